// The program does not load, or may not run: said in plain words, and what was typed stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests, check } from './chromium.mjs';
import { POLICY } from './serve.mjs';

const visit = browserForTests();

test('the wasm file cannot be fetched', async () => {
  const page = await visit({ ready: false, before: (page) => page.route('**/*.wasm', (route) => route.abort()) });
  await page.click('#report-box');
  await page.keyboard.type('已有的内容');
  assert.match(await check(page), /没有载入/);
  assert.equal(await boxText(page), '已有的内容');
  await page.unroute('**/*.wasm');
  assert.doesNotMatch(await check(page), /没有载入/, 'a second try may work');
});

test('the site forbids wasm', async () => {
  const page = await visit({ ready: false, policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
  assert.match(await check(page), /没有允许/);
});

test('the page says so when its program does not start at all', async () => {
  const page = await visit({ ready: false, before: (page) => page.route('**/main.mjs', (route) => route.abort()) });
  assert.match(await page.innerText('#status'), /尚未载入/);
});

test('nothing is written to the console and nothing but the page is fetched', async () => {
  /** @type {string[]} */
  const said = [];
  const page = await visit({ path: '?sample=chenghu-fgj-2023.html', before: async (page) => { page.on('console', (message) => said.push(message.text())); } });
  await page.waitForSelector('#official table');
  assert.deepEqual(said, []);
});
