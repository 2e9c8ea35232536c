// Filling in <nianbao-report>: what is typed is checked with every key, and can be taken back; all of it by keys alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, elementForTests, figures, focused, focusedCell, heard, input, message, outcome, row, status } from './element.mjs';

const visit = elementForTests();

const TOTAL = 'requests.received.total';
const FIRST = 'requests.received.natural_person';
/** The total has its digits the wrong way round. */
const TRANSPOSED = [10, 20, 30, 5, 6, 7, 87];

/** Types a row of table 三 from the keyboard, beginning in its first cell. @param {import('playwright-core').Page} page @param {string} name @param {readonly (string | number)[]} values */
async function typeRow(page, name, values) {
  await input(page, Object.keys(row(name, values))[0]).focus();
  for (const value of values) {
    await page.keyboard.type(String(value));
    await page.keyboard.press('Tab');
  }
}

test('the blank form has every cell of the editions in force, and the official words', async () => {
  const page = await visit();
  assert.equal(await page.locator('nianbao-report td[id] input').count(), 200);
  assert.deepEqual(await page.locator('nianbao-report caption').allInnerTexts(), [
    '表二　主动公开政府信息情况', '表三　收到和处理政府信息公开申请情况', '表四　政府信息公开行政复议、行政诉讼情况',
  ]);
  assert.deepEqual(await figures(page), {});
  const { year, authority, summary } = await outcome(page) || assert.fail();
  assert.deepEqual([year, authority, summary.errors], [2024, '云溪县水务局', 0]);
});

test('last year’s report fills in what is known from it', async () => {
  const page = await visit();
  await page.evaluate(() => {
    const report = /** @type {any} */ (document.getElementById('report'));
    report.previous = { 'requests.carried_out.natural_person': 7, 'requests.carried_out.total': 7 };
  });
  const filled = await figures(page);
  assert.equal(filled['requests.carried_in.natural_person'], '7');
  assert.equal(filled['requests.carried_in.total'], '7');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (document.getElementById('report')).steps), [], 'and is nothing to undo');
});

test('a year of the older form has the older rows', async () => {
  const page = await visit();
  await page.evaluate(() => document.getElementById('report')?.setAttribute('year', '2020'));
  assert.equal(await cell(page, 'requests.other.total').count(), 1);
  assert.equal(await cell(page, 'requests.other_other.total').count(), 0);
});

test('every input is named by its row and its column', async () => {
  const page = await visit();
  const session = await page.context().newCDPSession(page);
  const { nodes } = /** @type {any} */ (await session.send('Accessibility.getFullAXTree'));
  const names = nodes.filter((/** @type {any} */ node) => node.role?.value === 'textbox' && !node.ignored).map((/** @type {any} */ node) => node.name.value);
  assert.equal(names.length, 200);
  assert.equal(new Set(names).size, 200, 'no two alike');
  assert.ok(names.includes('（三）不予公开 1.属于国家秘密 法人或其他组织 商业企业'), names[30]);
  assert.ok(names.includes('行政许可 第二十条第（五）项 本年处理决定数量'), names[6]);
  assert.ok(names.includes('复议后起诉 总计'), names[199]);
});

test('a wrong sum is marked at the cell to look at with the last key, and only there', async () => {
  const page = await visit();
  await typeRow(page, 'received', TRANSPOSED.slice(0, 6));
  await page.keyboard.type('8');
  await page.keyboard.type('7');
  assert.match(await status(page), /发现1处错误/);
  const wrong = page.locator('nianbao-report [aria-invalid]');
  assert.equal(await wrong.count(), 1);
  assert.equal(await input(page, TOTAL).getAttribute('aria-invalid'), 'true');
  const described = await input(page, TOTAL).getAttribute('aria-describedby') || '';
  const brief = await page.locator(`[id="${described}"]`).textContent();
  assert.equal(brief, '疑似填错，可改为78，勾稽即平。');
  assert.ok((await page.innerText('nianbao-report .note')).includes(brief || '?'), 'what is heard at the cell is seen there');
  const sentence = page.locator('nianbao-report h4').first();
  assert.match(await sentence.innerText(), /改表三“一、本年新收政府信息公开申请数量”行“总计”列一格：87 → 78/);
  assert.equal(await cell(page, FIRST).getAttribute('data-role'), 'innocent');
  assert.equal(await input(page, FIRST).getAttribute('aria-describedby'), null);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('78');
  assert.equal(await wrong.count(), 0);
  assert.match(await status(page), /没有错误/);
});

