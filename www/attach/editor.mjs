// A report in an editor. Its content is only read and shown in another light, until the press of a button writes one cell.
import { goTo, highlight } from '../editors/highlight.mjs';
import { sentencesIn } from '../editors/sentences.mjs';
import { roomAfter } from './place.mjs';

/**
 * @param {import('./source.mjs').Begin} begin
 * @param {import('../editors/index.mjs').Editor} editor
 * @returns {import('./source.mjs').Source}
 */
export function contentOf(begin, editor) {
  const light = highlight();
  /** @type {ReadonlyMap<string, Element>} */
  let places = new Map();
  /** @type {import('../core/nianbao.js').Outcome | null} */
  let outcome = null;
  let read = '';

  const follow = () => {
    const root = editor.root();
    if (!root) return null;
    const now = root.innerHTML;
    const isSame = now === read && [...places.values()].every((place) => root.contains(place));
    if (outcome && isSame) return outcome;
    outcome = null;
    places = new Map();
    const session = begin({ element: root });
    places = session.places();
    outcome = session.outcome();
    session.free();
    read = now;
    return outcome;
  };

  /** @param {import('../core/nianbao.js').Quote} quote */
  const meantIn = (quote) => {
    const root = editor.root();
    return root ? sentencesIn(root)(quote) : [];
  };

  return {
    element: editor.box,
    place: roomAfter(editor.box),
    follow,
    canBeFilledIn: () => true,
    watch: (changed) => editor.watch(changed),
    field: () => null,
    shows: (cell) => places.has(cell),
    goTo(cell) {
      const place = places.get(cell);
      if (place) goTo(place);
    },
    wayTo(quote) {
      const [range] = meantIn(quote);
      return range ? () => goTo(range) : null;
    },
    async write(cell, text) {
      const place = places.get(cell);
      return place !== undefined && editor.change(place, text);
    },
    isIn: (form) => form.contains(editor.box),
    mark: (marks) => light.show(marks.flatMap(({ cell, quote, severity }) => {
      const place = places.get(cell);
      return [...(place ? [place] : []), ...(quote ? meantIn(quote) : [])].map((one) => ({ place: one, severity }));
    })),
    free: light.clear,
  };
}
