// Chromium 86, the oldest that the project supports, as an npm package for another purpose has it inside.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { require } from '../browser/chromium.mjs';
import { HOSTS } from './hosts.mjs';
import { tabOf } from './tab.mjs';

/** @type {typeof import('playwright-core')} */
const { chromium } = require('playwright-core');

const executablePath = path.join(HOSTS, 'chromium-86', 'chromium');

export const thereIsOldChromium = existsSync(executablePath);

/** @returns {Promise<import('./tab.mjs').Browser>} */
export async function launchOldChromium() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath, args });
  return { version: browser.version(), open: async () => tabOf(await browser.newPage()), close: () => browser.close() };
}
