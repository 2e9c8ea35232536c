// What is kept over a reload, what is not, and that windows do not destroy each other's work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests } from './chromium.mjs';
import { input } from './element.mjs';
import { file, kept, openSample, openSeveral, SAMPLE } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();
const STRAY = 'requests.unavailable_not_held.other_organization';

/** @param {Page} page */
async function reload(page) {
  await page.reload();
  await page.waitForSelector('#version:not(:empty)', { state: 'attached' });
}

/** Another window on the same computer. @param {Page} page */
async function another(page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.waitForSelector('#version:not(:empty)', { state: 'attached' });
  return other;
}

/** Everything that the browser keeps for the page. @param {Page} page */
const stored = (page) => page.evaluate(async () => {
  const database = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('nianbao', 1);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const transaction = database.transaction(['works', 'reports']);
  const [works, reports] = ['works', 'reports'].map((name) => transaction.objectStore(name).count());
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  database.close();
  return { works: works.result, reports: reports.result };
});

/** Writes over what is kept of the first report and of the work that it belongs to. @param {Page} page @param {{ report?: object, work?: object }} damage */
const spoiled = (page, damage) => page.evaluate(async (damage) => {
  const database = await new Promise((resolve) => {
    const asked = indexedDB.open('nianbao', 1);
    asked.onsuccess = () => resolve(asked.result);
  });
  const transaction = database.transaction(['works', 'reports'], 'readwrite');
  const [works, reports] = ['works', 'reports'].map((name) => transaction.objectStore(name));
  const first = reports.openCursor();
  const at = works.openCursor();
  at.onsuccess = () => {
    const [report, work] = [first.result.value, at.result.value];
    first.result.update({ ...report, ...damage.report });
    at.result.update({ ...work, ...damage.work });
  };
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  database.close();
}, damage);

/** @param {Page} page */
const asks = (page) => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('the report, its changes and what was typed are there after a reload, checked, and can be undone', async () => {
  const page = await visit();
  await openSample(page);
  await page.click('.nianbao-apply');
  await input(page, 'disclosure.fees.amount').fill('7');
  await page.click('#report-box');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('补记');
  assert.equal(await asks(page), false, 'nothing would be lost');
  // At once: what was typed last is written as the page goes.
  await reload(page);
  assert.match(await page.innerText('#restored-text'), /已取回.*\d{4}年.*重新检查/);
  assert.match(await boxText(page), /补记\s*$/);
  assert.match(await page.innerText('#changes'), /已作的修改（2）[^]*1 → 0[^]*657\.65 → 7/);
  assert.equal(await input(page, STRAY).inputValue(), '0');
  assert.match(await page.innerText('#status'), /已改动/, 'what was not checked is not said to be');
  await page.click('#undo-change');
  await page.click('#undo-change');
  assert.equal(await input(page, STRAY).inputValue(), '1');
  await page.click('#begin-anew');
  assert.equal((await boxText(page)).trim(), '');
  assert.match(await page.innerText('#status'), /尚未检查/);
  await kept(page);
  assert.deepEqual(await stored(page), { works: 0, reports: 0 });
  await reload(page);
  assert.ok(await page.isHidden('#restored'));
});

test('several reports, and which of them was open', async () => {
  const page = await visit();
  await openSeveral(page);
  await page.click('#list-rows button >> nth=0');
  await page.click('.nianbao-apply');
  await page.click('#walk-next');
  await kept(page);
  await reload(page);
  assert.equal(await page.locator('#list-rows tr').count(), 4);
  assert.match(await page.innerText('#list-rows'), /修改1项[^]*没有找到年度报告[^]*Excel/);
  assert.equal(await page.getAttribute('#list-rows button >> nth=2', 'aria-current'), 'true');
  assert.match(await page.innerText('#status'), /检查完成/);
  await page.click('#walk-before');
  assert.equal(await input(page, STRAY).inputValue(), '0');
});

