// On paper: the official tables, then the findings in words; no button, no colour that is needed, nothing cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, checkCells } from './chromium.mjs';
import { file, openSample, openSeveral, RIGHT, SAMPLE, SEVERAL } from './page.mjs';
import { FIVE_WRONG } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();

/** What is printed, piece by piece. @param {Page} page */
const pieces = (page) => page.$$eval('#paper > *', (all) => all.map((one) => ({ tag: one.tagName, text: /** @type {HTMLElement} */ (one).innerText })));

/** As it would be printed. @param {Page} page */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' });
  await page.waitForSelector('#paper h1');
}

/** How many pages a PDF has. @param {Buffer} pdf */
const pages = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) || []).length;

test('the tables come first, the findings after them, and nothing else', async () => {
  const page = await visit();
  await openSample(page);
  await onPaper(page);
  const sheet = await pieces(page);
  assert.deepEqual(sheet.map(({ tag }) => tag), ['H1', 'TABLE', 'TABLE', 'TABLE', 'SECTION']);
  assert.equal(sheet[0].text, '栖云县人民政府2022年度报告');
  for (const [at, name] of ['表二', '表三', '表四'].entries()) assert.ok(sheet[at + 1].text.startsWith(name));
  assert.match(sheet[1].text, /信息内容/);
  assert.match(sheet[2].text, /1\.本机关不掌握相关政府信息\t0\t0\t0\t0\t0\t1\[1\]\t0/, 'the number of a finding stands at its cell');
  assert.match(sheet[4].text, /检查结果\s*发现3处错误[^]*1\s*改表三[^]*理由[^]*由此不平（2）[^]*计算为[^]*2\s*表三[^]*怎么改[^]*依据[^]*检查时间：\d{4}年/);
  const shown = await page.$$eval('body *', (all) => all.filter((one) =>
    one.checkVisibility() && /** @type {HTMLElement} */ (one).matches('button, input, .entry, .masthead, nianbao-report, [contenteditable]')).map((one) => one.outerHTML.slice(0, 80)));
  assert.deepEqual(shown, []);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
});

test('black on white, in the dark as well; as wide as A4', async () => {
  const page = await visit({ context: { colorScheme: 'dark' } });
  await openSample(page);
  // A4 at 96 dpi, without its margins of 15 mm.
  await page.setViewportSize({ width: 680, height: 1000 });
  await onPaper(page);
  const found = await page.$$eval('body, #paper, #paper *', (all) => all.flatMap((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    const ground = /^rgba\(.*, 0\)$|^rgb\(255, 255, 255\)$/.test(backgroundColor);
    return color === 'rgb(0, 0, 0)' && ground ? [] : [`${one.tagName} ${one.className} ${color} ${backgroundColor}`];
  }));
  assert.deepEqual(found, []);
  const widths = await page.$$eval('#paper table', (tables) => tables.map((table) => Math.round(table.getBoundingClientRect().width)));
  for (const width of widths) assert.ok(width > 660 && width <= 680, `${width} of 680 px`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 680);
});

test('a report with its findings takes two or three pages, one without has its tables on two', async () => {
  const page = await visit();
  await openSample(page);
  assert.ok(pages(await page.pdf({ preferCSSPageSize: true })) <= 3);
  await checkCells(page, FIVE_WRONG);
  assert.ok(pages(await page.pdf({ preferCSSPageSize: true })) <= 5);
  assert.equal(await page.locator('#paper > *').count(), 0, 'what was printed is gone');
});

test('the sentence that a finding is about is printed with it, what is meant marked, and the section where it stands', async () => {
  const page = await visit();
  await openSample(page);
  const found = await page.evaluate(() => /** @type {any} */ (document.querySelector('nianbao-report')).outcome.findings.filter((/** @type {any} */ { quote }) => quote));
  assert.ok(found.length > 3);
  await onPaper(page);
  const printed = await page.$$eval('#paper blockquote', (all) => all.map((one) => ({
    id: one.closest('li')?.id.replace('paper-finding-', ''), section: one.nextElementSibling?.tagName === 'P' ? one.nextElementSibling.textContent : '',
    marked: [...one.querySelectorAll('mark')].map(({ textContent }) => textContent),
    text: one.textContent,
  })));
  assert.deepEqual(printed.map(({ id }) => id).sort(), found.map((/** @type {any} */ { id }) => id).sort());
  for (const { id, quote: { text, marked } } of found) {
    const own = printed.find((one) => one.id === id);
    assert.equal(own?.text, text);
    assert.deepEqual([...own?.marked || []].sort(), marked.map((/** @type {[number, number]} */ [from, to]) => text.slice(from, to)).sort());
  }
  assert.ok(printed.some(({ section }) => section === '见“一、总体情况”'), JSON.stringify(printed));
  assert.equal(await page.$eval('#paper mark', (mark) => getComputedStyle(mark).textDecorationLine), 'underline');
});

