// What is done with reports: opened, checked, shown one after the other, removed.
import { readText } from '../core/file.mjs';
import { HostError, InputError, load } from '../core/index.mjs';
import { contentOf, contentOfText, inputOf, isEmpty } from './content.mjs';
import { localRulesOf } from './local-rules.mjs';
import { nameOf, reasonOf } from './order.mjs';
import { sameYear, yearBefore } from './related.mjs';
import { foundIn, isIdle, opened, startedAnew } from './reports.mjs';
import { reviewOf } from './review.mjs';
import { sanitise } from './sanitise.mjs';
import { lang, words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('./reports.mjs').Opened} Opened
 * @typedef {import('./content.mjs').Content} Content
 * @typedef {import('./files.mjs').Named} Named
 * @typedef {import('./words.mjs').Sentence} Sentence
 */

/**
 * @typedef {object} Parts
 * @property {import('./reports.mjs').Reports} reports
 * @property {import('./box.mjs').Box} box
 * @property {import('./result.mjs').Result} result
 * @property {ReturnType<typeof import('./list.mjs').listOnPage>} list
 * @property {(sentence: Sentence | null) => void} say
 */

/** @typedef {ReturnType<typeof deskOf>} Desk */

/** In the box stands nothing of the report that is shown: its file has not been read yet. */
const NOBODY = 'nobody';

