// KindEditor: an iframe in design mode; it keeps what the user may undo as bookmarks, and has no events but options.
import { bySteps } from './step.mjs';

/** @type {import('./instance.mjs').Kind} */
export default {
  name: 'kindeditor',
  owns: '.ke-container',
  instances: ({ KindEditor }) => KindEditor && KindEditor.instances,
  isReady: (editor) => editor.isCreated,
  box: (editor) => editor.container[0],
  source: (editor) => editor.srcElement[0],
  root: ({ edit }) => (edit.designMode ? edit.doc.body : null),
  ...bySteps({
    html: (editor) => editor.html(),
    setHtml: (editor, html) => editor.html(html),
    step(editor, edit) {
      editor.addBookmark(false);
      edit();
      editor.addBookmark(false);
      editor.updateState();
      if (editor.options.afterChange) editor.options.afterChange.call(editor);
      editor.sync();
    },
  }),
};
