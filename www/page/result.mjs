// The lower half of the page: the counts, the tables at work with their list of findings, what was changed in them.
import { entriesOf } from '../panel/entries.mjs';
import { linked } from '../panel/finding.mjs';
import { summaryOf, whose } from '../panel/findings.mjs';
import { make } from '../panel/make.mjs';
import { onPress } from '../panel/press.mjs';
import { byId } from './element.mjs';
import { comparedOnPage } from './compared.mjs';
import { decidingIn } from './deciding.mjs';
import { notAssessedOn } from './not-assessed.mjs';
import { optionsOf, UNRELATED } from './related.mjs';
import { textOnPage } from './text.mjs';
import { lang, listWords, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Step} Step
 * @typedef {import('./related.mjs').Related} Related
 * @typedef {import('./words.mjs').Sentence} Sentence
 */

/**
 * @typedef {object} Result
 * @property {(sentence: Sentence) => void} say something that is neither an outcome nor a failure
 * @property {(input: Input, steps: readonly Step[], beside: Related, how?: { lost?: number, isSame?: boolean }) => Promise<Outcome>} open
 *   checks a report and shows it; throws where nothing can be read. `lost`: so many changes went with it; `isSame`: only what
 *   it is seen beside is another
 * @property {(sentence: Sentence, lost?: number) => void} fail
 * @property {() => void} outdate the report changed after it was checked
 * @property {() => void} respeak
 * @property {() => void} focus
 * @property {() => Outcome | null} outcome what is shown
 * @property {() => readonly Step[]} steps
 * @property {() => import('../core/nianbao.js').Changes | null} changes since last year
 */

/**
 * @typedef {object} ResultEvents
 * @property {(outcome: Outcome, steps: readonly Step[]) => void} onChecked also after every change
 * @property {import('./text.mjs').TextEvents['select']} onSelect
 * @property {(cell: HTMLTableCellElement, outcome: Outcome) => void} onCell somebody is at a cell
 * @property {(finding: string, decided: import('./deciding.mjs').Decided | null) => Promise<string | null>} onDecide null: no more;
 *   gives why it could not be
 */

/**
 * @param {() => Readonly<import('../core/nianbao.js').Nianbao> | null} program
 * @param {ResultEvents} events
 * @returns {Result}
 */
