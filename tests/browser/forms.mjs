// Pages that are not ours, with the report's tables in a form: made from what the core renders, as a CMS would have them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { POLICY } from './serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @type {import('../../www/core/nianbao.js').Nianbao} */
const nianbao = await (await import(`${root}dist/nianbao.mjs`)).load({ wasm: readFileSync(`${root}dist/nianbao_bg.wasm`) });

/**
 * The official tables with a field in each cell, without the ids that the core gives them.
 * @param {{ cells: Record<string, unknown>, year?: number }} report
 * @param {(text: string, number: number, cell: string) => string} [field]
 */
export function tables({ cells, year = 2023 }, field = input) {
  const { report } = nianbao.check({ cells: /** @type {any} */ (cells), year });
  let number = 0;
  return nianbao.render(report, 'html')
    .replace(/<td id="([^"]*)"[^>]*?( colspan="\d+")?>([^<]*)<\/td>/g, (_, cell, span = '', text) => {
      number += 1;
      return `<td${span}>${field(text, number, cell)}</td>`;
    })
    .replace(/<\/?article[^>]*>| (id|headers|scope|class)="[^"]*"/g, '');
}

/** @param {string} text @param {number} number */
export function input(text, number) {
  return `<input name="f${number}" value="${text}">`;
}

/**
 * A page of somebody else, under a policy of the strict kind.
 * @param {string} body
 * @param {{ policy?: string, style?: string, scripts?: string[] }} [rest]
 * @returns {(page: Page) => Promise<void>} to be given to `visit` as `before`
 */
export function host(body, { policy = POLICY, style = '', scripts = [] } = {}) {
  return async (page) => {
    await page.route('**/host.html', (route) => route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>年报填报</title><link rel="stylesheet" href="host.css">
<body><main><h1>年报填报</h1>${body}</main>${scripts.map((src) => `<script src="${src}"></script>`).join('')}</body></html>`,
    }));
    await page.route('**/host.css', (route) => route.fulfill({ contentType: 'text/css', body: style }));
  };
}

/**
 * Attaches, and waits for the first outcome.
 * @param {Page} page
 * @param {string} [target]
 * @param {object} [options]
 */
export async function attach(page, target = 'form', options = {}) {
  await page.evaluate(async ([selector, given]) => {
    const { attach } = await import(/** @type {any} */ ('/attach/index.mjs'));
    const attached = attach(selector, given);
    const all = /** @type {any} */ (window);
    all.attached = [...(all.attached || []), attached];
    await attached.ready;
  }, /** @type {const} */ ([target, options]));
}

/** What the attachment says now. @param {Page} page @returns {Promise<import('../../www/core/nianbao.js').Outcome>} */
export const outcomeIn = (page, at = 0) => page.evaluate((which) => /** @type {any} */ (window).attached[which].outcome, at);

/** @param {Page} page */
export const status = (page) => page.innerText('nianbao-panel [role=status]');

/** Waits until the panel has said something else than before, or something of that kind. @param {Page} page @param {RegExp} kind */
export async function says(page, kind) {
  await page.waitForFunction(([source]) => new RegExp(source).test(document.querySelector('nianbao-panel [role=status]')?.textContent || ''), [kind.source]);
}

/** The names of the fields that are marked as wrong. @param {Page} page @returns {Promise<string[]>} */
export const marked = (page) => page.$$eval('[aria-invalid=true]', (fields) => fields.map((field) => field.getAttribute('name') || field.textContent || ''));
