// Chinese input methods: while somebody composes, nothing is checked, nothing changed and nothing kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests } from './chromium.mjs';
import { focused, input } from './element.mjs';
import { kept, openSample } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();
const CELL = 'disclosure.fees.amount';

/** As an input method does it: letters that stand there, not yet text. @param {Page} page */
async function composing(page) {
  const session = await page.context().newCDPSession(page);
  return {
    /** @param {string} text */
    letters: (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** @param {string} text */
    chosen: (text) => session.send('Input.insertText', { text }),
  };
}

test('in the box: no result is outdated and nothing is kept before the word is chosen', async () => {
  const page = await visit();
  await openSample(page);
  await page.click('#report-box');
  await page.keyboard.press('Control+End');
  const status = await page.innerText('#status');
  const before = await boxText(page);
  const { letters, chosen } = await composing(page);
  await letters('b');
  await letters('buji');
  assert.match(await boxText(page), /buji\s*$/, 'the letters stand there');
  assert.equal(await page.innerText('#status'), status);
  assert.equal(await focused(page), 'report-box');
  await kept(page);
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  assert.doesNotMatch(await page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const asked = indexedDB.open('nianbao', 1);
      asked.onsuccess = () => resolve(asked.result);
    });
    const all = database.transaction('reports').objectStore('reports').getAll();
    await new Promise((resolve) => { all.onsuccess = resolve; });
    database.close();
    return JSON.stringify(all.result) + JSON.stringify({ ...localStorage });
  }), /buji/);
  await chosen('补记');
  assert.equal((await boxText(page)).trim(), `${before.trim()}补记`);
  assert.match(await page.innerText('#status'), /已改动/);
});

test('a composition that is given up leaves everything as it was', async () => {
  const page = await visit();
  await page.click('#report-box');
  const { letters } = await composing(page);
  await letters('ni');
  await letters('');
  assert.equal((await boxText(page)).trim(), '');
  await page.keyboard.press('Control+Z');
  assert.equal((await boxText(page)).trim(), '');
});

test('in the tables: a figure is checked once it is chosen, and is one step', async () => {
  const page = await visit();
  await openSample(page);
  await page.evaluate(() => {
    /** @type {any} */ (window).checks = 0;
    document.addEventListener('nianbao-checked', () => { /** @type {any} */ (window).checks += 1; });
  });
  const checks = () => page.evaluate(() => /** @type {any} */ (window).checks);
  const before = await page.innerText('#findings');
  await input(page, CELL).focus();
  await page.keyboard.press('Control+A');
  const { letters, chosen } = await composing(page);
  for (const text of ['s', 'sh', 'shi', 'shier']) await letters(text);
  assert.equal(await input(page, CELL).inputValue(), 'shier');
  assert.equal(await checks(), 0);
  assert.equal(await page.innerText('#findings'), before);
  assert.ok(await page.isHidden('#changes'));
  await chosen('12');
  assert.equal(await input(page, CELL).inputValue(), '12');
  assert.ok(await checks() > 0);
  assert.match(await page.innerText('#changes'), /已作的修改（1）[^]*657\.65 → 12/);
  await page.keyboard.press('Control+Z');
  assert.equal(await input(page, CELL).inputValue(), '657.65');
});
