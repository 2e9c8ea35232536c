// The whole way in each real editor: the report is pasted, the panel says the cause, a press of its button mends it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf, differences, EDITORS, editorsForTests, pasteReport } from './editor-page.mjs';

const open = editorsForTests();

const WRONG = 'requests.unavailable_not_held.other_organization';

for (const editor of EDITORS) {
  test(`${editor.page}: attached to, it says the cause; its button writes the cell; detached, its panel is gone`, async () => {
    const page = await open(editor.page);
    await page.evaluate(async () => {
      const { attach } = await import(/** @type {string} */ ('/attach/index.mjs'));
      const tools = /** @type {any} */ (window);
      // Whatever stands for the editor in the page will do.
      tools.attached = attach(tools.editors.of(tools.editor) ? tools.editor : tools.ours.box, { year: 2023 });
    });
    await pasteReport(page, { [WRONG]: 31 });
    const apply = page.locator('.nianbao-apply').first();
    await apply.waitFor();
    assert.equal(await apply.innerText(), '改为1');
    const before = await contentOf(page, editor);
    await apply.click();
    await page.waitForFunction(() => /** @type {any} */ (window).attached.outcome.summary.errors === 0);
    assert.deepEqual(await differences(page, before, await contentOf(page, editor)), [['31', '1']]);
    await page.evaluate('attached.detach()');
    assert.equal(await page.locator('nianbao-panel').count(), 0);
  });
}
