// In a form, a sentence that is wrong leads to where it stands: in a field of text, or in the page. It keeps nobody from
// typing or submitting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';
import { attach, host, tables } from './forms.mjs';
import { quote, quoting } from './quotes.mjs';
import { RIGHT } from './page.mjs';

const visit = browserForTests();
const SENTENCE = '全年共收到申请3件，均已办结。';
const MADE = [{ id: 'NB501:x', cells: [], message: '正文与表格不一致。', quote: quote(SENTENCE, '3件') }];

/** @param {string} body */
const open = async (body) => {
  const page = await visit({
    path: 'host.html', ready: false,
    before: async (one) => {
      await quoting(MADE)(one);
      await host(`<form id="report">${body}<button>提交</button></form>`)(one);
    },
  });
  await attach(page, 'form', { block: 'errors' });
  return page;
};

test('in a field of text it is selected, also where its lines are wrapped', async () => {
  const page = await open(`<textarea name="first">其他</textarea><textarea name="text">说明如下。\n全年共收到申请\n3件，均已办结。</textarea>${tables(RIGHT)}`);
  await page.click('nianbao-panel blockquote a');
  const [name, selected] = await page.evaluate(() => {
    const { name: of, value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (document.activeElement);
    return [of, value.slice(selectionStart, selectionEnd)];
  });
  assert.deepEqual([name, selected], ['text', '3件']);
  await page.keyboard.type('4件');
  await page.waitForFunction(() => !document.querySelector('nianbao-panel blockquote a'));
  assert.match(await page.innerText('nianbao-panel blockquote'), /全年共收到/, 'a quote of what is no more leads nowhere');
});

test('words of the page are brought into view', async () => {
  const page = await open(`<p>${SENTENCE}</p><p>…</p>${tables(RIGHT)}`);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.click('nianbao-panel blockquote a');
  await page.waitForFunction(() => {
    const { top } = /** @type {Element} */ (document.querySelector('form p')).getBoundingClientRect();
    return top >= 0 && top < window.innerHeight;
  });
});

test('it is no error: the form is submitted', async () => {
  const page = await open(`<p>${SENTENCE}</p>${tables(RIGHT)}`);
  await page.evaluate(() => {
    document.forms[0].addEventListener('submit', (event) => { event.preventDefault(); document.title = 'submitted'; });
  });
  await page.click('form button');
  assert.equal(await page.title(), 'submitted');
});
