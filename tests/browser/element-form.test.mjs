// <nianbao-report> as a part of a form and of a page: value, reset, disabled, advice or veto, events, properties.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, elementForTests, figures, focusedCell, heard, input, outcome, row } from './element.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = elementForTests();

const FIRST = 'requests.received.natural_person';
const TOTAL = 'requests.received.total';
/** The total has its digits the wrong way round. */
const WRONG = row('received', [10, 20, 30, 5, 6, 7, 87]);

/**
 * @template Result
 * @param {Page} page
 * @param {(report: import('../../www/core/nianbao.js').NianbaoReport, argument: any) => Result} act
 * @param {unknown} [argument]
 */
const withReport = (page, act, argument) =>
  page.evaluate(([source, given]) => (0, eval)(`(${source})`)(document.getElementById('report'), given), /** @type {[string, any]} */ ([String(act), argument]));

/** Presses the button, and gives what the form held; nothing where it was held back. @param {Page} page */
async function submitted(page) {
  await page.evaluate(() => { delete /** @type {any} */ (window).submitted; });
  await page.click('#save');
  return page.evaluate(() => /** @type {any} */ (window).submitted);
}

test('the form holds the report as data that can be checked again', async () => {
  const page = await visit();
  await input(page, FIRST).fill('5');
  await input(page, TOTAL).fill('／');
  const held = JSON.parse((await submitted(page)).report);
  assert.deepEqual([held.year, held.authority, held.cells[FIRST], held.cells[TOTAL]], [2024, '云溪县水务局', { value: 5, raw: '5' }, { value: null, raw: '／' }]);
  const same = await page.evaluate(async (report) => {
    const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
    const again = (await load()).check(report);
    return JSON.stringify(again.cells) === JSON.stringify(/** @type {any} */ (document.getElementById('report')).value);
  }, held);
  assert.ok(same);
});

test('findings are advice, unless the page asks for more', async () => {
  const page = await visit();
  await withReport(page, (report, cells) => { report.value = cells; }, WRONG);
  assert.ok(await submitted(page), 'wrong, and not held back');
  await withReport(page, (report) => report.setAttribute('data-block', 'errors'));
  assert.equal(await submitted(page), undefined);
  assert.equal(await focusedCell(page), TOTAL, 'the browser leads to the cell');
  assert.equal(await withReport(page, (report) => report.checkValidity()), false);
  await input(page, TOTAL).fill('78');
  assert.ok(await submitted(page), 'warnings hold nothing back');
  await input(page, TOTAL).fill('87');
  await withReport(page, (report) => report.removeAttribute('data-block'));
  assert.ok(await submitted(page));
});

test('a reset leads back to what was opened', async () => {
  const page = await visit();
  await withReport(page, (report, cells) => { report.value = cells; }, WRONG);
  await input(page, FIRST).fill('99');
  await input(page, TOTAL).fill('98');
  await page.click('#reset');
  assert.deepEqual(await figures(page), WRONG);
  assert.equal((await outcome(page))?.cells[FIRST].value, 10);
});

test('a disabled form lets nothing be changed and holds no value', async () => {
  const page = await visit();
  await withReport(page, (report, cells) => { report.value = cells; }, WRONG);
  await page.evaluate(() => { /** @type {any} */ (document.getElementById('fields')).disabled = true; });
  assert.ok(await input(page, FIRST).isDisabled());
  assert.ok(await page.isDisabled('nianbao-report .nianbao-apply'));
  assert.equal((await submitted(page)).report, undefined);
  await page.evaluate(() => { /** @type {any} */ (document.getElementById('fields')).disabled = false; });
  assert.ok(await input(page, FIRST).isEnabled());
  assert.ok(await page.isEnabled('nianbao-report .nianbao-apply'));
});

test('what was typed is there again when one comes back to the page', async () => {
  const page = await visit();
  await input(page, FIRST).fill('5');
  await page.goto('about:blank');
  await page.goBack();
  await page.waitForSelector('nianbao-report td[id] input');
  await page.waitForFunction((id) => document.querySelector('nianbao-report')?.shadowRoot?.querySelector(`td[id="${id}"] input`), FIRST);
  assert.deepEqual(await figures(page), { [FIRST]: '5' });
});

