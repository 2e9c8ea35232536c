// Reports as cells, for what the page makes of their causes. The figures are those of real reports.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Report
 * @property {number} year
 * @property {string} authority
 * @property {Record<string, number | null>} cells
 */

/**
 * @param {string} name
 * @param {Record<string, number | null>} [changes]
 * @returns {Report}
 */
export function figures(name, changes = {}) {
  const report = JSON.parse(readFileSync(new URL(`../figures/${name}.json`, import.meta.url), 'utf8'));
  return { ...report, cells: { ...report.cells, ...changes } };
}

/** Two totals of table 四 were left at 0; for the second, its one part may be wrong as well. */
export const TWO_TOTALS = figures('hongze-2023');

/** More wrong cells than a repair may have. */
export const FIVE_WRONG = figures('suqian-2023', {
  'requests.received.total': 3514,
  'requests.granted.natural_person': 1186,
  'requests.partly_granted.research_institution': 13,
  'requests.denied_state_secret.commercial_enterprise': 7,
  'requests.unavailable_not_held.other_organization': 31,
  'requests.carried_out.total': 221,
});

/** A result that was not counted: two cells of any row of results may be wrong. */
export const MANY_WAYS = figures('suqian-2023', {
  'requests.processed_total.natural_person': 3375 + 4,
  'requests.processed_total.total': 3486 + 4,
  'requests.received.natural_person': 3402 + 4,
  'requests.received.total': 3511 + 4,
});

/** Blanks that no figures can fill together, because of a wrong total; each equation by itself could hold. */
export const CONTRADICTION = figures('suqian-2023', {
  'requests.received.research_institution': null,
  'requests.received.total': 3516,
  'requests.carried_out.total': null,
});

/** Blanks, some of which the equations leave no choice for. */
export const SOME_FORCED = figures('suqian-2023', {
  'requests.received.natural_person': null,
  'requests.granted.other_organization': null,
  'requests.granted.legal_service_organization': null,
  'requests.granted.public_welfare_organization': null,
  'disclosure.rules.issued': null,
  'disclosure.rules.repealed': null,
});
