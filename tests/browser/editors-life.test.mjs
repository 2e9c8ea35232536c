// How editors come and go on a page: not ready yet, made later, in source mode, read-only, destroyed; and what is none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { change, contentOf, editorCase, EDITORS, editorsForTests, pasteReport } from './editor-page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const open = editorsForTests();

const CELL = 'requests.received.total';

/** How each is handled by its own interface. @type {Readonly<Record<string, Record<'make' | 'destroy' | 'source' | 'lock', string>>>} */
const HANDLING = {
  ueditor: {
    make: "UE.getEditor('later', { serverUrl: '' })",
    destroy: 'editor.destroy()',
    source: "editor.execCommand('source')",
    lock: 'editor.setDisabled()',
  },
  kindeditor: {
    make: "KindEditor.create('#later', { basePath: '/node_modules/kindeditor/' })",
    destroy: "KindEditor.remove('#content')",
    source: 'editor.edit.design(false)',
    lock: 'editor.readonly()',
  },
  ckeditor: {
    make: "CKEDITOR.replace('later', { versionCheck: false })",
    destroy: 'editor.destroy()',
    source: "editor.setMode('source')",
    lock: 'editor.setReadOnly()',
  },
  tinymce5: {
    make: "tinymce.init({ selector: '#later' })",
    destroy: 'editor.remove()',
    source: '',
    lock: "editor.mode.set('readonly')",
  },
  tinymce8: {
    make: "tinymce.init({ selector: '#later', license_key: 'gpl' })",
    destroy: 'editor.remove()',
    source: '',
    lock: "editor.mode.set('readonly')",
  },
};
const WITH_INTERFACE = EDITORS.filter(({ page }) => page in HANDLING);

/** @param {Page} page @param {string} code */
const run = (page, code) => page.evaluate(`(async () => { await (${code}); })()`);

for (const editor of WITH_INTERFACE) {
  const { make, destroy, source, lock } = HANDLING[editor.page];

  test(`${editor.page}: each is told of when it is ready, once, and by its kind only`, async () => {
    // The page's own scripts make the editor after ours looks for the first time.
    const page = await open(editor.page, async (opened) => {
      await opened.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', async () => {
          const editors = await import(/** @type {string} */ ('/editors/index.mjs'));
          const tools = /** @type {any} */ (window);
          tools.told = editors.all(window);
          tools.deaf = editors.onReady(window, (/** @type {any} */ ready) => tools.told.push(ready));
        });
      });
    });
    await page.waitForFunction('told.length === 1');
    assert.equal(await page.evaluate('told[0] === ours && editors.of(editor) === ours'), true);
    await page.evaluate(() => {
      const later = document.createElement('textarea');
      later.id = 'later';
      document.forms[0].append(later);
    });
    await run(page, make);
    await page.waitForFunction('told.length === 2');
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate('told.map(({ name }) => name)'), [editor.name, editor.name]);
    assert.equal(await page.evaluate('new Set(told).size'), 2);

    await page.evaluate('deaf()');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('div'), { contentEditable: 'true' })));
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate('told.length'), 2);
  });

  test(`${editor.page}: it is meant by its instance, its element, its content and what it stands for`, async () => {
    const page = await open(editor.page);
    const found = await page.evaluate(() => {
      const { editors, ours, editor } = /** @type {any} */ (window);
      const stands = document.getElementById('content');
      return [editor, ours.box, ours.root(), stands].map((value) => editors.of(value) === ours)
        .concat([null, document.body, {}].map((value) => editors.of(value) === null));
    });
    assert.deepEqual(found, [true, true, true, true, true, true, true]);
  });

  test(`${editor.page}: nothing is written where the editor is read-only, or shows its source`, async () => {
    const page = await open(editor.page);
    await pasteReport(page, {});
    const before = await contentOf(page, editor);
    await run(page, lock);
    assert.equal(await change(page, CELL, '7'), false);
    assert.equal(await page.evaluate("ours.write('<table><tr><td>1</td></tr></table>')"), false);
    assert.ok(await contentOf(page, editor) === before);
    if (!source) return;
    const again = await open(editor.page);
    await run(again, source);
    await again.waitForFunction('ours.root() === null');
    assert.equal(await again.evaluate("ours.write('<p>1</p>')"), false);
  });

  test(`${editor.page}: one that is destroyed is none, and is told of`, async () => {
    const page = await open(editor.page);
    await page.evaluate(() => {
      const tools = /** @type {any} */ (window);
      tools.roots = [];
      tools.last = tools.ours.box;
      tools.stop = tools.ours.watch(() => tools.roots.push(tools.ours.root()));
    });
    // UEditor looks at itself once more half a second after it was ready.
    await page.waitForTimeout(600);
    await run(page, destroy);
    await page.waitForFunction('roots.includes(null)');
    assert.deepEqual(await page.evaluate('editors.all(window)'), []);
    assert.equal(await page.evaluate('ours.box === last'), true);
    assert.equal(await page.evaluate("ours.change(document.body, '1')"), false);
    await page.evaluate('stop()');
  });
}

