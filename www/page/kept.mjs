// What is kept in the browser over a reload: the reports that are open, with what was changed in them. Each window keeps
// its own; one that is opened anew takes up what a closed one left. It goes by itself after some days.

/**
 * @typedef {import('./reports.mjs').Open} Open
 * @typedef {import('./reports.mjs').Opened} Opened
 */

/** @typedef {'on' | 'off' | 'full' | 'unavailable'} Keeping */

/**
 * The work of one window.
 * @typedef {object} Work
 * @property {string} id
 * @property {number} at
 * @property {string} lang
 * @property {string[]} order
 * @property {string} current
 */

/** @typedef {{ open: Open, at: number, lang: string }} Kept */

const NAME = 'nianbao';
const DAYS = 7;
/** So soon after a change it is written. */
const DELAY = 250;
/** So long another window has to say that it is there. */
const PATIENCE = 200;

/**
 * @param {() => { open: Open, lang: string }} now
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

  /** @param {{ isLast?: boolean }} [how] the last time the page goes, and hears of nothing any more */
  const write = ({ isLast = false } = {}) => {
    clearTimeout(timer);
    timer = undefined;
    if (!database || keeping === 'off' || keeping === 'unavailable') return;
    if (wantsNone()) return turn('off');
    const { open, lang } = now();
    const all = open.all.filter(isWorth);
    const transaction = database.transaction(['works', 'reports'], 'readwrite');
    const works = transaction.objectStore('works');
    const reports = transaction.objectStore('reports');
    const put = () => {
      for (const id of written.keys()) if (!all.some((one) => one.id === id)) reports.delete([work, id]);
      for (const one of all) if (written.get(one.id) !== one) reports.put({ ...one, work });
      const current = all.some(({ id }) => id === open.current) ? open.current : '';
      if (all.length === 0) works.delete(work);
      else works.put({ id: work, at: Date.now(), lang, order: all.map(({ id }) => id), current });
    };
    if (isLast || written.size === 0) put();
    else {
      const asked = works.count(work);
      asked.onsuccess = () => {
        // A window that slept did not say that it was there, and another one took its work over: it is written anew.
        if (asked.result === 0) written = new Map();
        put();
      };
    }
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

  // Written when the page goes, and not only a moment after the last change.
  const flush = () => { if (timer !== undefined) write({ isLast: true }); };
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);

  return {
    keeping: () => keeping,

    /** What a window before this one left; null where there is nothing. @returns {Promise<Kept | null>} */
    async begin() {
      onChange(keeping);
      try {
        database = await opened();
        await dropOld(database);
        if (keeping === 'off') return null;
        const found = await left(database, others);
        remember(work);
        if (!found) return null;
        const all = await reportsOf(database, found);
        await takeOver(database, found, work, all);
        written = new Map(all.map((one) => [one.id, one]));
        if (all.length === 0) return null;
        const current = written.has(found.current) ? found.current : all[0].id;
        return { open: { all, current }, at: found.at, lang: found.lang };
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

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const asked = window.indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('works', { keyPath: 'id' });
      asked.result.createObjectStore('reports', { keyPath: ['work', 'id'] });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error('blocked'));
  });
}

/**
 * @template T
 * @param {IDBDatabase} database
 * @param {(works: IDBObjectStore, reports: IDBObjectStore) => IDBRequest<T> | void} act
 * @returns {Promise<T>}
 */
function done(database, act) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['works', 'reports'], 'readwrite');
    const request = act(transaction.objectStore('works'), transaction.objectStore('reports'));
    transaction.oncomplete = () => resolve(/** @type {T} */ (request ? request.result : undefined));
    transaction.onabort = () => reject(transaction.error);
  });
}

/** All reports of a work; the text of a key ends before `[]`. @param {string} work */
const rangeOf = (work) => IDBKeyRange.bound([work], [work, []]);

/** @param {IDBDatabase} database */
async function dropOld(database) {
  /** @type {Work[]} */
  const works = await done(database, (store) => store.getAll());
  const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  for (const { id } of works.filter(({ at }) => at < oldest)) {
    await done(database, (store, reports) => {
      store.delete(id);
      reports.delete(rangeOf(id));
    });
  }
}

/**
 * The work of this window, if it had one; else the latest that no window is at.
 * @param {IDBDatabase} database
 * @param {BroadcastChannel | null} others
 * @returns {Promise<Work | null>}
 */
async function left(database, others) {
  /** @type {Work[]} */
  const works = await done(database, (store) => store.getAll());
  if (works.length === 0) return null;
  const busy = await whoIsThere(others);
  const free = works.filter(({ id }) => !busy.has(id)).sort((a, b) => b.at - a.at);
  const own = remembered();
  return free.find(({ id }) => id === own) || free[0] || null;
}

/** @param {BroadcastChannel | null} others @returns {Promise<Set<string>>} */
async function whoIsThere(others) {
  /** @type {Set<string>} */
  const there = new Set();
  if (!others) return there;
  /** @param {MessageEvent} event */
  const hear = ({ data }) => { if (data && data.here) there.add(data.here); };
  others.addEventListener('message', hear);
  others.postMessage('who');
  await new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  others.removeEventListener('message', hear);
  return there;
}

/** @param {IDBDatabase} database @param {Work} work @returns {Promise<Opened[]>} */
async function reportsOf(database, { id, order }) {
  /** @type {(Opened & { work?: string })[]} */
  const all = await done(database, (_, reports) => reports.getAll(rangeOf(id)));
  for (const one of all) delete one.work;
  return order.flatMap((wanted) => all.find((one) => one.id === wanted) || []);
}

/**
 * From now on it is ours.
 * @param {IDBDatabase} database
 * @param {Work} found
 * @param {string} work
 * @param {readonly Opened[]} all
 */
function takeOver(database, found, work, all) {
  return done(database, (works, reports) => {
    works.delete(found.id);
    reports.delete(rangeOf(found.id));
    for (const one of all) reports.put({ ...one, work });
    works.put({ ...found, id: work });
  });
}

// The window's own, which a reload leaves; a new window has none.

/** @param {string} work */
function remember(work) {
  window.sessionStorage.setItem(NAME, work);
}

function remembered() {
  return window.sessionStorage.getItem(NAME);
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
