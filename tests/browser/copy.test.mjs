// The official tables on the clipboard, read back where a clerk would paste them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';

const visit = browserForTests();

/**
 * Copies by the button, then pastes into a bare editor of the test's own.
 * @param {import('playwright-core').Page} page
 */
async function copiedMarkup(page) {
  await page.waitForSelector('#official table');
  await page.click('[data-tool=copy]');
  await page.waitForSelector('.message:not(:empty)');
  assert.match(await page.innerText('.message'), /已复制/);
  await page.evaluate(() => {
    const editor = document.createElement('div');
    editor.id = 'editor';
    editor.contentEditable = 'true';
    editor.addEventListener('paste', (event) => {
      editor.dataset.html = event.clipboardData?.getData('text/html');
      editor.dataset.text = event.clipboardData?.getData('text/plain');
      event.preventDefault();
    });
    document.body.append(editor);
  });
  await page.focus('#editor');
  await page.keyboard.press('Control+V');
  await page.waitForSelector('#editor[data-html]', { state: 'attached' });
  return page.$eval('#editor', (editor) => ({
    html: /** @type {HTMLElement} */ (editor).dataset.html || '',
    text: /** @type {HTMLElement} */ (editor).dataset.text || '',
  }));
}

/** @param {{ html: string, text: string }} copied */
function assertOfficial({ html, text }) {
  assert.equal((html.match(/<table/g) || []).length, 3);
  assert.match(html, /法律服务机构/);
  assert.match(html, /126848/);
  assert.doesNotMatch(html, /data-severity|data-findings|footnote/, 'the marks are not copied');
  assert.match(text, /126848/);
}

test('on a secure page', async () => {
  const page = await visit({ path: '?sample=qiyun-2022.txt', context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  assert.ok(await page.evaluate(() => window.isSecureContext));
  assertOfficial(await copiedMarkup(page));
});

test('on plain http, where there is no navigator.clipboard', async () => {
  const page = await visit({ path: '?sample=qiyun-2022.txt', insecure: true });
  assert.equal(await page.evaluate(() => window.isSecureContext || 'clipboard' in navigator), false);
  assertOfficial(await copiedMarkup(page));
});
