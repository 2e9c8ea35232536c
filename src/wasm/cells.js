// The cells of a report as plain data, from one string.

const NEXT = '\u0001';

/**
 * @param {string} text records: `c` and a cell's id, then `n` and its number if it has one, `r` and what stood there if
 *   anything did
 */
export function cellsOf(text) {
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
