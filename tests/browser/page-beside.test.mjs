// What a report is compared with: last year's report, found or given, and what changed since; the reports that it adds up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, shownFindings } from './chromium.mjs';
import { cell, input } from './element.mjs';
import { smallTargets, violations } from './looks.mjs';
import { file, openSeveral } from './page.mjs';
import { figures } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();
const NOW = figures('suqian-2024');
const BEFORE = figures('suqian-2023');
/** Last year's with another figure carried over, so that what is carried in differs. */
const OTHER = figures('suqian-2023', { 'requests.carried_out.natural_person': 117, 'requests.carried_out.total': 122, 'requests.granted.natural_person': 1179, 'requests.granted.total': 1193, 'requests.processed_total.natural_person': 3374, 'requests.processed_total.total': 3485 });
const json = (/** @type {string} */ name, /** @type {object} */ report) => file(name, JSON.stringify(report));

/** @param {Page} page @param {RegExp} said */
const says = (page, said) => page.waitForFunction((source) => new RegExp(source).test(document.getElementById('previous-text')?.textContent || ''), said.source);

test('last year’s report in the list is found by itself, and taken away at a press', async () => {
  const page = await visit();
  await openSeveral(page, [json('今年.json', NOW), json('去年.json', OTHER)]);
  await says(page, /^上年报告：去年\.json（清单中的）$/);
  const found = await shownFindings(page, 'error');
  assert.ok(found.some((id) => id.startsWith('NB401:')), found.join());
  assert.match(await page.innerText('#list-rows tr >> nth=0'), /有错误/, 'the list says it as well');
  await page.click('#previous-remove');
  await says(page, /不用/);
  assert.deepEqual(await shownFindings(page, 'error'), []);
  assert.ok(await page.isHidden('#compared'));
  await page.click('#previous-remove');
  await says(page, /去年/);
  // What is mended in last year's report is seen in this year's.
  await page.click('#list-rows [data-open] >> nth=1');
  for (const [name, value] of Object.entries(BEFORE.cells)) {
    if (value !== null && OTHER.cells[name] !== value) await input(page, name).fill(String(value));
  }
  await page.click('#list-rows [data-open] >> nth=0');
  await page.waitForFunction(() => /没有发现问题|能够检查的范围内没有/.test(document.getElementById('status')?.textContent || ''));
  assert.match(await page.innerText('#list-rows tr >> nth=0'), /没有错误/);
});

test('from a file of its own, by button or dropped there; kept over a reload', async () => {
  const page = await visit();
  await page.setInputFiles('#file', [json('今年.json', NOW)]);
  await says(page, /没有/);
  await page.setInputFiles('#previous-file', [json('去年.json', OTHER)]);
  await says(page, /^上年报告：去年\.json$/);
  assert.ok((await shownFindings(page, 'error')).some((id) => id.startsWith('NB401:')));
  assert.ok(await page.isHidden('#list'), 'it is no report to be checked');
  await page.waitForTimeout(500);
  await page.reload();
  await says(page, /^上年报告：去年\.json$/);
  await page.click('#previous-remove');
  await says(page, /没有/);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '拖入.json'));
    document.getElementById('previous-text')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, JSON.stringify(BEFORE));
  await says(page, /^上年报告：拖入\.json$/);
  await page.setInputFiles('#previous-file', [file('定稿.docx', 'PK\x03\x04rest')]);
  await page.waitForFunction(() => /没有打开“定稿\.docx”/.test(document.getElementById('entry-note')?.textContent || ''));
  await says(page, /拖入/);
});

test('what changed is told in tables and bars: each figure of a picture stands beside it, and all are the core’s', async () => {
  const page = await visit();
  await openSeveral(page, [json('今年.json', NOW), json('去年.json', BEFORE)]);
  await page.waitForSelector('#compared svg');
  const changes = await page.evaluate(async ([now, before]) => {
    const nianbao = await (await import(/** @type {any} */ ('/core/index.mjs'))).load();
    return nianbao.changes(nianbao.check(now), before);
  }, /** @type {const} */ ([NOW, BEFORE]));
  const tables = await page.$$eval('#compared table', (all) => all.map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((one) => one.textContent))));
  assert.deepEqual(tables.flat().map(([label, before, after]) => [label, before, after]), changes.groups.flatMap((/** @type {any} */ { rows }) =>
    rows.map((/** @type {any} */ { label, before, after }) => [label, String(before ?? '—'), String(after ?? '—')])));
  const charts = await page.$$eval('#compared svg[role=img]', (all) => all.map((svg) => ({
    title: document.getElementById(svg.getAttribute('aria-labelledby') || '')?.textContent,
    described: document.getElementById(svg.getAttribute('aria-describedby') || '')?.textContent,
    figures: [...svg.querySelectorAll('.chart-figure')].map(({ textContent }) => textContent),
    lengths: [...svg.querySelectorAll('rect')].map((bar) => bar.getAttribute('width')),
  })));
  const drawn = changes.groups.filter((/** @type {any} */ { id }) => ['requests', 'applicants', 'outcomes'].includes(id));
  assert.equal(charts.length, drawn.length);
  charts.forEach((chart, at) => {
    const { label, rows } = drawn[at];
    assert.equal(chart.title, `${label}：2023年度与2024年度对比`);
    assert.match(chart.described || '', /空心的是2023年度.*实心的是2024年度/);
    assert.deepEqual(chart.figures, rows.flatMap((/** @type {any} */ { before, after }) => [String(before ?? '—'), String(after ?? '—')]));
    assert.deepEqual(chart.lengths, rows.flatMap((/** @type {any} */ { bars }) => bars.map((/** @type {number} */ bar) => `${bar}%`)));
  });
  await input(page, 'requests.received.natural_person').fill('4000');
  await page.waitForFunction(() => [...document.querySelectorAll('#compared td')].some(({ textContent }) => textContent === '4000'));
  await page.emulateMedia({ media: 'print' });
  await page.waitForSelector('#paper svg[role=img]');
  assert.match(await page.innerText('#paper'), /与上年相比[^]*申请的接收和办理/);
});

