// A page with <nianbao-report> in a form, and what the tests ask of it.
import { browserForTests } from './chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./chromium.mjs').Visit} Visit */

/** What the page keeps of the element. @typedef {{ name: string, on: string, errors?: number }} Heard */

/** @returns {(visit?: Visit) => Promise<Page>} */
export function elementForTests() {
  const visit = browserForTests();
  return (given = {}) => visit({ path: 'pages/element.html', waitFor: 'nianbao-report td[id]', ...given });
}

/** @param {Page} page @param {string} id */
export const cell = (page, id) => page.locator(`td[id="${id}"]`);

/** @param {Page} page @param {string} id */
export const input = (page, id) => cell(page, id).locator('input');

/** The id of the cell that has the focus. @param {Page} page */
export const focusedCell = (page) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.closest('td')?.id);

/** The id of what has the focus, wherever it is; of an input that of its cell. @param {Page} page */
export const focused = (page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement || document.activeElement;
    return active?.id || active?.closest('td')?.id;
  });

/** @param {Page} page */
export const status = (page) => page.innerText('nianbao-report .status');

/** @param {Page} page */
export const message = (page) => page.innerText('nianbao-report .message');

/**
 * What stands in the cells, by id; only those that are not blank.
 * @param {Page} page
 * @returns {Promise<Record<string, string>>}
 */
export const figures = (page) =>
  page.$$eval('nianbao-report td[id]', (cells) =>
    Object.fromEntries(cells.map((td) => [td.id, td.querySelector('input')?.value ?? '']).filter(([, text]) => text !== '')));

/** @param {Page} page */
export const outcome = (page) =>
  page.evaluate(() => /** @type {import('../../www/core/nianbao.js').NianbaoReport} */ (document.querySelector('nianbao-report')).outcome);

/**
 * @param {Page} page
 * @returns {Promise<Heard[]>}
 */
export const heard = (page) => page.evaluate(() => /** @type {any} */ (window).said);

/** A row of table 三, by its columns. @param {string} row @param {readonly (number | string)[]} values */
export function row(row, values) {
  const columns = [
    'natural_person', 'commercial_enterprise', 'research_institution', 'public_welfare_organization',
    'legal_service_organization', 'other_organization', 'total',
  ];
  return Object.fromEntries(values.map((value, at) => [`requests.${row}.${columns[at]}`, String(value)]));
}
