// What spreadsheets and word processors put on the clipboard, pasted into <nianbao-report> by the real keys.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { putOnClipboard } from './chromium.mjs';
import { elementForTests, figures, focusedCell, input, message, outcome, row, status } from './element.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = elementForTests();

const FIRST = 'requests.received.natural_person';

/**
 * @param {Page} page
 * @param {string} id
 * @param {{ html?: string, text?: string }} content
 */
async function pasteAt(page, id, content) {
  await putOnClipboard(page, content);
  await input(page, id).focus();
  await page.keyboard.press('Control+V');
}

/** A table as Excel and WPS put it on the clipboard. @param {readonly (readonly string[])[]} rows */
const sheet = (rows) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-ignore:padding}</style></head><body>
  <!--StartFragment--><table border=0 cellpadding=0 style='border-collapse:collapse'><col width=72 span=3>
  ${rows.map((cells) => `<tr height=19 style='height:14.25pt'>${cells.map((text) => `<td class=xl65 align=right x:num>${text}</td>`).join('')}</tr>`).join('\n')}
  </table><!--EndFragment--></body></html>`;

/** A table as Word puts it there. @param {readonly (readonly string[])[]} rows */
const word = (rows) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN><!--StartFragment-->
  <table class=MsoNormalTable border=1>${rows.map((cells) => `<tr style='mso-yfti-irow:0'>${cells.map((text) =>
    `<td width=57 style='width:42.75pt'><p class=MsoNormal align=center><span lang=EN-US style='mso-bidi-font-size:10.5pt'>${text || '&nbsp;'}<o:p></o:p></span></p></td>`).join('')}</tr>`).join('')}</table>
  <!--EndFragment--></body></html>`;

/** @param {readonly (readonly string[])[]} rows */
const tabbed = (rows) => rows.map((cells) => cells.join('\t')).join('\r\n') + '\r\n';

const RECTANGLE = [['1', '', '126,848'], ['4', '0', ' 6 ']];
const LAID = { ...row('carried_in', ['', 1]), 'requests.carried_in.public_welfare_organization': '126848', ...row('granted', ['', 4, 0, 6]) };
delete (/** @type {any} */ (LAID)['requests.carried_in.natural_person']);
delete (/** @type {any} */ (LAID)['requests.granted.natural_person']);

for (const [from, content] of Object.entries({
  'Excel or WPS': { html: sheet(RECTANGLE), text: tabbed(RECTANGLE) },
  'Word': { html: word(RECTANGLE), text: tabbed(RECTANGLE) },
  'a program that gives text alone': { text: tabbed(RECTANGLE) },
  'one whose text is something else than its table': { html: sheet(RECTANGLE), text: '1 126,848\n4 0 6' },
})) {
  test(`a rectangle from ${from} lies where it is put, blanks and all`, async () => {
    const page = await visit();
    await input(page, 'requests.carried_in.research_institution').fill('9');
    await pasteAt(page, 'requests.carried_in.commercial_enterprise', content);
    assert.deepEqual(await figures(page), LAID);
    assert.match(await message(page), /^已从所选的一格起填入6格/);
    assert.deepEqual((await outcome(page))?.findings.filter(({ code }) => code === 'NB204'), [], 'separators of a spreadsheet are no fault');
    await page.keyboard.press('Control+Z');
    assert.deepEqual(await figures(page), { 'requests.carried_in.research_institution': '9' }, 'one step');
  });
}

const UNCLEAR = '3.补正后申请内容仍不明确';

test('the label of a row is no number, and the row is found by it', async () => {
  const page = await visit();
  const cells = [[UNCLEAR, '1', '', '0', '0', '0', '2', '3']];
  // The caret is not where the label would lie.
  await pasteAt(page, 'requests.unavailable_unclear.research_institution', { html: sheet(cells), text: tabbed(cells) });
  assert.deepEqual(await figures(page), {
    'requests.unavailable_unclear.natural_person': '1', 'requests.unavailable_unclear.research_institution': '0',
    'requests.unavailable_unclear.public_welfare_organization': '0', 'requests.unavailable_unclear.legal_service_organization': '0',
    'requests.unavailable_unclear.other_organization': '2', 'requests.unavailable_unclear.total': '3',
  });
  assert.match(await message(page), /^已按行名填入7格/);
});

test('rows with merged labels and the heading above them', async () => {
  const page = await visit();
  const html = `<table><tr><td colspan=2>项目</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
    <tr><td rowspan=2>（四）无法提供</td><td>1.本机关不掌握相关政府信息</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
    <tr><td>2.没有现成信息需要另行制作</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr></table>`;
  await pasteAt(page, 'requests.unavailable_not_held.natural_person', { html, text: '' });
  assert.deepEqual(await figures(page), {
    ...row('unavailable_not_held', [1, 0, 0, 0, 0, 0, 1]), ...row('unavailable_needs_creation', [2, 0, 0, 0, 0, 0, 2]),
  });
});

