// What stands in the shadow root: the counts, the list of findings, the tables with their marks, what is said.
import { briefId, entriesOf, ORDER } from '../panel/entries.mjs';
import { findingsList, summaryOf } from '../panel/findings.mjs';
import { make } from '../panel/make.mjs';
import { worded } from '../panel/worded.mjs';
import { shownIn } from './editing.mjs';
import { marksOf, sentencesOf } from './marks.mjs';
import { cellsIn, nameOf, regionOf } from './tables.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../panel/entries.mjs').Entry} Entry
 * @typedef {import('./marks.mjs').Mark} Mark
 */

/**
 * @typedef {object} Said
 * @property {import('./words.mjs').ElementWords} words
 * @property {import('../panel/words.mjs').PanelWords} listWords
 */

/** @typedef {ReturnType<typeof viewOf>} View */

/** @param {Said} said */
export function viewOf({ words, listWords }) {
  const status = make('p', { part: 'status', class: 'status', role: 'status' });
  const findings = make('div', {
    id: 'findings', part: 'findings', class: 'findings', role: 'region', tabindex: '0', 'aria-label': words.findings,
  });
  /** @param {string} name @param {string} text */
  const tool = (name, text) => make('button', { type: 'button', part: 'button', 'data-tool': name }, text);
  const tools = make(
    'div', { part: 'tools', class: 'nianbao-bar' },
    tool('undo', words.undo), tool('redo', words.redo), tool('copy', words.copy),
  );
  const message = make('p', { part: 'message', class: 'message', role: 'status' });
  const legend = make('ul', { part: 'legend', class: 'legend', 'aria-label': words.legend });
  const regions = make('div', { class: 'regions' });
  const note = make('p', { part: 'note', class: 'note' });
  // The page may put the text of the report under its tables.
  const text = make('slot', { name: 'text' });
  const tables = make('div', { part: 'tables', class: 'tables' }, tools, message, legend, regions, note, text);
  const columns = make('div', { class: 'columns' }, findings, tables);
  const root = make('div', { part: 'report', class: 'report' }, status, columns);

  /** @type {readonly HTMLTableElement[]} */
  let official = [];
  /** @type {Map<string, HTMLTableCellElement>} */
  let cells = new Map();
  /** @type {Map<string, Mark>} */
  let marks = new Map();
  /** @type {Map<string, number>} */
  let suggestions = new Map();
  /** What each cell was marked with, so that only what changes is touched. @type {Map<string, string>} */
  let written = new Map();
  /** What the list was made of: what is unfolded in it, and where it is scrolled to, stays while nothing changes. */
  let listed = '';

  /** @type {import('../panel/setting.mjs').Setting} */
  const setting = {
    words: listWords,
    prefix: '',
    hrefOf: ([first]) => (cells.has(first) ? `#${first}` : null),
    hrefOfText: () => (text.assignedNodes().length > 0 ? '#text' : null),
  };

  return {
    root, findings, tables: regions,
    official: () => official,
    /** @param {string} cell */
    cell: (cell) => cells.get(cell) || null,
    /** @param {string} cell */
    suggestion: (cell) => suggestions.get(cell),

    /**
     * Who reads a report looks for what is wrong with it, who fills one in wants the tables first.
     * @param {'findings' | 'tables'} first
     */
    order(first) {
      columns.prepend(first === 'findings' ? findings : tables);
      columns.dataset.first = first;
    },

    /**
     * @param {readonly HTMLTableElement[]} rendered
     * @param {boolean} readonly
     */
    build(rendered, readonly) {
      official = rendered;
      written = new Map();
      findings.scrollTop = 0;
      regions.replaceChildren(...official.map((table) => regionOf(table, { readonly, label: (caption) => worded(words.region, { caption }) })));
      cells = new Map([...cellsIn(regions)].map((cell) => [cell.id, cell]));
      root.classList.toggle('is-readonly', readonly);
    },

    /**
     * Writes an outcome over the tables and into the list.
     * @param {Outcome} outcome
     * @param {Outcome} first of the report as it was opened
     * @param {Element | null} typing the input that is being typed in: what stands there is the clerk's
     */
    write(outcome, first, typing) {
      const entries = entriesOf(outcome, '');
      marks = marksOf(entries);
      suggestions = suggestionsOf(outcome);
      for (const [id, cell] of cells) {
        const text = shownIn(outcome, id);
        const input = cell.querySelector('input');
        if (input && input !== typing && input.value !== text) input.value = text;
        cell.classList.toggle('is-long', text.length > 6);
        const was = shownIn(first, id);
        const mark = { id, text, mark: marks.get(id), suggestion: suggestions.get(id), was: was === text ? '' : was };
        const key = keyOf(mark);
        if (written.get(id) !== key) markCell(cell, mark);
        written.set(id, key);
      }
      const now = JSON.stringify([outcome.findings, outcome.causes]);
      if (now !== listed) list(outcome, entries);
      listed = now;
      state(summaryOf(outcome, entries, listWords), entries.length > 0 ? entries[0].severity : '');
    },

    /** @param {string} sentence */
    say(sentence) {
      message.textContent = sentence;
    },

    state,

    summary: () => status.textContent || '',

    /**
     * Shows the first of some cells, and with it the others.
     * @param {readonly string[]} ids
     */
    goTo(ids) {
      for (const cell of regions.querySelectorAll('.is-current, .is-related')) cell.classList.remove('is-current', 'is-related');
      const [first, ...others] = ids.flatMap((id) => cells.get(id) || []);
      if (!first) return;
      first.classList.add('is-current');
      for (const other of others) other.classList.add('is-related');
      bringForward(first.querySelector('input') || first);
    },

    /**
     * Shows an entry of the list.
     * @param {string} elementId
     */
    goBack(elementId) {
      const entry = findings.querySelector(`[id="${elementId}"]`);
      if (entry instanceof HTMLElement) bringForward(entry);
    },

    /** @param {{ undo: boolean, redo: boolean, disabled: boolean }} can */
    allow({ undo, redo, disabled }) {
      const fields = [...root.querySelectorAll('input')];
      for (const field of fields) field.disabled = disabled;
      // Fields come into view with the focus; where none can have it, the table itself has to.
      for (const { parentElement: region } of official) {
        if (region) region.tabIndex = fields.length > 0 && !disabled ? -1 : 0;
      }
      for (const button of root.querySelectorAll('button')) {
        const { tool: name } = button.dataset;
        button.disabled = name === 'copy' ? false : disabled || (name === 'undo' && !undo) || (name === 'redo' && !redo);
      }
    },

    /**
     * What there is to say of the cell that has the focus, where one looks while typing; which it is, where its labels
     * may have gone out of sight.
     * @param {string | null} id
     */
    tell(id) {
      const cell = id && cells.get(id);
      const table = cell && cell.closest('table');
      note.hidden = true;
      if (!cell || !table) return;
      const mark = marks.get(cell.id);
      const suggested = suggestions.get(cell.id);
      const said = mark ? sentencesOf(mark, (n) => worded(words.innocent, { n })) : [];
      const sentences = suggested === undefined ? said : [worded(words.suggestion, { value: suggested })];
      const region = table.parentElement;
      if (sentences.length === 0 && !(region && region.scrollWidth > region.clientWidth)) return;
      note.replaceChildren(make('strong', {}, nameOf(cell, table)), ...sentences.map((text) => make('span', {}, text)));
      note.hidden = false;
      // It must not stand over the cell that it is about.
      const isCovered = note.getBoundingClientRect().top < cell.getBoundingClientRect().bottom;
      if (isCovered) cell.scrollIntoView({ block: 'center', inline: 'nearest' });
    },

    /** @param {string} id */
    nameOf(id) {
      const cell = cells.get(id);
      const table = cell && cell.closest('table');
      return table ? nameOf(cell, table) : id;
    },
  };

  /** @param {string} sentence @param {import('../core/nianbao.js').Severity | ''} severity */
  function state(sentence, severity) {
    give(status, 'data-severity', severity);
    // The same sentence written anew would be read aloud anew.
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  /** @param {Outcome} outcome @param {readonly Entry[]} entries */
  function list(outcome, entries) {
    /** @param {HTMLDetailsElement} folded */
    const keyOf = (folded) => `${folded.parentElement ? folded.parentElement.id : ''} ${folded.className}`;
    const unfolded = [...findings.querySelectorAll('details')].filter(({ open }) => open).map(keyOf);
    findings.replaceChildren(...findingsList(outcome, entries, setting));
    for (const folded of findings.querySelectorAll('details')) folded.open = unfolded.includes(keyOf(folded));
    legend.replaceChildren(...legendOf());
  }

  /**
   * @typedef {object} CellMark
   * @property {string} id
   * @property {string} text
   * @property {Mark | undefined} mark
   * @property {number | undefined} suggestion
   * @property {string} was
   */

  /** @param {CellMark} mark */
  function keyOf({ text, mark, suggestion, was }) {
    const about = mark && [mark.severity, mark.role, ...mark.pointing.map(({ number, elementId }) => `${number} ${elementId}`)];
    return JSON.stringify([text === '', about, suggestion, was]);
  }

  /**
   * @param {HTMLTableCellElement} cell
   * @param {CellMark} marked
   */
  function markCell(cell, { id, text, mark, suggestion, was }) {
    const input = cell.querySelector('input');
    for (const extra of cell.querySelectorAll('.extra')) extra.remove();
    if (!input) cell.textContent = text;
    const pointing = mark ? mark.pointing : [];
    const kinds = [mark && mark.severity, mark && mark.role, was && 'changed', text === '' && 'blank', pointing.length > 0 && 'numbered'];
    cell.setAttribute('part', ['cell', ...kinds.filter(Boolean)].join(' '));
    for (const kind of ['changed', 'blank', 'numbered']) cell.classList.toggle(`is-${kind}`, kinds.includes(kind));
    give(cell, 'data-severity', mark && mark.severity);
    give(cell, 'data-role', mark && mark.role);

    const described = pointing.map(briefId);
    if (input && suggestion !== undefined) {
      const label = worded(words.suggestion, { value: suggestion });
      const accept = make('button', {
        id: `accept-${id}`, type: 'button', part: 'accept', class: 'extra accept', tabindex: '-1', 'data-accept': id,
        'aria-label': label, title: label,
      }, '↵');
      cell.append(accept);
      described.unshift(accept.id);
    }
    for (const entry of pointing) cell.append(numberOf(entry));
    if (was) {
      cell.append(make('span', { id: `was-${id}`, class: 'extra was', part: 'was' }, worded(words.was, { old: was })));
      described.push(`was-${id}`);
    }
    const field = input || cell;
    give(field, 'aria-describedby', described.join(' '));
    if (!input) return;
    give(input, 'aria-invalid', pointing.some(({ severity }) => severity === 'error') ? 'true' : '');
    give(input, 'placeholder', suggestion === undefined ? '' : String(suggestion));
  }

  /**
   * The way to the list: the cell that an entry points at bears its number, as a footnote does.
   * @param {Entry} entry
   */
  function numberOf({ number, severity, cause, elementId }) {
    const label = worded(cause ? words.backToCause : words.backToFinding, { severity: listWords[severity], n: number });
    return make('button', {
      type: 'button', class: cause ? 'extra footnote is-cause' : 'extra footnote', part: 'number', 'data-back': elementId,
      'data-severity': severity, 'aria-label': label,
    }, String(number));
  }

  /** What the marks mean, of those that are there. */
  function legendOf() {
    /** @type {[string, Record<string, string>][]} */
    const kinds = [
      [words.guilty, { 'data-severity': 'error', 'data-role': 'guilty' }],
      ...ORDER.map((severity) => /** @type {[string, Record<string, string>]} */ ([listWords[severity], { 'data-severity': severity }])),
      [words.uninvolved, { 'data-role': 'innocent' }],
    ];
    return kinds
      .filter(([, { 'data-role': role, 'data-severity': severity }]) =>
        regions.querySelector(role ? `td[data-role="${role}"]` : `td[data-severity="${severity}"]:not([data-role])`))
      .map(([text, shown]) => make('li', {}, make('span', { class: 'swatch', 'aria-hidden': 'true', ...shown }), text));
  }
}

/** @param {HTMLElement} element */
function bringForward(element) {
  const folded = element.closest('details');
  if (folded) folded.open = true;
  if (element instanceof HTMLInputElement) element.select();
  else element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'auto' : 'smooth' });
}

/**
 * Values that the equations leave no choice for, where they do not contradict each other.
 * @param {Outcome} outcome
 */
function suggestionsOf({ findings }) {
  return new Map(findings.flatMap(({ forced = [], contradicting = [] }) =>
    (contradicting.length > 0 ? [] : forced.map(({ cell, value }) => /** @type {[string, number]} */ ([cell, value])))));
}

/** @param {Element} element @param {string} name @param {string | undefined} value none: without the attribute */
function give(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
