// A report that is being edited, over the one that the program keeps. There a cell is known by its place.
import { closeSession, openSession, outcomeOf, placesOf, setCell, setFigure, textOfCell, undoIn } from '../pkg/nianbao_bg.js';
import { translated } from './error.mjs';

const NOTHING = Object.freeze({ added: Object.freeze([]), resolved: Object.freeze([]), forced: Object.freeze([]) });

/** @type {import('./nianbao.js').Nianbao['session']} */
export const session = translated((input, options) => {
  const live = openSession(input, options);
  const cells = Object.keys(outcomeOf(live).cells);
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
      const all = placesOf(live);
      elements = new Map();
      for (const [cell, place] of places) if (all[place]) elements.set(cell, all[place]);
    }
    return elements;
  };
  return Object.freeze({
    set: translated((cell, raw) => setCell(live, placeOf(cell), String(raw ?? '')) || NOTHING),
    setNumber: translated((place, value) => {
      // The program would take anything for a number.
      if (!Number.isInteger(place) || typeof value !== 'number') throw new TypeError('setNumber: no place, or no number');
      return setFigure(live, place, value);
    }),
    readAgain: translated((cell) => {
      const place = placeOf(cell);
      const text = found().has(cell) ? textOfCell(found().get(cell)) : undefined;
      if (text === undefined) throw new TypeError(`session: ${cell} does not stand in the page`);
      return setCell(live, place, text) || NOTHING;
    }),
    undo: () => undoIn(live),
    outcome: () => outcomeOf(live),
    places: found,
    free: () => closeSession(live),
  });
});
