// The cells of a report as plain data, from one string.

const NEXT = '\u0001';

/**
 * Puts the cells of a report into what is said of it, and that, where there is one, into the outcome.
 * @param {any} outcome
 * @param {any} report null where there is none
 * @param {string} records
 */
export function withCells(outcome, report, records) {
  const cells = cellsOf(records);
  if (report) report.cells = cells;
  if (!outcome) return report;
  outcome.cells = cells;
  outcome.report = report;
  return outcome;
}

/**
 * @param {string} text records: `c` and a cell's id, then `n` and its number, empty where it has none, `r` and what stood there if
 *   anything did, `f` and a figure of each report that was added up, empty where there is none
 */
function cellsOf(text) {
  /** @typedef {{ value: number | null, raw: string | null, from?: (number | null)[] }} Cell */
  /** @type {Record<string, Cell>} */
  const cells = {};
  /** @type {Cell} */
  let cell = { value: null, raw: null };
  for (const record of text.split(NEXT)) {
    const content = record.slice(1);
    if (record[0] === 'c') cells[content] = cell = { value: null, raw: null };
    else if (record[0] === 'n') cell.value = content ? Number(content) : null;
    else if (record[0] === 'f') (cell.from = cell.from || []).push(content ? Number(content) : null);
    else if (record) cell.raw = content;
  }
  return cells;
}
