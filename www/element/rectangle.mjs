// What is pasted, as rows and columns; where the figures in it begin.

/** More is no table of ours; it is left to the core. */
const MOST_CHARACTERS = 1_000_000;

/** A figure as people write it, also with its unit or a note. `3.补正后申请内容仍不明确` is none. */
const FIGURE = /^[+＋\-－−]?[\d０-９][\d０-９,，.．\s]*(?:[万亿]?元|[件条次份宗个]|[（(].*)?$/;
/** What stands between the rows of table 二. */
const HEADING = /第.{1,4}条|信息内容|本年|有效|金额|数量/;
/** What is put where there is nothing to count. */
const NOTHING = /^[/／\-－−—–―*＊…·]+$|^无$|^#+[A-Z\d/!?]*$/;

/**
 * @typedef {object} Pasted
 * @property {readonly (readonly string[])[]} rows of the one table in it; none where there are several
 * @property {boolean} isTable whether it came out of a table, and is no piece of text
 * @property {import('../core/nianbao.js').Input} input the same for the core to read
 */

/**
 * The markup tells cells from line breaks in cells and knows merged ones, so it goes before the text.
 * @param {DataTransfer} transfer
 * @param {(markup: string) => Document} parse
 * @returns {Pasted}
 */
export function pastedFrom(transfer, parse) {
  const html = transfer.getData('text/html');
  const tables = html ? [...parse(html).querySelectorAll('table')].filter((table) => !table.querySelector('table')) : [];
  if (tables.length > 0) {
    return { rows: tables.length === 1 ? cellsOf(tables[0]) : [], isTable: true, input: { html } };
  }
  const text = transfer.getData('text/plain');
  const rows = text.length > MOST_CHARACTERS ? [] : linesOf(text);
  const tabbed = text.includes('\t');
  return { rows, isTable: tabbed || rows.length > 1, input: tabbed ? { tsv: text } : { text } };
}

/**
 * The figures alone: without the rows above and the columns before them that only say what they are. A blank keeps its
 * place.
 * @param {Pasted['rows']} rows
 */
export function figuresOf(rows) {
  const first = Math.min(...rows.map((row) => row.findIndex(isFigure)).filter((at) => at >= 0));
  const labels = Math.max(0, ...rows.map((row) => row.slice(0, first).reduce((end, text, at) => (isLabel(text) ? at + 1 : end), 0)));
  const top = rows.findIndex((row) => row.some(isFigure));
  /** @param {readonly string[]} row @param {number} at */
  const isHeading = (row, at) => !row.some(isFigure) && row.slice(labels).some(isLabel) && (at < top || row.some((text) => HEADING.test(text)));
  const found = rows.filter((row, at) => !isHeading(row, at)).map((row) => row.slice(labels).map(plain));
  return found.some((row) => row.some((text) => text !== '')) ? found : rows.map((row) => row.map(plain));
}

/** @param {Pasted['rows']} rows */
export function hasLabels(rows) {
  return rows.length === 0 || rows.some((row) => row.some(isLabel));
}

/**
 * A number without the separators that a spreadsheet shows and does not hold.
 * @param {string} text
 */
export function plain(text) {
  return /^\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(text) ? text.replace(/[,，]/g, '') : text;
}

/** @param {string} text */
function isFigure(text) {
  return FIGURE.test(text) || NOTHING.test(text);
}

/** @param {string} text */
function isLabel(text) {
  return text !== '' && !isFigure(text);
}

/**
 * A merged cell stands at the first of its places, the others are blank.
 * @param {HTMLTableElement} table
 */
function cellsOf(table) {
  const rows = [...table.rows].filter((row) => !/display:\s*none/i.test(row.getAttribute('style') || ''));
  /** @type {string[][]} */
  const grid = rows.map(() => []);
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      let column = 0;
      while (grid[at][column] !== undefined) column += 1;
      for (const line of grid.slice(at, at + cell.rowSpan)) {
        for (let next = 0; next < cell.colSpan; next += 1) line[column + next] = '';
      }
      grid[at][column] = (cell.textContent || '').replace(/\s+/g, ' ').trim();
    }
  });
  // Places that no cell covers are holes, which no method visits.
  return grid.map((line) => Array.from(line, (text) => text || ''));
}

/**
 * Tabs between cells, quotes around cells with line breaks in them.
 * @param {string} text
 */
function linesOf(text) {
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, cell, end] of text.replace(/[\r\n]+$/, '').matchAll(/("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n?|\n|$)/g)) {
    const whole = cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replace(/""/g, '"') : cell;
    lines[lines.length - 1].push(whole.replace(/\s+/g, ' ').trim());
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  return lines;
}
