// The program does not load, or may not run: said in plain words, and what was typed stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests, check } from './chromium.mjs';
import { POLICY } from './serve.mjs';

const visit = browserForTests();

test('neither the wasm nor its fallback can be fetched', async () => {
  const page = await visit({ ready: false, before: (page) => page.route('**/pkg/nianbao{_bg.wasm,.fallback.mjs}', (route) => route.abort()) });
  await page.click('#report-box');
  await page.keyboard.type('已有的内容');
  assert.match(await check(page), /没有载入/);
  assert.equal(await boxText(page), '已有的内容');
  await page.unrouteAll();
  assert.doesNotMatch(await check(page), /没有载入/, 'a second try may work');
});

const NO_WASM = POLICY.replace(" 'wasm-unsafe-eval'", '');

test('the site forbids wasm: the fallback does the same', async () => {
  const page = await visit({ path: '?sample=qiyun-2022.txt', policy: NO_WASM });
  await page.waitForSelector('#official table');
  assert.match(await page.innerText('#status'), /错误/);
});

test('the site forbids wasm and has no fallback', async () => {
  const page = await visit({ ready: false, policy: NO_WASM, before: (page) => page.route('**/nianbao.fallback.mjs', (route) => route.abort()) });
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
