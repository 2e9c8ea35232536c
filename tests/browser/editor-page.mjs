// A page with a real editor in it, and what the tests have to know of each.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, putOnClipboard } from './chromium.mjs';
import { serve, WWW } from './serve.mjs';
import { asFromWord } from './word.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What the editors need of a page; ours needs none of it. */
const POLICY = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'";
const PAGES = fileURLToPath(new URL('editors/', import.meta.url));

/**
 * @typedef {object} EditorCase
 * @property {string} page in tests/browser/editors
 * @property {string} name that the editor goes by with us
 * @property {string} content as the editor's own interface gives it
 * @property {boolean} [holdsTemplate] whether the official tables survive in it; true if not given
 */

/** @type {readonly EditorCase[]} */
const CASES = [
  { page: 'ueditor', name: 'ueditor', content: 'editor.getContent()' },
  { page: 'kindeditor', name: 'kindeditor', content: 'editor.html()' },
  { page: 'ckeditor', name: 'ckeditor', content: 'editor.getData()' },
  { page: 'tinymce5', name: 'tinymce', content: 'editor.getContent()' },
  { page: 'tinymce8', name: 'tinymce', content: 'editor.getContent()' },
  { page: 'wangeditor', name: 'universal', content: 'editor.getHtml()' },
  { page: 'quill', name: 'universal', content: 'editor.root.innerHTML', holdsTemplate: false },
  { page: 'summernote', name: 'universal', content: "editor.summernote('code')" },
];

/** UEditor comes from elsewhere than the others, and may be missing; pkg-scripts/setup says so. */
export const EDITORS = CASES.filter(({ page }) => page !== 'ueditor' || existsSync(path.join(WWW, 'node_modules/.ueditor')));

/** @param {string} name */
export const editorCase = (name) => EDITORS.find(({ page }) => page === name);

/**
 * One browser for a test file, with one page at a time.
 * @returns {(page: string, before?: (page: Page) => Promise<unknown>) => Promise<Page>}
 */
export function editorsForTests() {
  /** @type {ReturnType<typeof launch> | null} */
  let launching = null;
  /** @type {Page | null} */
  let last = null;
  const serving = serve({ policy: POLICY, mounts: { '/pages/': PAGES } });
  after(async () => {
    await (await launching)?.close();
    await (await serving).close();
  });
  return async (name, before) => {
    launching = launching || launch();
    const { origin } = await serving;
    await last?.context().close();
    const page = await (await (await launching).newContext()).newPage();
    last = page;
    page.on('request', (request) => {
      assert.match(request.url(), new RegExp(`^(${origin}/|data:|blob:|javascript:)`), 'a request left the page');
    });
    page.on('pageerror', (error) => assert.fail(`an error in the page: ${error.stack}`));
    if (before) await before(page);
    await page.goto(`${origin}/pages/${name}.html`);
    await page.evaluate(async () => {
      /** @type {any} */
      const tools = window;
      const [core, editors, cell, light] = await Promise.all(
        ['core/index', 'editors/index', 'editors/cell', 'editors/highlight'].map((file) => import(`/${file}.mjs`)));
      Object.assign(tools, { core: await core.load(), editors, texts: cell.textsIn, light });
    });
    if (name !== 'plain') {
      await page.waitForFunction(() => /** @type {any} */ (window).editors.all(window).length === 1);
      await page.evaluate(() => { const tools = /** @type {any} */ (window); [tools.ours] = tools.editors.all(window); });
    }
    return page;
  };
}

const FIGURES = JSON.parse(readFileSync(new URL('../figures/suqian-2023.json', import.meta.url), 'utf8'));

/**
 * A real report in Word's clothes.
 * @param {Page} page
 * @param {Record<string, number | null>} changes of its figures
 */
export async function wordReport(page, changes) {
  const report = { ...FIGURES, cells: { ...FIGURES.cells, ...changes } };
  const markup = await page.evaluate((input) => {
    const { core } = /** @type {any} */ (window);
    return core.render(core.check(input).report, 'html');
  }, report);
  return asFromWord(`${markup}<p>以上数据由本机关核对。</p>`);
}

/**
 * Pastes a report into the editor, by the keyboard, and waits until it is there.
 * @param {Page} page
 * @param {Record<string, number | null>} changes
 */
export async function pasteReport(page, changes) {
  await putOnClipboard(page, { html: await wordReport(page, changes), text: '年度报告' });
  await focusEditor(page);
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => /** @type {any} */ (window).texts(/** @type {any} */ (window).ours.root()).length > 200);
  await page.waitForTimeout(A_STEP);
}

/** Quill makes one step of its undo of what happens within a second. */
export const A_STEP = 1100;

/** @param {Page} page */
export function focusEditor(page) {
  return page.evaluate(() => {
    const root = /** @type {any} */ (window).ours.root();
    root.ownerDocument.defaultView.focus();
    root.focus();
  });
}

/**
 * What the editor holds by its own account.
 * @param {Page} page
 * @param {EditorCase} editor
 * @returns {Promise<string>}
 */
export const contentOf = (page, { content }) => page.evaluate(`(() => ${content})()`);

/**
 * The texts of its cells.
 * @param {Page} page
 * @param {string} html
 * @returns {Promise<string[]>}
 */
export const cellsOf = (page, html) => page.evaluate((markup) =>
  /** @type {any} */ (window).texts(new DOMParser().parseFromString(markup, 'text/html')), html);

/**
 * The cells in which two contents differ.
 * @param {Page} page
 * @param {string} before
 * @param {string} after
 */
export async function differences(page, before, after) {
  const [old, now] = [await cellsOf(page, before), await cellsOf(page, after)];
  assert.equal(now.length, old.length);
  return old.map((text, place) => [text, now[place]]).filter(([text, other]) => text !== other);
}

/**
 * What the core finds in it: the ids of the errors, and the edits of the first repair.
 * @param {Page} page
 * @returns {Promise<{ errors: string[], edits: { cell: string, new: number }[] }>}
 */
export const findingsIn = (page) => page.evaluate(() => {
  const { core, ours } = /** @type {any} */ (window);
  const { findings, causes } = core.check({ element: ours.root() });
  return {
    errors: findings.filter((/** @type {any} */ { severity }) => severity === 'error').map((/** @type {any} */ { id }) => id),
    edits: causes.length > 0 ? causes[0].repairs[0].edits.map((/** @type {any} */ edit) => ({ cell: edit.cell, new: edit.new })) : [],
  };
});

/**
 * Writes into a cell of the report by our way.
 * @param {Page} page
 * @param {string} cell
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export const change = (page, cell, text) => page.evaluate(async ([id, value]) => {
  const { core, ours } = /** @type {any} */ (window);
  const session = core.session({ element: ours.root() });
  const place = session.places().get(id);
  session.free();
  return ours.change(place, value);
}, [cell, text]);
