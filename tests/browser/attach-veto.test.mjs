// A wrong report is kept from being submitted where the page asks for it, a right one never; and the way past it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';
import { attach, host, input, outcomeIn, says, tables } from './forms.mjs';
import { figures } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();

const RECEIVED = 'requests.received.natural_person';
const RIGHT = figures('suqian-2023');
const WRONG = figures('suqian-2023', { [RECEIVED]: 3403 });
const VETO = '.nianbao-veto:not([hidden])';

/** @param {string} cell */
const named = (cell) => (/** @type {string} */ text, /** @type {number} */ number, /** @type {string} */ at) =>
  (at === cell ? `<input name="guilty" value="${text}">` : input(text, number));
/** @param {object} report @param {string} [attributes] @param {string} [rest] */
const form = (report, attributes = '', rest = '<button name="how" value="save">保存</button>') =>
  `<form id="report" ${attributes}>${tables(/** @type {any} */ (report), named(RECEIVED))}${rest}</form>`;

/** A page whose program notes what it gets. @param {string} body */
async function open(body) {
  const page = await visit({ path: 'host.html', ready: false, before: async (one) => {
    one.on('pageerror', (error) => assert.fail(error));
    await host(body, { scripts: ['host.js'] })(one);
    await one.route('**/host.js', (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: `
      window.heard = [];
      for (const form of document.forms) {
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          heard.push('submit by ' + (event.submitter ? event.submitter.name : 'nobody'));
        });
      }
      const ajax = document.querySelector('#ajax');
      if (ajax) ajax.addEventListener('click', () => heard.push('saved'));
      const asks = document.querySelector('#asks');
      if (asks) asks.addEventListener('click', () => heard.push(document.forms[0].checkValidity() ? 'valid' : 'invalid'));` }));
  } });
  return page;
}
/** @param {Page} page @returns {Promise<string[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (window).heard.splice(0));
/** @param {Page} page */
const vetoIsFocused = (page) => page.evaluate(() => document.activeElement?.className === 'nianbao-veto');
/** @param {Page} page */
const isValid = (page) => page.evaluate(() => document.forms[0].checkValidity());

for (const attributes of ['', 'novalidate']) {
  test(`vetoed, mended, passed${attributes && `; ${attributes}`}`, async () => {
    const page = await open(form(WRONG, attributes));
    await attach(page, '#report', { block: 'errors' });
    assert.equal(await page.isVisible('.nianbao-veto'), false);
    await page.click('button[name=how]');
    await page.waitForSelector(VETO);
    assert.ok(await vetoIsFocused(page));
    assert.match(await page.innerText(VETO), /没有提交：还有2处错误/);
    assert.deepEqual(await heard(page), []);
    const link = page.locator(`${VETO} li a`);
    assert.equal(await link.innerText(), await page.innerText('nianbao-panel h4 >> nth=0'), 'the same words');
    await link.click();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'guilty');
    await page.fill('[name=guilty]', '3402');
    await page.waitForSelector('.nianbao-veto', { state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'guilty');
    await page.click('button[name=how]');
    assert.deepEqual(await heard(page), ['submit by how']);
  });
}

test('mended and submitted at once, in less time than it takes to look', async () => {
  const page = await open(form(WRONG));
  await attach(page, '#report', { block: 'errors' });
  await page.evaluate(() => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('[name=guilty]'));
    field.value = '3402';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    /** @type {HTMLElement} */ (document.querySelector('button[name=how]')).click();
    field.value = '3403';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    /** @type {HTMLElement} */ (document.querySelector('button[name=how]')).click();
  });
  assert.deepEqual(await heard(page), ['submit by how']);
  await page.waitForSelector(VETO);
});

test('by the Enter key, and by the page itself', async () => {
  const page = await open(form(WRONG));
  await attach(page, '#report', { block: 'errors' });
  await page.focus('[name=f1]');
  await page.keyboard.press('Enter');
  await page.waitForSelector(VETO);
  assert.ok(await vetoIsFocused(page));
  await page.evaluate(() => { /** @type {any} */ (document.activeElement).blur(); document.forms[0].requestSubmit(); });
  await page.waitForFunction(() => document.activeElement?.className === 'nianbao-veto');
  assert.deepEqual(await heard(page), []);
});

