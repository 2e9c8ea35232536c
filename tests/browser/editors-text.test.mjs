// A sentence that is wrong is quoted in the panel; pressed, it is found in the editor, where it is shown in another light.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf, EDITORS, editorsForTests, pasteReport } from './editor-page.mjs';
import { quote, quoting } from './quotes.mjs';

const open = editorsForTests();
const MADE = [{ id: 'NB501:x', cells: [], message: '正文与表格不一致。', quote: quote('以上数据由本机关核对。', '本机关', '核对') }];

for (const editor of EDITORS) {
  test(`${editor.page}: the sentence is selected and lit, and nothing of it is in what the editor holds`, async () => {
    const page = await open(editor.page, quoting(MADE));
    await pasteReport(page, {});
    const before = await contentOf(page, editor);
    await page.evaluate(async () => {
      const { attach } = await import(/** @type {string} */ ('/attach/index.mjs'));
      const tools = /** @type {any} */ (window);
      tools.attached = attach(tools.editors.of(tools.editor) ? tools.editor : tools.ours.box, { year: 2023, block: 'errors' });
    });
    await page.click('nianbao-panel blockquote a');
    const [selected, lit] = await page.evaluate(() => {
      const { ownerDocument } = /** @type {any} */ (window).ours.root();
      const highlights = [...ownerDocument.defaultView.CSS.highlights].filter(([name]) => /^nianbao-\d+-warning$/.test(name));
      return [String(ownerDocument.getSelection()), highlights.flatMap(([, ranges]) => [...ranges].map(String))];
    });
    assert.equal(selected, '本机关');
    assert.deepEqual(lit, ['本机关', '核对']);
    assert.equal(await contentOf(page, editor), before);
    await page.evaluate('attached.detach()');
    const left = await page.evaluate(() => /** @type {any} */ (window).ours.root().ownerDocument.defaultView.CSS.highlights.size);
    assert.equal(left, 0);
  });
}
