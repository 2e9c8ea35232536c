// What a list of findings stands in.

/**
 * @typedef {object} Setting
 * @property {import('./words.mjs').PanelWords} words
 * @property {string} prefix of the id of every element, so that several lists on a page do not meet
 * @property {(cells: readonly string[]) => string | null} hrefOf where a link to cells leads; null: there is no way
 * @property {(finding: import('../core/nianbao.js').Finding) => string | null} hrefOfText where a link to the sentence that
 *   a finding is about leads
 */

export {};
