// TinyMCE 4 to 8: an iframe, or an element of the page where it is used inline.
import { bySteps } from './step.mjs';

/** @type {import('./instance.mjs').Kind} */
export default {
  name: 'tinymce',
  owns: '.tox-tinymce, .mce-tinymce, .mce-content-body',
  instances: ({ tinymce }) => tinymce && tinymce.get && tinymce.get(),
  isReady: (editor) => Boolean(editor.initialized && !editor.removed),
  readied: 'init',
  changed: 'input change undo redo SetContent',
  on: 'on',
  off: 'off',
  box: (editor) => (editor.inline ? editor.getBody() : editor.getContainer()),
  source: (editor) => editor.getElement(),
  root: (editor) => editor.getBody(),
  isLocked: (editor) => (editor.mode ? editor.mode.isReadOnly() : editor.readonly),
  ...bySteps({
    html: (editor) => editor.getContent(),
    setHtml: (editor, html) => editor.setContent(html),
    step(editor, edit) {
      editor.undoManager.transact(edit);
      editor.save();
      // What is in its textarea now is not on the server yet.
      editor.setDirty(true);
    },
  }),
};
