// What is known beside a report: last year's, and the parts that it adds up, given or found among those that are open.
import { inputOf, isEmpty } from './content.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Report} Report
 * @typedef {import('../core/nianbao.js').CheckOptions} CheckOptions
 * @typedef {import('./decisions.mjs').Rules} Rules
 * @typedef {import('./reports.mjs').Opened} Opened
 */

/**
 * @typedef {object} Related
 * @property {{ report: Report, name: string, id: string } | null} previous without an id: from a file of its own
 * @property {readonly { report: Report, one: Opened }[]} parts
 * @property {Rules | null} rules
 */

/** @type {Related} */
export const UNRELATED = Object.freeze({ previous: null, parts: Object.freeze([]), rules: null });

/** Whether it was read, and says what is in it. @param {Opened} report */
export const isRead = ({ checked, found, unread }) => checked !== null && found !== null && unread === null;

/**
 * The report of the year before by the same authority.
 * @param {Opened} report
 * @param {readonly Opened[]} all
 */
export function yearBefore({ id, found }, all) {
  if (!found || !found.authority || found.year === null) return null;
  const { authority, year } = found;
  return all.find((one) => one.id !== id && isRead(one) && one.found !== null && one.found.authority === authority
    && one.found.year === year - 1) || null;
}

/**
 * Those that may be added up in it: of its year, and no sums themselves.
 * @param {Opened} report
 * @param {readonly Opened[]} all
 */
export const sameYear = ({ id, found }, all) => all.filter((one) => one.id !== id && isRead(one) && one.parts === null
  && one.found !== null && found !== null && one.found.year === found.year);

/** The options that say it to the program. @param {Related} related @returns {Pick<CheckOptions, 'previous' | 'parts' | 'rules'>} */
export function optionsOf({ previous, parts, rules }) {
  return {
    previous: previous ? previous.report : undefined,
    parts: parts.length > 0 ? parts.map(({ report }) => report) : undefined,
    rules: rules ? rules.text : undefined,
  };
}

/**
 * A report as it is now, with the changes in its tables.
 * @param {Readonly<Nianbao>} nianbao
 * @param {Opened} report
 * @param {CheckOptions} options
 * @returns {Outcome | null} null where nothing was or can be read
 */
export function outcomeOf(nianbao, { checked, steps }, options) {
  if (!checked || isEmpty(checked)) return null;
  const session = nianbao.session(inputOf(checked), options);
  try {
    const known = session.outcome().cells;
    for (const { cell, now } of steps.flatMap(({ cells }) => cells)) if (cell in known) session.set(cell, now);
    return session.outcome();
  } finally {
    session.free();
  }
}

/** What each report holds, kept as long as it is the same. @param {Readonly<Nianbao>} nianbao */
export function relating(nianbao) {
  /** @type {WeakMap<object, { steps: Opened['steps'], report: Report }>} */
  const known = new WeakMap();

  /** @param {Opened} one @returns {Report | null} */
  const reportOf = (one) => {
    if (!isRead(one) || !one.checked) return null;
    const before = known.get(one.checked);
    if (before && before.steps === one.steps) return before.report;
    const outcome = outcomeOf(nianbao, one, {});
    if (outcome) known.set(one.checked, { steps: one.steps, report: outcome.report });
    return outcome && outcome.report;
  };

  return {
    reportOf,
    /** @param {Opened} report @param {readonly Opened[]} all @param {Rules | null} rules @returns {Related} */
    of(report, all, rules) {
      const parts = all.filter(({ id }) => report.parts !== null && report.parts.includes(id)).flatMap((one) => {
        const part = reportOf(one);
        return part ? [{ report: part, one }] : [];
      });
      if (report.previous === 'none') return { previous: null, parts, rules };
      if (report.previous) return { previous: { ...report.previous, id: '' }, parts, rules };
      const before = yearBefore(report, all);
      const own = before && reportOf(before);
      return { previous: before && own ? { report: own, name: before.name, id: before.id } : null, parts, rules };
    },
  };
}

/** @typedef {ReturnType<typeof relating>} Relating */
