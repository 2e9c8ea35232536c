// A sentence of the report, with what in it is meant marked.
import { make } from './make.mjs';

/** @typedef {import('../core/nianbao.js').Quote} Quote */

/**
 * The sentence, and in it each part that is meant.
 * @param {Quote} quote
 * @returns {(string | Node)[]}
 */
export function quoted({ text, marked }) {
  let last = 0;
  const parts = [...marked].sort(([a], [b]) => a - b).flatMap(([from, to]) => {
    const part = [text.slice(last, from), make('mark', {}, text.slice(Math.max(last, from), to))];
    last = Math.max(last, to);
    return part;
  });
  return [...parts, text.slice(last)];
}
