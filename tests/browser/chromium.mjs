// A browser with the page in it. What the tests share, and what they may not need to know.
import assert from 'node:assert/strict';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

/** The development packages live in www/. */
export const require = createRequire(new URL('../../www/package.json', import.meta.url));

/** @type {typeof import('playwright-core')} */
const { chromium } = require('playwright-core');

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContextOptions} ContextOptions */

/** Pages made for the tests. */
const PAGES = fileURLToPath(new URL('pages/', import.meta.url));

/** A name that leads to this machine, but is no secure context: as on an intranet with plain http. */
export const INSECURE_HOST = 'portal.test';

/**
 * @typedef {object} Visit
 * @property {string} [path]
 * @property {boolean} [ready] wait until the program has been loaded; true if not given
 * @property {boolean} [insecure] plain http under a name
 * @property {string} [policy]
 * @property {string} [waitFor] what is there once the page is ready; its version if not given
 * @property {ContextOptions} [context]
 * @property {(page: Page) => Promise<unknown>} [before] what to prepare before the page loads
 */

/**
 * One browser for a test file, started at the first visit and closed when the file is done.
 * @returns {(visit?: Visit) => Promise<Page>}
 */
export function browserForTests() {
  /** @type {(() => Promise<unknown>)[]} */
  const closings = [];
  after(() => Promise.all(closings.map((close) => close())));
  /** @type {ReturnType<typeof launch> | null} */
  let launching = null;

  return async ({ path: where = '', ready = true, insecure = false, policy, waitFor = '#version:not(:empty)', context = {}, before } = {}) => {
    if (!launching) {
      launching = launch();
      closings.push(async () => (await launching)?.close());
    }
    const server = await serve({ policy, mounts: { '/pages/': PAGES } });
    closings.push(server.close);
    const origin = insecure ? server.origin.replace('127.0.0.1', INSECURE_HOST) : server.origin;
    const page = await (await (await launching).newContext(context)).newPage();
    page.on('request', (request) => {
      const url = request.url();
      assert.ok(url.startsWith(`${origin}/`) || /^(data|blob):/.test(url), `a request left the page: ${url}`);
    });
    page.on('dialog', (dialog) => assert.fail(`something ran: ${dialog.message()}`));
    if (before) await before(page);
    await page.goto(`${origin}/${where}`);
    if (ready) await page.waitForSelector(waitFor, { state: 'attached' });
    return page;
  };
}

/** A browser that asks nothing of the network. */
export function launch() {
  return chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
    ],
  });
}

/** @returns {string} */
function executable() {
  for (const folder of (process.env.PATH || '').split(path.delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch (notHere) {
        continue;
      }
    }
  }
  throw new Error('no chromium in PATH: run pkg-scripts/setup');
}

/**
 * Puts something on the real clipboard, as a copy in another program would, and pastes it into the box.
 * @param {Page} page
 * @param {{ html?: string, text?: string }} content
 */
export async function paste(page, content) {
  await putOnClipboard(page, content);
  await page.focus('#report-box');
  await page.keyboard.press('Control+V');
}

/**
 * @param {Page} page
 * @param {{ html?: string, text?: string }} content
 */
export async function putOnClipboard(page, content) {
  await page.evaluate((data) => {
    document.addEventListener(
      'copy',
      (event) => {
        if (data.html !== undefined) event.clipboardData?.setData('text/html', data.html);
        event.clipboardData?.setData('text/plain', data.text || '');
        event.preventDefault();
      },
      { once: true },
    );
    document.execCommand('copy');
  }, content);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {Buffer | string} content
 */
export async function openFile(page, name, content) {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
  await page.waitForFunction(() => document.getElementById('entry-note')?.textContent);
}

/**
 * Presses 检查 and gives the sentence with the counts.
 * @param {Page} page
 */
export async function check(page) {
  await page.evaluate(() => { document.getElementById('status')?.replaceChildren(); });
  await page.click('#check');
  await page.waitForFunction(() => document.getElementById('status')?.textContent);
  return page.innerText('#status');
}

/**
 * Opens a report given as cells, and checks it.
 * @param {Page} page
 * @param {object} report
 */
export async function checkCells(page, report) {
  await openFile(page, 'report.json', JSON.stringify(report));
  return check(page);
}

/**
 * The ids of the findings shown, of one severity, by themselves or folded under a cause.
 * @param {Page} page
 * @param {'error' | 'warning' | 'info'} severity
 */
export function shownFindings(page, severity) {
  return page.$$eval(`.nianbao-finding[id^="finding-"][data-severity="${severity}"]`, (items) =>
    items.map((item) => item.id.replace('finding-', '')),
  );
}

/**
 * What the box holds, as text.
 * @param {Page} page
 */
export function boxText(page) {
  return page.innerText('#report-box');
}
