// What each cell is marked with, from the entries of the list.
import { briefOf, cellsPointedAt, cellsToChange } from '../panel/entries.mjs';

/**
 * @typedef {import('../core/nianbao.js').Severity} Severity
 * @typedef {import('../panel/entries.mjs').Entry} Entry
 */

/**
 * @typedef {object} Mark
 * @property {Severity} severity of the gravest finding about the cell; one that a cause explains counts only where no
 *   other is: what is innocent in an error may still be a blank
 * @property {'guilty' | 'innocent' | ''} role guilty: to be changed; innocent: right once the guilty one is changed
 * @property {readonly Entry[]} about those that concern the cell
 * @property {readonly Entry[]} pointing those among them that point at it
 */

/**
 * @param {readonly Entry[]} entries
 * @returns {Map<string, Mark>} by cell
 */
export function marksOf(entries) {
  /** @type {Map<string, Set<Entry>>} */
  const about = new Map();
  for (const entry of entries) {
    for (const cell of [...entry.findings.flatMap(({ cells }) => cells), ...cellsToChange(entry)]) {
      about.set(cell, (about.get(cell) || new Set()).add(entry));
    }
  }
  return new Map([...about].map(([cell, some]) => [cell, markOf(cell, [...some])]));
}

/**
 * @param {string} cell
 * @param {readonly Entry[]} about gravest first, as they are listed
 * @returns {Mark}
 */
function markOf(cell, about) {
  const guilty = about.find((entry) => cellsToChange(entry).includes(cell));
  const alone = about.find(({ cause }) => !cause);
  return {
    severity: (guilty || alone || about[0]).severity,
    role: guilty ? 'guilty' : alone ? '' : 'innocent',
    about,
    pointing: about.filter((entry) => cellsPointedAt(entry).includes(cell)),
  };
}

/**
 * What there is to say of a cell: briefly where it is the one, else in the words of the list. That it is one of many blanks, it shows itself.
 * @param {Mark} mark
 * @param {(number: number) => string} innocent
 * @returns {string[]}
 */
export function sentencesOf({ role, about, pointing }, innocent) {
  if (role === 'innocent') return [innocent(about[0].number)];
  const grave = about.filter((entry) => pointing.includes(entry) || (!entry.cause && entry.severity === 'error'));
  return grave.map((entry) => {
    const { message } = entry.cause ? entry.cause.repairs[0] : entry.findings[0];
    // Of another cell the brief would not say which.
    return (pointing.includes(entry) && briefOf(entry)) || message;
  });
}
