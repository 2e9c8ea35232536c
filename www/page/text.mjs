// The text of the report as it was read, under the tables: what a finding is about is marked where it stands.
import { sentencesIn } from '../editors/sentences.mjs';
import { elementWords } from '../element/words.mjs';
import { briefOf, entriesOf } from '../panel/entries.mjs';
import { make } from '../panel/make.mjs';
import { worded } from '../panel/worded.mjs';
import { lang, listWords, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('../core/nianbao.js').Quote} Quote
 * @typedef {import('../panel/entries.mjs').Entry} Entry
 */

/** A sentence that a finding is about. @typedef {{ entry: Entry, finding: Finding, quote: Quote, which: number }} Quoted */

/**
 * @typedef {object} TextEvents
 * @property {(elementId: string) => void} goBack to an entry of the list
 * @property {(quote: Quote, which: number) => void} select where it was put in
 */

/** @param {TextEvents} events */
export function textOnPage({ goBack, select }) {
  const heading = make('h3', { id: 'text-heading' });
  const hint = make('p', { class: 'hint' });
  const inBox = make('button', { type: 'button', class: 'small' });
  const body = make('div', { id: 'text-body' });
  const folded = make('details', {}, make('summary', {}, heading), hint, make('div', { class: 'bar' }, inBox), body);
  const element = make('section', { id: 'text', class: 'text', slot: 'text', 'aria-labelledby': heading.id }, folded);
  /** What it was made of: it stays as it is, and where it is, while nothing changes. */
  let made = '';
  /** @type {readonly Quoted[]} */
  let quotes = [];
  /** @type {Quoted | null} */
  let current = null;

  /** @param {Quoted | null} next */
  const turnTo = (next) => {
    current = next;
    inBox.hidden = next === null;
    for (const mark of body.querySelectorAll('.is-current')) mark.classList.remove('is-current');
    if (next) for (const mark of marksOf(body, next.finding)) mark.classList.add('is-current');
  };
  body.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (button) goBack(button.dataset.back || '');
  });
  body.addEventListener('focusin', ({ target }) => {
    const mark = target instanceof Element && target.closest('mark');
    const met = mark && quotes.find(({ finding }) => marksOf(body, finding).includes(mark));
    if (met) turnTo(met);
  });
  inBox.addEventListener('click', () => { if (current) select(current.quote, current.which); });

  return {
    element,
    /** @param {Outcome} outcome @param {boolean} [isNew] another report than before */
    show(outcome, isNew = false) {
      quotes = quotesOf(outcome);
      const now = JSON.stringify([lang(), outcome.report.title, outcome.report.sections, quotes.map(({ entry, finding }) => [entry.number, finding])]);
      if (now === made && !isNew) return;
      made = now;
      const lines = linesOf(outcome.report);
      element.hidden = lines.length === 0;
      heading.textContent = quotes.length > 0 ? words().textHeadingFound(quotes.length) : words().textHeading;
      hint.textContent = words().textHint;
      inBox.textContent = words().selectInBox;
      body.replaceChildren(...lines);
      markIn(body, quotes);
      if (isNew || quotes.length > 0) folded.open = quotes.length > 0;
      turnTo(null);
    },

    /** @param {string} id of a finding */
    goTo(id) {
      const met = quotes.find(({ finding }) => finding.id === id);
      const [mark] = met ? marksOf(body, met.finding) : [];
      if (!met || !mark) return;
      folded.open = true;
      turnTo(met);
      mark.focus({ preventScroll: true });
      mark.scrollIntoView({ block: 'center', behavior: calm() });
    },
  };
}

/** How to scroll: at once where motion is not wanted. @returns {ScrollBehavior} */
const calm = () => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

/** @param {Element} body @param {Finding} finding @returns {HTMLElement[]} the one to point at first */
const marksOf = (body, { id }) => /** @type {HTMLElement[]} */ ([...body.querySelectorAll('mark')])
  .filter(({ dataset }) => dataset.finding === id)
  .sort((a, b) => Number(a.dataset.part) - Number(b.dataset.part));

