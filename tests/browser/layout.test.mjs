// Everyone can use it: axe finds nothing, nothing scrolls sideways, targets are large enough.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, check, checkCells } from './chromium.mjs';
import { smallTargets, violations } from './looks.mjs';
import { FIVE_WRONG, TWO_TOTALS } from './reports.mjs';

const visit = browserForTests();

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const STATES = {
  empty: async () => {},
  'with findings': async (page) => {
    await page.click('#sample-faulty');
    await page.waitForFunction(() => document.getElementById('report-box')?.childNodes.length);
    await check(page);
    await page.click('.nianbao-finding a');
  },
  'with a pasted report': async (page) => {
    await page.click('#sample-blanks');
    await page.waitForSelector('#report-box table');
    await check(page);
  },
  'with what is folded opened': async (page) => {
    await checkCells(page, TWO_TOTALS);
    for (const folded of await page.$$('#findings summary')) await folded.click();
  },
  'with changes': async (page) => {
    await checkCells(page, TWO_TOTALS);
    await page.click('.nianbao-apply >> nth=0');
    await page.click('.nianbao-apply >> nth=0');
  },
  'with blanks filled': async (page) => {
    await page.click('#sample-blanks');
    await page.waitForSelector('#report-box table');
    await check(page);
    await page.click('[data-fill]');
  },
  'with errors that nothing explains': (page) => checkCells(page, FIVE_WRONG),
  'with the form open and a failure': async (page) => {
    await page.click('summary');
    await check(page);
  },
};

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [320, 768, 1440]) {
    for (const [state, reach] of Object.entries(STATES)) {
      test(`${state}, ${colorScheme}, ${width} px`, async () => {
        const page = await visit({ context: { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true } });
        await reach(page);
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        assert.deepEqual(await smallTargets(page), []);
      });
    }
  }
}
