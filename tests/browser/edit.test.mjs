// Figures are changed in the official tables of the page; its findings and its list of changes follow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests, check, checkCells, shownFindings } from './chromium.mjs';
import { figures, focused, input } from './element.mjs';
import { TWO_TOTALS } from './reports.mjs';

const visit = browserForTests();

const SAMPLE = '?sample=qiyun-2022.txt';
const STRAY = 'requests.unavailable_not_held.other_organization';
const SHORT_ROW = 'NB104:requests.unavailable_unclear';

test('typing the right figure makes the errors go, and what was read of the rows stays', async () => {
  const page = await visit({ path: SAMPLE });
  await page.waitForSelector('.nianbao-finding');
  const before = await boxText(page);
  await input(page, STRAY).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0');
  assert.match(await page.innerText('#status'), /^修改后再次检查，发现1处错误[、。]/);
  assert.deepEqual(await shownFindings(page, 'error'), [SHORT_ROW]);
  assert.equal(await focused(page), STRAY, 'one types on');
  assert.match(await page.innerText('#changes'), /已作的修改（1）[^]*1\.本机关不掌握相关政府信息[^]*其他：1 → 0/);
  assert.equal(await boxText(page), before);
  await page.click('#changes-list a');
  assert.equal(await focused(page), STRAY);
  await page.click('#undo-change');
  assert.equal(await input(page, STRAY).inputValue(), '1');
  assert.match(await page.innerText('#status'), /^已撤销修改，表格恢复为原来的数字。检查完成，发现3处错误[、。]/);
});

test('a short row is filled in, and is short no longer', async () => {
  const page = await visit({ path: SAMPLE });
  await page.waitForSelector('.nianbao-finding');
  await page.click(`[id="finding-${SHORT_ROW}"] h4 a`);
  for (let cell = 0; cell < 7; cell += 1) {
    await page.keyboard.type('0');
    await page.keyboard.press('ArrowRight');
  }
  assert.deepEqual((await shownFindings(page, 'error')).filter((id) => id === SHORT_ROW), []);
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control+Z');
  assert.ok((await shownFindings(page, 'error')).includes(SHORT_ROW), 'undone, it is what was read');
});

test('changes by button and by hand stand in one list, and are undone from the last to the first', async () => {
  const page = await visit();
  await checkCells(page, TWO_TOTALS);
  await page.click('#cause-1 .nianbao-apply');
  await input(page, 'disclosure.fees.amount').fill('12.5');
  assert.equal(await page.locator('#changes-list li').count(), 2);
  await page.click('#undo-change');
  assert.match(await page.innerText('#changes'), /已作的修改（1）[^]*改表四/);
  await page.click('[data-tool=undo]');
  assert.ok(await page.isHidden('#changes'));
});

test('another report does not take the place of one that was changed', async () => {
  const page = await visit({ path: SAMPLE });
  await page.waitForSelector('.nianbao-finding');
  await input(page, STRAY).fill('0');
  await checkCells(page, TWO_TOTALS);
  assert.equal((await figures(page))['requests.received.total'], String(TWO_TOTALS.cells['requests.received.total']));
  assert.ok(await page.isHidden('#changes'));
  assert.match(await page.innerText('#list-heading'), /（2）/);
  await page.click('#list-rows button >> nth=0');
  assert.match(await page.innerText('#changes'), /已作的修改（1）/);
  assert.equal(await input(page, STRAY).inputValue(), '0');
  await page.click('#undo-change');
  assert.equal(await input(page, STRAY).inputValue(), '1');
});

test('an empty box is said to be empty, and nothing of before is shown', async () => {
  const page = await visit({ path: SAMPLE });
  await page.waitForSelector('.nianbao-finding');
  await page.click('#clear');
  assert.match(await check(page), /还没有内容/);
  assert.ok(await page.isHidden('#official'));
});
