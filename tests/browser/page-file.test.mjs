// dist/nianbao.html: one file, opened from the disk, with everything inside.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { boxText, launch } from './chromium.mjs';
import { DIST } from './dist.mjs';
import { input } from './element.mjs';
import { openSample, openSeveral } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const STRAY = 'requests.unavailable_not_held.other_organization';
// Alone in a folder: what lies beside it in dist must not help.
const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-page-'));
copyFileSync(`${DIST}nianbao.html`, path.join(folder, 'nianbao.html'));
const browser = launch();
after(async () => {
  await (await browser).close();
  rmSync(folder, { recursive: true });
});

/** @param {(page: Page) => Promise<unknown>} [before] */
async function opened(before) {
  const page = await (await (await browser).newContext()).newPage();
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  if (before) await before(page);
  await page.goto(pathToFileURL(path.join(folder, 'nianbao.html')).href);
  await page.waitForSelector('#version:not(:empty)', { state: 'attached' });
  return { page, said, requests };
}

test('from the disk: a sample, a change, English, several files, a reload; nothing is asked of anybody', async () => {
  const { page, said, requests } = await opened();
  await openSample(page);
  await page.click('.nianbao-apply');
  assert.match(await page.innerText('#status'), /发现1处错误/);
  await page.click('#language');
  assert.match(await page.innerText('#findings'), /What to do/);
  await page.click('#sample-blanks');
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 2);
  await page.click('#language');
  await openSeveral(page);
  assert.match(await page.innerText('#list-status'), /未能读取/);
  assert.match(await page.innerText('#kept-text'), /只保留在这台电脑的这个浏览器里/);
  await page.reload();
  await page.waitForSelector('#restored-text:not(:empty)');
  await page.click('#list-rows button >> nth=0');
  assert.equal(await input(page, STRAY).inputValue(), '0');
  await page.click('#begin-anew');
  assert.equal((await boxText(page)).trim(), '');
  assert.deepEqual(said, []);
  assert.deepEqual(requests.filter((url) => !/^data:image/.test(url)).map((url) => path.basename(url)), ['nianbao.html', 'nianbao.html']);
});

test('from the disk: a finding is decided about, the file saved and added again, kept over a reload', async () => {
  const { page, said } = await opened();
  await openSample(page);
  await page.locator('#findings > section [part=decide]:visible').first().click();
  await page.locator('[part=reason]').fill('原始台账如此');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#findings > details');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#rules-save')]);
  const saved = readFileSync(await download.path());
  assert.equal(JSON.parse(saved.toString()).decisions.length, 1);
  await page.click('#rules-remove');
  await page.waitForSelector('#findings > details', { state: 'detached' });
  await page.setInputFiles('#rules-file', { name: '补充规则.json', mimeType: 'application/json', buffer: saved });
  await page.waitForSelector('#findings > details');
  await page.waitForTimeout(500);
  await page.reload();
  await page.waitForSelector('#findings > details');
  assert.match(await page.innerText('#rules-text'), /^补充规则：补充规则\.json，用于全部报告；审核意见1条。$/);
  assert.deepEqual(said, []);
});

test('its policy lets nothing out, and no other script in', async () => {
  const { page } = await opened();
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(`${DIST}nianbao.html`, 'utf8')) || [];
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']*' 'wasm-unsafe-eval'; style-src 'sha256-[^']*'; img-src data:; base-uri 'none'; form-action 'none'$/);
  const tried = await page.evaluate(async () => {
    const { href } = new URL('nianbao.html', document.baseURI);
    const fetched = await fetch('https://portal.test/').then(() => 'fetched', () => 'refused');
    const script = document.createElement('script');
    script.textContent = 'window.struck = true';
    document.body.append(script);
    const image = new Image();
    const loaded = new Promise((resolve) => { image.onload = () => resolve('loaded'); image.onerror = () => resolve('refused'); });
    image.src = href;
    return [fetched, 'struck' in window, await loaded];
  });
  assert.deepEqual(tried, ['refused', false, 'refused']);
});

test('where wasm does not run, as before Chromium 97 under this policy, what is inside does the same', async () => {
  const { page, said } = await opened((page) => page.addInitScript(() => {
    /** @type {any} */ (WebAssembly).instantiate = () => Promise.reject(new WebAssembly.CompileError('refused'));
  }));
  await openSample(page);
  assert.match(await page.innerText('#status'), /发现3处错误.*其中2处错误改1格即可消除。/);
  assert.deepEqual(said, []);
});
