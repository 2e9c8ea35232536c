// The oldest Chromium that is supported, today's, and Firefox: the same flows in the real browsers.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/serve.mjs';
import { launchFirefox, thereIsFirefox } from './firefox.mjs';
import { needing, ROOT } from './hosts.mjs';
import { launchOldChromium, thereIsOldChromium } from './old-chromium.mjs';
import { GUILTY, NEIGHBOURS, outsidersPage, RIGHT } from './outsider.mjs';
import { click, foreign, retype, tabOf, until } from './tab.mjs';

/** @typedef {import('./tab.mjs').Tab} Tab */

const BROWSERS = [
  { name: 'Chromium', there: true, launch: launchChromium, version: /^1\d\d\./ },
  { name: 'Chromium 86', there: thereIsOldChromium, launch: launchOldChromium, version: /^86\./ },
  { name: 'Firefox ESR', there: thereIsFirefox, launch: launchFirefox, version: /^1\d\d\./ },
];

/** How the page is opened, and how what is wrong in it is mended. */
const WAYS = [
  { way: 'opened as a file', open: asFile, mend: (/** @type {Tab} */ tab) => retype(tab, GUILTY, String(RIGHT)) },
  { way: "under script-src 'self'", open: underPolicy, mend: (/** @type {Tab} */ tab) => click(tab, 'button.nianbao-apply') },
];

/** @returns {Promise<import('./tab.mjs').Browser>} */
async function launchChromium() {
  const browser = await launch();
  return { version: browser.version(), open: async () => tabOf(await browser.newPage()), close: () => browser.close() };
}

for (const { name, there, launch, version } of BROWSERS) {
  describe(name, needing(name, there), () => {
    /** @type {import('./tab.mjs').Browser} */
    let browser;
    before(async () => { browser = await launch(); });
    after(() => browser?.close());

    test('it is the one that is meant', () => assert.match(browser.version, version));

    test('the page finds the wrong cell of the sample', async () => {
      // The old one does not know 'wasm-unsafe-eval': where a policy names it, it runs no wasm.
      const server = await serve({ policy: "default-src 'self' 'unsafe-eval'" });
      const tab = await browser.open();
      try {
        await tab.goto(`${server.origin}/`);
        await until(tab, () => document.getElementById('version')?.textContent);
        await click(tab, '#sample-faulty');
        await until(tab, () => document.getElementById('entry-note')?.textContent);
        await click(tab, '#check');
        const found = await until(tab, () => document.getElementById('official')?.shadowRoot?.getElementById('findings')?.textContent);
        assert.match(found, /本机关不掌握相关政府信息/);
        assert.deepEqual(tab.said, []);
        assert.deepEqual(foreign(tab, server.origin), []);
      } finally {
        await tab.close();
        await server.close();
      }
    });

    test('the page as one file, from the disk: the sample, a repair, English, and all of it again after a reload', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-page-'));
      copyFileSync(`${ROOT}dist/nianbao.html`, path.join(folder, 'nianbao.html'));
      const address = pathToFileURL(path.join(folder, 'nianbao.html')).href;
      const tab = await browser.open();
      try {
        await tab.goto(address);
        await until(tab, () => document.getElementById('version')?.textContent);
        await click(tab, '#sample-faulty');
        await until(tab, () => {
          const button = document.getElementById('official')?.shadowRoot?.querySelector('button.nianbao-apply');
          if (button) /** @type {HTMLElement} */ (button).click();
          return Boolean(button);
        });
        await until(tab, () => /已修改1格/.test(document.getElementById('status')?.textContent || ''));
        await click(tab, '#language');
        assert.match(await until(tab, () => document.getElementById('changes-heading')?.textContent), /Changes made \(1\)/);
        await tab.goto(address);
        const back = await until(tab, () => document.getElementById('restored-text')?.textContent);
        assert.match(back, /is here again/);
        assert.match(await until(tab, () => document.getElementById('changes-heading')?.textContent), /Changes made \(1\)/);
        // The old one does not know the word of the policy, says so, and runs the fallback.
        assert.deepEqual(tab.said.filter((text) => !/invalid source: ''wasm-unsafe-eval''/.test(text)), []);
      } finally {
        await tab.close();
        rmSync(folder, { recursive: true });
      }
    });

    for (const { way, open, mend } of WAYS) {
      test(`a form ${way}: a wrong report is kept back until it is mended`, async () => {
        const page = await open('wrong');
        const tab = await browser.open();
        try {
          await tab.goto(page.address);
          await until(tab, isMarked, GUILTY);
          await assertMarkedAlone(tab);

          await click(tab, '#tijiao');
          await until(tab, () => document.activeElement?.textContent?.includes('没有提交'));
          assert.equal(await tab.evaluate(() => window.location.href), page.address, 'not submitted');

          await mend(tab);
          await until(tab, (field) => !document.querySelector(field)?.hasAttribute('aria-invalid'), GUILTY);
          await click(tab, '#tijiao');
          await until(tab, submitted, String(RIGHT));
          assert.deepEqual(ofThePage(tab.said), []);
          assert.deepEqual(foreign(tab, page.home), []);
        } finally {
          await tab.close();
          await page.close();
        }
      });

      test(`a form ${way}: a right report is submitted at once`, async () => {
        const page = await open('right');
        const tab = await browser.open();
        try {
          await tab.goto(page.address);
          // So that it is known to be checked: what is wrong for a moment is marked.
          await retype(tab, NEIGHBOURS[0], '1');
          await until(tab, isMarked, NEIGHBOURS[0]);
          await retype(tab, NEIGHBOURS[0], '59');
          await until(tab, () => !document.querySelector('[aria-invalid]'));
          await click(tab, '#tijiao');
          await until(tab, submitted, String(RIGHT));
          assert.deepEqual(ofThePage(tab.said), []);
          assert.deepEqual(foreign(tab, page.home), []);
        } finally {
          await tab.close();
          await page.close();
        }
      });
    }
  });
}

