// The lower half of the page: the counts, the tables at work with their list of findings, what was changed in them.
import { entriesOf } from '../panel/entries.mjs';
import { linked } from '../panel/finding.mjs';
import { summaryOf, whose } from '../panel/findings.mjs';
import { make } from '../panel/make.mjs';
import { onPress } from '../panel/press.mjs';
import { byId } from './element.mjs';
import { openForPrint } from './print.mjs';
import { lang, listWords, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 */

/**
 * @typedef {object} Result
 * @property {(sentence: string) => void} say something that is neither an outcome nor a failure
 * @property {(input: Input) => Promise<void>} open checks a report and shows it; throws where nothing can be read
 * @property {(sentence: string) => void} fail
 * @property {() => void} outdate the report changed after it was checked
 * @property {() => void} focus
 * @property {() => boolean} holdsWork whether someone would lose by leaving the page
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
  const report = make('nianbao-report', { id: 'official', lang });
  let outdated = false;

  /**
   * @param {string} sentence
   * @param {'idle' | 'failed' | 'stale' | 'good' | import('../core/nianbao.js').Severity} state
   */
  const setStatus = (sentence, state) => {
    status.dataset.state = state;
    // Written anew, it would be read aloud anew.
    if (status.textContent !== sentence) status.textContent = sentence;
  };

  /** `before` and `after` stand on either side of the counts. @param {{ before?: string, after?: string }} [around] */
  const writeStatus = ({ before = '', after = '' } = {}) => {
    const { outcome, steps } = report;
    if (!outcome || outcomeArea.hidden) return;
    const entries = entriesOf(outcome, '');
    if (outdated) {
      setStatus(before + outdatedWords(), 'stale');
    } else {
      const checked = steps.length > 0 ? words.checkedChanged : words.checked;
      setStatus(before + checked + summaryOf(outcome, entries, listWords) + after, entries.length > 0 ? entries[0].severity : 'good');
    }
  };
  const writeChanges = () => {
    const { steps } = report;
    changesArea.hidden = steps.length === 0;
    changesHeading.textContent = words.changesHeading(steps.length);
    undoChange.textContent = steps.length > 1 ? words.undoLastChange : words.undoChange;
    const setting = { words: listWords, prefix: '', hrefOf: () => '#official' };
    changesList.replaceChildren(
      ...steps.map(({ sentence, cells }) => make('li', {}, linked(sentence, cells.map(({ cell }) => cell), setting))),
    );
  };
  const outdatedWords = () => (report.steps.length > 0 ? words.outdated + words.changesWillGo : words.outdated);
  /** How the changes that go with a new check are mentioned. */
  const lostChanges = () => (report.steps.length > 0 && !outcomeArea.hidden ? words.changesGone(report.steps.length) : '');

  /** @param {HTMLElement} focused */
  const toTop = (focused) => {
    focused.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  };

  report.addEventListener('nianbao-checked', () => {
    writeChanges();
    writeStatus();
  });
  report.addEventListener('nianbao-fixed', () => {
    const { kind, cells } = report.steps[report.steps.length - 1];
    writeStatus({ before: words.done[kind === 'fill' ? 'fill' : 'repair'](cells.length) + words.boxUntouched });
    // The button of the list is gone: the list of changes is what it led to. In the tables one goes on with the next cell.
    if (document.activeElement !== report) toTop(changesHeading);
  });
  undoChange.addEventListener('click', () => {
    report.undo();
    const left = report.steps.length;
    writeStatus({ before: left > 0 ? words.changeUndone(left) : words.changesUndone });
    if (left === 0) toTop(heading);
    else undoChange.focus();
  });
  onPress(changesArea, { apply: () => {}, goTo: (cells) => report.goTo(cells) });
  if (report.shadowRoot) openForPrint(report.shadowRoot);

  return {
    say: (sentence) => setStatus(sentence, 'idle'),
    async open(input) {
      const after = lostChanges();
      const outcome = await report.open(input);
      if (!report.isConnected) outcomeArea.append(report);
      byId('whose', HTMLElement).textContent = whose(outcome, listWords);
      outcomeArea.hidden = false;
      outdated = false;
      writeStatus({ after });
    },
    fail(sentence) {
      setStatus(sentence + lostChanges(), 'failed');
      outcomeArea.hidden = true;
    },
    outdate() {
      if (outcomeArea.hidden) return;
      outdated = true;
      writeStatus();
    },
    focus: () => toTop(heading),
    holdsWork: () => report.steps.length > 0 && !outcomeArea.hidden,
  };
}
