// What is printed: the official tables, then the findings in words. Made when somebody prints, seen by nobody before.
import { cellsIn, tablesIn } from '../element/tables.mjs';
import { marksOf } from '../element/marks.mjs';
import { shownIn } from '../element/editing.mjs';
import { entriesOf } from '../panel/entries.mjs';
import { findingsList, summaryOf, whose } from '../panel/findings.mjs';
import { make } from '../panel/make.mjs';
import { comparedOf } from './compared.mjs';
import { byId } from './element.mjs';
import { lang, listWords, momentOf, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Step} Step
 */

/**
 * @typedef {object} Printed
 * @property {Readonly<Nianbao>} nianbao
 * @property {Outcome} outcome
 * @property {readonly Step[]} steps
 * @property {import('../core/nianbao.js').Changes | null} changes since last year
 */

/** @param {() => Printed | null} now */
export function paperOnPage(now) {
  const paper = byId('paper', HTMLElement);
  const write = () => {
    const printed = now();
    document.body.classList.toggle('has-paper', printed !== null);
    paper.replaceChildren(...(printed ? sheetOf(printed) : []));
  };
  window.addEventListener('beforeprint', write);
  // For a browser that shows the page as if it were printed.
  window.matchMedia('print').addEventListener('change', ({ matches }) => { if (matches) write(); });
  window.addEventListener('afterprint', () => paper.replaceChildren());
}

/** @param {Printed} printed */
function sheetOf({ nianbao, outcome, steps, changes }) {
  const entries = entriesOf(outcome, 'paper-');
  const findings = findingsList(outcome, entries, { words: listWords(), prefix: 'paper-', hrefOf: () => null, hrefOfText: () => null });
  const tables = tablesIn(nianbao.render(outcome.report, 'html', { lang: lang() }));
  const marks = marksOf(entries);
  for (const cell of tables.flatMap((table) => [...cellsIn(table)])) {
    const mark = marks.get(cell.id);
    cell.textContent = shownIn(outcome, cell.id);
    // As in the list: its number stands at the cell that a finding points at.
    for (const { number } of mark ? mark.pointing : []) cell.append(make('sup', {}, `[${number}]`));
    if (mark && mark.pointing.length > 0) cell.className = 'is-pointed';
  }
  const made = [
    make('h1', {}, whose(outcome, listWords())),
    ...tables,
    make('section', { class: 'paper-findings' },
      make('h2', {}, words().standing.resultHeading),
      make('p', { class: 'paper-summary' }, summaryOf(outcome, entries, listWords())),
      ...changesOf(steps),
      ...findings,
      make('p', { class: 'paper-when' }, words().printed(momentOf(Date.now())))),
    ...(changes ? [make('section', { class: 'compared' }, make('h2', {}, words().standing.comparedHeading), ...comparedOf(changes, 'paper-'))] : []),
  ];
  const sheet = make('div', {}, ...made);
  // On paper nothing can be opened or pressed.
  for (const folded of sheet.querySelectorAll('details')) folded.open = true;
  for (const pressed of sheet.querySelectorAll('.nianbao-bar')) pressed.remove();
  return [...sheet.childNodes];
}

/** @param {readonly Step[]} steps */
function changesOf(steps) {
  if (steps.length === 0) return [];
  const items = steps.map(({ sentence }) => make('li', {}, sentence));
  return [make('h3', {}, words().paperChanges), make('ol', {}, ...items)];
}
