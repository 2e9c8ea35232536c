// What of a page is meant by what was attached to.
import { InputError } from '../core/index.mjs';
import { all, of } from '../editors/index.mjs';
import { contentOf } from './editor.mjs';
import { namedFieldsIn } from './fields.mjs';
import { tablesIn } from './form.mjs';
import { scopeOf } from './place.mjs';

/**
 * @typedef {import('./source.mjs').Begin} Begin
 * @typedef {import('./source.mjs').Source} Source
 */

/**
 * @param {Begin} begin
 * @param {object} target an element, or an editor's instance
 * @param {import('./options.mjs').AttachOptions['map']} map
 * @param {HTMLElement} panel
 * @returns {Source | null} null while there is no such editor
 */
export function sourceFor(begin, target, map, panel) {
  const meant = of(target);
  if (meant) return contentOf(begin, meant);
  if (!(target instanceof Element)) return null;
  if (map) return namedFieldsIn(begin, target, map);
  const tables = tablesIn(begin, target, scopeOf(target), panel);
  if (canRead(tables) && tables.canBeFilledIn()) return tables;
  for (const editor of all(window).filter(({ box }) => target.contains(box))) {
    const content = contentOf(begin, editor);
    if (canRead(content)) {
      tables.free();
      return content;
    }
    content.free();
  }
  return tables;
}

/**
 * Whether there is a report.
 * @param {Source} source
 */
export function canRead(source) {
  try {
    return source.follow() !== null;
  } catch (thrown) {
    if (thrown instanceof InputError) return false;
    throw thrown;
  }
}
