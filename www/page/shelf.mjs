// Where the page keeps its work: the browser's database, by window; and, for what a page that goes has no time to write
// there, one place that is written at once.

import { isWork, soundReport } from './sound.mjs';

/** @typedef {import('./reports.mjs').Opened} Opened */

/**
 * The work of one window.
 * @typedef {object} Work
 * @property {string} id
 * @property {number} at
 * @property {string} lang
 * @property {string[]} order
 * @property {string} current
 * @property {import('./decisions.mjs').Rules | null} [rules]
 */

export const NAME = 'nianbao';
const DAYS = 7;
/** So long another window has to say that it is there. */
const PATIENCE = 200;

/** @returns {Promise<IDBDatabase>} */
export function openedDatabase() {
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
export function done(database, act) {
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
export async function dropOld(database) {
  /** @type {Work[]} */
  const works = await done(database, (store) => store.getAll());
  const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  const last = remains();
  if (last && last.record.at < oldest) dropRemains();
  for (const { id } of works.filter((work) => !isWork(work) || work.at < oldest)) {
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
export async function left(database, others) {
  /** @type {Work[]} */
  const works = await done(database, (store) => store.getAll());
  const last = remains();
  // The last word of a window counts, also where it was the first.
  if (last) works.unshift(last.record);
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
export async function reportsOf(database, { id, order }) {
  /** @type {unknown[]} */
  const found = await done(database, (_, reports) => reports.getAll(rangeOf(id)));
  const all = found.flatMap((one) => soundReport(one) || []);
  const last = remains();
  if (last && last.record.id === id) all.unshift(...last.reports.map(asOne));
  return order.flatMap((wanted) => all.find((one) => one.id === wanted) || []);
}

/**
 * From now on it is ours.
 * @param {IDBDatabase} database
 * @param {Work} found
 * @param {string} work
 * @param {readonly Opened[]} all
 */
export function takeOver(database, found, work, all) {
  return done(database, (works, reports) => {
    works.delete(found.id);
    reports.delete(rangeOf(found.id));
    for (const one of all) reports.put({ ...one, work });
    if (all.length > 0 || found.rules) works.put({ ...found, id: work });
  });
}

/** What was not changed since it was checked is the same, which letters do not say. @param {Opened} report @returns {Opened} */
function asOne(report) {
  const isSame = JSON.stringify(report.content) === JSON.stringify(report.checked);
  return isSame && report.checked ? { ...report, content: report.checked } : report;
}

/** What the page had no time to write into the database. @typedef {{ record: Work, reports: Opened[] }} Remains */

/** @returns {Remains | null} */
function remains() {
  try {
    const { record, reports } = JSON.parse(window.localStorage.getItem(`${NAME}.last`) || '{}');
    return isWork(record) && Array.isArray(reports) ? { record, reports: reports.flatMap((one) => soundReport(one) || []) } : null;
  } catch (damaged) {
    return null;
  }
}

/** @param {Remains} last */
export function setRemains(last) {
  try {
    window.localStorage.setItem(`${NAME}.last`, JSON.stringify(last));
  } catch (full) {
    // Then the last moment is lost, and what was before is there.
  }
}

/** @param {string} [work] only those of this one */
export function dropRemains(work) {
  try {
    const last = remains();
    if (work === undefined || (last && last.record.id === work)) window.localStorage.removeItem(`${NAME}.last`);
  } catch (forbidden) {
    // Then nothing stands there.
  }
}

// The window's own, which a reload leaves; a new window has none.

/** @param {string} work */
export function remember(work) {
  window.sessionStorage.setItem(NAME, work);
}

function remembered() {
  return window.sessionStorage.getItem(NAME);
}
