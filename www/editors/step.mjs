// How an editor with an interface of its own is written to: by one step of its undo, which is told to it.
import { putText } from './cell.mjs';

/**
 * @typedef {object} Steps
 * @property {(editor: any) => string} html
 * @property {(editor: any, html: string) => unknown} setHtml
 * @property {(editor: any, edit: () => unknown) => unknown} step makes one step of its undo of an edit, and tells
 */

/**
 * @param {Steps} steps
 * @returns {Pick<import('./instance.mjs').Kind, 'html' | 'change' | 'write'>}
 */
export const bySteps = ({ html, setHtml, step }) => ({
  html,
  async change(editor, cell, text) {
    const nodes = [...cell.childNodes].map((node) => node.cloneNode(true));
    await step(editor, () => putText(cell, text));
    return () => step(editor, () => cell.replaceChildren(...nodes));
  },
  async write(editor, content) {
    const before = html(editor);
    await step(editor, () => setHtml(editor, content));
    return () => step(editor, () => setHtml(editor, before));
  },
});
