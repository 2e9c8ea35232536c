// What is wrong in the text is quoted in the list, and marked where it stands in the text of the report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, checkCells, paste } from './chromium.mjs';
import { focused, input } from './element.mjs';
import { smallTargets, violations } from './looks.mjs';
import { openSample, RIGHT, SAMPLE } from './page.mjs';
import { quote, quoting, TWO } from './quotes.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();
const [{ id }, { id: doubled }] = /** @type {{ id: string }[]} */ (TWO);

/** @param {Page} page */
const marks = (page) => page.$$eval('#text-body mark', (all) => all.map((mark) => [mark.textContent, /** @type {HTMLElement} */ (mark).dataset.severity]));

test('a sentence is quoted in the list; pressed, it is found in the text, which says what is wrong, and leads back', async () => {
  const page = await visit({ before: quoting() });
  await openSample(page);
  const entry = page.locator(`[id="finding-${id}"]`);
  assert.equal(await entry.locator('blockquote').innerText(), TWO[0].quote?.text);
  assert.equal(await entry.locator('mark').innerText(), '无');
  assert.deepEqual(await marks(page), [['无', 'warning'], ['专题2场专题', 'info']]);
  await entry.locator('blockquote a').click();
  const mark = await page.evaluate(() => {
    const { textContent, attributes } = /** @type {HTMLElement} */ (document.activeElement);
    const said = document.getElementById(attributes.getNamedItem('aria-describedby')?.value || '');
    return { textContent, said: said?.textContent, isCurrent: document.activeElement?.classList.contains('is-current') };
  });
  assert.deepEqual(mark, { textContent: '无', said: '警告：正文说没有。', isCurrent: true });
  const number = page.locator(`#text-body button[data-back="finding-${id}"]`);
  assert.equal(await number.innerText(), await entry.locator('.nianbao-number').innerText(), 'the same number as in the list');
  await number.click();
  assert.equal(await focused(page), `finding-${id}`);
  await page.locator(`[id="finding-${doubled}"] blockquote a`).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '专题2场专题');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'findings');
});

test('the title of the finding leads to the cell that the sentence differs from', async () => {
  const page = await visit({ before: quoting() });
  await openSample(page);
  await page.locator(`[id="finding-${id}"] h4 a`).click();
  assert.equal(await focused(page), 'disclosure.normative_documents.in_force');
});

test('the same place is selected in the box, also where its lines are wrapped; not where it is no more', async () => {
  const page = await visit({ before: quoting() });
  const wrapped = SAMPLE.replace('无现行有效', '\n  无现行\n有效');
  await paste(page, { text: wrapped });
  await page.waitForSelector('#text-body mark');
  await page.locator(`[id="finding-${id}"] blockquote a`).click();
  await page.click('#text .bar button');
  assert.equal(await page.evaluate(() => String(document.getSelection())), '无');
  assert.equal(await focused(page), 'report-box');
  await page.keyboard.type('有');
  await page.locator(`[id="finding-${id}"] blockquote a`).click();
  await page.click('#text .bar button');
  assert.match(await page.innerText('#entry-note'), /框内没有找到这句话/);
});

test('what is typed into the tables leaves the text open and where it is', async () => {
  const page = await visit({ before: quoting() });
  await openSample(page);
  await page.evaluate(() => { /** @type {any} */ (window).before = document.querySelector('#text-body mark'); });
  await input(page, 'disclosure.fees.amount').fill('7');
  assert.ok(await page.evaluate(() => /** @type {any} */ (window).before.isConnected), 'not made anew');
});

test('parts that overlap, parts in two sentences that are the same, a part over the end of a line', async () => {
  const twice = '全年收到申请5件。';
  const given = [
    { id: 'a', cells: [], message: '甲', quote: quote('全县对照年初印发的公开要点逐项销号,一年来累计公开政府信息6952条。', '政府信息6952条', '逐项') },
    { id: 'b', cells: [], message: '乙', quote: quote('全县对照年初印发的公开要点逐项销号,一年来累计公开政府信息6952条。', '6952') },
    { id: 'c', cells: [], message: '丙', origin: { text: /** @type {[number, number]} */ ([9000, 9001]) }, quote: quote(twice, '5件') },
    { id: 'd', cells: [], message: '丁', origin: { text: /** @type {[number, number]} */ ([100, 101]) }, quote: quote(twice, '5') },
  ];
  const page = await visit({ before: quoting(given) });
  await paste(page, { text: SAMPLE.replace('全县对照', `${twice}全县对照`).replace('累计公开政府信息6952条', '累计公开政府信息69\n52条').replace('三、收到', `${twice}\n三、收到`) });
  await page.waitForSelector('#text-body mark');
  const found = await page.$$eval('#text-body mark', (all) => all.map((mark) => {
    const { finding, part } = /** @type {HTMLElement} */ (mark).dataset;
    const own = /** @type {HTMLElement} */ (mark.cloneNode(true));
    for (const extra of own.querySelectorAll('button, [hidden]')) extra.remove();
    return `${finding}${part} ${own.textContent}`;
  }));
  assert.deepEqual(found, ['d0 5', 'a1 逐项', 'a0 政府信息69', 'b0 69', 'a0 52条', 'b0 52', 'c0 5件']);
});

test('where there is no text there is none to be shown', async () => {
  const page = await visit();
  await checkCells(page, RIGHT);
  assert.ok(await page.isHidden('#text'));
});

test('on paper the sentence stands with the finding, and what is meant is marked', async () => {
  const page = await visit({ before: quoting() });
  await openSample(page);
  await page.emulateMedia({ media: 'print' });
  await page.waitForSelector('#paper h1');
  assert.equal(await page.innerText('#paper blockquote >> nth=0'), TWO[0].quote?.text);
  assert.equal(await page.$eval('#paper mark', (mark) => getComputedStyle(mark).textDecorationLine), 'underline');
});

test('everyone can use it: narrow and wide, light and dark', async () => {
  const page = await visit({ before: quoting(), context: { bypassCSP: true } });
  await openSample(page);
  await page.locator(`[id="finding-${id}"] blockquote a`).click();
  for (const [width, colorScheme] of /** @type {const} */ ([[320, 'dark'], [768, 'light'], [1440, 'dark'], [1440, 'light']])) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The element hears of the colours a moment later.
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.deepEqual(await smallTargets(page), []);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/text-${width}-${colorScheme}.png`, fullPage: true });
  }
});
