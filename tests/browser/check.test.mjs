// A report goes in, its findings come out, and each leads to its cell and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, boxText, check, openFile, paste, shownFindings } from './chromium.mjs';
import { cell, focused, input } from './element.mjs';

const visit = browserForTests();

const FAULTY = 'qiyun-2022.txt';
const SHORT_ROW = 'NB104:requests.unavailable_unclear';
const ERRORS = ['NB301:requests.unavailable_not_held', 'NB302:requests.other_organization', SHORT_ROW];

test('the sample shows exactly its three errors, with figures', async () => {
  const page = await visit({ path: `?sample=${FAULTY}` });
  await page.waitForSelector('.nianbao-finding');
  assert.deepEqual(await shownFindings(page, 'error'), ERRORS);
  assert.match(await page.innerText('#status'), /3处错误/);
  await page.click('.nianbao-folded summary');
  const figures = await page.innerText('[id="finding-NB301:requests.unavailable_not_held"] .nianbao-figures');
  assert.equal(figures.replace(/\s+/g, ' '), '计算为 1 填写为 0 相差 −1');
});

test('the sample is a button away, and mending it makes the errors go', async () => {
  const page = await visit();
  await page.click('#sample-faulty');
  await page.waitForSelector('.nianbao-finding');
  assert.deepEqual(await shownFindings(page, 'error'), ERRORS, 'what is opened is checked');
  assert.equal(await focused(page), 'result-heading');
  const mended = (await boxText(page)).replace(/(本机关不掌握相关政府信息 \|\n(?:0 \|\n){5})1 /, '$10 ');
  assert.notEqual(mended, await boxText(page));
  await openFile(page, 'mended.txt', mended);
  assert.deepEqual(await shownFindings(page, 'error'), [SHORT_ROW]);
  assert.ok(await page.isHidden('#list'), 'nobody misses the sample');
  await page.click('#report-box');
  await page.keyboard.type('1');
  assert.match(await page.innerText('#status'), /已改动/, 'a result of before is said to be one');
  await check(page);
  assert.doesNotMatch(await page.innerText('#status'), /已改动/);
});

test('a click on a finding goes to the marked cell, and its number leads back', async () => {
  const page = await visit({ path: `?sample=${FAULTY}` });
  await page.click(`[id="finding-${SHORT_ROW}"] h4 a`);
  const first = 'requests.unavailable_unclear.natural_person';
  assert.equal(await focused(page), first);
  assert.equal(await cell(page, first).getAttribute('data-severity'), 'error');
  assert.equal(await input(page, first).getAttribute('aria-describedby'), `finding-${SHORT_ROW}-brief`);
  assert.ok(await page.isVisible('td.is-current'));
  await page.click(`td [data-back="finding-${SHORT_ROW}"]`);
  assert.equal(await focused(page), `finding-${SHORT_ROW}`);
});

test('the way to the cell is open to the keyboard', async () => {
  const page = await visit({ path: `?sample=${FAULTY}` });
  await page.focus(`[id="finding-${SHORT_ROW}"] h4 a`);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'requests.unavailable_unclear.natural_person');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), `finding-${SHORT_ROW}`);
});

test('a report pasted with its markup is checked as a table', async () => {
  const page = await visit();
  const html = await page.evaluate(async () => (await fetch('samples/chenghu-fgj-2023.html')).text());
  await paste(page, { html, text: 'only the markup has the tables' });
  assert.ok((await page.locator('#report-box table').count()) >= 3);
  await check(page);
  assert.deepEqual(await shownFindings(page, 'error'), []);
  assert.notDeepEqual(await shownFindings(page, 'warning'), []);
});

test('a blank report from the template, filled with zeros, is said to be right', async () => {
  const page = await visit();
  await page.click('summary');
  await page.fill('#blank-year', '2025');
  await page.fill('#blank-authority', '云溪县水务局');
  await page.click('#blank-form button');
  await page.waitForSelector('#report-box table');
  assert.match(await boxText(page), /云溪县水务局/);
  await page.evaluate(() => {
    for (const cell of document.querySelectorAll('#report-box td')) if (!cell.textContent?.trim()) cell.textContent = '0';
  });
  assert.match(await check(page), /没有发现问题/);
  assert.equal(await page.getAttribute('#status', 'data-state'), 'good');
  assert.equal(await page.locator('[data-severity]').count(), 0);
  assert.equal(await page.locator('#official td[id]').count(), 200);
});

test('cells as data are checked too', async () => {
  const page = await visit();
  await openFile(page, 'report.json', JSON.stringify({
    year: 2022,
    cells: { 'requests.received.natural_person': 3, 'requests.received.total': 4 },
  }));
  await check(page);
  assert.ok((await page.locator('#official table').count()) > 0);
});

test('what is pasted into the empty box is checked at once, and one goes on in the box', async () => {
  const page = await visit();
  const text = await page.evaluate(async () => (await fetch('samples/qiyun-2022.txt')).text());
  await paste(page, { text });
  await page.waitForSelector('.nianbao-finding');
  assert.deepEqual(await shownFindings(page, 'error'), ERRORS);
  assert.match(await page.innerText('#entry-note'), /结果在下面/);
  assert.equal(await focused(page), 'report-box');
});

test('what was not judged, and why, stands above the tables and nowhere else; what only last year’s report would tell, in the line about that', async () => {
  const page = await visit({ path: `?sample=${FAULTY}` });
  await page.waitForSelector('.nianbao-finding');
  assert.ok(await page.isHidden('#not-assessed'));
  assert.match(await page.innerText('#previous-text'), /^上年报告：没有/);
  const text = await boxText(page);
  // Tables alone: neither a title nor a year.
  await openFile(page, 'tables.txt', text.slice(text.indexOf('规章 |'), text.indexOf('四、行政复议') < 0 ? undefined : text.indexOf('四、行政复议')));
  await page.waitForSelector('#not-assessed li');
  assert.match(await page.innerText('#not-assessed'), /^未能检查\s[^]*：/);
  assert.equal(await page.locator('#official [part=not-assessed]').isVisible(), false);
  const [above, below] = await page.evaluate(() => ['not-assessed', 'official'].map((id) => document.getElementById(id)?.getBoundingClientRect().top || 0));
  assert.ok(above < below);
  await page.click('#language');
  assert.doesNotMatch(await page.innerText('#not-assessed'), /[\u4e00-\u9fff]/);
});
