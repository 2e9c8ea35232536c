// A repair at the press of a button: written as if typed, read back, taken back; and what Vue, React and jQuery make of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';
import { attach, host, marked, outcomeIn, says, status, tables } from './forms.mjs';
import { figures, SOME_FORCED, TWO_TOTALS } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();

const MODULES = new URL('../../www/node_modules/', import.meta.url);

const RECEIVED = 'requests.received.natural_person';
const RIGHT = figures('suqian-2023');
const WRONG = figures('suqian-2023', { [RECEIVED]: 3403 });
const ERRORS = /发现2处错误/;
const NONE = /没有发现问题/;
const UNDO = '.nianbao-changes button';

/**
 * @param {string} body
 * @param {string[]} [libraries] files of packages, loaded before
 * @param {string} [script]
 */
async function open(body, libraries = [], script = '') {
  const files = libraries.map((name, at) => [`library-${at}.js`, readFileSync(new URL(name, MODULES), 'utf8')]);
  if (script) files.push(['host.js', script]);
  return visit({ path: 'host.html', ready: false, before: async (page) => {
    page.on('pageerror', (error) => assert.fail(error));
    for (const [name, text] of files) await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: text }));
    await host(body, { scripts: files.map(([name]) => name) })(page);
  } });
}
/** @param {string} cell */
const named = (cell) => (/** @type {string} */ text, /** @type {number} */ _, /** @type {string} */ at) =>
  `<input name="${at === cell ? 'guilty' : at}" value="${text}">`;
/** @param {object} report @param {string} [cell] */
const form = (report, cell = RECEIVED) => `<form id="report">${tables(/** @type {any} */ (report), named(cell))}<button>保存</button></form>`;
/** @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.textContent);

test('a press changes the field, tells the page, and can be undone', async () => {
  const page = await open(form(WRONG));
  await attach(page);
  await page.evaluate(() => {
    const heard = /** @type {any} */ (window).heard = /** @type {string[]} */ ([]);
    for (const type of ['input', 'change', 'nianbao-checked', 'nianbao-fixed']) {
      document.addEventListener(type, (event) => heard.push(`${type} at ${/** @type {Element} */ (event.target).localName}, ${/** @type {any} */ (event).detail?.summary?.errors}`));
    }
  });
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, /^已修改1格。在能够检查的范围内没有发现问题/);
  assert.equal(await page.inputValue('[name=guilty]'), '3402');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).heard),
    ['input at input, undefined', 'change at input, undefined', 'nianbao-checked at form, 0', 'nianbao-fixed at form, 0']);
  assert.equal(await focused(page), '已作的修改（1）');
  assert.match(await page.innerText('.nianbao-changes'), /3403 → 3402/);
  await page.click(UNDO);
  await says(page, /已撤销修改。发现2处错误/);
  assert.equal(await page.inputValue('[name=guilty]'), '3403');
  assert.equal(await page.isVisible('.nianbao-changes'), false);
  assert.deepEqual(await marked(page), ['guilty']);
});

test('a link in the panel leads to the field', async () => {
  const page = await open(form(WRONG));
  await attach(page);
  await page.click('nianbao-panel h4 a >> nth=0');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'guilty');
  assert.equal(new URL(page.url()).hash, '');
});

test('what the equations force into blanks is offered, filled in at a press, and taken back', async () => {
  const page = await open(form(SOME_FORCED, 'requests.granted.public_welfare_organization'));
  await attach(page);
  const before = await page.$$eval('form input', (fields) => fields.map((field) => /** @type {HTMLInputElement} */ (field).value));
  await page.click('nianbao-panel [data-fill] >> nth=1');
  await says(page, /^已填入3格。/);
  assert.equal(await page.inputValue('[name=guilty]'), '3');
  await page.click('nianbao-panel [data-fill] >> nth=0');
  await says(page, /^已填入1格。/);
  assert.equal(await page.locator('.nianbao-changes li').count(), 2);
  assert.equal(await page.innerText(UNDO), '撤销最后一项修改');
  await page.click(UNDO);
  await page.waitForFunction(() => document.querySelectorAll('.nianbao-changes li').length === 1);
  await page.click(UNDO);
  await page.waitForSelector('.nianbao-changes', { state: 'hidden' });
  assert.deepEqual(await page.$$eval('form input', (fields) => fields.map((field) => /** @type {HTMLInputElement} */ (field).value)), before);
});

