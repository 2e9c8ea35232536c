// The lower half of the page: the counts, the list of findings, the official tables, and the ways between them.
import { entriesOf } from '../panel/entries.mjs';
import { linked } from '../panel/finding.mjs';
import { findingsList, summaryOf, whose } from '../panel/findings.mjs';
import { make } from '../panel/make.mjs';
import { onPress } from '../panel/press.mjs';
import { changedCells, outcomeWith } from './changes.mjs';
import { copyRich } from './clipboard.mjs';
import { byId } from './element.mjs';
import { openForPrint } from './print.mjs';
import { bringForward, goToCells, showTables, tablesIn } from './tables.mjs';
import { lang, listWords, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../panel/press.mjs').Change} Change
 */

/**
 * @typedef {object} Result
 * @property {(sentence: string) => void} say something that is neither an outcome nor a failure
 * @property {(nianbao: Readonly<Nianbao>, outcome: Outcome) => void} show
 * @property {(sentence: string) => void} fail
 * @property {() => void} outdate the report changed after it was checked
 * @property {() => void} focus
 */

/**
 * @typedef {object} Shown
 * @property {Readonly<Nianbao>} nianbao
 * @property {Outcome} first of the report as it was read
 * @property {Change[]} changes those applied to it, the last one last
 * @property {Outcome} outcome of the report with its changes
 * @property {boolean} outdated
 */

/**
 * What the list stands in: the tables beside it show the cells under their own ids.
 * @type {import('../panel/setting.mjs').Setting}
 */
const setting = Object.freeze({
  words: listWords,
  prefix: '',
  hrefOf: ([first]) => (document.getElementById(first) ? `#${first}` : null),
});

/** @returns {Result} */
export function resultOnPage() {
  const status = byId('status', HTMLElement);
  const heading = byId('result-heading', HTMLElement);
  const outcomeArea = byId('outcome', HTMLElement);
  const changesArea = byId('changes', HTMLElement);
  const changesHeading = byId('changes-heading', HTMLElement);
  const changesList = byId('changes-list', HTMLElement);
  const undoChange = byId('undo-change', HTMLButtonElement);
  const findings = byId('findings', HTMLElement);
  const official = byId('official', HTMLElement);
  const copyNote = byId('copy-note', HTMLElement);
  /** @type {Shown | null} */
  let shown = null;

  /**
   * @param {string} sentence
   * @param {'idle' | 'failed' | 'stale' | 'good' | import('../core/nianbao.js').Severity} state
   */
  const setStatus = (sentence, state) => {
    status.textContent = sentence;
    status.dataset.state = state;
  };

  /**
   * Writes everything anew; `before` and `after` stand on either side of the counts.
   * @param {Shown} now
   * @param {{ before?: string, after?: string }} [around]
   */
  const write = (now, { before = '', after = '' } = {}) => {
    const { nianbao, first, changes, outcome } = now;
    const entries = entriesOf(outcome, setting.prefix);
    const { findings: marked, causes } = outcome;
    const tables = nianbao.render(outcome.report, 'html', { findings: marked, causes, lang });
    showTables(official, tables, entries, changedCells(first, changes));
    findings.replaceChildren(...findingsList(outcome, entries, setting));
    findings.scrollTop = 0;
    writeChanges(changes);
    byId('whose', HTMLElement).textContent = whose(outcome, listWords);
    copyNote.textContent = '';
    outcomeArea.hidden = false;
    shown = now;
    if (now.outdated) {
      setStatus(before + outdatedWords(changes), 'stale');
    } else {
      const checked = changes.length > 0 ? words.checkedChanged : words.checked;
      setStatus(before + checked + summaryOf(outcome, entries, listWords) + after, entries.length > 0 ? entries[0].severity : 'good');
    }
  };

  /** @param {readonly Change[]} changes */
  const writeChanges = (changes) => {
    changesArea.hidden = changes.length === 0;
    changesHeading.textContent = words.changesHeading(changes.length);
    undoChange.textContent = changes.length > 1 ? words.undoLastChange : words.undoChange;
    changesList.replaceChildren(
      ...changes.map(({ sentence, values }) => make('li', {}, linked(sentence, values.map(({ cell }) => cell), setting))),
    );
  };

  /**
   * @param {Shown} now
   * @param {Change[]} changes
   * @param {string} before
   */
  const writeWith = (now, changes, before) => {
    const { nianbao, first } = now;
    write({ ...now, changes, outcome: outcomeWith(nianbao, first, changes) }, { before });
  };

  /** @param {Change} change */
  function apply(change) {
    if (!shown) return;
    const done = words.done[change.kind](change.values.length);
    writeWith(shown, [...shown.changes, change], done + words.boxUntouched);
    // The button that was pressed is gone: the list of changes is what it led to.
    toTop(changesHeading);
  }

  /** How the changes that go with a new check are mentioned. */
  const lostChanges = () => (shown && shown.changes.length > 0 ? words.changesGone(shown.changes.length) : '');

  /** @param {HTMLElement} focused */
  const toTop = (focused) => {
    focused.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  };

  undoChange.addEventListener('click', () => {
    if (!shown || shown.changes.length === 0) return;
    const left = shown.changes.slice(0, -1);
    writeWith(shown, left, left.length > 0 ? words.changeUndone(left.length) : words.changesUndone);
    if (left.length === 0) toTop(heading);
  });
  onPress(outcomeArea, { apply, goTo: (cells) => goToCells(official, cells) });
  official.addEventListener('click', followBack);
  byId('copy', HTMLButtonElement).addEventListener('click', async () => {
    if (!shown) return;
    const done = shown.changes.length > 0 ? words.copiedChanged : words.copied;
    const copied = await copyRich(cleanTables(shown.nianbao, shown.outcome));
    copyNote.textContent = copied ? done : words.copyFailed;
  });
  openForPrint(findings);

  return {
    say: (sentence) => setStatus(sentence, 'idle'),
    show(nianbao, outcome) {
      const after = lostChanges();
      write({ nianbao, first: outcome, changes: [], outcome, outdated: false }, { after });
    },
    fail(sentence) {
      setStatus(sentence + lostChanges(), 'failed');
      shown = null;
      outcomeArea.hidden = true;
    },
    outdate() {
      if (!shown) return;
      shown.outdated = true;
      setStatus(outdatedWords(shown.changes), 'stale');
    },
    focus: () => toTop(heading),
  };
}

/** @param {readonly Change[]} changes */
function outdatedWords(changes) {
  return changes.length > 0 ? words.outdated + words.changesWillGo : words.outdated;
}

/**
 * From a cell back to the list.
 * @param {MouseEvent} event
 */
function followBack(event) {
  const link = event.target instanceof Element && event.target.closest('a[data-back]');
  const entry = link && document.getElementById((link.getAttribute('href') || '').slice(1));
  if (!entry) return;
  event.preventDefault();
  bringForward(entry);
}

/**
 * The tables without marks, for another document. An editor has no style sheet of ours, so without the old
 * attributes they would be pasted without lines.
 * @param {Readonly<Nianbao>} nianbao
 * @param {Outcome} outcome
 */
function cleanTables(nianbao, outcome) {
  const tables = tablesIn(nianbao.render(outcome.report, 'html', { lang }));
  for (const table of tables) {
    table.border = '1';
    table.cellSpacing = '0';
    table.cellPadding = '4';
  }
  return {
    html: tables.map((table) => table.outerHTML).join('\n'),
    text: nianbao.render(outcome.report, 'text', { lang }),
  };
}
