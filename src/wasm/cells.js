// The cells of a report as plain data, from one string.

const NEXT = '\u0001';

/**
 * Puts the cells of a report into what is said of it, and that, where there is one, into the outcome.
 * @param {any} outcome
 * @param {any} report
 * @param {string} records
 */
export function withCells(outcome, report, records) {
  report.cells = cellsOf(records);
  if (!outcome) return report;
  outcome.cells = report.cells;
  outcome.report = report;
  return outcome;
}

/**
 * @param {string} text records: `c` and a cell's id, then `n` and its number if it has one, `r` and what stood there if
 *   anything did
 */
function cellsOf(text) {
  /** @type {Record<string, { value: number | null, raw: string | null }>} */
  const cells = {};
  let cell = { value: /** @type {number | null} */ (null), raw: /** @type {string | null} */ (null) };
  for (const record of text.split(NEXT)) {
    const content = record.slice(1);
    if (record[0] === 'c') cells[content] = cell = { value: null, raw: null };
    else if (record[0] === 'n') cell.value = Number(content);
    else if (record) cell.raw = content;
  }
  return cells;
}