test('CKEditor: the content that its page puts into another document is watched, too', async () => {
  const page = await open('ckeditor');
  await page.evaluate(async () => {
    const tools = /** @type {any} */ (window);
    tools.told = 0;
    tools.ours.watch(() => { tools.told += 1; });
    await new Promise((resolve) => tools.editor.setData('<table><tr><td>1</td></tr></table>', { callback: resolve }));
  });
  await page.waitForFunction('told > 0');
  const told = /** @type {number} */ (await page.evaluate('told'));
  await page.evaluate("ours.root().querySelector('td').firstChild.data = '2'");
  await page.waitForFunction((before) => /** @type {any} */ (window).told > before, told);
});

test('inline editors: the element of the page is the editor', async () => {
  const page = await open('tinymce8');
  await page.evaluate(async () => {
    const { tinymce, editors } = /** @type {any} */ (window);
    const inline = Object.assign(document.createElement('div'), { id: 'inline' });
    inline.innerHTML = '<table><tr><td>1</td></tr></table>';
    document.body.append(inline);
    await tinymce.init({ selector: '#inline', inline: true, license_key: 'gpl' });
    const ours = editors.of(inline);
    if (ours.name !== 'tinymce' || editors.all(window).length !== 2) throw new Error('taken for another');
    if (!await ours.change(inline.querySelector('td'), '2')) throw new Error('not written');
    if (!/>2</.test(tinymce.get('inline').getContent())) throw new Error('not there');
  });
});

test('what is editable by itself: elements, documents in design mode, in frames of frames; nothing else', async () => {
  const page = await open('plain');
  const found = await page.evaluate(async () => {
    const { editors } = /** @type {any} */ (window);
    const table = `<table>${'<tr><td contenteditable="true">1</td><td><div contenteditable="true">2</div></td></tr>'.repeat(3)}</table>`;
    document.forms[0].innerHTML = `${table}
      <table><tr><td>正文</td><td id="layout"><div id="editor" contenteditable="true"><p contenteditable="true">1</p></div></td></tr></table>
      <nianbao-report><div contenteditable="true"></div></nianbao-report>
      <div contenteditable="false"></div><iframe id="frame"></iframe><iframe id="foreign" sandbox srcdoc="<body contenteditable>"></iframe>`;
    /** @param {any} frame */
    const inner = (frame) => frame.contentDocument;
    const frame = document.getElementById('frame');
    inner(frame).body.innerHTML = '<iframe id="design"></iframe><div contenteditable="" id="inner"></div>';
    const design = inner(frame).getElementById('design');
    inner(design).designMode = 'on';
    await new Promise((resolve) => setTimeout(resolve, 300));
    return editors.all(window).map((/** @type {any} */ { name, box, root }) => [name, box.id, root().id || root().localName]).sort();
  });
  assert.deepEqual(found, [
    ['universal', 'editor', 'editor'],
    ['universal', 'frame', 'body'],
    ['universal', 'frame', 'inner'],
  ]);
});

