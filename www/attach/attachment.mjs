// One report in a page that is not ours, from `attach` to `detach`: read, shown, mended at the press of a button.
import { InputError, load } from '../core/index.mjs';
import { onReady } from '../editors/index.mjs';
import { briefId, cellsPointedAt, entriesOf } from '../panel/entries.mjs';
import { worded } from '../panel/worded.mjs';
import { panelWords } from '../panel/words.mjs';
import { changesIn } from './changes.mjs';
import { canRead, sourceFor } from './choose.mjs';
import { gateAt } from './gate.mjs';
import { listeners } from './listeners.mjs';
import { panelFor } from './panel.mjs';
import { roomAfter, scopeOf } from './place.mjs';
import { take } from './taken.mjs';
import { attachWords } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../panel/entries.mjs').Entry} Entry
 * @typedef {import('../panel/press.mjs').Change} Change
 * @typedef {import('./source.mjs').Begin} Begin
 * @typedef {import('./source.mjs').Source} Source
 */

/** How long typing has to rest, in milliseconds. */
const REST = 150;

/**
 * @typedef {object} Attachment
 * @property {Promise<Outcome>} ready the first outcome
 * @property {Outcome | null} outcome what is wrong with what stands there now; null until it could be read
 * @property {() => void} detach leaves everything as it was, but for what was accepted
 */

/**
 * @param {object} target an element, or an editor's instance
 * @param {import('./options.mjs').AttachOptions} options
 * @param {boolean} [isFound] and not asked for
 * @returns {Attachment}
 */
