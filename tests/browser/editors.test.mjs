// The real editors of content management systems: a report is pasted from Word, found wrong, mended, read back through
// the editor's own interface, and the editor's undo brings the fault back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { A_STEP, cellsOf, change, contentOf, differences, editorCase, EDITORS, editorsForTests, findingsIn, focusEditor, pasteReport } from './editor-page.mjs';

const open = editorsForTests();

const WRONG = 'requests.unavailable_not_held.other_organization';
const FAULTS = ['NB301:requests.unavailable_not_held', 'NB302:requests.other_organization'];
const BLANK = 'requests.granted.legal_service_organization';

test('UEditor is there', { skip: editorCase('ueditor') ? false : 'not fetched: pkg-scripts/setup says why' }, () => {});

for (const editor of EDITORS) {
  test(`${editor.page}: a fault pasted from Word is found, mended, read back, and undone`, async () => {
    const page = await open(editor.page);
    assert.equal(await page.evaluate('ours.name'), editor.name);
    await pasteReport(page, { [WRONG]: 31 });
    // What was typed just before is no part of the step that is undone.
    await page.keyboard.press('Control+End');
    // To summernote all that is typed is one step.
    if (editor.page !== 'summernote') await page.keyboard.type('abc');
    await page.waitForTimeout(A_STEP);
    const pasted = await contentOf(page, editor);
    assert.equal(/abc/.test(pasted), editor.page !== 'summernote');
    assert.deepEqual(await findingsIn(page), { errors: FAULTS, edits: [{ cell: WRONG, new: 1 }] });

    await page.evaluate(() => {
      const button = document.createElement('button');
      button.type = 'button';
      document.body.append(button);
      button.focus();
      const tools = /** @type {any} */ (window);
      tools.told = 0;
      tools.stop = tools.ours.watch(() => { tools.told += 1; });
    });
    assert.equal(await change(page, WRONG, '1'), true);
    const mended = await contentOf(page, editor);
    assert.deepEqual(await differences(page, pasted, mended), [['31', '1']]);
    assert.equal(mended.length, pasted.length - 1, 'nothing but the figure is another');
    assert.deepEqual(await findingsIn(page), { errors: [], edits: [] });
    assert.ok(await page.evaluate('told') > 0);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON', 'the focus stays where it was');
    const sent = await page.evaluate(() => new FormData(/** @type {HTMLFormElement} */ (document.forms[0])).get('content'));
    // Quill has no field of its own.
    if (editor.page !== 'quill') assert.deepEqual(await differences(page, String(sent), mended), []);

    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await page.waitForTimeout(300);
    assert.ok(await contentOf(page, editor) === pasted);
    assert.deepEqual((await findingsIn(page)).errors, FAULTS);
    await page.evaluate('stop()');
    const told = await page.evaluate('told');
    assert.equal(await change(page, WRONG, '1'), true);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate('told'), told, 'nothing is told any more');
  });

  test(`${editor.page}: reading and marking leaves its content byte for byte as it was; a blank cell is filled in`, async () => {
    const page = await open(editor.page);
    await pasteReport(page, { [WRONG]: 31, [BLANK]: null });
    const before = await contentOf(page, editor);
    const looks = await page.evaluate(async ([wrong, blank]) => {
      const { core, ours, light } = /** @type {any} */ (window);
      const session = core.session({ element: ours.root() });
      const places = session.places();
      const marks = [{ place: places.get(wrong), severity: 'error' }, { place: places.get(blank), severity: 'warning' }];
      const { show, clear } = light.highlight();
      show(marks);
      light.goTo(places.get(wrong));
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { defaultView, adoptedStyleSheets } = ours.root().ownerDocument;
      const look = () => marks.map(({ place }) => defaultView.getComputedStyle(place, '::before').outlineStyle);
      const marked = { look: look(), highlights: defaultView.CSS.highlights.size, selected: String(defaultView.getSelection()) };
      clear();
      return { marked, cleared: { look: look(), highlights: defaultView.CSS.highlights.size, sheets: adoptedStyleSheets.length } };
    }, [WRONG, BLANK]);
    assert.deepEqual(looks.marked, { look: ['solid', 'dashed'], highlights: 2, selected: '31' });
    assert.deepEqual(looks.cleared, { look: ['none', 'none'], highlights: 0, sheets: 0 });
    assert.ok(await contentOf(page, editor) === before);

    assert.equal(await change(page, BLANK, '0'), true);
    assert.deepEqual(await differences(page, before, await contentOf(page, editor)), [['', '0']]);
  });

  test(`${editor.page}: the template is written, or the content stays as it was`, async () => {
    const page = await open(editor.page);
    const before = await contentOf(page, editor);
    const { holdsTemplate = true } = editor;
    const { done, written, found } = await page.evaluate(async () => {
      const { core, ours } = /** @type {any} */ (window);
      const { html } = core.template({ year: 2025, authority: '澄湖市司法局' });
      const done = await ours.write(html);
      return { done, written: core.check({ html }).cells, found: done && core.check({ element: ours.root() }).cells };
    });
    assert.equal(done, holdsTemplate);
    if (!holdsTemplate) {
      assert.equal(await contentOf(page, editor), before);
      return;
    }
    assert.deepEqual(found, written);
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await page.waitForTimeout(300);
    assert.deepEqual(await cellsOf(page, await contentOf(page, editor)), [], 'one step of undo');
  });
}