test('without a button in the form', async () => {
  const page = await open(form(WRONG, '', '').replace(/<input name="f[^>]*>/g, '0'));
  await attach(page, '#report', { block: 'errors' });
  await page.focus('[name=guilty]');
  await page.keyboard.press('Enter');
  await page.waitForSelector(VETO);
  assert.deepEqual(await heard(page), []);
});

test('a right report, and one with warnings only, are never vetoed', async () => {
  for (const report of [RIGHT, figures('shuyang-fgj-2023'), figures('shanghai-fgt-2019')]) {
    const page = await open(form(report));
    await attach(page, '#report', { block: 'errors' });
    assert.equal((await outcomeIn(page)).summary.errors, 0);
    assert.ok(await isValid(page));
    await page.click('button[name=how]');
    assert.deepEqual(await heard(page), ['submit by how']);
    await page.close();
  }
});

test('a part of the tables is not kept back for what its form has no place for', async () => {
  const part = tables(RIGHT, named(RECEIVED)).replace(/<tr>(?:(?!<\/tr>)[^])*二、上年结转[^]*?<\/tr>/, '');
  const page = await open(`<form>${part}<button name="how">保存</button></form>`);
  await attach(page, 'form', { block: 'errors' });
  const { findings } = await outcomeIn(page);
  assert.deepEqual(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id), ['NB103:requests.carried_in']);
  assert.ok(await isValid(page));
  await page.click('button[name=how]');
  assert.deepEqual(await heard(page), ['submit by how']);
});

test('only where it is asked for', async () => {
  const page = await open(form(WRONG));
  await attach(page, '#report');
  assert.ok(await isValid(page));
  await page.click('button[name=how]');
  assert.deepEqual(await heard(page), ['submit by how']);
});

test('before the program is loaded nothing is vetoed, nor where it cannot be', async () => {
  const page = await open(form(WRONG));
  await page.route(/\.wasm$|fallback/, (route) => route.abort());
  await page.evaluate(async () => {
    const { attach: attachTo } = await import(/** @type {any} */ ('/attach/index.mjs'));
    const attached = attachTo('#report', { block: 'errors' });
    /** @type {HTMLElement} */ (document.querySelector('button[name=how]')).click();
    await attached.ready.catch(() => {});
  });
  await says(page, /没有载入.*填写和提交不受影响/);
  await page.click('button[name=how]');
  assert.deepEqual(await heard(page), ['submit by how', 'submit by how']);
});

test('the button that saves without a submit event', async () => {
  const page = await open(form(WRONG, '', '') + '<a id="ajax" href="#" role="button"><span>保存</span></a><button id="other">预览</button>');
  await attach(page, '#report', { block: 'errors', saveButton: '#ajax' });
  await page.click('#ajax span');
  await page.waitForSelector(VETO);
  assert.ok(await vetoIsFocused(page));
  assert.deepEqual(await heard(page), []);
  await page.click('#other');
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, /没有发现问题/);
  await page.click('#ajax span');
  assert.deepEqual(await heard(page), ['saved']);
});

test('a page that asks its form whether it is valid is told so, and asking alone moves no focus', async () => {
  const page = await open(form(WRONG) + '<button id="asks">保存</button>');
  await attach(page, '#report', { block: 'errors' });
  await page.focus('[name=f1]');
  assert.equal(await isValid(page), false);
  assert.deepEqual(await page.$$eval('form :invalid', (fields) => fields.map((field) => field.getAttribute('name'))), ['guilty']);
  assert.match(await page.$eval('[name=guilty]', (field) => /** @type {HTMLInputElement} */ (field).validationMessage), /^疑似填错，可改为3402/);
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'f1');
  assert.equal(await page.isVisible('.nianbao-veto'), false);
  await page.click('#asks');
  await page.waitForSelector(VETO);
  assert.deepEqual(await heard(page), ['invalid']);
  await page.fill('[name=guilty]', '3402');
  assert.equal(await page.$eval('[name=guilty]', (field) => { field.dispatchEvent(new Event('input', { bubbles: true })); return document.forms[0].checkValidity(); }), true);
});

test('what the page itself says of a field stays', async () => {
  const page = await open(form(WRONG));
  await page.$eval('[name=guilty]', (field) => /** @type {HTMLInputElement} */ (field).setCustomValidity('已停用'));
  await attach(page, '#report', { block: 'errors' });
  await page.fill('[name=guilty]', '3402');
  await says(page, /没有发现问题/);
  await page.evaluate(() => /** @type {any} */ (window).attached[0].detach());
  assert.equal(await page.$eval('[name=guilty]', (field) => /** @type {HTMLInputElement} */ (field).validationMessage), '已停用');
});

test('a wrong figure that stands there as text keeps the form from being valid, too', async () => {
  const markup = tables(WRONG, (text, number, cell) => (cell === RECEIVED ? text : input(text, number)));
  const page = await open(`<form>${markup}<button name="how">保存</button></form>`);
  await attach(page, 'form', { block: 'errors' });
  assert.equal(await isValid(page), false);
  await page.click('button[name=how]');
  await page.waitForSelector(VETO);
  assert.ok(await vetoIsFocused(page));
  assert.deepEqual(await heard(page), []);
});