test('undoing does not overwrite what was typed since', async () => {
  const page = await open(form(WRONG));
  await attach(page);
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, NONE);
  await page.fill('[name=guilty]', '3410');
  await says(page, ERRORS);
  await page.click(UNDO);
  await says(page, /没有撤销：/);
  assert.equal(await page.inputValue('[name=guilty]'), '3410');
});

for (const [kind, field] of Object.entries({
  readonly: (/** @type {string} */ text) => `<input readonly name="guilty" value="${text}">`,
  disabled: (/** @type {string} */ text) => `<fieldset disabled><input name="guilty" value="${text}"></fieldset>`,
  'only text': (/** @type {string} */ text) => `<b>${text}</b>`,
  'a list without that figure': (/** @type {string} */ text) => `<select name="guilty"><option>${text}</option></select>`,
})) {
  test(`a field that is ${kind} is left, and it is said so`, async () => {
    const markup = tables(WRONG, (text, number, cell) => (cell === RECEIVED ? field(text) : named('')(text, number, cell)));
    const page = await open(`<form>${markup}</form>`);
    await attach(page);
    const before = await page.innerHTML('form');
    await page.click('nianbao-panel .nianbao-apply');
    await says(page, /^没有改成，这一格不能由检查程序填写，请手工修改：改表三.*3403 → 3402.*发现2处错误/);
    assert.equal(await page.innerHTML('form'), before);
    assert.equal(await page.isVisible('.nianbao-changes'), false, 'there is nothing to undo');
  });
}

test('an editable cell keeps its formatting', async () => {
  const markup = tables(WRONG, (text, _, cell) => (cell === RECEIVED ? `<div contenteditable="true"><p><b>${text}</b><i></i></p></div>` : text));
  const page = await open(`<form>${markup}</form>`);
  await attach(page);
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, NONE);
  assert.equal(await page.innerHTML('[contenteditable]'), '<p><b>3402</b><i></i></p>');
});

test('a page that writes figures its own way', async () => {
  const page = await open(form(WRONG), [], `
    document.querySelector('[name=guilty]').addEventListener('change', (event) => { event.target.value = Number(event.target.value).toLocaleString('en'); });`);
  await attach(page);
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, /^已修改1格。没有错误/);
  assert.equal(await page.inputValue('[name=guilty]'), '3,402');
  await page.click(UNDO);
  await says(page, ERRORS);
});

test('Vue has the figure in its data, and what it writes itself is followed', async () => {
  const page = await open('<div id="app"></div><div id="data"></div>', ['vue/dist/vue.global.prod.js'], `
    const { createApp, h, ref, vModelText, withDirectives } = Vue;
    window.figure = ref('3403');
    // As the compiler writes v-model; a page under such a policy has its templates compiled.
    const Field = { render: () => withDirectives(h('input', { name: 'guilty', 'onUpdate:modelValue': (value) => { window.figure.value = value; } }), [[vModelText, window.figure.value]]) };
    window.mount = (at) => createApp(Field).mount(at);`);
  await mountField(page);
  await attach(page, '#app form');
  await roundTrip(page, () => page.evaluate(() => /** @type {any} */ (window).figure.value), async (figure) => {
    await page.evaluate((value) => { /** @type {any} */ (window).figure.value = value; }, figure);
    await page.click('h1');
  });
});

test('React has the figure in its state, and what it writes itself is followed', async () => {
  const page = await open('<div id="app"></div>', ['react/umd/react.production.min.js', 'react-dom/umd/react-dom.production.min.js'], `
    const Field = () => {
      const [figure, set] = React.useState('3403');
      window.figure = figure;
      window.set = set;
      return React.createElement('input', { name: 'guilty', value: figure, onChange: (event) => set(event.target.value) });
    };
    window.mount = (at) => ReactDOM.createRoot(at).render(React.createElement(Field));`);
  await mountField(page);
  await attach(page, '#app form');
  await roundTrip(page, () => page.evaluate(() => /** @type {any} */ (window).figure), async (figure) => {
    await page.evaluate((value) => /** @type {any} */ (window).set(value), figure);
    await page.click('h1');
  });
});

