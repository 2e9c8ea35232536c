// The tables at work: typed in, pasted into, copied out of, taken back; what stands in them is checked each time.
import { parse } from '../core/policy.mjs';
import { onPress } from '../panel/press.mjs';
import { worded } from '../panel/worded.mjs';
import { panelWords } from '../panel/words.mjs';
import { copyRich } from './clipboard.mjs';
import { officialTables, rectangle } from './copy.mjs';
import { editingOf, shownIn } from './editing.mjs';
import { gridOf } from './grid.mjs';
import { listenForKeys } from './keys.mjs';
import { placed } from './paste.mjs';
import { pastedFrom } from './rectangle.mjs';
import { tablesIn } from './tables.mjs';
import { viewOf } from './view.mjs';
import { elementWords } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Report} Report
 * @typedef {import('../core/nianbao.js').CheckOptions} CheckOptions
 * @typedef {import('./editing.mjs').Step} Step
 */

/**
 * What an open report consists of.
 * @typedef {object} Open
 * @property {Readonly<Nianbao>} nianbao
 * @property {CheckOptions} options
 * @property {import('./editing.mjs').Editing} editing
 * @property {import('./grid.mjs').Grid} grid
 */

/** @typedef {ReturnType<typeof sheetOf>} Sheet */

/**
 * @param {import('../core/nianbao.js').Lang} lang
 * @param {(event: 'checked' | 'input' | 'change' | 'fixed') => void} tell what an input tells, and: it was checked, a
 *   repair or a value on offer was taken
 */