for (const [how, button] of Object.entries({ submit: 'button[name=how]', button: '#ajax' })) {
  test(`submitted all the same, by a ${how}: with a reason, which is kept`, async () => {
    const page = await open(form(WRONG) + '<button id="ajax">保存</button>');
    await attach(page, '#report', { block: 'errors', saveButton: '#ajax' });
    await page.evaluate(() => {
      document.addEventListener('nianbao-checked', (event) => { /** @type {any} */ (window).checked = /** @type {CustomEvent} */ (event).detail.submitted; });
    });
    await page.click(button);
    await page.click(`${VETO} summary`);
    await page.click(`${VETO} button`);
    assert.match(await page.innerText(VETO), /请先写明理由/);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'textarea');
    assert.deepEqual(await heard(page), []);
    await page.keyboard.type('与部门核实，数字无误');
    await page.click(`${VETO} button`);
    assert.deepEqual(await heard(page), [how === 'submit' ? 'submit by how' : 'saved']);
    assert.deepEqual((await outcomeIn(page)).submitted, { reason: '与部门核实，数字无误' });
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).checked), { reason: '与部门核实，数字无误' });
    await says(page, /理由：与部门核实，数字无误/);
    assert.equal(await page.isVisible('.nianbao-veto'), false);
    // The save may have failed: the same errors need no second answer, other ones do.
    await page.click(button);
    assert.equal((await heard(page)).length, 1);
    await page.fill('[name=guilty]', '3404');
    await page.click(button);
    await page.waitForSelector(VETO);
    assert.deepEqual(await heard(page), []);
    assert.equal((await outcomeIn(page)).submitted, undefined);
  });
}

test('the reason is no field of the page\'s form', async () => {
  const page = await open(`<form id="outer"><div id="report">${tables(WRONG)}</div><button name="how">保存</button></form>`);
  const before = await page.evaluate(() => [...new FormData(document.forms[0])].length);
  await attach(page, '#report', { block: 'errors' });
  await page.click('button[name=how]');
  await page.click(`${VETO} summary`);
  await page.fill('textarea', '理由');
  assert.ok(await page.evaluate(() => document.forms[0].contains(document.querySelector('textarea'))));
  assert.equal(await page.evaluate(() => [...new FormData(document.forms[0])].length), before);
  assert.equal(await page.evaluate(() => [...document.forms[0].elements].some((one) => one.localName === 'textarea')), false);
  await page.click(`${VETO} button`);
  assert.deepEqual(await heard(page), ['submit by how']);
});

test('mended by the page while the field could not be typed into: what was said of it is taken back', async () => {
  const page = await open(form(WRONG));
  await attach(page, '#report', { block: 'errors' });
  await says(page, /发现2处错误/);
  await page.$eval('[name=guilty]', (field) => {
    const guilty = /** @type {HTMLInputElement} */ (field);
    guilty.readOnly = true;
    guilty.value = '3402';
    guilty.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await says(page, /没有发现问题/);
  await page.$eval('[name=guilty]', (field) => { /** @type {HTMLInputElement} */ (field).readOnly = false; });
  assert.ok(await isValid(page));
  await page.click('button[name=how]');
  assert.deepEqual(await heard(page), ['submit by how']);
});

test('two forms of one page with buttons of one name: each answers for its own report', async () => {
  const button = '<button type="button" class="save">保存</button>';
  const page = await open(form(WRONG, '', button) + form(RIGHT, '', button).replace('id="report"', 'id="other"'));
  await attach(page, '#report', { block: 'errors', saveButton: '.save' });
  await attach(page, '#other', { block: 'errors', saveButton: '.save' });
  await page.evaluate(() => document.querySelector('#other .save')?.addEventListener('click', () => /** @type {any} */ (window).heard.push('other saved')));
  await page.click('#other .save');
  assert.deepEqual(await heard(page), ['other saved']);
  await page.click('#report .save');
  await page.waitForSelector(VETO);
});

test('a button that asks for no validation is never stopped', async () => {
  const page = await open(form(WRONG, '', '<button name="draft" formnovalidate>暂存</button><button name="how">提交</button>'));
  await attach(page, '#report', { block: 'errors' });
  await page.click('[name=draft]');
  assert.deepEqual(await heard(page), ['submit by draft']);
  await page.click('[name=how]');
  await page.waitForSelector(VETO);
  assert.deepEqual(await heard(page), []);
});

test('the focus in the list of what is left stays where it was while the page changes', async () => {
  const page = await open(form(WRONG, '', '<p id="clock">1</p><button name="how">提交</button>'));
  await attach(page, '#report', { block: 'errors' });
  await page.click('[name=how]');
  await page.focus(`${VETO} li a`);
  const checked = page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('nianbao-checked', () => setTimeout(resolve, 100), { once: true });
    /** @type {Element} */ (document.querySelector('#clock')).textContent = '2';
  }));
  await checked;
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.nianbao-veto li') !== null), true);
});
