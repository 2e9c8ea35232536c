// The lower half of the page: the counts, the list of findings, the official tables, and the ways between them.
import { copyRich } from './clipboard.mjs';
import { byId } from './element.mjs';
import { findingElementId, numbered, showFindings, summaryOf, whose } from './findings.mjs';
import { bringForward, goToCells, showTables, tablesIn } from './tables.mjs';
import { lang, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 */

/**
 * @typedef {object} Result
 * @property {(sentence: string) => void} say something that is neither an outcome nor a failure
 * @property {(nianbao: Readonly<Nianbao>, outcome: Outcome) => void} show
 * @property {(sentence: string) => void} fail
 * @property {() => void} outdate the report changed after it was checked
 * @property {() => void} focus
 */

/** @returns {Result} */
export function resultOnPage() {
  const status = byId('status', HTMLElement);
  const heading = byId('result-heading', HTMLElement);
  const outcomeArea = byId('outcome', HTMLElement);
  const findings = byId('findings', HTMLElement);
  const official = byId('official', HTMLElement);
  const copyNote = byId('copy-note', HTMLElement);
  /** @type {{ nianbao: Readonly<Nianbao>, outcome: Outcome } | null} */
  let shown = null;

  /**
   * @param {string} sentence
   * @param {'idle' | 'failed' | 'stale' | 'good' | import('../core/nianbao.js').Severity} state
   */
  const setStatus = (sentence, state) => {
    status.textContent = sentence;
    status.dataset.state = state;
  };

  outcomeArea.addEventListener('click', (event) => {
    if (shown && follow(event, shown.outcome, official)) event.preventDefault();
  });
  byId('copy', HTMLButtonElement).addEventListener('click', async () => {
    if (!shown) return;
    const copied = await copyRich(cleanTables(shown.nianbao, shown.outcome));
    copyNote.textContent = copied ? words.copied : words.copyFailed;
  });

  return {
    say: (sentence) => setStatus(sentence, 'idle'),
    show(nianbao, outcome) {
      const list = numbered(outcome.findings);
      const marked = nianbao.render(outcome.report, 'html', { findings: outcome.findings, lang });
      showTables(official, marked, list);
      showFindings(findings, outcome, list);
      byId('whose', HTMLElement).textContent = whose(outcome);
      shown = { nianbao, outcome };
      copyNote.textContent = '';
      outcomeArea.hidden = false;
      setStatus(summaryOf(outcome), list.length > 0 ? list[0].finding.severity : 'good');
    },
    fail(sentence) {
      shown = null;
      outcomeArea.hidden = true;
      setStatus(sentence, 'failed');
    },
    outdate() {
      if (shown) setStatus(words.outdated, 'stale');
    },
    focus() {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'start' });
    },
  };
}

/**
 * From a finding to its cells, and back.
 * @param {MouseEvent} event
 * @param {Outcome} outcome
 * @param {HTMLElement} official
 * @returns {boolean} whether the click was on such a link
 */
function follow(event, outcome, official) {
  const link = event.target instanceof Element && event.target.closest('a[data-finding], a[data-back]');
  if (!link) return false;
  const forth = link.getAttribute('data-finding');
  const finding = outcome.findings.find(({ id }) => id === (forth || link.getAttribute('data-back')));
  if (!finding) return false;
  const item = document.getElementById(findingElementId(finding));
  if (forth) goToCells(official, finding);
  else if (item) bringForward(item);
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
