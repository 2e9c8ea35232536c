// What changed since last year: the figures of both years in tables, the most telling of them also as bars. Nothing is
// calculated here.
import { make } from '../panel/make.mjs';
import { chart } from './chart.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Changes} Changes
 * @typedef {import('../core/nianbao.js').ChangesGroup} Group
 */

/** Of these there are bars, too. */
const DRAWN = ['requests', 'applicants', 'outcomes'];

/**
 * @param {Changes} changes
 * @param {string} prefix of the id of every element
 * @returns {HTMLElement[]}
 */
export function comparedOf({ year, previous_year: before, note, groups }, prefix) {
  const { standing, yearOf } = words();
  const years = { before: before === null ? standing.yearBefore : yearOf(before), after: year === null ? standing.yearNow : yearOf(year) };
  return [
    ...(note ? [make('p', { class: 'compared-note' }, note)] : []),
    ...groups.map((group) => groupOf(group, years, prefix)),
  ];
}

/**
 * @param {Group} group
 * @param {{ before: string, after: string }} years
 * @param {string} prefix
 */
function groupOf({ id, label, rows }, years, prefix) {
  const { standing, chartTitle, chartDescription } = words();
  const { before, after } = years;
  const heading = make('h4', { id: `${prefix}${id}` }, label);
  const columns = [standing.comparedWhat, before, after, standing.comparedDifference, standing.comparedPercent];
  const table = make('table', { 'aria-labelledby': heading.id },
    make('thead', {}, make('tr', {}, ...columns.map((text) => make('th', { scope: 'col' }, text)))),
    make('tbody', {}, ...rows.map((row) => make('tr', {},
      make('th', { scope: 'row' }, row.label),
      ...[figure(row.before), figure(row.after), signed(row.difference), row.percent === null ? '—' : `${signed(row.percent)}%`]
        .map((text, at) => make('td', { 'data-name': columns[at + 1] }, text))))));
  const parts = [make('div', { class: 'compared-table' }, table)];
  if (DRAWN.includes(id) && rows.some(({ bars }) => bars[0] > 0 || bars[1] > 0)) {
    const drawing = chart({ id: `${prefix}${id}-chart`, title: chartTitle(label, before, after), description: chartDescription(before, after), rows });
    const legend = make('p', { class: 'chart-legend', 'aria-hidden': 'true' },
      make('span', { class: 'chart-swatch is-before' }), `${before}　`, make('span', { class: 'chart-swatch is-after' }), after);
    const picture = make('div', { class: 'compared-chart' }, legend);
    picture.append(drawing);
    parts.push(picture);
  }
  return make('section', { class: 'compared-group', 'aria-labelledby': heading.id }, heading, make('div', { class: 'compared-parts' }, ...parts));
}

/** @param {number | null} value */
const figure = (value) => (value === null ? '—' : String(value));

/** @param {number | null} value */
function signed(value) {
  if (value === null) return '—';
  return value > 0 ? `+${value}` : value < 0 ? `−${String(value).slice(1)}` : '0';
}

/** @param {HTMLElement} area @param {HTMLElement} body */
export function comparedOnPage(area, body) {
  let made = '';
  return {
    /** @param {Changes | null} changes null: there is no report of the year before */
    show(changes) {
      area.hidden = changes === null || changes.groups.length === 0;
      const now = changes ? JSON.stringify([changes, words().standing.comparedWhat]) : '';
      if (now === made) return;
      made = now;
      body.replaceChildren(...(changes ? comparedOf(changes, 'compared-') : []));
    },
  };
}
