// Forms that are not ours: their tables found, guilty fields marked and described, and nothing else touched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';
import { attach, host, input, marked, outcomeIn, says, status, tables } from './forms.mjs';
import { figures, TWO_TOTALS } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();

const RIGHT = figures('suqian-2023');
const RECEIVED = 'requests.received.natural_person';
/** One figure more than there were: its row and its column do not hold. */
const WRONG = figures('suqian-2023', { [RECEIVED]: 3403 });
const ERRORS = /发现2处错误/;
const NONE = /没有发现问题/;

/** @param {string} body @param {object} [rest] */
const open = (body, rest) => visit({ path: 'host.html', ready: false, before: host(body, rest) });
/** @param {object} report @param {(text: string, number: number, cell: string) => string} [field] */
const form = (report, field) => `<form id="report">${tables(/** @type {any} */ (report), field)}<button>保存</button></form>`;
/** The texts that describe what is marked. @param {Page} page */
const described = (page) => page.$$eval('[aria-invalid=true]', (fields) => fields.map((field) =>
  (field.getAttribute('aria-describedby') || '').split(' ').map((id) => document.getElementById(id)?.innerText).join('|')));
/** @param {string} cell */
const named = (cell) => (/** @type {string} */ text, /** @type {number} */ _, /** @type {string} */ at) =>
  `<input name="${at === cell ? 'guilty' : 'innocent'}" value="${text}">`;

test('the guilty field is marked and described in few words, the panel says more; its neighbours are not', async () => {
  const page = await open(form(WRONG, named(RECEIVED)));
  await attach(page);
  assert.match(await status(page), ERRORS);
  assert.deepEqual(await marked(page), ['guilty']);
  assert.match((await described(page))[0], /^疑似填错，可改为3402，2处勾稽即平。$/);
  assert.match(await page.innerText('nianbao-panel h4'), /改表三“一、本年新收政府信息公开申请数量”行“自然人”列一格：3403 → 3402/);
  assert.equal(await page.locator('[name=innocent][aria-describedby]').count(), 0);
  assert.ok(await page.isVisible('nianbao-panel h4'));
  // The cell that holds it bears the number of the sentence.
  assert.deepEqual(await page.$$eval('[data-nianbao-error]', (cells) => cells.map((cell) => getComputedStyle(cell, '::after').content)), ['"1"']);
  await page.fill('[name=guilty]', '3402');
  await says(page, NONE);
  assert.equal(await page.locator('[aria-invalid], [aria-describedby]:not(nianbao-panel *), [data-nianbao], [data-nianbao-error]').count(), 0);
  await page.fill('[name=guilty]', '3403');
  await says(page, ERRORS);
  assert.deepEqual(await marked(page), ['guilty']);
});

/** @type {Record<string, (text: string) => string>} */
const FIELDS = {
  input: (text) => input(text, 0),
  'input of numbers': (text) => `<input type="number" step="any" value="${text}">`,
  select: (text) => `<select><option></option><option selected>${text}</option><option>3402</option></select>`,
  textarea: (text) => `<textarea rows="1">${text}</textarea>`,
  'an editable cell': (text) => `<div contenteditable="true"><p><b>${text}</b></p></div>`,
  'a hidden field beside': (text) => `<input type="hidden" value="9"><input value="${text}">`,
  text: (text) => text,
};
for (const [kind, field] of Object.entries(FIELDS)) {
  test(`figures in ${kind}`, async () => {
    const page = await open(form(WRONG, (text, _, cell) => (cell === RECEIVED ? `<span data-it>${field(text)}</span>` : field(text))));
    await attach(page);
    assert.match(await status(page), ERRORS);
    assert.equal(await page.locator('[aria-invalid=true]').count(), 1);
    assert.match((await described(page))[0], /^疑似填错，可改为3402/);
    const isField = await page.locator('[data-it] [aria-invalid=true]').count() === 1;
    assert.equal(isField, kind !== 'text');
    if (kind === 'select') await page.selectOption('[data-it] select', '3402');
    else if (kind === 'text') await page.evaluate(() => { document.querySelector('[data-it]')?.replaceChildren('3402'); });
    else await page.fill(kind === 'an editable cell' ? '[data-it] div' : '[data-it] input:not([type=hidden]), [data-it] textarea', '3402');
    await says(page, NONE);
    assert.equal(await page.locator('[aria-invalid]').count(), 0);
  });
}

