// dist/nianbao.mjs with the wasm beside it: in a page, and in Node.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { asModule, pack } from '../../pkg-scripts/packed.mjs';
import { SECTION, unpack } from '../../www/core/packed.mjs';
import { checked, DIST, SAMPLES, sitesForTests } from './dist.mjs';
import { tables } from './forms.mjs';
import { figures } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const open = sitesForTests();
const MODULE = ['nianbao.en.mjs', 'nianbao.mjs', 'nianbao.more.wasm', 'nianbao_bg.wasm'];
const ALL = ['nianbao.en.mjs', 'nianbao.fallback.mjs', 'nianbao.mjs', 'nianbao.more.wasm', 'nianbao_bg.wasm'];
const [text] = SAMPLES;

let copies = 0;
/** One that was not loaded before. @returns {Promise<typeof import('../../www/core/nianbao.js')>} */
function fresh() {
  copies += 1;
  return import(`${DIST}nianbao.mjs?${copies}`);
}

/** @param {any} options */
async function inNode(options) {
  const { load } = await fresh();
  return JSON.stringify((await load(options)).check({ text }));
}

/** @param {Omit<import('./dist.mjs').Site, 'html'>} site */
async function inPage(site) {
  const { page, requests } = await open({ html: '', ...site });
  return { said: await checked(page, { text }, './nianbao.mjs'), requests, page };
}

test('Node', async () => {
  const itself = await inNode(undefined);
  assert.ok(JSON.parse(itself).findings.length > 0);
  const [wasm, more] = ['nianbao_bg.wasm', 'nianbao.more.wasm'].map((file) => {
    const bytes = readFileSync(DIST + file);
    const response = () => new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
    return [bytes, new WebAssembly.Module(bytes), response(), Promise.resolve(response()), new Response(bytes)];
  });
  for (const [at, first] of wasm.entries()) assert.equal(await inNode({ wasm: first, more: more[at] }), itself);
  assert.equal(await inNode({ wasm: wasm[0] }), itself, 'the other one is taken from beside the module');
  assert.equal(await inNode({ more: more[0] }), itself);
  const { load } = await fresh();
  assert.equal(await load(), await load());
});

test('Node, given what is no wasm: the fallback says the same', async () => {
  assert.equal(await inNode({ wasm: new Uint8Array(8) }), await inNode(undefined));
});

test('what is in either file says what the fallback says, which is one', async () => {
  const said = await Promise.all([{}, { wasm: new Uint8Array(8) }].map(async (options) => {
    const nianbao = await (await fresh()).load(options);
    const { report, findings, causes, cells } = nianbao.check({ text });
    const session = nianbao.session(report);
    return JSON.stringify([
      .../** @type {const} */ (['html', 'markdown', 'text', 'json']).map((format) => nianbao.render(report, format, { findings, causes })),
      nianbao.template({ year: 2025, authority: '某市人民政府', previous: report }),
      nianbao.rules(), nianbao.rules('en'),
      nianbao.check({ cells }, { lang: 'en' }),
      nianbao.check({ tsv: text.replace(/ \| /g, '\t') }),
      nianbao.check({ text: text.replace(/ \| /g, '\n') }),
      session.set('requests.received.natural_person', '7'), session.undo(), session.outcome(),
    ]);
  }));
  assert.equal(said[0], said[1]);
});

test('in a page it fetches the wasm beside it, and nothing else', async () => {
  const { said, requests } = await inPage({ files: ALL });
  assert.equal(said, await inNode(undefined));
  assert.deepEqual(requests.sort(), MODULE);
});

test('a server that knows no type for wasm', async () => {
  const before = (/** @type {Page} */ page) =>
    page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      route.fulfill({ response, headers: { 'content-type': 'text/plain' } });
    });
  const { said, requests } = await inPage({ files: ALL, before });
  assert.equal(said, await inNode(undefined));
  assert.deepEqual(requests.sort(), MODULE);
});

for (const missing of ['nianbao_bg.wasm', 'nianbao.more.wasm']) {
  test(`a server that has no ${missing}: the fallback`, async () => {
    const { said, requests } = await inPage({ files: ALL.filter((file) => file !== missing) });
    assert.equal(said, await inNode(undefined));
    assert.deepEqual(requests.sort(), ALL);
  });

  test(`${missing} of another build, kept by the browser, does not run: the fallback`, async () => {
    const [, mark] = /"(build-\d+)":\{/.exec(readFileSync(`${DIST}nianbao.mjs`, 'latin1')) || [];
    const names = ['nianbao_bg.wasm', 'nianbao.more.wasm'];
    const files = names.map((name) => WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(DIST + name)), SECTION)[0]);
    const other = (await unpack(files.map((section) => new Uint8Array(section)))).map((bytes, place) => {
      const wasm = Buffer.from(bytes).toString('latin1');
      assert.ok(wasm.includes(mark), 'the mark of the build');
      return names[place] === missing ? Buffer.from(wasm.split(mark).join('0'.repeat(mark.length)), 'latin1') : bytes;
    });
    const packed = await pack(other);
    const before = (/** @type {Page} */ _, /** @type {string} */ folder) => {
      const place = names.indexOf(missing);
      writeFileSync(path.join(folder, missing), asModule(packed[place]));
    };
    const { said, requests } = await inPage({ files: ALL, before });
    assert.equal(said, await inNode(undefined));
    assert.deepEqual(requests.sort(), ALL);
  });
}

