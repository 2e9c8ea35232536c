// Broken equations lead to the cell that is wrong: shown, changed, changed back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests, check, checkCells, shownFindings } from './chromium.mjs';
import { cell, focused, input } from './element.mjs';
import { CONTRADICTION, FIVE_WRONG, MANY_WAYS, SOME_FORCED, TWO_TOTALS } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();

const SAMPLE = '?sample=qiyun-2022.txt';
const STRAY = 'requests.unavailable_not_held.other_organization';
const FOLDED = ['NB301:requests.unavailable_not_held', 'NB302:requests.other_organization'];
const RECONSIDERED = 'proceedings.reconsideration.total';
const LITIGATED = 'proceedings.litigation_after_reconsideration.total';

/** @param {Page} page @param {string} id */
const figure = (page, id) => input(page, id).inputValue();
/** @param {Page} page */
const status = (page) => page.innerText('#status');

test('a cause stands first, in the words of its repair, with what it explains folded under it', async () => {
  const page = await visit({ path: SAMPLE });
  await page.waitForSelector('.nianbao-finding');
  assert.match(await status(page), /发现3处错误.*其中2处错误改1格即可消除。/);
  const cause = page.locator('#findings .nianbao-list > li >> nth=0');
  assert.equal(await cause.getAttribute('id'), 'cause-1');
  assert.match(await cause.locator('h4').first().innerText(), /改表三“1\.本机关不掌握相关政府信息”行“其他”列一格：1 → 0/);
  assert.match(await cause.innerText(), /理由\s*1像是误填，一同合计的其余各格都是0。\s*改法\s*只改1格的办法，只有这一种。/);
  assert.equal(await cause.locator('.nianbao-number').innerText(), '1');
  assert.equal(await cause.locator('.nianbao-apply').innerText(), '改为0');
  assert.equal(await cause.locator('.nianbao-others').count(), 0);
  assert.deepEqual(
    await cause.locator('.nianbao-folded .nianbao-finding').evaluateAll((items) => items.map(({ id }) => id)),
    FOLDED.map((id) => `finding-${id}`),
  );
  for (const id of FOLDED) assert.equal(await page.locator(`[id="finding-${id}"]`).count(), 1, 'and nowhere else');
  assert.equal(await page.isVisible(`[id="finding-${FOLDED[0]}"]`), false);
});

test('the way goes from the cause to its cell and back, and from what is folded to its cells', async () => {
  const page = await visit({ path: SAMPLE });
  await page.click('#cause-1 h4 a >> nth=0');
  assert.equal(await focused(page), STRAY);
  await page.click('td [data-back="cause-1"]');
  assert.equal(await focused(page), 'cause-1');
  await page.focus('.nianbao-folded summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'requests.unavailable_not_held.total');
  assert.equal(await page.locator('td .footnote[data-severity=error]').count(), 2, 'what is folded has no number of its own');
});

test('the cell to change, the cells only involved and other errors differ without colour', async () => {
  const page = await visit({ path: SAMPLE });
  /** @param {string} id */
  const look = (id) => cell(page, id).evaluate((td) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(td);
    return [outlineStyle === 'none' ? '0px' : outlineWidth, getComputedStyle(td, '::after').borderBottomStyle];
  });
  const innocent = 'requests.granted.other_organization';
  for (const forcedColors of /** @type {const} */ (['none', 'active'])) {
    await page.emulateMedia({ forcedColors });
    assert.deepEqual(await look(STRAY), ['4px', 'none']);
    assert.deepEqual(await look(innocent), ['0px', 'dotted']);
    assert.deepEqual(await look('requests.unavailable_unclear.total'), ['1px', 'none']);
    assert.deepEqual(await look('requests.granted.total'), ['0px', 'none']);
  }
  assert.equal(await input(page, STRAY).getAttribute('aria-describedby'), 'cause-1-brief');
  await input(page, STRAY).focus();
  assert.match(await page.innerText('#official .note'), /本机关不掌握[^]*疑似填错，可改为0/);
  await input(page, innocent).focus();
  assert.match(await page.innerText('#official .note'), /第1条.*不必改/);
  assert.equal(await page.locator('.legend').innerText().then((text) => text.replace(/\s+/g, ' ')), '疑似填错 错误 警告 有关联，不必改');
});

