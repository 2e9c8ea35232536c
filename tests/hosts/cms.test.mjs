// A content management system with UEditor in which a report is written, and nobody may change a line of its program:
// the operator adds one script tag to a template, or a proxy adds it to what passes through.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { asFromWord } from '../browser/word.mjs';
import { needing, NIANBAO, ROOT } from './hosts.mjs';
import { openNginx, thereIsNginx } from './nginx.mjs';
import { openPortal, thereIsPortal } from './portal.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ origin: string, portal: import('./portal.mjs').Portal, close: () => Promise<void> }} Site */

const there = thereIsPortal && thereIsNginx;
const operatorsTemplates = path.join(ROOT, 'tests', 'hosts', 'django', 'operator');

/** The cell with the wrong figure: two digits are the wrong way round. */
const CELL = 'requests.received.total';
const [RIGHT, WRONG] = ['3511', '3151'];

describe('Django and UEditor', needing('Django, UEditor or nginx', there), () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  for (const [way, open] of Object.entries({ 'a line in a template': withTemplate, 'a line added by nginx': withProxy })) {
    test(`${way}: a wrong report is not saved, the mended one is, and stands in the database`, async () => {
      const site = await open();
      try {
        const page = await (await browser.newContext()).newPage();
        /** @type {string[]} */
        const elsewhere = [];
        /** @type {string[]} */
        const errors = [];
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(`${site.origin}/`) && !/^(data|blob):/.test(url)) elsewhere.push(url);
        });
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('dialog', (dialog) => dialog.accept());

        await logIn(page, site.origin);
        await page.fill('[name=title]', '2023年政府信息公开工作年度报告');
        await pasteIntoEditor(page, wrongReport());
        const change = page.getByRole('button', { name: `改为${RIGHT}` });
        await change.waitFor();
        const asPasted = await contentOf(page);

        await page.click('[name=_save]');
        await page.getByText('没有提交').waitFor();
        assert.match(page.url(), /\/report\/add\/$/);
        assert.deepEqual(site.portal.saved(), []);
        assert.equal(await contentOf(page), asPasted, 'what is said of the content leaves it as it is');

        await change.click();
        await change.waitFor({ state: 'hidden' });
        assert.equal(await contentOf(page), asPasted.replace(WRONG, RIGHT), 'one figure is another, and nothing else');

        await page.click('[name=_save]');
        await page.waitForURL('**/portal/report/');
        const [{ title, body }, ...others] = site.portal.saved();
        assert.deepEqual([title, others], ['2023年政府信息公开工作年度报告', []]);
        const { cells, summary } = JSON.parse(execFileSync(NIANBAO, ['check', '-', '--format', 'json'], { input: body, encoding: 'utf8' }));
        assert.deepEqual([cells[CELL].value, summary.errors], [Number(RIGHT), 0]);
        assert.deepEqual([elsewhere, errors], [[], []]);
      } finally {
        await site.close();
      }
    });
  }

  test('without the line, the wrong report is saved', async () => {
    const portal = await openPortal();
    try {
      const page = await (await browser.newContext()).newPage();
      await logIn(page, portal.origin);
      await page.fill('[name=title]', '年度报告');
      await pasteIntoEditor(page, wrongReport());
      await page.click('[name=_save]');
      await page.waitForURL('**/portal/report/');
      assert.match(portal.saved()[0].body, new RegExp(WRONG));
    } finally {
      await portal.close();
    }
  });
});

/** A folder with what an operator puts on the server. */
function ourFiles() {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-files-'));
  for (const file of ['nianbao.js', 'nianbao.fallback.js']) copyFileSync(path.join(ROOT, 'dist', file), path.join(folder, file));
  return folder;
}

/** @returns {Promise<Site>} */
async function withTemplate() {
  const files = ourFiles();
  const portal = await openPortal({ templates: operatorsTemplates, files });
  const close = async () => {
    await portal.close();
    rmSync(files, { recursive: true });
  };
  return { origin: portal.origin, portal, close };
}

/** @returns {Promise<Site>} */
async function withProxy() {
  const files = ourFiles();
  const portal = await openPortal();
  const script = '<script src="/nianbao/nianbao.js" defer data-attach="#report_form" data-block="errors"></script>';
  const proxy = await openNginx(portal.origin, files, script);
  const close = async () => {
    await proxy.close();
    await portal.close();
    rmSync(files, { recursive: true });
  };
  return { origin: proxy.origin, portal, close };
}

/** @param {Page} page @param {string} origin */
async function logIn(page, origin) {
  await page.goto(`${origin}/admin/login/?next=/admin/portal/report/add/`);
  await page.fill('[name=username]', 'clerk');
  await page.fill('[name=password]', 'clerk');
  await page.press('[name=password]', 'Enter');
  await page.waitForURL('**/report/add/');
}

/** The figures of a real report, one of them wrong, as Word would put them on the clipboard. */
function wrongReport() {
  const figures = JSON.parse(readFileSync(path.join(ROOT, 'tests', 'figures', 'suqian-2023.json'), 'utf8'));
  const input = JSON.stringify({ ...figures, cells: { ...figures.cells, [CELL]: Number(WRONG) } });
  return asFromWord(execFileSync(NIANBAO, ['render', '-', '--format', 'html'], { input, encoding: 'utf8' }));
}

/**
 * By the real clipboard, and the keys for it.
 * @param {Page} page
 * @param {string} markup
 */
async function pasteIntoEditor(page, markup) {
  await page.evaluate((html) => {
    const fill = (/** @type {ClipboardEvent} */ event) => {
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
    };
    document.addEventListener('copy', fill, { once: true });
    document.execCommand('copy');
  }, markup);
  await page.frameLocator('iframe[id^=ueditor_]').locator('body[contenteditable=true]').click();
  await page.keyboard.press('Control+V');
}

/** What UEditor itself says that it holds. @param {Page} page */
function contentOf(page) {
  return page.evaluate(() => {
    const [editor] = Object.values(/** @type {any} */ (window).UE.instants);
    return /** @type {string} */ (editor.getContent());
  });
}