test('a form without a table, by the names of its fields', async () => {
  const received = Object.entries(WRONG.cells).filter(([cell]) => cell.startsWith('requests.received.'));
  const fields = received.map(([cell, value]) => `<p><label>${cell} <input name="F_${cell.split('.')[2]}" value="${value}"></label></p>`);
  const map = Object.fromEntries(received.map(([cell]) => [`F_${cell.split('.')[2]}`, cell]));
  const page = await open(`<form>${fields.join('')}<input name="other" value="x"></form>`);
  await attach(page, 'form', { map, year: 2023 });
  const cells = Object.fromEntries(received.map(([cell, value]) => [cell, { raw: String(value) }]));
  const fresh = await page.evaluate(async (given) => (await (await import(/** @type {any} */ ('/core/index.mjs'))).load()).check({ cells: given }, { year: 2023 }), cells);
  assert.deepEqual(await outcomeIn(page), fresh);
  assert.ok((await marked(page)).includes('F_natural_person') || (await marked(page)).includes('F_total'), String(await marked(page)));
  await page.fill('[name=F_natural_person]', '3402');
  await page.waitForFunction(() => !document.querySelector('[data-nianbao=error][name=F_natural_person]'));
  assert.ok(!(await outcomeIn(page)).findings.some(({ code }) => code === 'NB301'));
});

test('several forms on a page know nothing of each other', async () => {
  const page = await open(`${form(WRONG, named(RECEIVED)).replace('id="report"', 'id="a"')}${form(TWO_TOTALS).replace('id="report"', 'id="b"')}`);
  await attach(page, '#a');
  await attach(page, '#b');
  assert.equal((await outcomeIn(page, 0)).summary.errors, 2);
  assert.equal((await outcomeIn(page, 1)).summary.errors, 2);
  const ids = await page.$$eval('[id]', (elements) => elements.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  await page.fill('#a [name=guilty]', '3402');
  await says(page, NONE);
  assert.deepEqual((await outcomeIn(page, 1)).summary.errors, 2);
  assert.equal(await page.locator('#b [aria-invalid=true]').count(), 2);
  await page.evaluate(() => /** @type {any} */ (window).attached[1].detach());
  assert.equal(await page.locator('nianbao-panel').count(), 1);
});

test('rows that come later are followed', async () => {
  const page = await open(form(WRONG));
  await page.evaluate(() => {
    const row = [...document.querySelectorAll('tr')].find(({ textContent }) => textContent?.startsWith('一、本年新收'));
    /** @type {any} */ (window).row = row;
    /** @type {any} */ (window).next = row?.nextSibling;
    row?.remove();
  });
  await attach(page);
  assert.ok((await outcomeIn(page)).findings.some(({ id }) => id === 'NB103:requests.received'));
  await page.evaluate(() => { const { row, next } = /** @type {any} */ (window); next.before(row); });
  await says(page, ERRORS);
  assert.ok(!(await outcomeIn(page)).findings.some(({ code }) => code === 'NB103'));
});

test('what the page writes without an event is seen when it is pressed', async () => {
  const page = await open(form(WRONG, named(RECEIVED)));
  await attach(page);
  await page.evaluate(() => { /** @type {HTMLInputElement} */ (document.querySelector('[name=guilty]')).value = '3402'; });
  assert.equal((await outcomeIn(page)).summary.errors, 0, 'asked, it looks');
  await page.click('h1');
  await says(page, NONE);
});

test('no check in the middle of a composition', async () => {
  const page = await open(form(RIGHT, named(RECEIVED)));
  await attach(page);
  assert.match(await status(page), NONE);
  await page.focus('[name=guilty]');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'wu', selectionStart: 2, selectionEnd: 2 });
  assert.match(await page.inputValue('[name=guilty]'), /wu/);
  await page.waitForTimeout(400);
  assert.match(await status(page), NONE);
  assert.equal((await outcomeIn(page)).summary.errors, 0);
  await devtools.send('Input.insertText', { text: '无' });
  await says(page, /错误/);
  assert.match(await page.innerText('nianbao-panel'), /无/);
});

test('counts are said when they change, and only then', async () => {
  const page = await open(form(WRONG, named(RECEIVED)));
  await attach(page);
  await page.evaluate(() => {
    const said = /** @type {any} */ (window).said = /** @type {string[]} */ ([]);
    const region = /** @type {Element} */ (document.querySelector('nianbao-panel [role=status]'));
    new MutationObserver(() => said.push(region.textContent || '')).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await page.fill('[name=guilty]', '3404');
  await page.waitForFunction(() => /3404/.test(document.querySelector('nianbao-panel h4')?.textContent || ''));
  await page.fill('[name=guilty]', '3402');
  await says(page, NONE);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).said), [await status(page)]);
});

test('what the panel has open, and the focus in it, stay when it is written anew', async () => {
  const page = await open(form(TWO_TOTALS));
  await attach(page);
  await page.click('nianbao-panel .nianbao-folded summary >> nth=0');
  await page.focus('nianbao-panel h4 a >> nth=1');
  const before = await page.evaluate(() => document.activeElement?.textContent);
  await page.evaluate(() => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('[name=f200], form input:last-of-type'));
    field.value = '无';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await says(page, /3处错误/);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), before);
  assert.ok(await page.locator('nianbao-panel details[open]').count() > 0);
});