/** Firefox itself notes that a policy forbids wasm; nobody can ask it beforehand. @param {string[]} said */
function ofThePage(said) {
  return said.filter((line) => !/^Content-Security-Policy: .* blocked WebAssembly/.test(line));
}

/** @param {string} field */
function isMarked(field) {
  return document.querySelector(field)?.getAttribute('aria-invalid') === 'true';
}

/** @param {string} value */
function submitted(value) {
  return window.location.pathname.endsWith('/saved.html') && new URLSearchParams(window.location.search).get('hj_1') === value;
}

/**
 * The guilty field is described by a sentence; no other field has a mark.
 * @param {Tab} tab
 */
async function assertMarkedAlone(tab) {
  const { marked, described, sentence, innocent } = await tab.evaluate(
    (/** @type {string} */ guilty, /** @type {string[]} */ neighbours) => {
      const named = (/** @type {string} */ selector) =>
        [...document.querySelectorAll(selector)].map((field) => field.getAttribute('name'));
      const tokens = (document.querySelector(guilty)?.getAttribute('aria-describedby') || '').split(' ');
      const sentences = tokens.map((id) => document.getElementById(id));
      return {
        marked: named('[aria-invalid=true]'),
        described: named('input[aria-describedby]'),
        sentence: sentences.map((one) => (one ? one.textContent : '')).join(),
        innocent: neighbours.every((one) => document.querySelector(one)),
      };
    },
    GUILTY,
    NEIGHBOURS,
  );
  assert.ok(innocent, 'the neighbours are there');
  assert.deepEqual(marked, ['hj_1']);
  assert.deepEqual(described, ['hj_1']);
  assert.match(sentence, /可改为/);
}

/** @typedef {{ address: string, home: string, close: () => Promise<void> }} Opened */

/**
 * A folder as somebody would make it: their page, what comes after submitting, and our files.
 * @param {'right' | 'wrong'} kind
 */
function folderWith(kind) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-outsider-'));
  writeFileSync(path.join(folder, 'form.html'), outsidersPage(kind));
  writeFileSync(path.join(folder, 'favicon.ico'), '');
  writeFileSync(path.join(folder, 'saved.html'), '<!DOCTYPE html><meta charset="utf-8"><title>已提交</title><p>已提交');
  for (const file of ['nianbao.js', 'nianbao.fallback.js']) copyFileSync(path.join(ROOT, 'dist', file), path.join(folder, file));
  return folder;
}

/** @param {'right' | 'wrong'} kind @returns {Promise<Opened>} */
async function asFile(kind) {
  const folder = folderWith(kind);
  const home = pathToFileURL(folder).href;
  return { address: `${home}/form.html`, home, close: async () => rmSync(folder, { recursive: true }) };
}

/** @param {'right' | 'wrong'} kind @returns {Promise<Opened>} */
async function underPolicy(kind) {
  const folder = folderWith(kind);
  const server = await serve({ root: folder, policy: "default-src 'self'" });
  return {
    address: `${server.origin}/form.html`,
    home: server.origin,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