test('what was decided about is printed with the reason, opened, without a button', async () => {
  const page = await visit();
  await openSample(page);
  await page.locator('#findings > section [part=decide]:visible').first().click();
  await page.locator('[part=reason]').fill('原始台账如此');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#findings > details');
  await onPaper(page);
  const paper = await page.innerText('#paper');
  assert.match(paper, /已有审核意见（1）[^]*认可\s*原始台账如此/);
  assert.doesNotMatch(paper, /核实|撤回意见/);
});

test('the list is printed as a table with its totals', async () => {
  const page = await visit({ before: (page) => page.addInitScript(() => { window.print = () => {}; }) });
  await openSeveral(page, [...SEVERAL, file('松溪县.txt', SAMPLE.split('栖云').join('松溪'))]);
  await page.click('#print-list');
  await onPaper(page);
  const table = await page.$$eval('#paper table tr', (rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
  const [head, first, right, none, office, last, total] = table;
  assert.deepEqual(head, ['文件', '机关', '年度', '错误', '警告', '提示', '状态']);
  assert.deepEqual(first.slice(0, 4), ['栖云县.txt', '栖云县人民政府', '2022', '3']);
  assert.deepEqual(last.slice(0, 4), ['松溪县.txt', '松溪县人民政府', '2022', '3']);
  assert.equal(right[6], '没有错误');
  assert.match(none[1] || '', /没有找到年度报告/);
  assert.match(office[1] || '', /Excel/);
  assert.equal(total[0], '合计（5份）');
  for (const [at, column] of [3, 4, 5].entries()) {
    assert.equal(Number(total[at + 1]), [first, right, last].reduce((sum, row) => sum + Number(row[column]), 0), head[column] || '');
  }
  assert.ok(Number(total[1]) === 6 && Number(total[2]) > 0);
  assert.match(await page.innerText('#paper'), /年度报告检查清单\s*2份有错误，1份没有错误，2份未能读取。[^]*检查时间：/);
  // Then the report that is shown again, where nobody asks for the list.
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.match(await page.innerText('#paper h1'), /年度报告$/);
});

test('a long list is cut between its lines; one column more where something was decided', async () => {
  const page = await visit({ before: (page) => page.addInitScript(() => { window.print = () => {}; }) });
  await openSeveral(page, Array.from({ length: 120 }, (_, at) => file(`部门年度报告文件名很长的一份（${at + 1}）.json`, JSON.stringify(RIGHT))));
  await page.setInputFiles('#file', [file('栖云县.txt', SAMPLE)]);
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 121 && !document.querySelector('#list-rows .waiting'));
  await page.click('#list-rows tr:last-child [data-open]');
  await page.waitForFunction(() => /栖云/.test(document.getElementById('whose')?.textContent || ''));
  await page.locator('#findings > section [part=decide]:visible').first().click();
  await page.locator('[part=reason]').fill('原始台账如此');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#findings > details');
  await page.click('#print-list');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.ok(pages(pdf) >= 3 && pages(pdf) <= 7, String(pages(pdf)));
  await page.click('#print-list');
  await onPaper(page);
  assert.deepEqual(await page.$$eval('#paper thead th', (all) => all.map(({ textContent }) => textContent)), ['文件', '机关', '年度', '错误', '警告', '提示', '审核意见', '状态']);
  assert.equal(await page.innerText('.paper-total td >> nth=3'), '1');
});

test('what was changed is printed as it is now, and said to have been changed; in English as well', async () => {
  const page = await visit();
  await openSample(page);
  await page.click('.nianbao-apply');
  await page.click('#language');
  await onPaper(page);
  const sheet = await pieces(page);
  assert.match(sheet[2].text, /1\.本机关不掌握相关政府信息\t0\t0\t0\t0\t0\t0\t0/);
  assert.match(sheet[4].text, /Result\s*Found: 1 error\b[^]*Changes made during the check[^]*1 → 0[^]*What to do[^]*Checked: /);
});

test('where nothing was checked the page is printed as it stands', async () => {
  const page = await visit();
  await page.click('#report-box');
  await page.keyboard.type('还没有检查的报告');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.isVisible('#report-box'));
  assert.equal(await page.isVisible('#check'), false);
});