export function resultOnPage(program, { onChecked, onSelect, onCell, onDecide }) {
  const status = byId('status', HTMLElement);
  const heading = byId('result-heading', HTMLElement);
  const outcomeArea = byId('outcome', HTMLElement);
  const changesArea = byId('changes', HTMLElement);
  const changesHeading = byId('changes-heading', HTMLElement);
  const changesList = byId('changes-list', HTMLElement);
  const undoChange = byId('undo-change', HTMLButtonElement);
  const report = make('nianbao-report', { id: 'official', lang: lang() });
  /** @param {string} id */
  const inList = (id) => (report.shadowRoot ? report.shadowRoot.getElementById(id) : null);
  const text = textOnPage({
    goBack(elementId) {
      const entry = inList(elementId);
      if (!entry) return;
      entry.focus({ preventScroll: true });
      entry.scrollIntoView({ block: 'center' });
    },
    select: onSelect,
  });
  report.append(text.element);
  const deciding = decidingIn(inList, async (finding, decided) => {
    const wrong = await onDecide(finding, decided);
    if (!wrong) writeStatus({ before: () => (decided ? words().decided : words().decisionTakenBack) });
    return wrong;
  });
  const compared = comparedOnPage(byId('compared', HTMLElement), byId('compared-body', HTMLElement));
  let beside = UNRELATED;
  let outdated = false;
  let opening = false;
  /** What stands in the status, to be said again in another language. */
  let writeAgain = () => {};

  /**
   * @param {() => string} sentence
   * @param {'idle' | 'failed' | 'stale' | 'good' | import('../core/nianbao.js').Severity} state
   */
  const setStatus = (sentence, state) => {
    writeAgain = () => {
      const text = sentence();
      status.dataset.state = state;
      // Written anew, it would be read aloud anew.
      if (status.textContent !== text) status.textContent = text;
    };
    writeAgain();
  };
  const nothing = () => '';

  /** `before` and `after` stand on either side of the counts. @param {{ before?: () => string, after?: () => string }} [around] */
  const writeStatus = ({ before = nothing, after = nothing } = {}) => {
    const { outcome } = report;
    if (!outcome || outcomeArea.hidden) return;
    const entries = entriesOf(outcome, '');
    // The place of the list stays when its last entry goes: the tables must not move under the hands.
    if (entries.length > 0) outcomeArea.classList.remove('is-clean');
    if (outdated) return setStatus(() => before() + outdatedWords(), 'stale');
    const sentence = () => {
      const checked = report.steps.length > 0 ? words().checkedChanged : words().checked;
      return before() + checked + summaryOf(outcome, entries, listWords()) + after();
    };
    setStatus(sentence, entries.length > 0 ? entries[0].severity : 'good');
  };
  const writeChanges = () => {
    const { steps } = report;
    changesArea.hidden = steps.length === 0;
    changesHeading.textContent = words().changesHeading(steps.length);
    undoChange.textContent = steps.length > 1 ? words().undoLastChange : words().undoChange;
    const setting = { words: listWords(), prefix: '', hrefOf: () => '#official', hrefOfText: () => null };
    changesList.replaceChildren(
      ...steps.map(({ sentence, cells }) => make('li', {}, linked(sentence, cells.map(({ cell }) => cell), setting))),
    );
  };
  const writeAbout = () => {
    const nianbao = program();
    if (!report.outcome || !nianbao) return;
    byId('whose', HTMLElement).textContent = whose(report.outcome, listWords());
    notAssessedOn(byId('not-assessed', HTMLElement), report.outcome, nianbao.rules(lang()), beside.previous !== null);
  };
  const changes = () => {
    const nianbao = program();
    const { outcome } = report;
    return nianbao && outcome && beside.previous ? nianbao.changes(outcome, beside.previous.report, { lang: lang() }) : null;
  };
  const outdatedWords = () => words().outdated + (report.steps.length > 0 ? words().changesWillGo : '');
  /** How the changes that go with a new check are mentioned. @param {number} lost */
  const gone = (lost) => (lost > 0 ? () => words().changesGone(lost) : nothing);

  /** @param {HTMLElement} focused */
  const toTop = (focused) => {
    focused.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  };

  report.addEventListener('nianbao-checked', () => {
    const { outcome } = report;
    if (opening || !outcome) return;
    deciding.show(outcome.findings);
    text.show(outcome);
    compared.show(changes());
    writeChanges();
    writeStatus();
    onChecked(outcome, report.steps);
  });
  report.addEventListener('nianbao-fixed', () => {
    const { kind, cells } = report.steps[report.steps.length - 1];
    const done = kind === 'fill' ? 'fill' : 'repair';
    writeStatus({ before: () => words().done[done](cells.length) + words().boxUntouched });
    // The button of the list is gone: the list of changes is what it led to. In the tables one goes on with the next cell.
    if (document.activeElement !== report) toTop(changesHeading);
  });
  undoChange.addEventListener('click', () => {
    report.undo();
    const left = report.steps.length;
    writeStatus({ before: () => (left > 0 ? words().changeUndone(left) : words().changesUndone) });
    if (left === 0) toTop(heading);
    else undoChange.focus();
  });
  // From the middle of a table it is a long way by Tab.
  report.addEventListener('keydown', (event) => {
    const findings = inList('findings');
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !findings) return;
    if (!report.outcome || report.outcome.findings.length === 0) return toTop(heading);
    findings.focus();
    findings.scrollIntoView({ block: 'nearest' });
  });
  // The list stands in a root of its own; what is pressed in it is told on the way.
  report.addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.hasAttribute('data-quote'));
    if (link instanceof HTMLAnchorElement) text.goTo(link.dataset.quote || '');
  });
  // What moves from cell to cell is not heard of outside of that root.
  if (report.shadowRoot) {
    report.shadowRoot.addEventListener('focusin', ({ target }) => {
      const cell = target instanceof Element && target.closest('td');
      if (cell && cell.id && report.outcome) onCell(cell, report.outcome);
    });
  }
  onPress(changesArea, { apply: () => {}, goTo: (cells) => report.goTo(cells) });

  return {
    say: (sentence) => {
      outcomeArea.hidden = true;
      setStatus(() => sentence(words()), 'idle');
    },
    async open(input, steps, known, { lost = 0, isSame = false } = {}) {
      beside = known;
      if (!isSame) deciding.forget();
      const findings = inList('findings');
      const place = findings && isSame ? findings.scrollTop : 0;
      try {
        opening = true;
        await report.open(input, steps, optionsOf(known));
      } finally {
        opening = false;
      }
      const outcome = /** @type {Outcome} */ (report.outcome);
      if (!report.isConnected) outcomeArea.insertBefore(report, byId('trace', HTMLElement));
      outcomeArea.hidden = false;
      outcomeArea.classList.toggle('is-clean', outcome.findings.length === 0);
      outdated = false;
      deciding.show(outcome.findings);
      if (findings) findings.scrollTop = place;
      text.show(outcome, !isSame);
      compared.show(changes());
      writeAbout();
      writeChanges();
      writeStatus({ after: gone(lost) });
      return outcome;
    },
    fail(sentence, lost = 0) {
      outcomeArea.hidden = true;
      setStatus(() => sentence(words()) + gone(lost)(), 'failed');
    },
    outdate() {
      if (outcomeArea.hidden) return;
      outdated = true;
      writeStatus();
    },
    respeak() {
      const rewritten = writeAgain;
      report.lang = lang();
      if (report.outcome) text.show(report.outcome);
      compared.show(changes());
      writeChanges();
      writeAbout();
      rewritten();
      writeAgain = rewritten;
    },
    focus: () => toTop(heading),
    outcome: () => (outcomeArea.hidden ? null : report.outcome),
    steps: () => (outcomeArea.hidden ? [] : report.steps),
    changes,
  };
}
