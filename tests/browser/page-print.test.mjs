// On paper: the official tables, then the findings in words; no button, no colour that is needed, nothing cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, checkCells } from './chromium.mjs';
import { openSample } from './page.mjs';
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