test('reports are added up into one; at a cell the figures of each are told; what differs from the sum is found', async () => {
  const page = await visit();
  await openSeveral(page, [
    json('办公室.json', { ...NOW, authority: '栖云县人民政府办公室' }),
    json('财政局.json', { ...BEFORE, year: 2024, authority: '栖云县财政局' }),
    json('去年.json', BEFORE),
  ]);
  await page.click('#sum');
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 4);
  assert.match(await page.innerText('#list-rows tr >> nth=3'), /栖云县人民政府2024年度汇总.*汇总2份/);
  assert.match(await page.innerText('#entry-note'), /已将2份报告合计为一份汇总报告/, 'that of another year is not among them');
  assert.deepEqual(await shownFindings(page, 'warning'), []);
  const id = 'requests.received.total';
  assert.equal(await input(page, id).inputValue(), String(Number(NOW.cells[id]) + Number(BEFORE.cells[id])));
  await input(page, id).focus();
  const lines = () => page.$$eval('#trace-rows tr', (all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)));
  assert.deepEqual(await lines(), [['本报告', '7036'], ['各份合计', '7036'], ['栖云县人民政府办公室', '3525'], ['栖云县财政局', '3511']]);
  await page.keyboard.press('ArrowDown');
  assert.match(await page.innerText('#trace-heading'), /上年结转/, 'it follows from cell to cell');
  assert.deepEqual((await lines()).map(([, figure]) => figure), ['217', '217', '121', '96']);
  await input(page, 'disclosure.fees.amount').fill('1');
  await page.waitForFunction(() => [...document.querySelectorAll('nianbao-report')].some(({ shadowRoot }) => shadowRoot?.querySelector('[id^="finding-NB403:"]')));
  await page.click('#trace-rows button >> nth=1');
  assert.match(await page.innerText('#whose'), /栖云县财政局/);
});

test('a report of a whole government is compared with the others of its year', async () => {
  const page = await visit();
  const sum = Object.fromEntries(Object.entries(NOW.cells).map(([id, value]) => [id, value === null ? null : 2 * value]));
  await openSeveral(page, [
    json('汇总.json', { ...NOW, authority: '栖云县人民政府', cells: { ...sum, 'disclosure.coercion.decisions': 1 } }),
    json('办公室.json', { ...NOW, authority: '栖云县人民政府办公室' }),
    json('财政局.json', { ...NOW, authority: '栖云县财政局' }),
  ]);
  await page.click('#list-rows [data-open] >> nth=0');
  await page.click('#parts-switch');
  await page.waitForFunction(() => /已与2份报告的合计核对/.test(document.getElementById('parts-text')?.textContent || ''));
  assert.ok((await shownFindings(page, 'warning')).some((id) => id.startsWith('NB403:')));
  await page.click('#parts-switch');
  await page.waitForFunction(() => /如果这是一份汇总报告/.test(document.getElementById('parts-text')?.textContent || ''));
  assert.deepEqual(await shownFindings(page, 'warning'), []);
});

/** Local rules with one demand. */
const RULES = {
  title: '栖云县补充要求',
  equations: [{ id: 'stock', left: ['disclosure.normative_documents.issued'], is: '=', right: [1], message: '制发1件' }],
};

