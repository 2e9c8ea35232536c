// What is printed: the official tables, then the findings in words; or the list of what is open. Made when somebody prints,
// seen by nobody before.
import { cellsIn, tablesIn } from '../element/tables.mjs';
import { marksOf } from '../element/marks.mjs';
import { shownIn } from '../element/editing.mjs';
import { entriesOf, findingElementId } from '../panel/entries.mjs';
import { findingsList, summaryOf, whose } from '../panel/findings.mjs';
import { make } from '../panel/make.mjs';
import { comparedOf } from './compared.mjs';
import { byId } from './element.mjs';
import { listSheetOf } from './paper-list.mjs';
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

/**
 * @param {() => Printed | null} now
 * @param {() => Parameters<typeof listSheetOf>} list
 */
export function paperOnPage(now, list) {
  const paper = byId('paper', HTMLElement);
  /** Asked for by its own button; else it is the report that is shown. */
  let isList = false;
  const write = () => {
    const printed = now();
    const sheet = isList ? listSheetOf(...list()) : printed ? sheetOf(printed) : [];
    document.body.classList.toggle('has-paper', sheet.length > 0);
    paper.replaceChildren(...sheet);
  };
  byId('print', HTMLButtonElement).addEventListener('click', () => window.print());
  byId('print-list', HTMLButtonElement).addEventListener('click', () => {
    isList = true;
    window.print();
  });
  window.addEventListener('beforeprint', write);
  // For a browser that shows the page as if it were printed.
  window.matchMedia('print').addEventListener('change', ({ matches }) => { if (matches) write(); });
  window.addEventListener('afterprint', () => {
    isList = false;
    paper.replaceChildren();
  });
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
  sectionsIn(sheet, outcome);
  // On paper nothing can be opened or pressed.
  for (const folded of sheet.querySelectorAll('details')) folded.open = true;
  for (const pressed of sheet.querySelectorAll('.nianbao-bar')) pressed.remove();
  return [...sheet.childNodes];
}

/**
 * Behind each sentence that is quoted the heading of the section where it stands: whoever holds the paper looks for it there.
 * @param {Element} sheet
 * @param {Outcome} outcome
 */
function sectionsIn(sheet, { findings, report }) {
  const sections = /** @type {{ heading: string, paragraphs: string[] }[]} */ (report.sections || []);
  /** @param {string} text */
  const bare = (text) => text.replace(/\s/g, '');
  for (const finding of findings) {
    const quote = sheet.querySelector(`[id="${findingElementId(finding, 'paper-')}"] blockquote`);
    const sentence = bare(finding.quote ? finding.quote.text : '');
    const around = quote && sections.find(({ heading, paragraphs }) => heading && bare(paragraphs.join('')).includes(sentence));
    if (quote && around) quote.after(make('p', { class: 'paper-section' }, words().quotedFrom(around.heading)));
  }
}

/** @param {readonly Step[]} steps */
function changesOf(steps) {
  if (steps.length === 0) return [];
  const items = steps.map(({ sentence }) => make('li', {}, sentence));
  return [make('h3', {}, words().paperChanges), make('ol', {}, ...items)];
}
