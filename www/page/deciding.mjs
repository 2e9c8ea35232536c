// What a reviewer says of a finding, at its place in the list: that it may stay as it is, or that the authority has explained
// it, and why. Who has nothing to decide sees one quiet word.
import { findingElementId, messageId } from '../panel/entries.mjs';
import { make } from '../panel/make.mjs';
import { listWords, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('../core/nianbao.js').Verdict} Verdict
 * @typedef {{ decision: Verdict, reason: string }} Decided
 */

/** @type {readonly Verdict[]} */
const VERDICTS = ['accepted', 'explained'];

/** Where the program knows the figure, there is nothing to decide: it is to be filled in. @param {Finding} finding */
const isForced = ({ forced = [], contradicting = [] }) => forced.length > 0 && contradicting.length === 0;

/**
 * @param {(id: string) => HTMLElement | null} inList
 * @param {(finding: string, decided: Decided | null) => Promise<string | null>} onDecide null: what was decided is taken
 *   back; gives why it could not be, or null
 */
export function decidingIn(inList, onDecide) {
  /** What is being written, by what it is about: it stays while the list is made anew. @type {Map<string, Decided>} */
  const drafts = new Map();

  /** The element that follows in the list, which the focus goes to once this one is folded. @param {string} elementId */
  const after = (elementId) => {
    const list = inList('findings');
    const all = list ? [...list.querySelectorAll('.nianbao-finding')].filter((one) => !one.closest('details:not([open])')) : [];
    const [next] = all.slice(all.findIndex(({ id }) => id === elementId) + 1);
    return next ? next.id : '';
  };

  /** @param {Finding} finding @param {Decided | null} decided */
  const decide = async (finding, decided) => {
    const own = findingElementId(finding, '');
    const next = after(own);
    const wrong = await onDecide(finding.id, decided);
    if (wrong) return wrong;
    drafts.delete(finding.id);
    focus(decided ? next : own);
    return null;
  };
  /** @param {string} elementId */
  const focus = (elementId) => {
    const list = inList('findings');
    const found = inList(elementId) || (list && list.querySelector('details.nianbao-group > summary'));
    if (!(found instanceof HTMLElement)) return;
    // It may be folded again under its cause.
    const folded = found.closest('details:not([open])');
    if (folded instanceof HTMLDetailsElement && found.tagName !== 'SUMMARY') folded.open = true;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest' });
  };

  /** @param {Finding} finding @param {HTMLElement} bar */
  const writeForm = (finding, bar) => {
    const message = messageId(findingElementId(finding, ''));
    const { decision, reason: because } = drafts.get(finding.id) || { decision: VERDICTS[0], reason: '' };
    const missing = make('p', { id: `${message}-missing`, part: 'missing', role: 'alert' });
    const reason = make('input', { type: 'text', part: 'reason', autocomplete: 'off', 'aria-describedby': missing.id });
    reason.value = because;
    const verdicts = VERDICTS.map((verdict) => {
      const radio = make('input', { type: 'radio', part: 'verdict', name: 'verdict', value: verdict });
      radio.checked = verdict === decision;
      return make('label', { part: 'choice' }, radio, listWords()[verdict]);
    });
    const cancel = make('button', { type: 'button' }, words().decideCancel);
    const form = make('form', { part: 'deciding', 'aria-labelledby': message },
      make('fieldset', { part: 'verdicts' }, make('legend', {}, words().decideHow), ...verdicts),
      make('label', { part: 'because' }, words().decideReason, reason),
      missing,
      make('div', { class: 'nianbao-bar' }, make('button', { type: 'submit', class: 'nianbao-apply' }, words().decideDone), cancel));
    /** @returns {Decided} */
    const written = () => {
      const chosen = /** @type {HTMLInputElement} */ (form.querySelector('input:checked'));
      return { decision: /** @type {Verdict} */ (chosen.value), reason: reason.value.trim() };
    };
    const close = () => {
      drafts.delete(finding.id);
      writeButtons(finding, bar);
      const button = bar.querySelector('button');
      if (button) button.focus();
    };
    form.addEventListener('input', () => drafts.set(finding.id, written()));
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      close();
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const now = written();
      const wrong = now.reason === '' ? words().decideMissing : await decide(finding, now);
      missing.textContent = wrong || '';
      if (wrong) reason.focus();
    });
    cancel.addEventListener('click', close);
    bar.replaceChildren(form);
    return reason;
  };

  /** @param {Finding} finding @param {HTMLElement} bar */
  const writeButtons = (finding, bar) => {
    const { id, decision, lapsed } = finding;
    /** @param {string} text @param {() => void} act */
    const button = (text, act) => {
      const one = make('button', { type: 'button', part: 'decide', 'aria-describedby': messageId(findingElementId(finding, '')) }, text);
      one.addEventListener('click', act);
      return one;
    };
    const begin = () => {
      drafts.set(id, { decision: VERDICTS[0], reason: '', ...lapsed });
      writeForm(finding, bar).focus();
    };
    const back = decision || lapsed ? [button(words().takeBackDecision, () => { decide(finding, null); })] : [];
    bar.replaceChildren(...(decision ? [] : [button(words().decide, begin)]), ...back);
  };

  return {
    /** @param {readonly Finding[]} findings */
    show(findings) {
      for (const finding of findings) {
        const item = inList(findingElementId(finding, ''));
        if (!item || item.querySelector('[part="decide-bar"]') || (isForced(finding) && !finding.decision && !finding.lapsed)) continue;
        const bar = make('div', { class: 'nianbao-bar', part: 'decide-bar' });
        item.append(bar);
        if (drafts.has(finding.id) && !finding.decision) writeForm(finding, bar);
        else writeButtons(finding, bar);
      }
    },

    /** Another report: what was being written was about none of its findings. */
    forget() {
      drafts.clear();
    },
  };
}