test('the element says what a check of the same cells says, ids included', async () => {
  const page = await visit();
  await typeRow(page, 'received', [3, 0, 0, '', '/', 1, 5]);
  await typeRow(page, 'granted', ['１２', '2,000', -1, 1.5, '无', 0, 7]);
  const [ours, fresh] = await page.evaluate(async () => {
    const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
    const { outcome } = /** @type {any} */ (document.getElementById('report'));
    const { cells, year, authority } = outcome;
    const checked = (await load()).check({ cells, year, authority });
    return [outcome, checked].map(({ findings, causes, cells }) => JSON.stringify({ findings, causes, cells }));
  });
  assert.equal(ours, fresh);
});

test('what is marked is what the core marks', async () => {
  const page = await visit();
  await typeRow(page, 'received', TRANSPOSED);
  const different = await page.evaluate(async () => {
    const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
    const report = /** @type {any} */ (document.getElementById('report'));
    const { findings, causes } = report.outcome;
    const markup = (await load()).render(report.outcome.report, 'html', { findings, causes });
    const marked = new DOMParser().parseFromString(markup, 'text/html');
    return [...report.shadowRoot.querySelectorAll('td[id]')].filter((td) => {
      const other = marked.getElementById(td.id);
      return td.dataset.role !== other?.dataset.role || td.dataset.severity !== other?.dataset.severity;
    }).map(({ id }) => id);
  });
  assert.deepEqual(different, []);
});

test('a total that the equations force is offered, never written unasked, and taken with Enter', async () => {
  const page = await visit();
  await typeRow(page, 'received', [3, 0, 0, 0, 0, 1]);
  assert.equal(await focusedCell(page), TOTAL);
  assert.equal(await input(page, TOTAL).inputValue(), '');
  assert.equal(await input(page, TOTAL).getAttribute('placeholder'), '4');
  const { cells } = await outcome(page) || assert.fail();
  assert.deepEqual(cells[TOTAL], { value: null, raw: '' });
  assert.match(await page.innerText('nianbao-report .note'), /总计\n按勾稽关系，这一格应为4，按回车键填入。/);
  const described = await input(page, TOTAL).getAttribute('aria-describedby') || '';
  assert.match(await page.getAttribute(`[id="${described.split(' ')[0]}"]`, 'aria-label') || '', /应为4，按回车键/);
  await page.keyboard.press('Enter');
  assert.equal(await input(page, TOTAL).inputValue(), '4');
  assert.equal(await focusedCell(page), TOTAL);
  assert.deepEqual((await heard(page)).slice(-1)[0], { name: 'nianbao-fixed', on: 'report', errors: 0 });
  await page.keyboard.press('Control+Z');
  assert.equal(await input(page, TOTAL).inputValue(), '');
  assert.match(await message(page), /已撤销：一、本年新收政府信息公开申请数量 申请人情况 总计：空白 → 4/);
});

test('the offered total can be clicked as well; typing over it is typing', async () => {
  const page = await visit();
  await typeRow(page, 'received', [3, 0, 0, 0, 0, 1]);
  await cell(page, TOTAL).locator('.accept').click();
  assert.equal(await input(page, TOTAL).inputValue(), '4');
  assert.equal(await focusedCell(page), TOTAL);
  await input(page, TOTAL).fill('6');
  assert.match(await status(page), /发现1处错误/);
});

