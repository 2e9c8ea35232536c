// A report that is being edited, over the one that the program keeps. There a cell is known by its place.
import { Session, textOfCell } from '../pkg/nianbao_bg.js';
import { translated } from './error.mjs';

const NOTHING = Object.freeze({ added: Object.freeze([]), resolved: Object.freeze([]), forced: Object.freeze([]) });

/** @type {import('./nianbao.js').Nianbao['session']} */
export const session = translated((input, options) => {
  const live = new Session(input, options);
  const cells = Object.keys(live.outcome().cells);
  const places = new Map(cells.map((cell, place) => [cell, place]));
  /** @param {string} cell */
  const placeOf = (cell) => {
    const place = places.get(cell);
    if (place === undefined) throw new TypeError(`session: the report has no cell ${cell}`);
    return place;
  };
  /** @type {Map<string, Element> | null} */
  let elements = null;
  const found = () => {
    if (!elements) {
      const all = live.places();
      elements = new Map();
      for (const [cell, place] of places) if (all[place]) elements.set(cell, all[place]);
    }
    return elements;
  };
  return Object.freeze({
    set: translated((cell, raw) => live.set(placeOf(cell), String(raw ?? '')) || NOTHING),
    setNumber: translated((place, value) => {
      // The program would take anything for a number.
      if (!Number.isInteger(place) || typeof value !== 'number') throw new TypeError('setNumber: no place, or no number');
      return live.setNumber(place, value);
    }),
    readAgain: translated((cell) => {
      const place = placeOf(cell);
      const text = found().has(cell) ? textOfCell(found().get(cell)) : undefined;
      if (text === undefined) throw new TypeError(`session: ${cell} does not stand in the page`);
      return live.set(place, text) || NOTHING;
    }),
    undo: () => live.undo(),
    outcome: () => live.outcome(),
    places: found,
    free: () => live.free(),
  });
});
