// Changes to the figures shown: the report that was read is kept as it is, and read anew with other cells.
import { lang } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Cells} Cells
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('../core/nianbao.js').Severity} Severity
 * @typedef {import('../panel/press.mjs').Change} Change
 */

/**
 * A cell whose figure is not the one that was read. `old` is empty where it was blank.
 * @typedef {{ cell: string, old: string, now: string }} ChangedCell
 */

/**
 * The outcome for the report with its changes.
 * @param {Readonly<Nianbao>} nianbao
 * @param {Outcome} first of the report as it was read
 * @param {readonly Change[]} changes
 * @returns {Outcome}
 */
export function outcomeWith(nianbao, first, changes) {
  if (changes.length === 0) return first;
  const again = nianbao.check({ ...first.report, cells: cellsWith(first, changes) }, { lang });
  // Tables, rows and labels as they stood are not in the cells, and no figure changes what was found of them.
  const findings = [
    ...first.findings.filter(isOfForm),
    ...again.findings.filter((finding) => !isOfForm(finding)),
  ];
  /** @param {Severity} severity */
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    ...again,
    findings,
    not_assessed: first.not_assessed,
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}

/**
 * The cells that differ from what was read, each once.
 * @param {Outcome} first
 * @param {readonly Change[]} changes
 * @returns {ChangedCell[]}
 */
export function changedCells(first, changes) {
  const touched = new Set(changes.flatMap(({ values }) => values.map(({ cell }) => cell)));
  const now = cellsWith(first, changes);
  /** @param {Cells} cells @param {string} cell */
  const shown = (cells, cell) => (cells[cell] && cells[cell].raw) || '';
  return [...touched]
    .map((cell) => ({ cell, old: shown(first.report.cells, cell), now: shown(now, cell) }))
    .filter(({ old, now }) => old !== now);
}

/**
 * @param {Outcome} first
 * @param {readonly Change[]} changes
 * @returns {Cells}
 */
function cellsWith(first, changes) {
  const cells = { ...first.report.cells };
  for (const { cell, value } of changes.flatMap(({ values }) => values)) cells[cell] = { value, raw: String(value) };
  return cells;
}

/** @param {Finding} finding */
function isOfForm({ code }) {
  return code.startsWith('NB1');
}
