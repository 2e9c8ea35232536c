// What a caller's objects hold, each wrong thing told by its name. It crosses as one string of records, each a letter and
// what it says: asking an object property by property from wasm is a larger program.

const NEXT = '\u0001';
// Between the reports of one string.
const APART = '\u0002';
const FORMS = ['element', 'html', 'tsv', 'text', 'cells'];
const TEXTS = ['html', 'tsv', 'text'];
// More digits than any figure has.
const MOST_DIGITS = 18;

/**
 * Which of its forms an input has.
 * @param {any} input
 */
export function formOf(input) {
  const form = FORMS.find((name) => isThere(object('input', input)[name]));
  if (!form) throw new TypeError('input has none of html, text, tsv, cells, element');
  if (TEXTS.includes(form)) text('input', input, form);
  return form;
}

/**
 * Year, authority, language, day of publication, local rules; behind them last year's report, and those that are added up.
 * @param {string} name what the object is called in a sentence
 * @param {any} given
 */
export function optionsOf(name, given) {
  const options = isThere(given) ? object(name, given) : {};
  const previous = isThere(options.previous) ? `${APART}p${fieldsOf(`${name}.previous`, options.previous)}` : '';
  return record('y', year(name, options)) + record('a', text(name, options, 'authority')) +
    record('g', text(name, options, 'lang')) + record('d', day(name, options)) + record('r', rules(name, options)) +
    previous + list(name, options, 'parts').map((part) => `${APART}s${fieldsOf(`${name}.parts`, part)}`).join('');
}

/**
 * The text of a file of local rules; of an object, the text that it would be in a file.
 * @param {string} name
 * @param {any} given
 */
function rules(name, given) {
  const { rules } = given;
  if (!isThere(rules) || typeof rules === 'string') return isThere(rules) ? rules : undefined;
  return JSON.stringify(object(`${name}.rules`, rules), null, 2);
}

/** @param {string} name @param {any} given */
function day(name, given) {
  const value = text(name, given, 'published');
  if (value !== undefined && !/^\d{4}-\d\d-\d\d$/.test(value)) throw wrong(name, 'published', 'is not a day like 2026-01-20');
  return value;
}

/**
 * A report as plain data: an outcome, its report, or cells by their ids with or without what stands beside them.
 * @param {string} name
 * @param {any} given
 */
export function fieldsOf(name, given) {
  const fields = object(name, given);
  // An outcome has its cells itself, and the text in its report.
  const report = isThere(fields.report) ? object(`${name}.report`, fields.report) : fields;
  const editions = isThere(fields.editions) ? object(`${name}.editions`, fields.editions) : {};
  const edition = (/** @type {string} */ table) => record(table[0], text(`${name}.editions`, editions, table));
  let records = record('t', text(name, report, 'title')) + record('y', year(name, fields)) +
    record('a', text(name, fields, 'authority')) + edition('disclosure') + edition('requests') + edition('proceedings');
  for (const section of list(name, report, 'sections')) {
    object(`${name}.sections`, section);
    records += record('h', text(`${name}.sections`, section, 'heading') || '');
    for (const line of texts(`${name}.sections`, section, 'paragraphs')) records += record('l', line);
  }
  const cells = isThere(fields.cells) ? object(`${name}.cells`, fields.cells) : fields;
  for (const cell of Object.keys(cells)) {
    if (!cell.includes('.')) continue;
    const raw = field(cells[cell]);
    if (raw === undefined) throw wrong(name, cell, 'is no number, string, null or {value, raw}');
    records += record('c', cell) + (raw === null ? '' : record('v', raw));
  }
  return records;
}

/**
 * The cells that findings mark, and those among them that a cause says to change.
 * @param {any} given
 */
export function marksOf(given) {
  const name = 'render: options';
  const outcome = isThere(given) ? object(name, given) : {};
  const causes = list(name, outcome, 'causes').map((cause) => ({
    findings: texts(name, cause, 'findings'),
    edits: cause.repairs && cause.repairs[0] ? list(name, cause.repairs[0], 'edits') : [],
  }));
  let records = '';
  for (const finding of list(name, outcome, 'findings')) {
    records += record('i', text(name, finding, 'id')) + record('s', text(name, finding, 'severity'));
    for (const cell of texts(name, finding, 'cells')) records += record('c', cell);
    for (const { findings, edits } of causes) {
      if (findings.includes(finding.id)) for (const { cell } of edits) records += record('g', String(cell));
    }
  }
  return records;
}

/**
 * @param {string} code
 * @param {number | undefined} place
 * @param {string} message
 */
export function inputError(code, place, message) {
  return { name: 'InputError', code, position: place === undefined ? null : place, message };
}

/** @param {any} value */
function isThere(value) {
  return value !== undefined && value !== null;
}

/**
 * @param {string} letter
 * @param {string | undefined} value
 */
function record(letter, value) {
  return value === undefined ? '' : letter + value.split(NEXT).join('').split(APART).join('') + NEXT;
}

/** @param {string} name @param {string} property @param {string} what */
function wrong(name, property, what) {
  return new TypeError(`${name}: ${property} ${what}`);
}

/** @param {string} name @param {any} value @returns {any} */
function object(name, value) {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${name} is not an object`);
  return value;
}

/** @param {string} name @param {any} given @param {string} property @returns {string | undefined} */
function text(name, given, property) {
  const value = object(name, given)[property];
  if (isThere(value) && typeof value !== 'string') throw wrong(name, property, 'is not a string');
  return isThere(value) ? value : undefined;
}

/** @param {string} name @param {any} given */
function year(name, given) {
  const value = /** @type {any} */ (given.year);
  if (!isThere(value)) return undefined;
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw wrong(name, 'year', 'is not a year');
  return String(value);
}

/** @param {string} name @param {any} given @param {string} property @returns {any[]} */
function list(name, given, property) {
  const value = object(name, given)[property];
  if (isThere(value) && !Array.isArray(value)) throw wrong(name, property, 'is not a list');
  return isThere(value) ? value : [];
}

/** @param {string} name @param {any} given @param {string} property @returns {string[]} */
function texts(name, given, property) {
  const found = list(name, given, property);
  if (found.some((item) => typeof item !== 'string')) throw wrong(name, property, 'is not a list');
  return found;
}

/**
 * How a cell stood: from a number, a string, null, or {value, raw}, of which raw says it; null where it was not there.
 * @param {any} value
 * @returns {string | null | undefined}
 */
function field(value) {
  if (!isThere(value)) return '';
  if (typeof value === 'number') return figure(value);
  if (typeof value !== 'object') return typeof value === 'string' ? value : undefined;
  const stood = value.raw === undefined ? value.value : value.raw;
  return stood === null ? null : typeof stood === 'object' || stood === undefined ? undefined : field(stood);
}

/**
 * A number in the fewest digits that give it back; what has more than any figure is none.
 * @param {number} value
 */
function figure(value) {
  const short = String(value);
  const written = /e-/.test(short) ? value.toFixed(MOST_DIGITS) : short;
  return /[^-.\d]/.test(written) || written.replace(/^-?0*\.?0*|\./g, '').length > MOST_DIGITS ? '…' : written;
}
