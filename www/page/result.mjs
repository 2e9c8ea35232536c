// The lower half of the page: the counts, the list of findings, the official tables, and the ways between them.
import { changedCells, outcomeWith } from './changes.mjs';
import { copyRich } from './clipboard.mjs';
import { byId, make } from './element.mjs';
import { entriesOf } from './entries.mjs';
import { linked } from './finding.mjs';
import { showFindings, summaryOf, whose } from './findings.mjs';
import { openForPrint } from './print.mjs';
import { bringForward, goToCells, showTables, tablesIn } from './tables.mjs';
import { lang, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('./changes.mjs').Change} Change
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
    const entries = entriesOf(outcome);
    const { findings: marked, causes } = outcome;
    const tables = nianbao.render(outcome.report, 'html', { findings: marked, causes, lang });
    showTables(official, tables, entries, changedCells(first, changes));
    showFindings(findings, outcome, entries, apply);
    writeChanges(changes);
    byId('whose', HTMLElement).textContent = whose(outcome);
    copyNote.textContent = '';
    outcomeArea.hidden = false;
    shown = now;
    if (now.outdated) {
      setStatus(before + outdatedWords(changes), 'stale');
    } else {
      const checked = changes.length > 0 ? words.checkedChanged : words.checked;
      setStatus(before + checked + summaryOf(outcome, entries) + after, entries.length > 0 ? entries[0].severity : 'good');
    }
  };

  /** @param {readonly Change[]} changes */
  const writeChanges = (changes) => {
    changesArea.hidden = changes.length === 0;
    changesHeading.textContent = words.changesHeading(changes.length);
    undoChange.textContent = changes.length > 1 ? words.undoLastChange : words.undoChange;
    changesList.replaceChildren(
      ...changes.map(({ sentence, values }) => make('li', {}, linked(sentence, values.map(({ cell }) => cell)))),
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
    writeWith(shown, [...shown.changes, change], change.done + words.boxUntouched);
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
  outcomeArea.addEventListener('click', (event) => {
    if (shown && follow(event, official)) event.preventDefault();
  });
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
 * From the list to the cells, and back.
 * @param {MouseEvent} event
 * @param {HTMLElement} official
 * @returns {boolean} whether the click was on such a link
 */
function follow(event, official) {
  const link = event.target instanceof Element && event.target.closest('a[data-cells], a[data-back]');
  if (!link) return false;
  const cells = link.getAttribute('data-cells');
  const entry = document.getElementById((link.getAttribute('href') || '').slice(1));
  if (cells) goToCells(official, cells.split(' '));
  else if (entry) bringForward(entry);
  return true;
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