test('one click switches it off and deletes what was kept, in every window', async () => {
  const page = await visit();
  assert.match(await page.innerText('#kept-text'), /只保留在这台电脑的这个浏览器里/);
  await openSample(page);
  const other = await another(page);
  await openSample(other);
  await kept(other);
  assert.deepEqual(await stored(page), { works: 2, reports: 2 });
  await page.click('#kept-switch');
  assert.match(await page.innerText('#kept-text'), /已停止保留/);
  await other.waitForFunction(() => /没有保留/.test(document.getElementById('kept-text')?.textContent || ''));
  await input(other, 'disclosure.fees.amount').fill('8');
  await kept(other);
  assert.deepEqual(await stored(page), { works: 0, reports: 0 });
  assert.equal(await asks(page), true, 'now it would be lost');
  page.removeAllListeners('dialog');
  page.on('dialog', (dialog) => dialog.accept());
  await reload(page);
  assert.equal((await boxText(page)).trim(), '');
  assert.match(await page.innerText('#kept-text'), /没有保留/);
  await page.click('#kept-switch');
  await openSample(page);
  await kept(page);
  await reload(page);
  assert.match(await boxText(page), /栖云县/);
});

test('two windows keep their own; one opened anew takes up what a closed one left', async () => {
  const page = await visit();
  await openSample(page);
  await page.click('.nianbao-apply');
  await kept(page);
  const other = await another(page);
  assert.equal((await boxText(other)).trim(), '', 'what somebody is at is nobody else\'s');
  await other.setInputFiles('#file', [file('别的.txt', SAMPLE.split('栖云').join('松溪'))]);
  await other.waitForSelector('.nianbao-finding');
  await kept(other);
  await reload(page);
  assert.match(await page.innerText('#changes'), /1 → 0/);
  await reload(other);
  assert.match(await boxText(other), /松溪/);
  await page.close();
  const third = await another(other);
  assert.match(await third.innerText('#changes'), /1 → 0/);
});

test('a window that did not answer finds its work taken up by another, and goes on by itself', async () => {
  const page = await visit({ before: (page) => page.addInitScript(() => { delete /** @type {any} */ (window).BroadcastChannel; }) });
  await openSample(page);
  await kept(page);
  const other = await another(page);
  assert.match(await boxText(other), /栖云县/);
  await other.click('.nianbao-apply');
  await kept(other);
  await input(page, 'disclosure.fees.amount').fill('9');
  await kept(page);
  assert.deepEqual(await stored(page), { works: 2, reports: 2 });
  await reload(page);
  assert.equal(await input(page, 'disclosure.fees.amount').inputValue(), '9');
  await reload(other);
  assert.equal(await input(other, STRAY).inputValue(), '0');
});

/** What another version of the page, or a fault of the disk, may leave. @type {Record<string, object>} */
const DAMAGES = {
  'no changes named': { steps: undefined },
  'changes of another kind': { steps: [{ kind: 'moved', cells: null, sentence: 3 }] },
  'counts of another kind': { found: {} },
};

for (const [name, report] of Object.entries(DAMAGES)) {
  test(`kept otherwise than this page keeps it (${name}): the text is there, and the page works`, async () => {
    const page = await visit();
    await openSeveral(page);
    await kept(page);
    await spoiled(page, { report });
    await reload(page);
    assert.match(await boxText(page), /栖云县/);
    assert.equal(await page.locator('#list-rows tr').count(), 4);
    assert.match(await page.innerText('#status'), /^检查完成，发现3处错误/);
    await page.click('#check');
    await page.waitForFunction(() => /发现3处错误/.test(document.getElementById('status')?.textContent || ''));
  });
}