test('a page that forbids wasm: the fallback', async () => {
  const { said, requests } = await inPage({ files: ALL, policy: "default-src 'self'" });
  assert.equal(said, await inNode(undefined));
  assert.deepEqual(requests.sort(), ALL);
});

test('a page that forbids wasm and allows scripts by a nonce: the fallback comes under it', async () => {
  const html = `<body><script type="module" nonce="of-this-page">
    import { load } from './nianbao.mjs';
    load().then((nianbao) => document.body.append(nianbao.version));
  </script>`;
  const { page, requests } = await open({ html, files: ALL, policy: "script-src 'nonce-of-this-page'" });
  await page.waitForSelector('text=/^\\d+\\.\\d+/');
  assert.deepEqual(requests.sort(), ALL);
});

test('neither of them there: said, and the next time they may be', async () => {
  const { said, page } = await inPage({ files: ['nianbao.mjs'] });
  assert.match(said, /^HostError not-loaded: .*没有载入/);
  await page.route('**/*.wasm', (route) => route.fulfill({ path: DIST + path.basename(route.request().url()) }));
  assert.equal(await checked(page, { text }, './nianbao.mjs'), await inNode(undefined));
});

const WRONG = figures('suqian-2023', { 'requests.received.natural_person': 3403 });
const FORM = `<form id="report">${tables(WRONG)}<button>保存</button></form>`;
const ATTACHED = ['nianbao.attach.mjs', 'nianbao.en.mjs', 'nianbao.mjs', 'nianbao.more.wasm', 'nianbao.panel.mjs', 'nianbao_bg.wasm'];

/** In a page with the form: calls `attach`, and keeps what it returns. @param {Page} page */
const attachIn = (page) => page.evaluate(async () => {
  const { attach } = await import(/** @type {any} */ ('./nianbao.mjs'));
  const attached = attach('form', { year: 2023 });
  Object.assign(window, { attached });
  return attached.outcome;
});

test('attach: what does it comes when it is called, with the program', async () => {
  const { page, requests } = await open({ html: FORM, files: ATTACHED });
  await page.evaluate(() => import(/** @type {any} */ ('./nianbao.mjs')));
  assert.deepEqual(requests, ['nianbao.mjs']);
  assert.equal(await attachIn(page), null, 'at once, and nothing known yet');
  const { summary } = await page.evaluate(() => /** @type {any} */ (window).attached.ready);
  assert.ok(summary.errors > 0);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).attached.outcome.summary), summary);
  assert.deepEqual([...requests].sort(), ATTACHED);
  await page.evaluate(() => /** @type {any} */ (window).attached.detach());
  assert.equal(await page.locator('nianbao-panel').count(), 0);
});

test('attach: a wrong argument is thrown at once, and nothing is fetched for it', async () => {
  const { page, requests } = await open({ html: FORM, files: ATTACHED });
  const thrown = await page.evaluate(async () => {
    const { attach } = await import(/** @type {any} */ ('./nianbao.mjs'));
    return [['#none'], [7], ['form', { year: 'x' }]].map((wrong) => {
      try {
        return attach(...wrong);
      } catch (/** @type {any} */ error) {
        return `${error.name}: ${error.message}`;
      }
    });
  });
  assert.deepEqual(thrown, [
    'TypeError: attach: nothing on the page matches #none',
    'TypeError: attach: target is neither an element, nor a selector, nor an editor',
    'TypeError: attach: year is not a year',
  ]);
  assert.deepEqual(requests, ['nianbao.mjs']);
});

test('attach: what was detached before it came leaves nothing', async () => {
  const { page } = await open({ html: FORM, files: ATTACHED });
  const html = await page.evaluate(async () => {
    const before = document.body.innerHTML;
    const { attach } = await import(/** @type {any} */ ('./nianbao.mjs'));
    attach('form').detach();
    // As late as the next one, which comes from the same file.
    const next = attach('form', { year: 2023 });
    await next.ready;
    next.detach();
    return [before, document.body.innerHTML];
  });
  assert.equal(html[1], html[0]);
});

test('attach: where its file is not there, `ready` says so', async () => {
  const { page } = await open({ html: FORM, files: MODULE });
  await attachIn(page);
  const said = await page.evaluate(() => /** @type {any} */ (window).attached.ready.catch((/** @type {any} */ error) => `${error.name} ${error.code}`));
  assert.equal(said, 'HostError not-loaded');
});
