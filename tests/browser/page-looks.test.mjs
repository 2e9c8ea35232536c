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
  assert.deepEqual(await page.$$eval('#findings:not(:empty)', (lists) => lists.filter((list) =>
    list.checkVisibility() && list.scrollHeight > list.clientHeight + 1 && getComputedStyle(list).overflowY === 'visible').map(({ id }) => id)), [], `the list lies over the tables: ${where}`);
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

/** What has the focus: whether it is in sight, with nothing over its middle, and shows that it has it. @param {Page} page */
const focusSeen = (page) => page.evaluate(() => {
  let active = document.activeElement;
  while (active && active.shadowRoot && active.shadowRoot.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return { name: 'body', isSeen: true, outline: 'solid' };
  const { left, right, top, bottom } = active.getBoundingClientRect();
  const isInside = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  const at = [(Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2];
  const root = /** @type {Document | ShadowRoot} */ (active.getRootNode());
  const over = root.elementFromPoint(at[0], at[1]);
  const isFree = over !== null && (active.contains(over) || over.contains(active) || over === /** @type {any} */ (root).host);
  return { name: active.id || active.outerHTML.slice(0, 80), isSeen: isInside && isFree, outline: getComputedStyle(active).outlineStyle };
});

// A window of 1280 px at 400 % has 320 of them, and 256 in height; a usual one has the counts standing over the tables.
for (const [name, viewport] of Object.entries({ '400 % zoom': { width: 320, height: 256 }, 'a usual window': { width: 1280, height: 720 } })) {
  test(`${name}, forced colours: what has the focus is seen, forwards and back`, async () => {
    const page = await visit({ context: { viewport, forcedColors: 'active', reducedMotion: 'reduce' } });
    await STATES['several files, some not read'](page);
    for (const key of [...Array(60).fill('Tab'), ...Array(60).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      const seen = await focusSeen(page);
      assert.ok(seen.isSeen, `${seen.name} is out of sight after ${key}`);
      assert.notEqual(seen.outline, 'none', `${seen.name} does not show that it has the focus`);
    }
  });
}