export function attachment(target, { map, block, saveButton, ...options }, isFound = false) {
  const lang = options.lang || 'zh-CN';
  const words = attachWords(lang);
  const ears = listeners(fail);
  const panel = panelFor(words, lang, ears);
  const changes = changesIn(() => source, look);
  /** @type {import('../panel/setting.mjs').Setting} */
  const setting = { words: panelWords(lang), prefix: panel.prefix, hrefOf, hrefOfText: ({ quote }) => (wayTo(quote) ? `#${panel.element.id}` : null) };
  /** @type {Begin | null} null until the program is loaded */
  let begin = null;
  /** @type {Source | null} */
  let source = null;
  /** @type {(() => void)[]} */
  let stops = [];
  /** @type {Outcome | null} */
  let outcome = null;
  /** @type {readonly Entry[]} */
  let entries = [];
  /** What was said last. @type {Outcome | null} */
  let announced = null;
  let timer = 0;
  let isComposing = false;
  let isBusy = false;
  let isDetached = false;
  /** @type {(outcome: Outcome) => void} */
  let resolve;
  /** @type {(reason: unknown) => void} */
  let reject;
  /** @type {Promise<Outcome>} */
  const ready = new Promise((...settling) => { [resolve, reject] = settling; });
  // Whoever does not wait for it is not to hear of it as an error of his page.
  ready.catch(() => {});

  /** @param {unknown} thrown */
  function fail(thrown) {
    console.error(thrown);
    if (!isDetached) panel.fail(words.unexpected, 'failed');
  }

  /** @param {readonly string[]} cells */
  function hrefOf([first]) {
    if (!source || !source.shows(first)) return null;
    const field = source.field(first);
    return `#${(field && field.id) || panel.element.id}`;
  }

  /** @param {import('../core/nianbao.js').Quote} [quote] */
  const wayTo = (quote) => source && quote && source.wayTo(quote);

  /** Reads what stands there now. @returns {Outcome | null} */
  function look() {
    if (!begin || isComposing || isDetached) return outcome;
    if (!outcome) choose();
    const before = outcome;
    outcome = null;
    outcome = source && source.follow();
    if (outcome && outcome !== before) entries = entriesOf(outcome, panel.prefix);
    return outcome;
  }

  /** As long as nothing was read, it may be that something else is meant: an editor may have got ready. */
  function choose() {
    if (!begin || (source && canRead(source) && source.canBeFilledIn())) return;
    leave();
    source = sourceFor(begin, target, map, panel.element);
    if (!source) return;
    stops.push(source.watch(() => later()));
  }

  function leave() {
    for (const stop of stops) stop();
    stops = [];
    if (source) source.free();
    source = null;
  }

  const gate = block ? gateAt(ears, saveButton, {
    look: () => attempt(look) || null,
    entries: () => entries,
    source: () => source,
    refuse() {
      settle();
      panel.veto.begin();
    },
    accept() {
      announced = null;
      settle();
    },
    panel: panel.element,
  }) : null;

  /** What cannot be read is said, and not an error. @template Result @param {() => Result} read */
  function attempt(read) {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      panel.fail(thrown.message, 'idle');
      return undefined;
    }
  }

  /** Says what was found, if it is not what was said before. @param {string} [before] stands before the counts */
  function settle(before = '') {
    clearTimeout(timer);
    timer = 0;
    if (!begin || isComposing || isDetached) return;
    const now = attempt(look);
    // Where a page takes the form out, the panel goes with it; where it writes around it anew, the panel stays.
    if (source && !source.element.isConnected) return panel.element.remove();
    if (source) panel.moveAfter(source.place);
    if (gate) gate.follow(now || null);
    if (source) source.mark(now ? marks() : []);
    if (!now) {
      if (now === null && source) panel.fail(words.sourceOnly, 'idle');
      return;
    }
    if (now !== announced || before) panel.show(now, entries, setting, before);
    panel.showChanges(changes.made(), setting);
    resolve(now);
    if (now !== announced) tell('nianbao-checked', now);
    announced = now;
  }

  function marks() {
    return entries.filter(({ severity }) => severity !== 'info').flatMap((entry) => {
      const { cause, severity, number } = entry;
      const quote = cause ? undefined : entry.findings[0].quote;
      return [...cellsPointedAt(entry).map((cell) => ({ cell, quote: undefined })), ...(quote ? [{ cell: '', quote }] : [])]
        .map((one) => ({ ...one, severity, number, describedBy: briefId(entry) }));
    });
  }

  /** @param {string} name @param {Outcome} detail */
  function tell(name, detail) {
    if (source) source.element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** @param {boolean} [isTyping] then it is waited until that rests */
  function later(isTyping = false) {
    if (isBusy || isDetached || (timer && !isTyping)) return;
    clearTimeout(timer);
    timer = window.setTimeout(ears.safe(() => settle()), REST);
  }

  /**
   * One after the other, since an editor takes its time.
   * @param {() => Promise<boolean>} action
   * @param {string} done
   * @param {string} notDone
   */
  async function press(action, done, notDone) {
    if (isBusy) return;
    isBusy = true;
    try {
      const isDone = await action();
      if (isDetached) return;
      settle(isDone ? done : notDone);
      panel.focusChanges();
      if (isDone && outcome) tell('nianbao-fixed', outcome);
    } catch (thrown) {
      fail(thrown);
    } finally {
      isBusy = false;
    }
  }

  panel.listen({
    apply: (change) =>
      press(() => changes.apply(change), worded(change.kind === 'fill' ? words.doneFill : words.doneRepair, { n: change.values.length }),
        worded(words.notDone, { sentence: change.sentence })),
    undo: () => press(changes.undo, words.undone, words.notUndone),
    goTo: ([first]) => source && source.goTo(first),
    goToText(id) {
      const finding = outcome && outcome.findings.find((one) => one.id === id);
      const way = finding && wayTo(finding.quote);
      if (way) way();
    },
    submitAnyway: (reason) => gate && gate.release(reason),
  });
  // Programs of the page may write into fields without an event, when one is pressed or left.
  ears.on(window, 'change reset click', () => later(), true);
  ears.on(window, 'input', () => {
    if (gate) gate.relent();
    later(true);
  }, true);
  // Until an input method is done there is no figure.
  ears.on(window, 'compositionstart compositionend focusout', ({ type }) => {
    isComposing = type === 'compositionstart';
    later(true);
  }, true);
  if (target instanceof Element) panel.moveAfter(roomAfter(scopeOf(target)));
  panel.say(words.loading, 'idle');
  const stopWaiting = onReady(window, () => later());
  const free = take({ target, isFound, detach });

  load().then((nianbao) => {
    if (isDetached) return;
    begin = (input) => nianbao.session(input, options);
    panel.signWith(nianbao.version);
    settle();
  }).catch((reason) => {
    if (begin) {
      reject(reason);
      return fail(reason);
    }
    console.error(reason);
    const told = reason instanceof Error && reason.name === 'HostError' ? reason.message : words.notLoaded;
    if (!isDetached) panel.fail(told + words.unaffected, 'failed');
    reject(reason);
    return undefined;
  });

  function detach() {
    if (isDetached) return;
    isDetached = true;
    clearTimeout(timer);
    stopWaiting();
    if (gate) gate.end();
    leave();
    ears.stop();
    panel.remove();
    free();
  }

  return {
    ready,
    get outcome() {
      try {
        return look();
      } catch (thrown) {
        return null;
      }
    },
    detach,
  };
}