test('jQuery Validation beside it: each keeps its own marks', async () => {
  const page = await open(form(WRONG).replace('name="guilty"', 'name="guilty" required aria-describedby="hint"') + '<p id="hint">提示</p>',
    ['jquery/dist/jquery.js', 'jquery-validation/dist/jquery.validate.js'], `jQuery('#report').validate({ errorElement: 'em', submitHandler: () => { window.sent = true; } });`);
  await attach(page, '#report', { block: 'errors' });
  const guilty = page.locator('[name=guilty]');
  const tokens = async () => (await guilty.getAttribute('aria-describedby') || '').split(' ').map((id) => id.replace(/^nianbao-.*/, 'ours'));
  assert.deepEqual(await tokens(), ['hint', 'ours']);
  // Empty: an error of theirs, and no longer one of ours.
  await guilty.fill('');
  await guilty.blur();
  await page.click('form button');
  await page.waitForSelector('em.error');
  // Their complaint stands in the cell, and is no figure.
  await says(page, /没有错误/);
  await guilty.press('1');
  await guilty.press('Backspace');
  await says(page, /没有错误/);
  assert.ok((await tokens()).includes('guilty-error'));
  assert.equal(await guilty.getAttribute('aria-invalid'), 'true', 'theirs');
  await guilty.fill('3403');
  await guilty.blur();
  await says(page, ERRORS);
  assert.equal(await guilty.getAttribute('aria-invalid'), 'true', 'ours');
  await page.click('form button');
  await page.waitForSelector('.nianbao-veto:not([hidden])');
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).sent), undefined);
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, NONE);
  await page.evaluate(() => /** @type {any} */ (window).attached[0].detach());
  assert.equal(await guilty.getAttribute('aria-invalid'), 'false', 'as they left it');
  assert.ok(!(await tokens()).includes('ours') && (await tokens()).includes('hint'));
  await page.click('form button');
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).sent), true);
});

/** The tables, with the field of a framework in the one cell. @param {Page} page */
async function mountField(page) {
  const markup = `<form>${tables(WRONG, (text, number, cell) => (cell === RECEIVED ? '<b></b>' : named('')(text, number, cell)))}</form>`;
  await page.evaluate((html) => {
    document.querySelector('#app')?.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    /** @type {any} */ (window).mount(document.querySelector('b'));
  }, markup);
  await page.waitForSelector('[name=guilty]');
}

/**
 * @param {Page} page
 * @param {() => Promise<string>} held what the framework has
 * @param {(figure: string) => Promise<void>} set
 */
async function roundTrip(page, held, set) {
  assert.match(await status(page), ERRORS);
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, NONE);
  assert.equal(await held(), '3402');
  assert.equal(await page.inputValue('[name=guilty]'), '3402');
  await page.click(UNDO);
  await says(page, ERRORS);
  assert.equal(await held(), '3403');
  await set('3402');
  await says(page, NONE);
  await set('3409');
  await says(page, ERRORS);
  assert.equal((await outcomeIn(page)).cells[RECEIVED].value, 3409);
  assert.deepEqual(await marked(page), ['guilty']);
  assert.equal(RIGHT.cells[RECEIVED], 3402);
}

test('two causes, one after the other', async () => {
  const page = await open(form(TWO_TOTALS));
  await attach(page);
  await page.click('nianbao-panel .nianbao-apply >> nth=0');
  await says(page, /^已修改1格。发现1处错误/);
  await page.click('nianbao-panel .nianbao-apply >> nth=0');
  await page.waitForFunction(() => document.querySelectorAll('[aria-invalid]').length === 0);
  assert.equal(await page.locator('.nianbao-changes li').count(), 2);
});