for (const [where, body] of Object.entries({
  'a form in the middle of a table': `<table><tr><td>栏目</td></tr><form id="report"><tr><td>${tables(WRONG, named(RECEIVED))}</td></tr><tr><td><button>保存</button></td></tr></form></table>`,
  'a form in a cell': `<table><tr><td>${form(WRONG, named(RECEIVED))}</td><td>旁栏</td></tr></table>`,
  'a form in a row of boxes': `<div id="row">${form(WRONG, named(RECEIVED))}<aside>旁栏</aside></div>`,
  'a form in a line': `<span>${form(WRONG, named(RECEIVED))}</span>`,
})) {
  test(`${where}: read, and the panel has room of its own`, async () => {
    const page = await open(body, { style: '#row { display: flex } aside { flex: 0 0 30% }' });
    await attach(page, '#report');
    assert.deepEqual(await marked(page), ['guilty']);
    const look = await page.evaluate(() => {
      const panel = /** @type {HTMLElement} */ (document.querySelector('nianbao-panel'));
      const { width, bottom, top } = panel.getBoundingClientRect();
      const last = Math.max(...[...document.querySelectorAll('table')].map((table) => table.getBoundingClientRect().bottom));
      return { parent: panel.parentElement?.localName, width, below: top >= last - 1 || panel.parentElement?.localName === 'td', bottom };
    });
    assert.ok(['main', 'td'].includes(look.parent || ''), look.parent);
    assert.ok(look.below && look.width > 400, JSON.stringify(look));
  });
}

test('forms and tables that nobody named are found, also those that come later', async () => {
  const page = await open(`<form id="search"><table><tr><td>搜索<td><input name="q"></table></form>${form(WRONG, named(RECEIVED))}<div id="later"></div>`);
  await page.evaluate(async () => {
    const { attachAll } = await import(/** @type {any} */ ('/attach/index.mjs'));
    /** @type {any} */ (window).stop = attachAll({});
  });
  await says(page, ERRORS);
  assert.equal(await page.locator('nianbao-panel').count(), 1);
  assert.equal(await page.evaluate(() => document.querySelector('nianbao-panel')?.previousElementSibling?.id), 'report');
  const outside = tables(TWO_TOTALS);
  await page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    document.querySelector('#later')?.append(...parsed.body.childNodes);
  }, outside);
  await page.waitForFunction(() => document.querySelectorAll('nianbao-panel').length === 2);
  await page.waitForFunction(() => document.querySelectorAll('#later [aria-invalid=true]').length === 2);
  await page.evaluate(() => document.querySelector('#report')?.remove());
  await page.waitForFunction(() => document.querySelectorAll('nianbao-panel').length === 1);
  await page.evaluate(() => /** @type {any} */ (window).stop());
  assert.equal(await page.locator('nianbao-panel, [aria-invalid]').count(), 0);
});

test('asked for by name, a form that was found by itself is not checked twice', async () => {
  const page = await open(form(WRONG));
  await page.evaluate(async () => {
    const { attachAll } = await import(/** @type {any} */ ('/attach/index.mjs'));
    attachAll({});
  });
  await says(page, ERRORS);
  await attach(page);
  await attach(page);
  assert.equal(await page.locator('nianbao-panel').count(), 1);
  assert.equal(await page.locator('[aria-invalid=true]').count(), 1);
});

test('a page without tables does not load the program', async () => {
  /** @type {string[]} */
  const asked = [];
  const page = await visit({ path: 'host.html', ready: false, before: async (one) => {
    await host('<form><input></form><table><tr><td>1</table>')(one);
    one.on('request', (request) => asked.push(request.url()));
  } });
  await page.evaluate(async () => (await import(/** @type {any} */ ('/attach/index.mjs'))).attachAll({}));
  await page.waitForTimeout(600);
  assert.ok(!asked.some((url) => url.endsWith('.wasm')), 'no wasm');
  assert.equal(await page.locator('nianbao-panel').count(), 0);
});

test('in English', async () => {
  const page = await open(form(WRONG));
  await attach(page, 'form', { lang: 'en' });
  assert.match(await status(page), /^Found: 2 errors\. Changing 1 cell settles all errors\.$/);
  assert.equal(await page.getAttribute('nianbao-panel', 'lang'), 'en');
  assert.doesNotMatch((await page.innerText('nianbao-panel')).replace(/“[^”]*”|《[^》]*》|国办[^\n]*/g, ''), /[\u4e00-\u9fff]{3}/);
});
