// Chromium 86, the oldest that the project supports, as an npm package for another purpose has it inside.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { require } from '../browser/chromium.mjs';
import { HOSTS } from './hosts.mjs';

/** @type {typeof import('playwright-core')} */
const { chromium } = require('playwright-core');

const executablePath = path.join(HOSTS, 'chromium-86', 'chromium');

export const thereIsOldChromium = existsSync(executablePath);

/** @returns {Promise<import('./tab.mjs').Browser>} */
export async function launchOldChromium() {
  const args = ['--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath, args: [...args, '--headless'] });
  return { version: browser.version(), open: async () => tabOf(await browser.newPage()), close: () => browser.close() };
}

/**
 * Only what Playwright does by the protocol: what it does by scripts in the page wants a newer browser.
 * @param {import('playwright-core').Page} page
 * @returns {import('./tab.mjs').Tab}
 */
export function tabOf(page) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const said = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (ask, ...given) => page.evaluate(`(${ask})(...${JSON.stringify(given)})`),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    requests,
    said,
    close: () => page.close(),
  };
}
