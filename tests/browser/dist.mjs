// Pages around what is shipped: a folder with a page and files of dist in it, opened from the disk or from a server.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { INSECURE_HOST, launch } from './chromium.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('playwright-core').Page} Page */

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
export const SAMPLES = ['qiyun-2022.txt', 'chenghu-fgj-2023.html'].map((name) =>
  readFileSync(new URL(`../../www/samples/${name}`, import.meta.url), 'utf8'),
);
export const CLASSIC = '<script src="nianbao.js"></script>';

/**
 * @typedef {object} Site
 * @property {string | Buffer} html the page
 * @property {string[]} [files] those of dist that lie beside it
 * @property {boolean} [disk] opened as a file
 * @property {boolean} [insecure] plain http under a name
 * @property {string} [policy] its Content-Security-Policy
 * @property {Record<string, string>} [headers]
 * @property {(page: Page, folder: string) => unknown} [before] what to prepare before the page loads
 */

/**
 * One browser for a test file.
 * @returns {(site: Site) => Promise<{ page: Page, requests: string[], origin: string }>} the page, the names of what it
 *   fetched besides itself (the whole address, if from elsewhere)
 */
export function sitesForTests() {
  /** @type {(() => unknown)[]} */
  const closings = [];
  // One after the other: what a page still fetches is not there any more once its folder is gone.
  after(async () => { for (const close of closings) await close(); });
  /** @type {ReturnType<typeof launch> | null} */
  let launching = null;

  return async ({ html, files = ['nianbao.js'], disk = false, insecure = false, policy = '', headers, before }) => {
    if (!launching) {
      launching = launch();
      closings.push(async () => (await launching)?.close());
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-site-'));
    writeFileSync(path.join(folder, 'index.html'), html);
    for (const file of files) copyFileSync(DIST + file, path.join(folder, file));
    const server = await serve({ root: folder, policy, headers });
    closings.push(server.close, () => rmSync(folder, { recursive: true }));
    const origin = insecure ? server.origin.replace('127.0.0.1', INSECURE_HOST) : server.origin;
    const base = disk ? pathToFileURL(folder).href : origin;

    const page = await (await launching).newPage();
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(request.url().replace(`${base}/`, '').replace(/\?.*/, '')));
    if (before) await before(page, folder);
    await page.goto(`${base}/index.html`);
    requests.shift();
    return { page, requests, origin };
  };
}

/**
 * What `check` says in the page, as JSON, or the name, code and sentence of what `load` threw.
 * @param {Page} page
 * @param {object} input
 * @param {string} [module] by default the program is that of the classic script
 */
export function checked(page, input, module = '') {
  return page.evaluate(
    async ([input, module]) => {
      const { load } = module ? await import(module) : /** @type {any} */ (window).nianbao;
      try {
        return JSON.stringify((await load()).check(input));
      } catch (/** @type {any} */ error) {
        return `${error.name} ${error.code}: ${error.message}`;
      }
    },
    /** @type {const} */ ([input, module]),
  );
}

/**
 * @param {string} text
 * @returns {Buffer} the same in GBK, of which Node only knows the way back
 */
export function gbk(text) {
  const decoder = new TextDecoder('gbk');
  /** @type {Map<string, number[]>} */
  const codes = new Map();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Buffer.from(Array.from(text).flatMap((letter) => (letter < '\x80' ? letter.charCodeAt(0) : codes.get(letter) ?? [])));
}