test('it speaks of every change, and of repairs that were taken', async () => {
  const page = await visit();
  assert.deepEqual(await heard(page), [{ name: 'nianbao-checked', on: 'report', errors: 0 }]);
  await withReport(page, (report, cells) => { report.value = cells; }, WRONG);
  await page.click('nianbao-report .nianbao-apply');
  assert.deepEqual((await heard(page)).slice(1), [
    { name: 'nianbao-checked', on: 'report', errors: 1 },
    { name: 'nianbao-checked', on: 'report', errors: 0 },
    { name: 'input', on: 'report' },
    { name: 'change', on: 'report' },
    { name: 'nianbao-fixed', on: 'report', errors: 0 },
  ]);
  await input(page, FIRST).focus();
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  assert.deepEqual((await heard(page)).slice(6).map(({ name }) => name), ['nianbao-checked', 'input', 'change']);
});

test('the value can be cells, a report, an outcome, or nothing, and a wrong one says so', async () => {
  const page = await visit();
  await withReport(page, (report) => { report.value = { 'requests.received.total': 5 }; });
  assert.deepEqual(await figures(page), { [TOTAL]: '5' });
  await withReport(page, (report) => { const { outcome } = report; report.value = null; report.value = outcome; });
  assert.deepEqual(await figures(page), { [TOTAL]: '5' });
  await withReport(page, (report) => { const { outcome } = report; report.value = null; report.value = outcome && outcome.report; });
  assert.deepEqual(await figures(page), { [TOTAL]: '5' });
  await withReport(page, (report) => { report.value = null; });
  assert.deepEqual(await figures(page), {});
  assert.match(await withReport(page, (report) => {
    try { report.value = /** @type {any} */ ('5'); return 'nothing thrown'; } catch (thrown) { return String(thrown); }
  }), /^TypeError: /);
  const thrown = await withReport(page, (report) => report.open({ text: '今天天气很好' }).then(() => 'nothing', (reason) => reason.name));
  assert.equal(thrown, 'InputError');
  assert.deepEqual(await figures(page), {}, 'and what was there stays');
});

test('what is set before there is a class for it is not lost', async () => {
  const page = await visit();
  const shown = await page.evaluate(async () => {
    const holder = document.implementation.createHTMLDocument('').createElement('nianbao-report');
    holder.id = 'early';
    const early = /** @type {any} */ (holder);
    early.value = { 'requests.received.total': 8 };
    early.previous = { 'requests.carried_out.total': 3 };
    document.body.append(document.adoptNode(early));
    const outcome = await early.ready;
    return [early.value['requests.received.total'].value, Object.getOwnPropertyNames(early).includes('value'), outcome.findings.length > 0];
  });
  assert.deepEqual(shown, [8, false, true]);
});

test('the attributes are there as properties', async () => {
  const page = await visit();
  const seen = await withReport(page, (report) => {
    report.year = '2023';
    report.authority = '某局';
    report.name = 'other';
    report.readonly = true;
    return [report.getAttribute('year'), report.getAttribute('authority'), report.getAttribute('name'), report.hasAttribute('readonly'), report.form && report.form.id, report.outcome && report.outcome.year];
  });
  assert.deepEqual(seen, ['2023', '某局', 'other', true, 'form', 2023]);
});

test('readonly it is the official table, with its marks and without a field', async () => {
  const page = await visit();
  await withReport(page, (report, cells) => { report.value = cells; report.readonly = true; }, WRONG);
  assert.equal(await page.locator('nianbao-report input').count(), 0);
  assert.equal(await cell(page, FIRST).innerText(), '10');
  assert.equal(await cell(page, TOTAL).getAttribute('data-role'), 'guilty');
  assert.match(await cell(page, TOTAL).getAttribute('aria-describedby') || '', /cause-1-brief/);
  assert.ok(await page.isHidden('nianbao-report [data-tool=undo]'));
  assert.ok(await page.isHidden('nianbao-report .nianbao-apply'));
  await page.click('nianbao-report .nianbao-finding a');
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), TOTAL);
  await withReport(page, (report) => { report.readonly = false; });
  assert.equal(await input(page, FIRST).inputValue(), '10');
});