/**
 * Title, headings and paragraphs.
 * @param {Record<string, any>} report
 */
function linesOf({ title, sections = [] }) {
  const lines = sections.flatMap((/** @type {{ heading: string, paragraphs: string[] }} */ { heading, paragraphs }) => [
    ...(heading ? [make('h4', {}, heading)] : []),
    ...paragraphs.map((line) => make('p', {}, line)),
  ]);
  return title && lines.length > 0 ? [make('h4', { class: 'text-title' }, title), ...lines] : lines;
}

/** Those that quote a sentence, and which one where it stands several times. @param {Outcome} outcome @returns {Quoted[]} */
function quotesOf(outcome) {
  const all = entriesOf(outcome, '').flatMap((entry) => {
    const [finding] = entry.findings;
    const { quote } = finding;
    return !entry.cause && quote ? [{ entry, finding, quote, begins: beginOf(finding) }] : [];
  });
  return all.map(({ begins, ...one }) => {
    // Two findings in one sentence are about the same one.
    const far = 'text' in (one.finding.origin || {}) ? one.quote.text.length : 1;
    const others = all.filter(({ quote }) => quote.text === one.quote.text).map((other) => other.begins).sort((a, b) => a - b);
    let which = -1;
    let last = -Infinity;
    for (const other of others.filter((at) => at <= begins)) {
      if (other - last < far) continue;
      which += 1;
      last = other;
    }
    return { ...one, which };
  });
}

/** About where its sentence begins, or in which paragraph it stands. @param {Finding} finding */
function beginOf({ origin, quote }) {
  if (origin && 'text' in origin && quote) return origin.text[0] - quote.marked[0][0];
  return origin && 'paragraph' in origin ? origin.paragraph : 0;
}

/**
 * Each part that is meant in a mark of its own, behind the first the number of its entry: the way back to the list.
 * @param {Element} body
 * @param {readonly Quoted[]} quotes
 */
function markIn(body, quotes) {
  for (const { finding, quote, which } of quotes) {
    // Looked for each time: a mark around a part cuts the text into other pieces.
    sentencesIn(body)(quote, which).forEach((range, part) => {
      for (const text of textsIn(range)) {
        const mark = make('mark', { 'data-severity': finding.severity, 'data-finding': finding.id, 'data-part': String(part), tabindex: '-1' });
        text.before(mark);
        mark.append(text);
      }
    });
  }
  for (const { entry, finding } of quotes) {
    const { number, severity, elementId } = entry;
    const marks = marksOf(body, finding);
    const last = marks.filter(({ dataset }) => dataset.part === '0').pop();
    if (!last) continue;
    const said = make('span', { id: `said-${finding.id}`, hidden: '' }, `${listWords()[severity]}${words().colon}${briefOf(entry) || finding.message}`);
    for (const mark of marks) mark.setAttribute('aria-describedby', said.id);
    const label = worded(elementWords(lang()).backToFinding, { severity: listWords()[severity], n: number });
    const back = make('button', { type: 'button', class: 'footnote', 'data-back': elementId, 'data-severity': severity, 'aria-label': label, 'aria-describedby': said.id }, String(number));
    last.after(back, said);
  }
}

/** The text of a range, cut out of its nodes. @param {Range} range @returns {Text[]} */
function textsIn(range) {
  const { commonAncestorContainer: around, startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer) {
    const only = /** @type {Text} */ (startContainer).splitText(startOffset);
    only.splitText(endOffset - startOffset);
    return [only];
  }
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const inner = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (node !== startContainer && node !== endContainer && range.intersectsNode(node) && node.data.trim() !== '') inner.push(node);
  }
  const first = /** @type {Text} */ (startContainer).splitText(startOffset);
  const last = /** @type {Text} */ (endContainer);
  last.splitText(endOffset);
  return [first, ...inner, last];
}
