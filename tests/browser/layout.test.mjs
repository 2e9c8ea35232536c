// Everyone can use it: axe finds nothing, nothing scrolls sideways, targets are large enough.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, check, checkCells, require } from './chromium.mjs';
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

/** @param {import('playwright-core').Page} page */
async function violations(page) {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html).join(' | ')}`);
  });
}

/** @param {import('playwright-core').Page} page */
function smallTargets(page) {
  return page.$$eval('a, button, summary, input:not(.away)', (targets) =>
    targets
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((target) => target.outerHTML),
  );
}