test('an editor that takes up nothing, or something else, is left as it was', async () => {
  const page = await open('plain');
  const results = await page.evaluate(async () => {
    const { editors } = /** @type {any} */ (window);
    /** @param {(editor: HTMLElement) => void} hinder */
    const tried = async (hinder) => {
      const editor = Object.assign(document.createElement('div'), { contentEditable: 'true' });
      editor.innerHTML = '<table><tr><td>31</td><td>4</td></tr></table>';
      document.forms[0].replaceChildren(editor);
      hinder(editor);
      const before = editor.innerHTML;
      const done = await editors.of(editor).change(editor.querySelector('td'), '1');
      return [done, editor.innerHTML === before];
    };
    return [
      await tried(() => {}),
      await tried((editor) => editor.addEventListener('beforeinput', (event) => event.preventDefault())),
      await tried((editor) => editor.addEventListener('input', () => {
        const [, other] = editor.querySelectorAll('td');
        if (other.textContent === '4') other.firstChild?.replaceWith('5');
        else other.firstChild?.replaceWith('4');
      })),
      await tried((editor) => editor.setAttribute('data-slate-editor', 'true')),
    ];
  });
  assert.deepEqual(results, [[true, false], [false, true], [false, true], [false, true]]);
});

test('nothing is told in the middle of a composition, and all of it after', async () => {
  const page = await open('plain');
  const told = await page.evaluate(async () => {
    const { editors } = /** @type {any} */ (window);
    const editor = Object.assign(document.createElement('div'), { contentEditable: 'true' });
    editor.innerHTML = '<p>1</p>';
    document.body.append(editor);
    let count = 0;
    const stop = editors.of(editor).watch(() => { count += 1; });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
    editor.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    editor.innerHTML = '<p>yi</p>';
    await pause();
    const during = count;
    editor.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await pause();
    const after = count;
    stop();
    editor.innerHTML = '';
    await pause();
    return [during, after, count];
  });
  assert.deepEqual(told, [0, 1, 1]);
});

test('marks are neither copied nor dragged along, and stay at their cells when rows are added', async () => {
  const page = await open('summernote');
  const summernote = editorCase('summernote');
  assert.ok(summernote);
  await page.evaluate(() => {
    const { editor, ours, light } = /** @type {any} */ (window);
    editor.summernote('code', '<p>before it</p><table><tbody><tr><td>1</td><td><br></td></tr></tbody></table><p>after it</p><p>the end of it all</p>');
    const [figure, blank] = ours.root().querySelectorAll('td');
    light.highlight().show([{ place: figure, severity: 'error' }, { place: blank, severity: 'error' }]);
    getSelection()?.selectAllChildren(ours.root());
  });
  await page.keyboard.press('Control+C');
  await page.context().grantPermissions(['clipboard-read']);
  const copied = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text());
  assert.match(copied, /<td/);
  assert.doesNotMatch(copied, /outline|fbdcd9/);

  // What is selected from the first paragraph to the third is dragged into the last.
  const [from, to] = await page.evaluate(() => {
    const { ours } = /** @type {any} */ (window);
    const [first, middle, last] = ours.root().querySelectorAll('p');
    const range = document.createRange();
    range.setStart(first.firstChild, 3);
    range.setEnd(middle.firstChild, 3);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range.cloneRange());
    range.setEnd(first.firstChild, 6);
    return [range, last].map((place) => place.getBoundingClientRect()).map(({ left, top, height }) => [left + 5, top + height / 2]);
  });
  await page.mouse.move(from[0], from[1]);
  await page.mouse.down();
  await page.mouse.move(from[0] + 10, from[1] + 5, { steps: 4 });
  await page.mouse.move(to[0] + 40, to[1], { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(200);
  const dragged = await contentOf(page, summernote);
  assert.ok(dragged.indexOf('<td') > dragged.indexOf('bef'), dragged);
  assert.doesNotMatch(dragged, /outline|fbdcd9/);

  const looks = await page.evaluate(async () => {
    const { editor, ours, light } = /** @type {any} */ (window);
    editor.summernote('code', '<table><tbody><tr><td>1</td></tr></tbody></table>');
    const [cell] = ours.root().querySelectorAll('td');
    light.highlight().show([{ place: cell, severity: 'error' }]);
    cell.parentNode.before(document.createElement('tr'));
    cell.parentNode.previousSibling.append(document.createElement('td'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [...ours.root().querySelectorAll('td')].map((each) => getComputedStyle(each, '::before').outlineStyle);
  });
  assert.deepEqual(looks, ['none', 'solid']);
});