test('applying changes the tables only, says so, and can be undone', async () => {
  const page = await visit({ path: SAMPLE });
  const before = await boxText(page);
  await page.focus('#cause-1 .nianbao-apply');
  await page.keyboard.press('Enter');
  assert.match(await status(page), /^已修改1格，上面框内的原文没有改动。修改后再次检查，发现1处错误[。、]/);
  assert.equal(await focused(page), 'changes-heading');
  assert.equal(await boxText(page), before);
  assert.equal(await figure(page, STRAY), '0');
  assert.match(await cell(page, STRAY).innerText(), /原1/);
  assert.equal(await input(page, STRAY).getAttribute('aria-describedby'), `was-${STRAY}`);
  assert.match(await page.innerText('#changes'), /已作的修改（1）[^]*1 → 0[^]*原文没有改动/);
  assert.deepEqual(await shownFindings(page, 'error'), ['NB104:requests.unavailable_unclear'], 'what was said of the row still holds');
  assert.match(await page.innerText('.nianbao-finding'), /只有6个/);
  await page.click('#changes-list a');
  assert.equal(await focused(page), STRAY);
  await page.click('#undo-change');
  assert.match(await status(page), /^已撤销修改，表格恢复为原来的数字。检查完成，发现3处错误[。、]/);
  assert.equal(await focused(page), 'result-heading');
  assert.ok(await page.isHidden('#changes'));
  assert.equal(await figure(page, STRAY), '1');
  assert.equal(await page.locator('.is-changed').count(), 0);
});

