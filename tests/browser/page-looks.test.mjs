// Everyone can use the page: axe finds nothing, nothing scrolls sideways, targets are large enough; in every state, light
// and dark, narrow and wide, in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';
import { smallTargets, violations } from './looks.mjs';
import { MORE, STATES } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();
const WIDTHS = [320, 768, 1440];

/** @param {Page} page @param {number} width @param {'light' | 'dark'} colorScheme */
async function assertUsable(page, width, colorScheme) {
  const where = `${colorScheme}, ${width} px, ${await page.getAttribute('html', 'lang')}`;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // The element hears of the room and of the colours a moment later.
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  assert.deepEqual(await violations(page), [], where);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, where);
  assert.deepEqual(await smallTargets(page), [], where);
}

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: light and dark, at three widths, in two languages`, async () => {
    const page = await visit({ context: { bypassCSP: true } });
    await reach(page);
    for (const lang of ['zh-CN', 'en']) {
      assert.equal(await page.getAttribute('html', 'lang'), lang);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        for (const width of WIDTHS) await assertUsable(page, width, colorScheme);
      }
      await page.click('#language');
    }
    await page.context().close();
  });
}

for (const [state, reach] of Object.entries(MORE)) {
  test(`${state}: as narrow and as wide as it gets`, async () => {
    const page = await visit({ context: { bypassCSP: true } });
    await reach(page);
    await assertUsable(page, 320, 'dark');
    await assertUsable(page, 1440, 'light');
    await page.context().close();
  });
}

test('400 % zoom, forced colours: what has the focus is seen', async () => {
  // A window of 1280 px at 400 % has 320 of them, and 256 in height.
  const page = await visit({ context: { viewport: { width: 320, height: 256 }, forcedColors: 'active', reducedMotion: 'reduce' } });
  await STATES['several files, some not read'](page);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      let active = document.activeElement;
      while (active && active.shadowRoot && active.shadowRoot.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return { name: 'body', isSeen: true, outline: 'solid' };
      const { left, right, top, bottom } = active.getBoundingClientRect();
      const isSeen = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
      // Nothing lies over it.
      const at = [(Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2];
      const root = /** @type {Document | ShadowRoot} */ (active.getRootNode());
      const over = root.elementFromPoint(at[0], at[1]);
      const isFree = over !== null && (active.contains(over) || over.contains(active));
      return { name: active.id || active.outerHTML.slice(0, 80), isSeen: isSeen && isFree, outline: getComputedStyle(active).outlineStyle };
    });
    assert.ok(seen.isSeen, `${seen.name} is out of sight`);
    assert.notEqual(seen.outline, 'none', `${seen.name} does not show that it has the focus`);
  }
});