/** @param {() => Parts} parts made after the desk, since they tell it what is pressed */
export function deskOf(parts) {
  /** @type {Readonly<Nianbao> | null} */
  let ready = null;
  /** Only the last that was asked for is shown. */
  let asked = 0;

  /** The program, or null when it has been said why there is none. */
  const program = async () => {
    try {
      ready = await load();
    } catch (reason) {
      console.error(reason);
      const kind = reason instanceof HostError && reason.code === 'not-loaded' ? 'network' : 'engine';
      parts().result.fail(({ loadFailed }) => loadFailed[kind]);
    }
    return ready;
  };

  /** @param {unknown} thrown @returns {NonNullable<Opened['unread']>} */
  const unreadBy = (thrown) => {
    if (thrown instanceof InputError) {
      // What is said of a file has its words here, in both languages; what is said of its content comes from the core.
      return { code: thrown.code, sentence: thrown.code in words().unread ? '' : thrown.message };
    }
    console.error(thrown);
    return { code: thrown instanceof DOMException ? 'unreadable' : 'unexpected', sentence: '' };
  };

  const review = reviewOf(() => ready, () => parts().reports);
  /** Where another report is beside the one that is shown now, it says so. */
  const relateAgain = async () => {
    const { reports, result } = parts();
    const changed = review.judgeAgain();
    const { id, content, checked } = reports.current();
    if (!changed.includes(id) || !result.outcome()) return;
    await show(reports.current(), { isSame: true });
    if (content !== checked) result.outdate();
  };

  /** Whose text stands in the box; '' before anything was shown. */
  let inBox = '';
  /** What stands in the box goes where it belongs. */
  const settle = () => {
    const { reports, box } = parts();
    const content = box.content();
    if (inBox === '') inBox = reports.open().current;
    if (inBox !== NOBODY) reports.change(inBox, { content });
    else if (!isEmpty(content)) {
      // Written while a file was being read: it is no part of that file.
      const begun = opened({ content });
      inBox = begun.id;
      reports.set({ all: [...reports.all(), begun], current: begun.id });
    }
  };

  /**
   * Shows what was checked of a report, with its changes.
   * @param {Opened} report
   * @param {{ lost?: number, isSame?: boolean }} [how] as `result.open` has it
   */
  const show = async ({ id, checked, steps }, how = {}) => {
    const { reports, result } = parts();
    if (!checked) return;
    asked += 1;
    const own = asked;
    if (!(await program()) || own !== asked) return;
    try {
      if (isEmpty(checked)) throw new InputError('empty', words().nothingYet);
      // Whose it is has to be known before last year's can be.
      if (ready && !reports.all().some((one) => one.id === id && one.found)) {
        reports.change(id, { found: foundIn(ready.check(inputOf(checked), { lang: lang() })), unread: null });
      }
      const beside = review.related(reports.all().find((one) => one.id === id) || reports.current());
      review.note(reports.all().find((one) => one.id === id) || reports.current(), beside);
      const outcome = await result.open(inputOf(checked), steps, beside, how);
      if (own === asked) reports.change(id, { found: foundIn(outcome), unread: null, steps: [...result.steps()] });
    } catch (thrown) {
      const nothing = isEmpty(checked);
      if (!nothing) reports.change(id, { found: null, unread: unreadBy(thrown) });
      result.fail((now) => (nothing ? now.nothingYet : reasonOf(reports.current())), how.lost);
    }
  };

  /** @param {string} id @param {{ focus?: 'result' | 'list' | 'none' }} [how] */
  const turnTo = async (id, { focus = 'result' } = {}) => {
    const { reports, box, result, list } = parts();
    reports.turnTo(id);
    const report = reports.current();
    inBox = report.waiting ? NOBODY : id;
    box.show(report.content);
    if (report.checked) {
      await show(report);
      await relateAgain();
      if (report.content !== report.checked) result.outdate();
    } else if (report.unread) {
      asked += 1;
      result.fail(() => reasonOf(reports.current()));
    } else {
      asked += 1;
      result.say(({ ready: sentence, waiting }) => (report.waiting ? waiting : sentence));
    }
    if (focus === 'result') result.focus();
    else if (focus === 'list') list.focus(id);
  };

  /** Checks what stands in the box. */
  const check = async ({ focus = true } = {}) => {
    const { reports, result, say } = parts();
    say(null);
    settle();
    const { id, steps, content } = reports.current();
    // Another text may be of another authority or year.
    reports.change(id, { checked: content, steps: [], found: null, unread: null });
    await show(reports.current(), { lost: steps.length });
    if (focus) result.focus();
  };

  /**
   * Another report, beside those that are open; in the place of one that nobody would miss.
   * @param {Partial<Opened> & { content: Content }} known
   * @param {Sentence} said
   * @param {{ isMore?: boolean }} [how] it takes nobody's place
   */
  const open = async (known, said, { isMore = false } = {}) => {
    const { reports, say } = parts();
    settle();
    const report = opened({ ...known, checked: known.content });
    const { all } = reports;
    const place = isMore ? -1 : replaceable(all(), reports.current(), report);
    const next = [...all()];
    if (place < 0) next.push(report);
    else next[place] = report;
    reports.set({ all: next, current: report.id });
    say(said);
    await turnTo(report.id);
  };

  /** @param {Named} named */
  const openFile = async ({ name, file }) => {
    try {
      const content = contentOfText(await readText(await file));
      await open({ name, content }, ({ opened: done }) => done(name));
    } catch (thrown) {
      const unread = unreadBy(thrown);
      parts().say((now) => now.notOpened(name, reasonOf(opened({ unread }))));
    }
  };

  /** @param {readonly Named[]} files */
  const openSeveral = async (files) => {
    const { reports, list, say } = parts();
    settle();
    say(null);
    const waiting = files.map(({ name, file }) => {
      const report = opened({ name, waiting: true });
      toRead.set(report.id, file);
      return report;
    });
    const before = reports.all().filter((one) => !isIdle(one));
    const all = [...before, ...waiting];
    const [{ id }] = waiting;
    // One that is opened alone is to be looked at.
    const stays = files.length > 1 && before.some((one) => one.id === reports.open().current);
    reports.set({ all, current: stays ? reports.open().current : id });
    if (!stays) await turnTo(id, { focus: 'none' });
    list.focus(files.length > 1 ? undefined : id);
    await readWaiting();
  };

  /** The files that have not been read yet, by their report; also of what was removed, since it may be put back. @type {Map<string, Promise<File>>} */
  const toRead = new Map();
  let reading = false;
  /** Reads them one after the other, in the order of the list. */
  const readWaiting = async () => {
    if (reading) return;
    reading = true;
    const nianbao = await program();
    const { reports } = parts();
    for (;;) {
      const next = reports.all().find((one) => toRead.has(one.id));
      if (!next) break;
      const { id } = next;
      const read = await readAs(/** @type {Promise<File>} */ (toRead.get(id)), nianbao);
      // Removed in the meantime.
      if (!reports.all().some((one) => one.id === id)) continue;
      toRead.delete(id);
      reports.change(id, { waiting: false, ...read });
      settle();
      if (reports.open().current === id && inBox === NOBODY) await turnTo(id, { focus: 'none' });
      // The page goes on living between two of them.
      await new Promise((resolve) => { setTimeout(resolve); });
    }
    reading = false;
    await relateAgain();
  };

  /** @param {Promise<File>} file @param {Readonly<Nianbao> | null} nianbao @returns {Promise<Partial<Opened>>} */
  const readAs = async (file, nianbao) => {
    /** @type {Content} */
    let content = [];
    try {
      content = contentOfText(await readText(await file));
      if (!nianbao) return { content };
      return { content, checked: content, found: foundIn(nianbao.check(inputOf(content), { lang: lang() })) };
    } catch (thrown) {
      return { content, checked: content.length > 0 ? content : null, unread: unreadBy(thrown) };
    }
  };

  return {
    program,
    ready: () => ready,
    settle,
    turnTo: /** @param {string} id @param {{ focus?: 'result' | 'list' | 'none' }} [how] */ (id, how) => {
      settle();
      parts().say(null);
      return turnTo(id, how);
    },
    check,
    open,
    local: localRulesOf({ program, review, parts, relateAgain, unreadBy }),
    outcomes: review.outcomes,
    sum: review.sum,

    /** What the report that is shown is compared with, and could be. */
    beside() {
      const { reports } = parts();
      const one = reports.current();
      return { related: review.related(one), isRefused: one.previous === 'none', others: sameYear(one, reports.all()).length };
    },

    /** Last year's report of the one that is shown, from a file. @param {Named} named */
    async openPrevious({ name, file }) {
      const { reports, say } = parts();
      const nianbao = await program();
      if (!nianbao) return;
      try {
        const { report } = nianbao.check(inputOf(contentOfText(await readText(await file))), { lang: lang() });
        reports.change(reports.open().current, { previous: { name, report } });
        say(({ previousOpened }) => previousOpened(name));
        await relateAgain();
      } catch (thrown) {
        const unread = unreadBy(thrown);
        say((now) => now.notOpened(name, reasonOf(opened({ unread }))));
      }
    },

    /** Without last year's report; or with the one that is open, if there is one. @param {boolean} refused */
    async refusePrevious(refused) {
      const { reports } = parts();
      const one = reports.current();
      const previous = refused && yearBefore(one, reports.all()) ? 'none' : null;
      reports.change(one.id, { previous });
      await relateAgain();
    },

    /** The reports that the one that is shown adds up; none: it is by itself. @param {readonly string[] | null} ids */
    async compareParts(ids) {
      const { reports } = parts();
      const one = reports.current();
      reports.change(one.id, { parts: ids && ids.filter((id) => id !== one.id) });
      await relateAgain();
    },

    /** A report of its own from others. @param {readonly string[]} ids */
    async addUp(ids) {
      const { say } = parts();
      const sum = review.sum(ids);
      if (!sum) return;
      const { report, html, notes } = sum;
      if (!report) return say(() => notes.join(''));
      const name = words().sumName(String(report.authority || ''), String(report.year));
      await open({ name, content: contentOf(sanitise(html)), parts: ids }, ({ sumMade }) => sumMade(ids.length) + notes.join(''));
    },

    /** Other reports in the place of those that are open. @param {import('./reports.mjs').Open} other */
    replace(other) {
      parts().reports.set(other);
      return turnTo(other.current, { focus: 'none' });
    },

    /** Work of before; what somebody has begun in the meantime stays in the box. @param {import('./kept.mjs').Done} before */
    async takeUp({ open: before, rules }) {
      const { reports, say } = parts();
      const wrong = review.setRules(rules);
      if (wrong && rules) say((now) => now.notOpened(rules.name, wrong));
      settle();
      if (before.all.length === 0) return reports.set({ ...reports.open() });
      const begun = reports.all().filter((one) => !isIdle(one));
      if (begun.length === 0) await this.replace(before);
      else reports.set({ all: [...before.all, ...begun], current: reports.open().current });
    },

    /** @param {readonly Named[]} files */
    openFiles(files) {
      const { reports, say } = parts();
      if (files.length === 0) say(({ noText }) => noText);
      else if (files.length === 1 && reports.all().length < 2) return openFile(files[0]);
      else return openSeveral(files);
    },

    /**
     * Takes a report away, or all of them; what is given back undoes it.
     * @param {string} [id]
     */
    remove(id) {
      const { reports, say } = parts();
      settle();
      const before = reports.open();
      const gone = before.all.find((one) => one.id === id);
      if (id) reports.remove(id);
      else reports.set(startedAnew());
      say(gone ? ({ removed }) => removed(nameOf(gone)) : ({ removedAll }) => removedAll(before.all.length));
      const shown = reports.open().current;
      if (shown !== before.current) turnTo(shown, { focus: 'none' });
      return async () => {
        settle();
        // What was read, changed or begun since then stays.
        const since = reports.all();
        const all = before.all.map((one) => since.find((other) => other.id === one.id) || one);
        const begun = since.filter((one) => !isIdle(one) && !all.includes(one));
        reports.set({ all: [...all, ...begun], current: before.current });
        say(null);
        await turnTo(before.current, { focus: 'list' });
        await readWaiting();
      };
    },

    /** What could not be read says so in the language of the page. */
    respeak() {
      const { reports } = parts();
      for (const { id, unread, checked } of reports.all()) {
        if (!unread || !unread.sentence || !checked || !ready) continue;
        try {
          ready.check(inputOf(checked), { lang: lang() });
        } catch (thrown) {
          reports.change(id, { unread: unreadBy(thrown) });
        }
      }
    },
  };
}

/**
 * Whose place the new one takes, or -1.
 * @param {readonly Opened[]} all
 * @param {Opened} current
 * @param {Opened} report
 */
function replaceable(all, current, { name }) {
  if (isIdle(current)) return all.indexOf(current);
  // The same file again, after it was mended elsewhere; what was changed here stays open.
  return all.findIndex((one) => name !== '' && one.name === name && one.steps.length === 0 && one.content === one.checked);
}