test('labels of other rows than the chosen one: nothing is filled in, and it is said', async () => {
  const page = await visit();
  const cells = [['四、结转下年度继续办理', '', '', '1', '0', '0', '0', '0', '0', '1']];
  await pasteAt(page, 'requests.carried_in.natural_person', { text: tabbed(cells) });
  assert.deepEqual(await figures(page), {});
  assert.match(await message(page), /行名与所选的行不同，没有填入/);
});

test('labels that are none of the form’s are left out', async () => {
  const page = await visit();
  const cells = [['科室', '一季度', '二季度'], ['1.办公室', '5', ''], ['2.法规科', '6', '8']];
  await pasteAt(page, FIRST, { text: tabbed(cells) });
  assert.deepEqual(await figures(page), {
    [FIRST]: '5', 'requests.carried_in.natural_person': '6', 'requests.carried_in.commercial_enterprise': '8',
  });
});

test('labels and too few figures to tell whose they are: taken from the chosen cell on', async () => {
  const page = await visit();
  await pasteAt(page, 'requests.granted.research_institution', { text: '（一）予以公开\t5\t6' });
  assert.deepEqual(await figures(page), { 'requests.granted.research_institution': '5', 'requests.granted.public_welfare_organization': '6' });
});

test('what has no room is not put in, and not cut off', async () => {
  const page = await visit();
  await pasteAt(page, 'requests.received.other_organization', { text: '1\t2\t3' });
  assert.match(await message(page), /有1行3列，从所选的一格起放不下，没有填入/);
  await pasteAt(page, 'requests.processed_total.total', { text: '1\n2\n3\n4' });
  assert.match(await message(page), /有4行1列，从所选的一格起放不下，没有填入/);
  assert.deepEqual(await figures(page), {});
  await pasteAt(page, 'requests.carried_out.other_organization', { text: '1\t2\t\t\n\t\t\n' });
  assert.deepEqual(await figures(page), { 'requests.carried_out.other_organization': '1', 'requests.carried_out.total': '2' }, 'blanks need no room');
});

test('a column goes past the headings within a table', async () => {
  const page = await visit();
  await pasteAt(page, 'disclosure.licensing.decisions', { html: sheet([['5'], ['第二十条第（六）项'], ['10'], ['3']]), text: '' });
  assert.deepEqual(await figures(page), {
    'disclosure.licensing.decisions': '5', 'disclosure.penalties.decisions': '10', 'disclosure.coercion.decisions': '3',
  });
});

test('cells with line breaks and quotes in them, words where a figure belongs', async () => {
  const page = await visit();
  await pasteAt(page, FIRST, { text: '"1\n2"\t无\t"22（其中""修订""16件）"\t—\r\n' });
  assert.deepEqual(await figures(page), {
    [FIRST]: '1 2', 'requests.received.commercial_enterprise': '无', 'requests.received.research_institution': '22', 'requests.received.public_welfare_organization': '—',
  });
  const codes = (await outcome(page))?.findings.map(({ code }) => code) || [];
  assert.ok(codes.includes('NB202') && codes.includes('NB204'), 'and said to be none');
});

test('a piece of text goes into the text of the cell, a single cell into the cell', async () => {
  const page = await visit();
  await input(page, FIRST).fill('5');
  await page.keyboard.press('End');
  await pasteAt(page, FIRST, { text: '7' });
  const text = await input(page, FIRST).inputValue();
  assert.ok(text.includes('7') && text.includes('5'), text);
  await pasteAt(page, FIRST, { html: sheet([['1,234']]), text: '1,234\r\n' });
  assert.equal(await input(page, FIRST).inputValue(), '1234');
});

/** The official tables with figures in them, as they are copied from a page. @param {Page} page @param {string} name */
const official = (page, name) => page.evaluate(async (report) => {
  const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
  const nianbao = await load();
  const checked = nianbao.check(report);
  return { html: nianbao.render(checked.report, 'html'), text: nianbao.render(checked.report, 'text'), cells: checked.cells };
}, JSON.parse(readFileSync(new URL(`../figures/${name}.json`, import.meta.url), 'utf8')));

for (const kind of /** @type {const} */ (['html', 'text'])) {
  test(`a whole report as ${kind} takes the place of what was there, wherever it is pasted`, async () => {
    const page = await visit();
    const report = await official(page, 'suqian-2024');
    await input(page, FIRST).fill('1');
    await pasteAt(page, 'proceedings.reconsideration.total', { [kind]: report[kind] });
    const filled = await figures(page);
    for (const [id, { value }] of Object.entries(report.cells)) {
      assert.equal(filled[id], value === null ? undefined : String(/** @type {any} */ (value)), id);
    }
    assert.match(await message(page), /已按行名填入200格/);
    await page.keyboard.press('Control+Z');
    assert.deepEqual(await figures(page), { [FIRST]: '1' });
    await page.keyboard.press('Control+Y');
    assert.deepEqual(await figures(page), filled);
  });
}