test('local rules are for all reports, until they are taken away; what is wrong with them is said with line and column', async () => {
  const page = await visit();
  await openSeveral(page, [json('今年.json', NOW), json('去年.json', BEFORE)]);
  await page.setInputFiles('#rules-file', [file('坏.json', '{\n  "titel": "x"\n}')]);
  await page.waitForFunction(() => /没有打开“坏\.json”/.test(document.getElementById('entry-note')?.textContent || ''));
  assert.match(await page.innerText('#entry-note'), /第2行第3列[^]*titel/);
  assert.match(await page.innerText('#rules-text'), /没有/, 'no half of it is taken');
  await page.setInputFiles('#rules-file', [json('补充.json', RULES)]);
  await page.waitForFunction(() => /^补充规则：补充\.json/.test(document.getElementById('rules-text')?.textContent || ''));
  assert.deepEqual(await shownFindings(page, 'warning'), ['NB801:stock']);
  assert.match((await page.$$eval('#list-rows tr', (all) => all.map(({ textContent }) => textContent))).join('\n'), /有警告[^]*有警告/, 'of every report in the list');
  await page.click('#rules-remove');
  await page.waitForFunction(() => /没有/.test(document.getElementById('rules-text')?.textContent || ''));
  assert.deepEqual(await shownFindings(page, 'warning'), []);
});

test('what was decided about is folded with its reason, bears no number, and is marked nowhere', async () => {
  const page = await visit();
  await openSeveral(page, [json('今年.json', NOW), json('去年.json', OTHER)]);
  await page.click('#list-rows [data-open] >> nth=0');
  const [id] = (await shownFindings(page, 'error')).filter((one) => one.startsWith('NB401:'));
  const decided = await page.evaluate(async ([report, before, finding]) => {
    const nianbao = await (await import(/** @type {any} */ ('/core/index.mjs'))).load();
    return nianbao.decision(nianbao.check(report, { previous: before }), finding, { decision: 'explained', reason: '上年数据已更正' });
  }, /** @type {const} */ ([NOW, OTHER, id]));
  await page.setInputFiles('#rules-file', [json('意见.json', { decisions: [decided] })]);
  await page.waitForFunction(() => /意见\.json/.test(document.getElementById('rules-text')?.textContent || ''));
  const folded = page.locator(`details [id="finding-${id}"]`);
  assert.equal(await folded.count(), 1);
  assert.equal(await folded.isVisible(), false);
  await page.click('#findings > details > summary');
  assert.match(await folded.innerText(), /已作说明\s*上年数据已更正/);
  assert.equal(await page.locator(`[data-back="finding-${id}"]`).count(), 0);
});

test('the sample of two years shows what a second report and the text tell', async () => {
  const page = await visit();
  await page.click('#sample-years');
  await says(page, /^上年报告：yunxi-czj-2023\.txt（清单中的）$/);
  await page.waitForSelector('#compared svg');
  const codes = async () => (await Promise.all(/** @type {const} */ (['error', 'warning', 'info']).map((severity) => shownFindings(page, severity))))
    .flat().map((id) => id.slice(0, 5)).sort();
  assert.deepEqual(await codes(), ['NB401', 'NB402', 'NB501']);
  await page.locator('[id^="finding-NB501"] blockquote a').click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '57件');
  await page.click('#list-rows [data-open] >> nth=0');
  await page.waitForFunction(() => /2023/.test(document.getElementById('whose')?.textContent || ''));
  assert.deepEqual(await codes(), [], 'by itself the year before is right');
});

test('everyone can use it: narrow and wide, light and dark, in both languages', async () => {
  const page = await visit({ context: { bypassCSP: true } });
  await openSeveral(page, [json('今年.json', NOW), json('去年.json', OTHER), json('另一份.json', { ...NOW, authority: '栖云县财政局' })]);
  await page.click('#sum');
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 4);
  await cell(page, 'requests.received.total').locator('input').focus();
  for (const [at, which] of [3, 0].entries()) {
    await page.click(`#list-rows [data-open] >> nth=${which}`);
    await page.waitForFunction(() => document.activeElement?.id === 'result-heading');
    for (const [width, colorScheme] of /** @type {const} */ ([[320, 'dark'], [768, 'light'], [1440, 'dark'], [1440, 'light']])) {
      const where = `${which}, ${width}, ${colorScheme}`;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', forcedColors: 'none' });
      // The element hears of the colours a moment later.
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      if (at === 0) {
        await cell(page, 'requests.received.commercial_enterprise').locator('input').focus();
        await cell(page, 'requests.received.total').locator('input').focus();
        assert.deepEqual(await page.$eval('#trace', (trace) => {
          const { top, bottom } = trace.getBoundingClientRect();
          return top > 0 && bottom <= window.innerHeight;
        }), true, `in sight: ${where}`);
        assert.ok(await cell(page, 'requests.received.total').evaluate((td) => {
          const { bottom } = td.getBoundingClientRect();
          return bottom <= /** @type {HTMLElement} */ (document.getElementById('trace')).getBoundingClientRect().top;
        }), `it stands over nothing that it is about: ${where}`);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/seen-${width}-${colorScheme}.png` });
        // In its own place, where it lies over nothing.
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      }
      assert.deepEqual(await violations(page), [], where);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, where);
      assert.deepEqual(await smallTargets(page), [], where);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/beside-${which}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await page.click('#language');
  }
});
