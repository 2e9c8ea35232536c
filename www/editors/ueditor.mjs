// UEditor: an iframe whose body is edited; it keeps what the user may undo as scenes.
import { bySteps } from './step.mjs';

/** @type {import('./instance.mjs').Kind} */
export default {
  name: 'ueditor',
  owns: '.edui-editor, iframe[id^="ueditor_"]',
  instances: ({ UE }) => UE && UE.instants && Object.values(UE.instants),
  isReady: (editor) => Boolean(editor.isReady),
  readied: 'ready',
  changed: 'contentchange sourcemodechanged',
  on: 'addListener',
  off: 'removeListener',
  box: (editor) => editor.container || editor.iframe,
  source: (editor) => editor.container && editor.container.parentNode,
  root: (editor) => (editor.queryCommandState('source') === 1 ? null : editor.body),
  ...bySteps({
    html: (editor) => editor.getContent(),
    setHtml: (editor, html) => editor.setContent(html),
    step(editor, edit) {
      editor.fireEvent('saveScene', true);
      edit();
      editor.fireEvent('saveScene', true);
      editor.fireEvent('contentchange');
      editor.sync();
    },
  }),
};