test('a table of another edition than the form is not put in', async () => {
  const page = await visit();
  const report = await official(page, 'hongze-2023');
  await input(page, 'disclosure.fees.amount').fill('1.5');
  await pasteAt(page, FIRST, { html: /<table[^>]*table-requests[^]*?<\/table>/.exec(report.html)?.[0] });
  assert.deepEqual(await figures(page), { 'disclosure.fees.amount': '1.5' });
  assert.match(await message(page), /另一种格式的表格，没有填入/);
});

test('a row that is too short for its cells is said to be so, the others are filled in', async () => {
  const page = await visit();
  const cells = [[UNCLEAR, '1', '0', '0', '0', '0', '1'], ['1.信访举报投诉类申请', '1', '0', '0', '0', '0', '0', '1']];
  await pasteAt(page, 'requests.unprocessed_petition.natural_person', { html: sheet(cells) });
  assert.deepEqual(await figures(page), row('unprocessed_petition', [1, 0, 0, 0, 0, 0, 1]));
  assert.match(await message(page), /已按行名填入7格.*“3\.补正后申请内容仍不明确”行应有7个数，只有6个（1 0 0 0 0 1）/);
});

test('tables that are no report are not guessed at', async () => {
  const page = await visit();
  await pasteAt(page, FIRST, { html: '<table><tr><td>1</td></tr></table><p></p><table><tr><td>2</td></tr></table>', text: '1\n2' });
  assert.deepEqual(await figures(page), {});
  assert.match(await message(page), /没有找到/);
});

test('nothing of a paste is markup', async () => {
  const page = await visit();
  const before = await page.evaluate(() => document.querySelector('nianbao-report')?.shadowRoot?.querySelectorAll('*').length);
  const evil = '<img src=x onerror=alert(1)>';
  await pasteAt(page, FIRST, { html: `<table><tr><td>5${evil}<script>alert(2)</script></td><td onclick="alert(3)">${evil.replace(/</g, '&lt;')}</td></tr></table>` });
  assert.equal(await input(page, 'requests.received.commercial_enterprise').inputValue(), evil);
  await page.waitForTimeout(100);
  assert.equal(await page.locator('nianbao-report :is(img, script)').count(), 0);
  assert.ok((before || 0) > 400);
});

test('the place for a paste is the rectangle that is chosen', async () => {
  const page = await visit();
  await putOnClipboard(page, { text: '1\t2' });
  await input(page, 'requests.carried_in.commercial_enterprise').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+V');
  assert.deepEqual(await figures(page), row('received', [1, 2]));
});

test('a repeated paste of the same changes nothing and is no step', async () => {
  const page = await visit();
  await pasteAt(page, FIRST, { text: '1\t2' });
  await pasteAt(page, FIRST, { text: '1\t2' });
  await page.keyboard.press('Control+Z');
  assert.deepEqual(await figures(page), {});
  assert.equal(await focusedCell(page), FIRST);
  assert.match(await status(page), /没有错误/);
});

/** What stands among figures and is none, and where the figures go. @type {[string, string[][], Record<string, string>][]} */
const AMONG = [
  ['an error of a spreadsheet', [['5', '6'], ['#REF!', '8']], { ...row('received', [5, 6]), 'requests.carried_in.natural_person': '#REF!', 'requests.carried_in.commercial_enterprise': '8' }],
  ['a column too narrow', [['5', '6', '11'], ['#####', '8', '9']], { ...row('received', [5, 6, 11]), ...row('carried_in', ['#####', 8, 9]) }],
  ['a word in a column', [['5'], ['待定'], ['7']], { 'requests.received.natural_person': '5', 'requests.carried_in.natural_person': '待定', 'requests.granted.natural_person': '7' }],
  ['a figure with its unit', [['5个', '6', '7']], row('received', [5, 6, 7])],
];
for (const [what, cells, wanted] of AMONG) {
  test(`${what} stays where it is, and moves nothing`, async () => {
    const page = await visit();
    await pasteAt(page, FIRST, { html: sheet(cells), text: tabbed(cells) });
    assert.deepEqual(await figures(page), wanted);
  });
}

test('a row that a spreadsheet hides is no row of blanks', async () => {
  const page = await visit();
  await input(page, 'requests.carried_in.natural_person').fill('9');
  const hidden = "<tr height=0 style='display:none'><td width=72></td><td width=72></td></tr></table>";
  await pasteAt(page, FIRST, { html: sheet([['5', '6']]).replace('</table>', hidden) });
  assert.deepEqual(await figures(page), { ...row('received', [5, 6]), 'requests.carried_in.natural_person': '9' });
});