export function sheetOf(lang, tell) {
  const words = elementWords(lang);
  const view = viewOf({ words, listWords: panelWords(lang) });
  const { tables } = view;
  /** @type {Open | null} */
  let open = null;
  let readonly = false;
  let disabled = false;

  const build = () => {
    if (!open) return;
    const { nianbao, editing } = open;
    view.build(tablesIn(nianbao.render(editing.outcome().report, 'html', { lang })), readonly);
    open.grid = gridOf(view.official());
  };
  /** @param {Element | null} [typing] */
  const write = (typing = null) => {
    if (!open) return;
    const { editing } = open;
    const outcome = editing.outcome();
    view.write(outcome, editing.first, typing);
    allow();
    view.tell(focused());
    tell('checked');
  };
  const allow = () => view.allow({
    undo: open !== null && open.editing.steps().length > 0, redo: open !== null && open.editing.canRedo(), disabled,
  });
  /** @returns {string | null} */
  const focused = () => {
    const { activeElement } = /** @type {ShadowRoot | Document} */ (tables.getRootNode());
    const cell = activeElement && tables.contains(activeElement) && activeElement.closest('td');
    return cell ? cell.id : null;
  };
  // By other ways than a key in an input, which speaks for itself.
  const changed = () => {
    tell('input');
    tell('change');
  };
  const editable = () => open !== null && !readonly && !disabled;

  /**
   * @param {readonly (readonly [string, string])[]} values
   * @param {Step['kind']} kind
   * @param {string} said
   * @param {string} [sentence]
   */
  const change = (values, kind, said, sentence) => {
    if (!open) return false;
    const done = open.editing.write(values, kind, (cells) => sentence || sentenceOf(kind, cells));
    if (done > 0) write();
    view.say(said);
    if (done > 0) changed();
    return done > 0;
  };
  /** @param {Step['kind']} kind @param {Step['cells']} cells */
  const sentenceOf = (kind, cells) => {
    if (kind === 'pasted') return worded(words.pasted, { n: cells.length });
    if (kind === 'cleared') return worded(words.cleared, { n: cells.length });
    return cells.map(({ cell, old, now }) =>
      worded(words.typed, { cell: view.nameOf(cell), old: old || words.blank, now: now || words.blank })).join(words.comma);
  };
  /** @param {'undo' | 'redo'} way */
  const step = (way) => {
    const taken = open && editable() ? open.editing[way]() : null;
    if (!taken) return;
    write();
    view.say(worded(way === 'undo' ? words.undone : words.redone, { step: taken.sentence }));
    view.goTo(taken.cells.map(({ cell }) => cell));
    changed();
  };
  /** @param {readonly { cell: string, value: number }[]} values @param {'repair' | 'fill'} kind @param {string} [sentence] */
  const fix = (values, kind, sentence) => {
    if (!editable()) return;
    const texts = values.map(({ cell, value }) => /** @type {const} */ ([cell, String(value)]));
    if (!change(texts, kind, '', sentence)) return;
    tell('fixed');
    // The button that was pressed is gone. Unless the page leads elsewhere, the cell is where it led to.
    if (document.activeElement === document.body) view.goTo(values.map(({ cell }) => cell));
  };
  /** @param {string} cell */
  const accept = (cell) => {
    const value = view.suggestion(cell);
    if (value === undefined || !open || shownIn(open.editing.outcome(), cell) !== '') return false;
    fix([{ cell, value }], 'fill');
    return true;
  };

  const keys = listenForKeys(tables, {
    grid: () => (open ? open.grid : gridOf([])),
    cell: view.cell,
    accept,
    undo: () => step('undo'),
    redo: () => step('redo'),
    clear: (cells) => editable() && change(cells.map((cell) => [cell, '']), 'cleared', ''),
    onRange: (rows, columns) => view.say(worded(words.selected, { rows, columns })),
  });

  /** @param {Event} event */
  const type = (event) => {
    const input = event.target instanceof HTMLInputElement ? event.target : null;
    const cell = input && input.closest('td');
    // In the middle of a composition there is no figure yet.
    if (!open || !input || !cell || /** @type {InputEvent} */ (event).isComposing) return;
    const { raw } = open.editing.outcome().cells[cell.id];
    if (raw === input.value) return;
    open.editing.type(cell.id, input.value, (cells) => sentenceOf('typed', cells));
    view.say('');
    write(input);
  };
  tables.addEventListener('input', type);
  tables.addEventListener('compositionend', type);
  // Unlike `input` this one stays inside of the shadow root.
  tables.addEventListener('change', () => tell('change'));
  tables.addEventListener('focusin', () => view.tell(focused()));
  tables.addEventListener('focusout', () => {
    if (open && open.editing.leave()) write();
    view.tell(null);
    allow();
  });

  tables.addEventListener('paste', (event) => {
    const cell = keys.chosen().length > 0 ? keys.chosen()[0][0] : focused();
    if (!open || !editable() || !cell || !event.clipboardData) return;
    const { nianbao, options, editing, grid } = open;
    const check = (/** @type {Input} */ input) => nianbao.check(input, options);
    const result = placed(pastedFrom(event.clipboardData, parse), { cell, check, outcome: editing.outcome(), grid, words });
    if (!result) return;
    event.preventDefault();
    change(result.values, 'pasted', result.said);
  });
  for (const kind of /** @type {const} */ (['copy', 'cut'])) {
    tables.addEventListener(kind, (event) => {
      const chosen = keys.chosen();
      if (!open || chosen.length === 0 || !event.clipboardData) return;
      event.preventDefault();
      const { nianbao, editing, grid } = open;
      const outcome = editing.outcome();
      const content = keys.isWhole()
        ? officialTables(nianbao, outcome.report, grid.tableOf(chosen[0][0]).table)
        : rectangle(chosen.map((row) => row.map((cell) => shownIn(outcome, cell))));
      event.clipboardData.setData('text/html', content.html);
      event.clipboardData.setData('text/plain', content.text);
      if (kind === 'cut' && editable()) change(chosen.flat().map((cell) => [cell, '']), 'cleared', '');
    });
  }

  view.root.addEventListener('mousedown', (event) => {
    // The caret stays in the cell that is filled.
    if (closest(event, '[data-accept]')) event.preventDefault();
  });
  view.root.addEventListener('click', (event) => {
    const tool = closest(event, '[data-tool]');
    const accepted = closest(event, '[data-accept]');
    const back = closest(event, '[data-back]');
    const cell = closest(event, 'td[id]');
    const input = cell && cell.querySelector('input');
    if (tool) useTool(tool.getAttribute('data-tool') || '');
    else if (accepted) {
      if (input) input.focus();
      accept(accepted.getAttribute('data-accept') || '');
    }
    else if (back) view.goBack(back.getAttribute('data-back') || '');
    else if (input && event.target === cell) input.focus();
  });
  onPress(view.findings, {
    apply: ({ values, kind, sentence }) => fix(values, kind, sentence),
    goTo: view.goTo,
  });
  /** @param {string} name */
  const useTool = async (name) => {
    if (name !== 'copy') step(name === 'undo' ? 'undo' : 'redo');
    else if (open) {
      const copied = await copyRich(officialTables(open.nianbao, open.editing.outcome().report));
      view.say(copied ? words.copied : words.copyFailed);
    }
  };

  view.state(words.loading, 'info');

  return {
    root: view.root,
    lang,
    words,
    summary: view.summary,
    outcome: () => (open ? open.editing.outcome() : null),
    steps: () => (open ? open.editing.steps() : []),
    fix,
    step,
    goTo: view.goTo,
    /** @param {string} sentence */
    fail: (sentence) => view.state(sentence, 'error'),

    /**
     * @param {Readonly<Nianbao>} nianbao
     * @param {Input | Report} input
     * @param {CheckOptions} options
     * @param {readonly Step[]} steps done again; one without a sentence is said in ours
     */
    open(nianbao, input, options, steps) {
      const editing = editingOf(nianbao.session(input, options));
      if (open) open.editing.free();
      open = { nianbao, options, editing, grid: gridOf([]) };
      view.order(readonly || !('cells' in input) ? 'findings' : 'tables');
      build();
      for (const { kind, cells, sentence } of steps) {
        const known = cells.filter(({ cell }) => view.cell(cell));
        editing.write(known.map(({ cell, now }) => [cell, now]), kind, (done) => sentence || sentenceOf(kind, done));
      }
      write();
    },

    /** Back to what was opened; it can all be done again. */
    reset() {
      while (open && open.editing.undo());
      write();
    },

    /** @param {{ readonly: boolean, disabled: boolean }} now */
    set(now) {
      const rebuilt = now.readonly !== readonly;
      ({ readonly, disabled } = now);
      if (!rebuilt) return allow();
      build();
      write();
    },
  };
}

/** @param {Event} event @param {string} selector */
function closest({ target }, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}