test('what cannot be taken up is left out, and keeps nobody from working', async () => {
  const page = await visit();
  await openSeveral(page);
  await kept(page);
  await spoiled(page, { report: { content: [{ tag: 'P', inside: 7 }] } });
  await reload(page);
  assert.equal(await page.locator('#list-rows tr').count(), 3);
  await kept(page);
  await spoiled(page, { work: { order: undefined } });
  for (const last of ['{', '{}', '7', '{"record":{"id":"a"},"reports":[]}']) {
    await page.evaluate((text) => localStorage.setItem('nianbao.last', text), last);
    await reload(page);
    assert.match(await page.innerText('#kept-text'), /只保留在这台电脑的这个浏览器里/);
    assert.ok(await page.isHidden('#restored'));
  }
  await page.click('#kept-switch');
  assert.equal(await page.evaluate(() => localStorage.getItem('nianbao.last')), null, 'deleted means deleted');
});

test('what nobody used for seven days is gone', async () => {
  const page = await visit();
  await openSample(page);
  await kept(page);
  const days = (/** @type {number} */ count) => Date.now() + count * 24 * 60 * 60 * 1000;
  await page.clock.install({ time: days(6) });
  await reload(page);
  assert.match(await boxText(page), /栖云县/);
  // What is written after the clock was moved would be of that day.
  await kept(page);
  await page.clock.setFixedTime(days(6 + 8));
  await page.reload();
  await page.waitForSelector('#version:not(:empty)', { state: 'attached' });
  assert.equal((await boxText(page)).trim(), '');
  assert.deepEqual(await stored(page), { works: 0, reports: 0 });
});

test('where the browser keeps nothing, the page says so and works', async () => {
  const page = await visit({ before: (page) => page.addInitScript(() => {
    const forbid = () => { throw new DOMException('forbidden', 'SecurityError'); };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: forbid });
  }) });
  /** @type {Error[]} */
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error));
  assert.match(await page.innerText('#kept-text'), /不允许/);
  assert.ok(await page.isHidden('#kept-switch'));
  await openSample(page);
  await page.click('.nianbao-apply');
  assert.equal(await asks(page), true);
  await page.click('#language');
  assert.match(await page.innerText('#kept-text'), /does not let/);
  assert.match(await page.innerText('#changes'), /Changes made \(1\)/);
  assert.deepEqual(thrown, []);
});

test('what the browser has no room for is said not to be kept, and what was kept before stays', async () => {
  const page = await visit();
  await openSample(page);
  await kept(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (/** @type {any} */ value) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    };
  });
  await page.click('.nianbao-apply');
  await page.waitForFunction(() => /保留不下/.test(document.getElementById('kept-text')?.textContent || ''));
  assert.equal(await asks(page), true);
  assert.deepEqual(await stored(page), { works: 1, reports: 1 });
});

test('the language is remembered, asked for by the address, and loses nothing', async () => {
  const page = await visit({ path: '?sample=qiyun-2022.txt' });
  await page.waitForSelector('.nianbao-finding');
  await page.click('.nianbao-apply');
  await input(page, 'disclosure.fees.amount').fill('7');
  await page.click('#language');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.title(), 'Check of annual reports on government information disclosure');
  assert.match(await page.innerText('#status'), /^Checked again after the change\. Found: 1 error\b/);
  assert.match(await page.innerText('#changes'), /Changes made \(2\)[^]*1 → 0[^]*657\.65 → 7/);
  assert.match(await page.innerText('#findings'), /What to do/);
  await page.click('#undo-change');
  assert.match(await page.innerText('#status'), /^The last change was undone, 1 left\. Checked again/);
  await kept(page);
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.waitForSelector('#restored-text:not(:empty)');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.match(await page.innerText('#changes'), /Changes made \(1\)/);
  await page.goto(`${page.url()}?lang=zh-CN`);
  await page.waitForSelector('#restored-text:not(:empty)');
  assert.match(await page.innerText('#changes'), /已作的修改（1）[^]*其他：1 → 0/);
  // No word of one language is left in the other.
  await page.click('#language');
  const words = await page.$$eval('[data-word], #status, #kept-text, #restored-text, #changes-heading, #undo-change, #version', (some) =>
    some.filter((one) => one.checkVisibility()).map((one) => one.textContent || '').filter((text) => /[\u3400-\u9fff]/.test(text)));
  assert.deepEqual(words, []);
});
