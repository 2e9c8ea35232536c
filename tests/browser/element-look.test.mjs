// Everyone can fill in <nianbao-report>: axe finds nothing, nothing but a table scrolls sideways, targets are large enough,
// nothing is told by colour alone, and on paper it is the official table.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, elementForTests, input, row } from './element.mjs';
import { smallTargets, violations } from './looks.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = elementForTests();

const TOTAL = 'requests.received.total';
const WRONG = row('received', [10, 20, 30, 5, 6, 7, 87]);

/** @param {Page} page @param {object} properties */
const give = (page, properties) => page.evaluate((some) => { Object.assign(/** @type {any} */ (document.getElementById('report')), some); }, properties);

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  'the blank form': async () => {},
  'with errors': async (page) => {
    await give(page, { value: { ...WRONG, 'proceedings.reconsideration.total': 4, 'requests.granted.natural_person': '无' } });
    await input(page, TOTAL).focus();
  },
  'with a value on offer': async (page) => {
    await give(page, { value: { ...WRONG, [TOTAL]: '' } });
    await input(page, TOTAL).focus();
  },
  'with a change': async (page) => {
    await give(page, { value: WRONG });
    await page.click('nianbao-report .nianbao-apply');
  },
  'readonly, with errors': (page) => give(page, { value: WRONG, readonly: true }),
  'disabled': (page) => page.evaluate(() => { /** @type {any} */ (document.getElementById('fields')).disabled = true; }),
  'in English': (page) => give(page, { value: WRONG, lang: 'en' }),
};

// Each takes two seconds: contrast does not hang on the width.
for (const [colorScheme, width] of /** @type {const} */ ([['light', 320], ['dark', 768], ['light', 1440]])) {
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

test('what stands out differs without colour', async () => {
  const page = await visit();
  await give(page, { value: { ...WRONG, 'requests.granted.natural_person': '无' } });
  /** @param {string} id */
  const look = (id) => cell(page, id).evaluate((td) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(td);
    return [outlineStyle === 'none' ? '0px' : `${outlineStyle} ${outlineWidth}`, getComputedStyle(td, '::after').borderBottomStyle];
  });
  for (const forcedColors of /** @type {const} */ (['none', 'active'])) {
    await page.emulateMedia({ forcedColors });
    assert.deepEqual(await look(TOTAL), ['solid 4px', 'none']);
    assert.deepEqual(await look('requests.received.natural_person'), ['0px', 'dotted']);
    assert.deepEqual(await look('requests.granted.natural_person'), ['solid 2px', 'none']);
    assert.deepEqual(await look('disclosure.rules.issued'), ['dashed 2px', 'none']);
    assert.deepEqual(await look('requests.carried_out.total'), ['0px', 'none'], 'a blank shows itself');
  }
});

test('it is dark only on a page that can be', async () => {
  const page = await visit({ context: { colorScheme: 'dark' } });
  // The page hears of the system's change a moment later.
  const isOn = (/** @type {string} */ colour) => page.waitForFunction((wanted) => {
    const region = document.querySelector('nianbao-report')?.shadowRoot?.querySelector('.region');
    return region && getComputedStyle(region).backgroundColor === wanted;
  }, colour);
  await isOn('rgb(27, 33, 40)');
  await page.emulateMedia({ colorScheme: 'light' });
  await isOn('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await isOn('rgb(27, 33, 40)');
  await page.evaluate(() => { document.body.style.background = 'white'; });
  await page.emulateMedia({ colorScheme: 'light' });
  await isOn('rgb(255, 255, 255)');
  // Whatever the system says from now on, the page is light.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(500);
  await isOn('rgb(255, 255, 255)');
});

test('the page’s own style sheet gives colours and reaches the parts', async () => {
  const page = await visit();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('nianbao-report { --nianbao-surface: rgb(1, 2, 3) } nianbao-report::part(table) { letter-spacing: 2px }');
    document.adoptedStyleSheets = [sheet];
  });
  assert.deepEqual(
    await page.$eval('nianbao-report .region', (region) => [getComputedStyle(region).backgroundColor, getComputedStyle(region.querySelector('table') || region).letterSpacing]),
    ['rgb(1, 2, 3)', '2px'],
  );
});

test('the cell that one types in is never under the note about it', async () => {
  const page = await visit({ context: { viewport: { width: 320, height: 600 } } });
  await give(page, { value: { ...WRONG, [TOTAL]: '' } });
  await input(page, 'requests.received.natural_person').focus();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('ArrowDown');
    const [field, note] = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('nianbao-report')?.shadowRoot);
      return [root.activeElement, root.querySelector('.note')].map((element) => element && element.getBoundingClientRect().toJSON());
    });
    assert.ok(note.height > 0, 'where the labels are out of sight it says which cell it is');
    assert.ok(field.bottom <= note.top || note.bottom <= field.top, `row ${step}: ${field.bottom} ${note.top}`);
    assert.ok(field.top >= 0 && field.bottom <= 600);
  }
});

test('on paper it is the official table: figures and nothing else, no wider than the sheet', async () => {
  const page = await visit({ context: { viewport: { width: 720, height: 1000 } } });
  await give(page, { value: { ...WRONG, [TOTAL]: '', 'disclosure.fees.amount': '59237.2449' } });
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.status', '.findings', '.tools', '.legend', '.footnote', '.accept', '.note']) {
    assert.equal(await page.locator(`nianbao-report ${hidden}`).filter({ visible: true }).count(), 0, hidden);
  }
  for (const table of await page.$$('nianbao-report table')) {
    assert.ok((await table.boundingBox() || assert.fail()).width <= 720);
  }
  const look = await input(page, TOTAL).evaluate((field) => [getComputedStyle(field, '::placeholder').color, getComputedStyle(field).borderTopStyle]);
  assert.deepEqual(look, ['rgba(0, 0, 0, 0)', 'none'], 'what is only on offer is not printed');
  const cut = await page.$$eval('nianbao-report td[id] input', (fields) => fields.filter((field) => field.scrollWidth > field.clientWidth).length);
  assert.equal(cut, 0);
});
