// CKEditor 4: an iframe, or an element of the page where it is used inline.
import { bySteps } from './step.mjs';

/** @type {import('./instance.mjs').Kind} */
export default {
  name: 'ckeditor',
  owns: '.cke, .cke_editable',
  instances: ({ CKEDITOR }) => CKEDITOR && CKEDITOR.instances && Object.values(CKEDITOR.instances),
  isReady: (editor) => editor.status === 'ready',
  readied: 'instanceReady',
  changed: 'change contentDom mode',
  on: 'on',
  off: 'removeListener',
  box: (editor) => editor.container.$,
  source: (editor) => editor.element.$,
  root: (editor) => (editor.mode === 'wysiwyg' && editor.editable() ? editor.editable().$ : null),
  ...bySteps({
    html: (editor) => editor.getData(),
    setHtml: (editor, html) => new Promise((resolve) => editor.setData(html, { callback: resolve })),
    async step(editor, edit) {
      editor.fire('saveSnapshot');
      await edit();
      editor.fire('saveSnapshot');
      editor.updateElement();
    },
  }),
};
