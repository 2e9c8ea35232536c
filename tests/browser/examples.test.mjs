// Each page of www/examples does what it says: the fault in it is found, kept back, mended and let through, with nothing
// fetched from elsewhere, nothing written to the console, and nothing that axe objects to.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch, require } from './chromium.mjs';
import { serve, WWW } from './serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLES = readdirSync(path.join(WWW, 'examples'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => path.basename(name, '.html'))
  .filter((name) => !['index', 'saved'].includes(name));

/** What is not ours in the pages, and not the pages' own either. */
const EDITORS = '.edui-editor, .ke-container, .cke, .tox-tinymce, .note-editor, .ql-toolbar, .ql-container, #editor';

/**
 * Where a page differs from a form that is checked and submitted.
 * @typedef {object} Different
 * @property {string} [begin] what is pressed first
 * @property {string} [save] what saves
 * @property {(page: Page) => Promise<unknown>} [heldBack] how one sees that it did not
 * @property {(page: Page) => Promise<unknown>} [saved] how one sees that it did
 * @property {boolean} [readonly] there is nothing to change
 */

/** @type {Readonly<Record<string, Different>>} */
const DIFFERENT = {
  later: { begin: '#load' },
  'save-button': { save: '#save', saved: (page) => page.getByText('已保存：6').waitFor() },
  element: { heldBack: (page) => page.waitForFunction(() => document.activeElement?.localName === 'nianbao-report') },
  viewer: { readonly: true },
};

describe('examples', () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    browser = await launch();
    server = await serve();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const name of EXAMPLES) {
    test(name, async () => {
      const home = name === 'file' ? pathToFileURL(ROOT).href : `${server.origin}/`;
      const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
      /** @type {string[]} */
      const wrong = [];
      page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(home)) wrong.push(request.url()); });
      page.on('console', (message) => wrong.push(message.text()));
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('dialog', (dialog) => {
        wrong.push(dialog.message());
        dialog.accept();
      });
      await page.goto(`${home}${name === 'file' ? 'www/' : ''}examples/${name}.html`);
      const { begin, save = '[type=submit]', heldBack = vetoed, saved = submitted, readonly } = DIFFERENT[name] || {};
      if (begin) await page.click(begin);
      await page.getByText(/改表[三四]“/).locator('visible=true').first().waitFor();
      assert.deepEqual(await violations(page), [], 'with a fault');

      const canBeSaved = (await page.locator(save).count()) > 0;
      if (canBeSaved) {
        const address = page.url();
        await page.click(save);
        await heldBack(page);
        assert.equal(page.url(), address);
        assert.deepEqual(await violations(page), [], 'kept back');
      }
      const change = page.getByRole('button', { name: /^改为\d+$/ });
      if (readonly) assert.equal(await change.count(), 0);
      else {
        await change.first().click();
        await change.first().waitFor({ state: 'hidden' });
        assert.deepEqual(await violations(page), [], 'mended');
      }
      if (await page.locator('#model').count()) assert.equal(await page.innerText('#model'), '68', 'the page’s own data follow');
      if (canBeSaved) {
        await page.click(save);
        await saved(page);
      }
      assert.deepEqual(wrong, []);
      await page.context().close();
    });
  }

  test('the list of examples names each of them', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.origin}/examples/`);
    const linked = await page.$$eval('li a', (links) => links.map((link) => link.getAttribute('href') || ''));
    assert.deepEqual(linked.map((link) => path.basename(link, '.html')).sort(), EXAMPLES.sort());
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});

/** @param {Page} page */
function vetoed(page) {
  return page.getByText('没有提交').first().waitFor();
}

/** @param {Page} page */
function submitted(page) {
  return page.waitForURL(/\/saved\.html/);
}

/**
 * What axe finds in the page, what editors bring along left out. As a script of the page it would be against some
 * pages' policy.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function violations(page) {
  await page.evaluate(`${AXE}; 0`);
  return page.evaluate(async (exclude) => {
    const { violations } = await /** @type {any} */ (window).axe.run(
      { include: [['html']], exclude: [[exclude]] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], preload: false },
    );
    return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html).join(' | ')}`);
  }, EDITORS);
}
