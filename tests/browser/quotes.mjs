// Findings about sentences, put into every outcome: what the page makes of them does not depend on which rules there are.
import { readFileSync } from 'node:fs';
import { WWW } from './serve.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Partial<import('../../www/core/nianbao.js').Finding>} Given */

/**
 * @param {string} text
 * @param {...string} parts that are meant, the one to point at first
 */
export function quote(text, ...parts) {
  return { text, marked: parts.map((part) => /** @type {[number, number]} */ ([text.indexOf(part), text.indexOf(part) + part.length])) };
}

/** Two in the sample, one of them over a figure of table 二. @type {Given[]} */
export const TWO = [
  {
    id: 'NB501:disclosure.normative_documents.in_force', code: 'NB501', cells: ['disclosure.normative_documents.in_force'],
    message: '正文与表二不一致。', brief: '正文说没有。', expected: 2, actual: 0,
    quote: quote('对历年印发的文件逐件甄别,清理结束后,本县无现行有效行政规范性文件。', '无'),
  },
  {
    id: 'NB604:1', code: 'NB604', severity: 'info', cells: [], message: '字词重复。',
    quote: quote('全年组织业务人员参加专题2场专题讲座。', '专题2场专题'),
  },
];

/**
 * To be called before the page loads.
 * @param {readonly Given[]} given
 * @returns {(page: Page) => Promise<unknown>}
 */
export function quoting(given = TWO) {
  const all = given.map((one) => ({ rule: 'made', severity: 'warning', why: '理由。', todo: '请核对。', citation: '《格式》', ...one }));
  const source = readFileSync(`${WWW}core/session.mjs`, 'utf8').replace('outcome: () => outcomeOf(live)', `outcome: () => {
    const outcome = outcomeOf(live);
    outcome.findings = outcome.findings.filter((one) => !one.quote).concat(${JSON.stringify(all)});
    return outcome;
  }`);
  return (page) => page.route('**/core/session.mjs', (route) => route.fulfill({ contentType: 'text/javascript', body: source }));
}