test('a repair in the list is a key press away, marks the figure that was, and leads to its cell', async () => {
  const page = await visit();
  await typeRow(page, 'received', TRANSPOSED);
  await page.focus('nianbao-report .nianbao-apply');
  await page.keyboard.press('Enter');
  assert.equal(await input(page, TOTAL).inputValue(), '78');
  assert.equal(await focusedCell(page), TOTAL);
  assert.match(await status(page), /没有错误/);
  assert.deepEqual((await heard(page)).slice(-1)[0], { name: 'nianbao-fixed', on: 'report', errors: 0 });
  await page.keyboard.press('Control+Z');
  assert.equal(await input(page, TOTAL).inputValue(), '87');
  await page.keyboard.press('Control+Y');
  assert.equal(await input(page, TOTAL).inputValue(), '78');
});

test('from the cell to the list and back, by keys', async () => {
  const page = await visit();
  await typeRow(page, 'received', TRANSPOSED);
  await input(page, TOTAL).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'cause-1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focusedCell(page), TOTAL);
});

test('arrows and Enter move as in a spreadsheet, but not out of a text', async () => {
  const page = await visit();
  await input(page, 'disclosure.fees.amount').focus();
  /** @param {string} key */
  const press = async (key) => {
    await page.keyboard.press(key);
    return focusedCell(page);
  };
  assert.equal(await press('ArrowDown'), 'requests.received.natural_person', 'over the end of the table');
  assert.equal(await press('ArrowRight'), 'requests.received.commercial_enterprise');
  assert.equal(await press('Enter'), 'requests.carried_in.commercial_enterprise');
  assert.equal(await press('Shift+Enter'), 'requests.received.commercial_enterprise');
  assert.equal(await press('ArrowLeft'), 'requests.received.natural_person');
  assert.equal(await press('ArrowLeft'), 'requests.received.natural_person', 'a row ends');
  await page.keyboard.type('12');
  assert.equal(await press('ArrowLeft'), 'requests.received.natural_person', 'the caret moves first');
  assert.equal(await press('ArrowRight'), 'requests.received.natural_person');
  assert.equal(await press('ArrowRight'), 'requests.received.commercial_enterprise');
  assert.equal(await press('ArrowLeft'), 'requests.received.natural_person');
  await page.keyboard.type('7');
  assert.equal(await input(page, FIRST).inputValue(), '7', 'coming by a key takes the figure as a whole');
  await input(page, 'requests.received.other_organization').focus();
  assert.equal(await press('ArrowUp'), 'disclosure.fees.amount', 'a shorter row');
});

test('undo takes back cell by cell, redo does it again', async () => {
  const page = await visit();
  await typeRow(page, 'received', [12, 34]);
  await page.keyboard.type('56');
  await page.keyboard.press('Control+Z');
  assert.deepEqual(await figures(page), row('received', [12, 34]));
  await page.keyboard.press('Control+Z');
  assert.deepEqual(await figures(page), row('received', [12]));
  assert.equal(await focusedCell(page), 'requests.received.commercial_enterprise');
  await page.keyboard.press('Control+Shift+Z');
  assert.deepEqual(await figures(page), row('received', [12, 34]));
  await page.focus('nianbao-report [data-tool=undo]');
  await page.keyboard.press('Enter');
  await page.focus('nianbao-report [data-tool=undo]');
  await page.keyboard.press('Enter');
  assert.deepEqual(await figures(page), {});
  assert.ok(await page.isDisabled('nianbao-report [data-tool=undo]'));
  await page.keyboard.press('Control+Z');
  assert.deepEqual(await figures(page), {});
});

test('what was typed and taken back by hand is no step', async () => {
  const page = await visit();
  await input(page, FIRST).focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  assert.ok(await page.isDisabled('nianbao-report [data-tool=undo]'));
  assert.equal((await outcome(page))?.cells[FIRST].raw, '');
});

test('nothing is checked in the middle of a composition', async () => {
  const page = await visit();
  await input(page, FIRST).focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
  assert.equal((await outcome(page))?.cells[FIRST].raw, '');
  await session.send('Input.insertText', { text: '１０' });
  assert.deepEqual((await outcome(page))?.cells[FIRST], { value: 10, raw: '１０' });
});

