// Reports of several years and authorities as plain data, each from one string of records: a letter and what it says.

const NEXT = '\u0001';

/** @param {string} text @returns {[letter: string, content: string][]} */
function records(text) {
  return text.split(NEXT).slice(0, -1).map((record) => [record[0], record.slice(1)]);
}

/** @param {string} content */
const figure = (content) => (content ? Number(content) : null);

/**
 * What is to be known of a sum, but for its report.
 * @param {string} text `n` and a note; of each part `p` and its authority, `y` and its year
 * @param {string} html
 * @param {string} plain
 */
export function sumOf(text, html, plain) {
  /** @type {{ authority: string | null, year: number | null }[]} */
  const parts = [];
  /** @type {string[]} */
  const notes = [];
  for (const [letter, content] of records(text)) {
    if (letter === 'n') notes.push(content);
    else if (letter === 'p') parts.push({ authority: content || null, year: null });
    else parts[parts.length - 1].year = figure(content);
  }
  return { html, text: plain, parts, notes };
}

/**
 * What changed between two years.
 * @param {string} text `n` and why the two may not be comparable; of each figure `g` and its group, `h` and the heading of
 *   that, `l` and its label, `c` and a cell, each, then `f` and its figures
 * @param {string | undefined} authority
 * @param {number | undefined} year
 * @param {number | undefined} before
 */
export function changesOf(text, authority = undefined, year = undefined, before = undefined) {
  const [[, note], ...rest] = records(text);
  /** @type {{ id: string, label: string, rows: any[] }[]} */
  const groups = [];
  /** @type {{ id: string, label: string, rows: any[] }} */
  let group = { id: '', label: '', rows: [] };
  /** @type {{ label: string, cells: string[], figures: (number | null)[] }} */
  let row = { label: '', cells: [], figures: [] };
  /** @type {[typeof group, typeof row][]} */
  const rows = [];
  for (const [letter, content] of rest) {
    if (letter === 'g' && group.id !== content) groups.push((group = { id: content, label: '', rows: [] }));
    else if (letter === 'h') group.label = content;
    else if (letter === 'l') rows.push([group, (row = { label: content, cells: [], figures: [] })]);
    else if (letter === 'c') row.cells.push(content);
    else if (letter === 'f') row.figures.push(figure(content));
  }
  for (const [of, { label, cells, figures: [earlier, after, difference, percent] }] of rows) {
    of.rows.push({ id: cells[0], cells, label, before: earlier, after, difference, percent, bars: [0, 0] });
  }
  // How long a bar of a chart is.
  for (const { rows: own } of groups) {
    const most = Math.max(...own.map((one) => Math.max(one.before || 0, one.after || 0))) || 1;
    for (const one of own) one.bars = [one.before, one.after].map((value) => Math.round((value || 0) * 1000 / most) / 10);
  }
  return { authority: authority || null, year: year || null, previous_year: before || null, note: note || null, groups };
}
