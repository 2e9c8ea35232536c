// dist/nianbao.js, one classic script: on the pages of hosts that know nothing of wasm, or forbid it.
import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checked, CLASSIC, DIST, gbk, SAMPLES, sitesForTests } from './dist.mjs';

const open = sitesForTests();
const BOTH = ['nianbao.js', 'nianbao.fallback.js'];
const SELF = "default-src 'self'";
/** Longer than the memory that the program begins with, several times over. */
const LONG = SAMPLES[0].replace('\n', `\n${'无关的一段文字，没有表格，仅供测试。\n'.repeat(100000)}`);

/** What the module says in Node, where there is wasm. @param {string} text */
async function expected(text) {
  const { load } = await import(`${DIST}nianbao.mjs`);
  return JSON.stringify((await load()).check({ text }));
}

test('opened as a file it needs no other file', async () => {
  const { page, requests } = await open({ html: CLASSIC, disk: true });
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
  assert.deepEqual(requests, ['nianbao.js']);
});

test('on plain http it needs no other file', async () => {
  const { page, requests } = await open({ html: CLASSIC, insecure: true });
  assert.equal(await page.evaluate(() => window.isSecureContext), false);
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
  assert.deepEqual(requests, ['nianbao.js']);
});

test('in a page in GBK, which no server says is anything else', async () => {
  const report = SAMPLES[1].replace(/utf-8/i, 'gbk').replace('</body>', `${CLASSIC}</body>`);
  assert.match(report, /charset="?gbk/);
  const { page } = await open({ html: gbk(report), disk: true });
  assert.equal(await page.evaluate(() => document.characterSet), 'GBK');
  assert.match(await page.innerText('body'), /政府信息公开/);
  const { findings } = JSON.parse(await checked(page, { html: SAMPLES[1] }));
  const inPage = await page.evaluate(async () => (await /** @type {any} */ (window).nianbao.load()).check({ element: document.body }));
  assert.deepEqual(inPage.findings, findings);
  assert.ok(findings.length > 0);
  for (const file of BOTH) assert.ok(/^[ -~\n]*$/.test(readFileSync(DIST + file, 'latin1')), `${file} is plain ASCII`);
});

test('it adds one name to the page, and leaves no element', async () => {
  const names = () => Object.getOwnPropertyNames(window).concat(document.documentElement.outerHTML);
  const without = await open({ html: '' });
  const { page } = await open({ html: CLASSIC, files: BOTH, policy: SELF });
  await checked(page, { text: SAMPLES[0] });
  const added = (await page.evaluate(names)).filter((name) => !name.startsWith('<'));
  const before = await without.page.evaluate(names);
  assert.deepEqual(added.filter((name) => !before.includes(name)), ['nianbao']);
  assert.equal(await page.evaluate(() => document.scripts.length), 1);
});

test('of two copies the first stays', async () => {
  const { page } = await open({ html: `${CLASSIC}<script>first = window.nianbao</script>${CLASSIC}` });
  assert.equal(await page.evaluate('first === window.nianbao'), true);
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
});

test('an element that is called nianbao does not pass for it', async () => {
  const { page } = await open({ html: `<form id="nianbao" name="nianbao"></form>${CLASSIC}` });
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
});

test('where the page forbids wasm, the fallback says the same', async () => {
  const { page, requests } = await open({ html: CLASSIC, files: BOTH, policy: SELF });
  for (const text of [SAMPLES[0], LONG, SAMPLES[0]]) {
    assert.equal(await checked(page, { text }), await expected(text));
  }
  assert.deepEqual(requests, BOTH);
  const html = await open({ html: CLASSIC });
  assert.equal(await checked(page, { html: SAMPLES[1] }), await checked(html.page, { html: SAMPLES[1] }));
});

test('where the page forbids wasm, or there is none, it speaks English as well', async () => {
  const before = (/** @type {import('playwright-core').Page} */ page) => page.addInitScript('delete window.WebAssembly');
  const pages = [await open({ html: CLASSIC }), await open({ html: CLASSIC, files: BOTH, policy: SELF }), await open({ html: CLASSIC, files: BOTH, before })];
  const spoken = [];
  for (const { page } of pages) {
    spoken.push(await page.evaluate(async (text) => {
      const { load } = /** @type {any} */ (window).nianbao;
      return JSON.stringify((await load()).check({ text }, { lang: 'en' }));
    }, SAMPLES[0]));
  }
  assert.ok(spoken[0] !== (await expected(SAMPLES[0])));
  assert.ok(spoken[1] === spoken[0]);
  assert.ok(spoken[2] === spoken[0]);
});

test('where the page allows scripts by a nonce, the fallback has the script\'s own', async () => {
  const html = '<script nonce="of-this-page" src="nianbao.js"></script>';
  const { page, requests } = await open({ html, files: BOTH, policy: "script-src 'nonce-of-this-page'" });
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
  assert.deepEqual(requests, BOTH);
});

test('where there is no WebAssembly, on the disk as well', async () => {
  for (const disk of [false, true]) {
    const before = (/** @type {import('playwright-core').Page} */ page) => page.addInitScript('delete window.WebAssembly');
    const { page, requests } = await open({ html: CLASSIC, files: BOTH, disk, before });
    assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
    assert.deepEqual(requests, BOTH);
  }
});

test('from another origin, the fallback comes from there', async () => {
  const other = await open({ html: '', files: BOTH, headers: { 'access-control-allow-origin': '*' } });
  const html = `<script src="${other.origin}/nianbao.js"></script>`;
  const { page, requests } = await open({ html, policy: `script-src ${other.origin}` });
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
  assert.deepEqual(requests, BOTH.map((name) => `${other.origin}/${name}`));
});

test('a fallback that is not there is said, and may be there the next time', async () => {
  let folder = '';
  const { page } = await open({ html: CLASSIC, policy: SELF, before: (_, where) => { folder = where; } });
  assert.match(await checked(page, { text: SAMPLES[0] }), /^HostError refused: .*nianbao\.fallback.*同一目录/);
  copyFileSync(`${DIST}nianbao.fallback.js`, path.join(folder, 'nianbao.fallback.js'));
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
});

test('a fallback that is not of this build does not run', async () => {
  const before = (/** @type {unknown} */ _, /** @type {string} */ folder) =>
    appendFileSync(path.join(folder, 'nianbao.fallback.js'), 'window.ran = true;');
  const { page } = await open({ html: CLASSIC, files: BOTH, policy: SELF, before });
  assert.match(await checked(page, { text: SAMPLES[0] }), /^HostError refused/);
  assert.equal(await page.evaluate('window.ran'), undefined);
});

const TRUSTED = "require-trusted-types-for 'script'; trusted-types";

test('under Trusted Types it asks for the policy nianbao', async () => {
  const { page, requests } = await open({ html: CLASSIC, files: BOTH, policy: `script-src 'self'; ${TRUSTED} nianbao` });
  const plain = await open({ html: CLASSIC });
  for (const input of [{ text: SAMPLES[0] }, { html: SAMPLES[1] }]) {
    assert.equal(await checked(page, input), await checked(plain.page, input));
  }
  assert.deepEqual(requests, BOTH);
});

test('a page that forbids the policy is told so where it is needed', async () => {
  const forbidden = /^HostError policy: .*Trusted Types.*nianbao/;
  const { page } = await open({ html: CLASSIC, policy: `${TRUSTED} 'none'` });
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
  assert.match(await checked(page, { html: SAMPLES[1] }), forbidden);
  const fallback = await open({ html: CLASSIC, files: BOTH, policy: `script-src 'self'; ${TRUSTED} 'none'` });
  assert.match(await checked(fallback.page, { text: SAMPLES[0] }), forbidden);
});

test('given the first file of the module alone, it takes the fallback and not half a program', async () => {
  const { page } = await open({ html: CLASSIC, files: [...BOTH, 'nianbao_bg.wasm', 'nianbao.more.wasm'] });
  await page.evaluate(() => /** @type {any} */ (window).nianbao.load({ wasm: 'nianbao_bg.wasm' }));
  assert.equal(await checked(page, { text: SAMPLES[0] }), await expected(SAMPLES[0]));
});
