// A clerk without a mouse: everything from the first sample to the printed sheet by keys alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests } from './chromium.mjs';
import { focused, input } from './element.mjs';
import { openSeveral } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();
const STRAY = 'requests.unavailable_not_held.other_organization';
const SHORT_ROW = 'NB104:requests.unavailable_unclear';

/**
 * Tab until something has the focus.
 * @param {Page} page @param {string | RegExp} wanted its id, or what its words are
 * @param {string} [key]
 */
async function tabTo(page, wanted, key = 'Tab') {
  const met = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      const inner = activeElement && activeElement.shadowRoot ? activeElement.shadowRoot.activeElement : activeElement;
      return { id: inner ? inner.id : '', text: inner ? (inner.textContent || '').trim() : '' };
    });
    if (typeof wanted === 'string' ? at.id === wanted : wanted.test(at.text)) return;
    met.push(at.id || at.text.slice(0, 20));
  }
  assert.fail(`${wanted} is not met by ${key}: ${met.join(', ')}`);
}

test('the sample is opened, its faults found and mended, one taken back, the sheet printed', async () => {
  const page = await visit({ before: (page) => page.addInitScript(() => {
    window.print = () => { /** @type {any} */ (window).printed = true; };
  }) });
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement?.className || ''), /skip/, 'the way past the head comes first');
  await tabTo(page, 'sample-faulty');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.nianbao-finding');
  await page.waitForFunction(() => document.activeElement?.id === 'result-heading');
  assert.match(await page.innerText('#status'), /发现3处错误/);

  // The first finding: its cell, back to the list, its button.
  await tabTo(page, /^改表三/);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), STRAY);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'cause-1');
  await tabTo(page, /^改为0$/);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'changes-heading');
  assert.match(await page.innerText('#status'), /已修改1格.*发现1处错误/);

  // It is taken back, and done again by typing.
  await tabTo(page, 'undo-change');
  await page.keyboard.press('Enter');
  assert.match(await page.innerText('#status'), /已撤销修改.*发现3处错误/);
  await tabTo(page, /^改表三/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('0');
  await page.keyboard.press('Control+Z');
  assert.equal(await input(page, STRAY).inputValue(), '1');
  await page.keyboard.press('Control+Y');
  assert.equal(await input(page, STRAY).inputValue(), '0');

  // The second finding: the row is filled in.
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'findings');
  await tabTo(page, /^表三“3\.补正后/);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'requests.unavailable_unclear.natural_person');
  const place = await page.$eval('td[id="requests.received.total"]', (td) => td.getBoundingClientRect().left);
  for (let cell = 0; cell < 7; cell += 1) {
    await page.keyboard.type('0');
    await page.keyboard.press('ArrowRight');
  }
  assert.equal(await page.locator(`[id="finding-${SHORT_ROW}"]`).count(), 0);
  assert.match(await page.innerText('#status'), /没有发现问题|没有错误/);
  const { top, bottom } = await page.$eval('#status', (status) => status.getBoundingClientRect());
  assert.ok(top >= 0 && bottom < 100, 'it is seen from far down in the tables');
  assert.equal(await page.$eval('td[id="requests.received.total"]', (td) => td.getBoundingClientRect().left), place, 'nothing moved');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'findings', 'what is left in the list is about the text');
  await tabTo(page, /^2022年,公民通过信函/);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MARK');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'findings');
  await tabTo(page, 'print', 'Shift+Tab');
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => /** @type {any} */ (window).printed));
});

test('a finding is decided about, taken back, and what was decided is saved', async () => {
  const page = await visit();
  await page.click('#sample-faulty');
  await page.waitForFunction(() => document.activeElement?.id === 'result-heading');
  await tabTo(page, /^表三“3\.补正后/);
  await tabTo(page, /^核实$/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('原始台账如此');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^记下$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /已记下审核意见/.test(document.getElementById('status')?.textContent || ''));
  assert.match(await focused(page) || '', /^finding-/, 'one goes on with the next');
  await tabTo(page, /^已有审核意见（1）$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^撤回意见$/);
  assert.match(await page.innerText(`[id="finding-${SHORT_ROW}"]`), /已作说明\s*原始台账如此/);
  await tabTo(page, 'rules-save', 'Shift+Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(download.suggestedFilename(), '补充规则.json');
  assert.equal(await focused(page), 'rules-save');
  await tabTo(page, /^撤回意见$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /已撤回审核意见/.test(document.getElementById('status')?.textContent || ''));
  assert.equal(await focused(page), `finding-${SHORT_ROW}`);
  // Escape gives up, and leads back to where one began.
  await tabTo(page, /^核实$/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent), '核实');
});

test('the list: arrows, Enter, Delete; back to it and on to the next report', async () => {
  const page = await visit();
  await openSeveral(page);
  await tabTo(page, /^栖云县\.txt$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'result-heading');
  assert.match(await page.innerText('#status'), /没有发现问题/);
  await input(page, 'requests.received.total').focus();
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'result-heading', 'there is nothing in the list');
  await tabTo(page, 'walk-list');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'right.json');
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '定稿.docx');
  await page.keyboard.press('Delete');
  assert.equal(await page.locator('#list-rows tr').count(), 3);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'right.json');
  await tabTo(page, 'walk-next');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'result-heading');
  assert.match(await page.innerText('#status'), /没有找到年度报告/);
  assert.equal(await boxText(page), '今天天气很好');
  await tabTo(page, 'walk-before');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /没有发现问题/.test(document.getElementById('status')?.textContent || ''));
});
