// What is kept in the browser over a reload: the reports that are open, with what was changed in them, and local rules with
// what was decided. Each window keeps its own; one that is opened anew takes up what a closed one left. It goes by itself after some days.

import {
  done, dropOld, dropRemains, left, NAME, openedDatabase, remember, reportsOf, setRemains, takeOver,
} from './shelf.mjs';
import { soundRules } from './sound.mjs';

/**
 * @typedef {import('./reports.mjs').Open} Open
 * @typedef {import('./reports.mjs').Opened} Opened
 * @typedef {import('./shelf.mjs').Work} Work
 */

/** @typedef {'on' | 'off' | 'full' | 'unavailable'} Keeping */

/** @typedef {{ open: Open, rules: import('./decisions.mjs').Rules | null }} Done what is kept */

/** @typedef {Done & { at: number, lang: string }} Kept */

/** So soon after a change it is written. */
const DELAY = 250;

/**
 * @param {() => Done & { lang: string }} now
 * @param {(keeping: Keeping) => void} onChange
 */
export function keeperOf(now, onChange) {
  /** Of this page alone: what another one writes is never written over. */
  const work = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  /** @type {Keeping} */
  let keeping = wantsNone() ? 'off' : 'on';
  /** @type {IDBDatabase | null} */
  let database = null;
  /** What stands in the database, by id. @type {Map<string, Opened>} */
  let written = new Map();
  /** @type {number | undefined} */
  let timer;
  const others = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : null;

  /** @param {Keeping} next */
  const turn = (next) => {
    keeping = next;
    onChange(keeping);
  };
  if (others) {
    others.onmessage = ({ data }) => {
      if (data === 'who') others.postMessage({ here: work });
      else if (data === 'off') turn('off');
    };
  }

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!database || keeping === 'off' || keeping === 'unavailable') return;
    if (wantsNone()) return turn('off');
    const { all, record } = state();
    const transaction = database.transaction(['works', 'reports'], 'readwrite');
    const works = transaction.objectStore('works');
    const reports = transaction.objectStore('reports');
    const asked = works.count(work);
    asked.onsuccess = () => {
      // A window that slept did not say that it was there, and another one took its work over: it is written anew.
      if (asked.result === 0) written = new Map();
      for (const id of written.keys()) if (!all.some((one) => one.id === id)) reports.delete([work, id]);
      for (const one of all) if (written.get(one.id) !== one) reports.put({ ...one, work });
      if (all.length === 0 && !record.rules) works.delete(work);
      else works.put(record);
    };
    transaction.oncomplete = () => {
      written = new Map(all.map((one) => [one.id, one]));
      if (keeping === 'full') turn('on');
    };
    transaction.onabort = () => {
      // Nothing of it was written, and what was before is still there.
      console.warn(transaction.error);
      turn('full');
    };
  };
  const state = () => {
    const { open, lang, rules } = now();
    const all = open.all.filter(isWorth);
    const current = all.some(({ id }) => id === open.current) ? open.current : '';
    /** @type {Work} */
    const record = { id: work, at: Date.now(), lang, order: all.map(({ id }) => id), current, rules };
    return { all, record };
  };
  document.addEventListener('visibilitychange', () => { if (timer !== undefined) write(); });
  // A database writes later, and there is no later: what changed in the last moment goes where it is written at once.
  window.addEventListener('pagehide', () => {
    if (timer === undefined || keeping !== 'on' || wantsNone()) return;
    const { all, record } = state();
    setRemains({ record, reports: all.filter((one) => written.get(one.id) !== one) });
  });

  return {
    keeping: () => keeping,

    /** What a window before this one left; null where there is nothing. @returns {Promise<Kept | null>} */
    async begin() {
      onChange(keeping);
      try {
        database = await openedDatabase();
        await dropOld(database);
        if (keeping === 'off') return null;
        const found = await left(database, others);
        remember(work);
        if (!found) return null;
        const all = await reportsOf(database, found);
        await takeOver(database, found, work, all);
        dropRemains(found.id);
        written = new Map(all.map((one) => [one.id, one]));
        const rules = soundRules(found.rules);
        if (all.length === 0 && !rules) return null;
        const current = written.has(found.current) || all.length === 0 ? found.current : all[0].id;
        return { open: { all, current }, rules, at: found.at, lang: found.lang };
      } catch (forbidden) {
        // A private window, a setting, a page opened as a file: the page works all the same.
        database = null;
        if (keeping === 'on') turn('unavailable');
        return null;
      }
    },

    /** Something changed. */
    keep() {
      if (timer === undefined && keeping !== 'off' && database) timer = window.setTimeout(write, DELAY);
    },

    /** Keeps nothing from now on, in no window, and deletes what there is. */
    async stop() {
      setWantsNone(true);
      turn('off');
      if (others) others.postMessage('off');
      written = new Map();
      dropRemains();
      if (database) await done(database, (works, reports) => { works.clear(); reports.clear(); });
    },

    start() {
      setWantsNone(false);
      turn(database ? 'on' : 'unavailable');
      if (database) remember(work);
      write();
    },
  };
}

/** @typedef {ReturnType<typeof keeperOf>} Keeper */

/** Neither an empty box nor a file that has not been read yet. @param {Opened} report */
function isWorth({ waiting, content, name }) {
  return !waiting && (content.length > 0 || name !== '');
}

function wantsNone() {
  try {
    return window.localStorage.getItem(`${NAME}.keep`) === 'none';
  } catch (forbidden) {
    return false;
  }
}

/** @param {boolean} none */
function setWantsNone(none) {
  try {
    if (none) window.localStorage.setItem(`${NAME}.keep`, 'none');
    else window.localStorage.removeItem(`${NAME}.keep`);
  } catch (forbidden) {
    // Then nothing is kept anyway.
  }
}
