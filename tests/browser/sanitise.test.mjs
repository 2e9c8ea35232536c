// What the page makes of foreign markup must read as the markup itself does: the same cells through the box as through
// the core.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserForTests } from './chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const visit = browserForTests();

/** Documents with markup, among them the ugly ones. */
function documents() {
  const folders = readdirSync(`${root}tests/cases`).map((code) => `tests/cases/${code}`);
  return [...folders, 'tests/documents', 'www/samples'].flatMap((folder) =>
    readdirSync(root + folder).filter((name) => name.endsWith('.html')).map((name) => `${folder}/${name}`));
}

test('the box reads every document as the core does', async () => {
  const page = await visit();
  const different = [];
  for (const name of documents()) {
    const markup = readFileSync(root + name, 'utf8');
    const [direct, boxed] = await page.evaluate(async (html) => {
      const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
      const { sanitise } = await import(/** @type {string} */ ('/page/sanitise.mjs'));
      const nianbao = await load();
      const box = document.createElement('div');
      box.append(sanitise(html));
      /** @param {any} input */
      const cells = (input) => {
        try {
          return JSON.stringify(Object.entries(nianbao.check(input).cells).map(([id, cell]) => [id, /** @type {any} */ (cell).value]));
        } catch (error) {
          // Which of the faults it is may differ: the box has no zero bytes, for one.
          return `unreadable: ${/** @type {any} */ (error).name}`;
        }
      };
      return [cells({ html }), cells({ element: box })];
    }, markup);
    if (direct !== boxed) different.push(name);
  }
  assert.deepEqual(different, []);
});
