// Whether everyone can use what a page shows.
import { require } from './chromium.mjs';

/**
 * What axe finds.
 * @param {import('playwright-core').Page} page
 */
export async function violations(page) {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html).join(' | ')}`);
  });
}

/**
 * What is too small to be pressed with a finger.
 * @param {import('playwright-core').Page} page
 */
export function smallTargets(page) {
  return page.$$eval('a, button, summary, input:not(.away)', (targets) =>
    targets
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((target) => target.outerHTML),
  );
}