test('a table that stands inside is what is shown, also without scripts', async () => {
  const page = await visit();
  const html = await page.evaluate(async (cells) => {
    const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
    const nianbao = await load();
    return nianbao.render(nianbao.check({ cells, year: 2024 }).report, 'html');
  }, WRONG);
  await page.evaluate(async (markup) => {
    const viewer = document.createElement('nianbao-report');
    viewer.toggleAttribute('readonly', true);
    viewer.append(...new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('table'));
    document.body.append(viewer);
    await viewer.ready;
  }, html);
  const viewer = page.locator('nianbao-report').nth(1);
  assert.equal(await viewer.locator(`td[id="${FIRST}"]`).first().innerText(), '10');
  assert.match(await viewer.locator('.status').innerText(), /发现1处错误/);
});

test('two on a page do not meet, and taking one out leaves nothing behind', async () => {
  const page = await visit();
  await page.evaluate(() => document.body.append(document.createElement('nianbao-report')));
  await page.waitForFunction(() => document.querySelectorAll('nianbao-report')[1].shadowRoot?.querySelector('td[id]'));
  await page.locator('nianbao-report').nth(1).locator(`td[id="${FIRST}"] input`).fill('5');
  assert.deepEqual((await outcome(page))?.cells[FIRST].raw, '');
  await withReport(page, (report) => { const { parentNode } = report; report.remove(); parentNode?.append(report); });
  await input(page, FIRST).first().fill('7');
  assert.equal((await outcome(page))?.cells[FIRST].value, 7, 'moved, it works on');
});

test('another copy of the script is no harm', async () => {
  const page = await visit();
  await page.evaluate(async () => {
    const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
    const { defineElement } = await import(/** @type {string} */ ('/element/index.mjs'));
    defineElement(load);
  });
  assert.ok(true);
});

test('a program that does not load is said to be missing', async () => {
  const page = await visit({ waitFor: '.status[data-severity=error]', before: (page) => page.route('**/pkg/nianbao{_bg.wasm,.fallback.mjs}', (route) => route.abort()) });
  assert.match(await page.innerText('nianbao-report .status'), /没有载入/);
});

test('retyped in plain digits, a figure with a separator is mended: value, form and list agree', async () => {
  const page = await visit();
  const cell = 'requests.received.natural_person';
  await page.evaluate((id) => { /** @type {any} */ (document.getElementById('report')).value = { [id]: { raw: '1,234' } }; }, cell);
  await input(page, cell).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  const seen = await page.evaluate((id) => {
    const report = /** @type {any} */ (document.getElementById('report'));
    const sent = JSON.parse(String(new FormData(report.closest('form')).get('report')));
    const codes = report.outcome.findings.map((/** @type {{ code: string }} */ { code }) => code);
    return { value: report.value[id].raw, sent: sent.cells[id].raw, isMended: !codes.includes('NB204') };
  }, cell);
  assert.deepEqual(seen, { value: '1234', sent: '1234', isMended: true });
});

test('what was set before there was a class for it counts; what cannot be opened leaves what was there', async () => {
  const page = await visit();
  const seen = await page.evaluate(async () => {
    const early = /** @type {any} */ (document.adoptNode(document.implementation.createHTMLDocument('').createElement('nianbao-report')));
    Object.assign(early, { readonly: true, year: '2022', name: 'r' });
    document.body.append(early);
    await early.ready;
    const { year } = early.outcome;
    const refused = await early.open({ text: '今天天气很好' }).catch((/** @type {Error} */ { name }) => name);
    early.year = '2023';
    return { year, refused, later: early.outcome.year, attributes: ['readonly', 'name'].map((name) => early.hasAttribute(name)) };
  });
  assert.deepEqual(seen, { year: 2022, refused: 'InputError', later: 2023, attributes: [true, true] });
});
