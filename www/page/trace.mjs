// Of a report that adds others up: what each of them has in the cell that one is at.
import { nameOf } from '../element/tables.mjs';
import { make } from '../panel/make.mjs';
import { byId } from './element.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Sum} Sum
 * @typedef {import('./related.mjs').Related} Related
 */

/**
 * @param {(related: Related) => Sum | null} sumOf
 * @param {(id: string) => void} onOpen a part
 */
export function traceOnPage(sumOf, onOpen) {
  const area = byId('trace', HTMLElement);
  const heading = byId('trace-heading', HTMLElement);
  const rows = byId('trace-rows', HTMLElement);
  /** @type {Related | null} */
  let related = null;
  /** @type {Sum | null} */
  let sum = null;

  rows.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (button) onOpen(button.dataset.open || '');
  });
  /** @param {boolean} isShown */
  const turn = (isShown) => {
    area.hidden = !isShown;
    // Where one goes by keys is not to be under it.
    document.documentElement.classList.toggle('is-traced', isShown);
  };
  byId('trace-close', HTMLButtonElement).addEventListener('click', () => turn(false));

  return {
    /** @param {Related} next */
    follow(next) {
      related = next;
      sum = null;
      turn(false);
    },

    /** @param {HTMLTableCellElement} cell @param {import('../core/nianbao.js').Outcome} outcome */
    show(cell, { cells }) {
      if (!related || related.parts.length === 0) return;
      const { parts } = related;
      sum = sum || sumOf(related);
      const added = sum && sum.cells[cell.id];
      const table = cell.closest('table');
      if (!added || !table) return;
      const { traceHeading, unnamed, standing } = words();
      heading.textContent = traceHeading(nameOf(cell, table));
      const some = parts.map(({ one }, at) => ({ one, figure: added.from[at] })).filter(({ figure }) => figure !== 0);
      const line = (/** @type {Node | string} */ name, /** @type {number | null} */ figure) =>
        make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, figure === null ? standing.traceBlank : String(figure)));
      rows.replaceChildren(
        line(standing.traceOwn, cells[cell.id] ? cells[cell.id].value : null),
        line(standing.traceSum, added.value),
        ...some.map(({ one, figure }) => line(make('button', { type: 'button', class: 'link', 'data-open': one.id }, (one.found && one.found.authority) || one.name || unnamed), figure)),
      );
      turn(true);
    },
  };
}