test('a rectangle is chosen with Shift, copied as figures, cut and cleared', async () => {
  const page = await visit({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await typeRow(page, 'received', [1, 2, 3]);
  await typeRow(page, 'carried_in', [4, 5, 6]);
  await input(page, FIRST).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  assert.match(await message(page), /已选2行2列/);
  assert.equal(await page.locator('td.is-chosen').count(), 4);
  await page.keyboard.press('Control+C');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '1\t2\n4\t5');
  await page.keyboard.press('Control+X');
  assert.deepEqual(await figures(page), { 'requests.received.research_institution': '3', 'requests.carried_in.research_institution': '6' });
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  assert.match(await message(page), /已选1行3列/, 'what was chosen stays so');
  await page.keyboard.press('Delete');
  assert.deepEqual(await figures(page), row('carried_in', [4, 5, 6]));
});

test('Ctrl+A twice takes the table, which is copied as the official one', async () => {
  const page = await visit({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await typeRow(page, 'received', [1, 2]);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+A');
  assert.equal(await page.locator('td.is-chosen').count(), 175);
  await page.keyboard.press('Control+C');
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()));
  });
  assert.match(html, /<caption>表三/);
  assert.match(html, /<td[^>]*>1<\/td><td[^>]*>2<\/td>/);
  assert.doesNotMatch(html, /<input|表二/);
  assert.match(text, /^一、本年新收政府信息公开申请数量\t1\t2\t/m);
});

test('the button copies all tables', async () => {
  const page = await visit({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await typeRow(page, 'received', [1, 2]);
  await page.focus('nianbao-report [data-tool=copy]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('nianbao-report')?.shadowRoot?.querySelector('.message')?.textContent);
  assert.match(await message(page), /已复制/);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /表二[^]*表三[^]*表四/);
});

test('the list says the same in English', async () => {
  const page = await visit();
  await typeRow(page, 'received', TRANSPOSED);
  await page.evaluate(() => document.getElementById('report')?.setAttribute('lang', 'en'));
  assert.match(await page.innerText('nianbao-report .findings'), /Error/i);
  assert.equal(await page.innerText('nianbao-report [data-tool=undo]'), 'Undo');
  assert.equal(await input(page, TOTAL).inputValue(), '87', 'what was typed stays');
  await page.click('nianbao-report [data-tool=undo]');
  assert.equal(await input(page, TOTAL).inputValue(), '', 'and can be undone');
});

test('what was done before is done again on opening, and can be undone', async () => {
  const page = await visit();
  await typeRow(page, 'received', TRANSPOSED);
  const steps = await page.evaluate(async () => {
    const report = /** @type {import('../../www/core/nianbao.js').NianbaoReport} */ (document.querySelector('nianbao-report'));
    const done = JSON.parse(JSON.stringify(report.steps));
    await report.open({ cells: { 'requests.received.total': '5', 'requests.received.natural_person': '5' } }, [
      ...done, { kind: 'typed', sentence: '', cells: [{ cell: 'requests.no_such_row.total', old: '', now: '1' }] },
    ]);
    return { done, now: JSON.parse(JSON.stringify(report.steps)) };
  });
  assert.equal(steps.now.length, steps.done.length, 'a cell that the report does not have is passed over');
  assert.equal(await input(page, TOTAL).inputValue(), '87');
  for (const { sentence } of steps.now) assert.match(sentence, /：/);
  for (let left = steps.now.length; left > 0; left -= 1) await page.click('nianbao-report [data-tool=undo]');
  assert.equal(await input(page, TOTAL).inputValue(), '5');
});

test('what is unfolded in the list stays so while one types', async () => {
  const page = await visit();
  await typeRow(page, 'received', TRANSPOSED);
  await page.click('nianbao-report .nianbao-folded summary');
  await input(page, 'disclosure.fees.amount').fill('1');
  assert.ok(await page.isVisible('nianbao-report .nianbao-folded li'));
});