test('what is copied are the changed tables, without marks', async () => {
  const page = await visit({ path: SAMPLE, context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.click('#cause-1 .nianbao-apply');
  await page.click('[data-tool=copy]');
  await page.waitForSelector('.message:not(:empty)');
  assert.match(await page.innerText('.message'), /已复制/);
  const copied = await page.evaluate(async (id) => {
    const [item] = await navigator.clipboard.read();
    const markup = await (await item.getType('text/html')).text();
    const found = new DOMParser().parseFromString(markup, 'text/html');
    return { figure: found.getElementById(id)?.textContent, marked: found.querySelectorAll('[data-severity], .was, a').length };
  }, STRAY);
  assert.deepEqual(copied, { figure: '0', marked: 0 });
});

test('two causes: each with its number, applied one after the other, undone one by one', async () => {
  const page = await visit();
  assert.match(await checkCells(page, TWO_TOTALS), /^检查完成，发现2处错误、1处警告。$/, 'nothing is gained by counting cells');
  assert.deepEqual(await page.locator('.nianbao-cause').evaluateAll((items) => items.map(({ id }) => id)), ['cause-1', 'cause-2']);
  assert.equal(await cell(page, RECONSIDERED).locator('.footnote').innerText(), '1');
  assert.equal(await cell(page, LITIGATED).locator('.footnote').innerText(), '2');
  await page.click('#cause-1 .nianbao-apply');
  assert.equal(await page.innerText('#undo-change'), '撤销修改');
  // What was the second is the only one left.
  await page.click('#cause-1 .nianbao-apply >> nth=0');
  assert.match(await status(page), /修改后再次检查，没有错误，有1处警告。/);
  assert.deepEqual([await figure(page, RECONSIDERED), await figure(page, LITIGATED)], ['11', '5']);
  assert.equal(await page.locator('#changes-list li').count(), 2);
  assert.equal(await page.innerText('#undo-change'), '撤销最后一项修改');
  await page.focus('#undo-change');
  await page.keyboard.press('Enter');
  assert.deepEqual([await figure(page, RECONSIDERED), await figure(page, LITIGATED)], ['11', '0']);
  assert.equal(await focused(page), 'undo-change', 'there is more to undo');
  assert.match(await status(page), /^已撤销最后一项修改，还有1项。修改后再次检查，发现1处错误/);
  await page.keyboard.press('Enter');
  assert.deepEqual([await figure(page, RECONSIDERED), await figure(page, LITIGATED)], ['0', '0']);
});

test('another way can be taken instead', async () => {
  const page = await visit();
  await checkCells(page, TWO_TOTALS);
  assert.match(await page.innerText('#cause-2'), /共有2种，这一种最可能/);
  assert.equal(await page.innerText('#cause-2 .nianbao-others summary'), '其他改法（1）');
  await page.click('#cause-2 .nianbao-others summary');
  assert.match(await page.innerText('#cause-2 .nianbao-other'), /5 → 0[^]*理由[^]*误填/);
  await page.click('#cause-2 .nianbao-other .nianbao-apply');
  assert.equal(await figure(page, 'proceedings.litigation_after_reconsideration.upheld'), '0');
  assert.deepEqual(await shownFindings(page, 'error'), ['NB304:proceedings.reconsideration']);
});

test('of many other ways ten are listed, and the rest counted', async () => {
  const page = await visit();
  assert.match(await checkCells(page, MANY_WAYS), /发现2处错误。$/);
  await page.click('.nianbao-others summary');
  assert.equal(await page.innerText('.nianbao-others summary'), '其他改法（20）');
  assert.equal(await page.locator('.nianbao-other').count(), 10);
  assert.match(await page.innerText('.nianbao-others .nianbao-hint'), /另有10种改法没有列出/);
  assert.equal(await page.innerText('#cause-1 .nianbao-apply >> nth=0'), '按此修改（2格）');
  assert.equal(await page.locator('td [data-back="cause-1"]').count(), 2, 'both cells bear the number');
  await page.click('#cause-1 .nianbao-apply >> nth=0');
  assert.match(await status(page), /^已修改2格/);
  assert.deepEqual(await shownFindings(page, 'error'), []);
});

test('where too many cells would have to change nothing is folded, and it is said why', async () => {
  const page = await visit();
  await checkCells(page, FIVE_WRONG);
  assert.equal(await page.locator('.nianbao-cause, .nianbao-apply, td[data-role]').count(), 0);
  assert.equal(await page.locator('#findings > .nianbao-group > .nianbao-list > .nianbao-finding').count(), 11);
  assert.equal(await page.innerText('.nianbao-unexplained'), '第1至11条：要改的格较多，看不出错在哪几格，请逐项核对。');
});

test('blanks that contradict each other lead to a cell that is not blank', async () => {
  const page = await visit();
  await checkCells(page, CONTRADICTION);
  assert.equal(await cell(page, 'requests.received.total').getAttribute('data-role'), 'guilty');
  assert.equal(await cell(page, 'requests.received.research_institution').getAttribute('data-role'), 'innocent');
  assert.equal(await page.locator('#cause-1 [data-fill]').count(), 0, 'no figure is right');
  await page.click('#cause-1 .nianbao-apply >> nth=0');
  assert.equal(await page.locator('.nianbao-cause').count(), 0);
  assert.equal(await page.locator('[data-fill]').count(), 2);
});

test('blanks that the equations leave no choice for are filled at the press of a button, others are left', async () => {
  const page = await visit();
  await checkCells(page, SOME_FORCED);
  assert.deepEqual(await page.locator('[data-fill]').allInnerTexts(), ['填入勾稽关系确定的数（1格）', '填入勾稽关系确定的数（3格）']);
  await page.click('[data-fill] >> nth=1');
  assert.match(await status(page), /^已填入3格，上面框内的原文没有改动。/);
  assert.equal(await figure(page, 'requests.granted.public_welfare_organization'), '3');
  assert.match(await page.innerText('#changes-list'), /填入勾稽关系确定的数3格/);
  await page.click('[data-fill]');
  assert.equal(await figure(page, 'requests.received.natural_person'), '3402');
  assert.deepEqual(await shownFindings(page, 'warning'), ['NB201:disclosure.rules.issued']);
  await page.click('#undo-change');
  await page.click('#undo-change');
  assert.equal(await figure(page, 'requests.received.natural_person'), '');
  assert.ok(await page.isHidden('#changes'));
});

test('checking again gives up the changes, and says so before and after', async () => {
  const page = await visit({ path: SAMPLE });
  await page.click('#cause-1 .nianbao-apply');
  await page.click('#report-box');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('。');
  assert.match(await status(page), /已改动[^]*再次检查后，表格中所作的修改不保留/);
  await page.click('#undo-change');
  assert.match(await status(page), /已撤销修改[^]*报告内容已改动/, 'undoing does not make the result one of today');
  await page.click('#cause-1 .nianbao-apply');
  assert.match(await check(page), /发现3处错误.*此前在表格中所作的1项修改没有保留。/);
  assert.ok(await page.isHidden('#changes'));
  assert.equal(await figure(page, STRAY), '1');
  assert.doesNotMatch(await check(page), /没有保留/);
});
