// Several reports: a list of what each has, one looked at after the other.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { boxText, browserForTests, openFile } from './chromium.mjs';
import { gbk } from './dist.mjs';
import { focused, input } from './element.mjs';
import { file, kept, openSample, openSeveral, RIGHT, SAMPLE, SEVERAL } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();
const PROGRAM = path.resolve(fileURLToPath(new URL('../../', import.meta.url)), process.env.CARGO_TARGET_DIR || 'target', 'release/nianbao');

/** The rows, as they are read. @param {Page} page */
const rows = (page) => page.$$eval('#list-rows tr', (all) =>
  all.map((row) => [...row.children].slice(1, -2).map((cell) => (cell.textContent || '').trim())));

test('each has its name, authority, year and counts, or why it could not be read', async () => {
  const page = await visit();
  await openSeveral(page, [...SEVERAL, file('gbk.txt', gbk(SAMPLE)), file('utf16.txt', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le')), file('空.txt', '')]);
  const [wrong, right, foreign, word, gb, utf16, empty] = await rows(page);
  assert.deepEqual(wrong.slice(0, 4), ['栖云县.txt', '栖云县人民政府', '2022', '3']);
  assert.deepEqual(right, ['right.json', RIGHT.authority, String(RIGHT.year), '0', '0', '0']);
  assert.match(foreign[1], /^没有找到年度报告的表格或标题/);
  assert.match(word[1], /^这是Word、WPS、Excel或PDF文件/);
  assert.deepEqual(gb.slice(1), wrong.slice(1));
  assert.deepEqual(utf16.slice(1), wrong.slice(1));
  assert.match(empty[1], /^文件是空的/);
  assert.equal(await page.innerText('#list-status'), '3份有错误，1份没有错误，3份未能读取。');
  assert.match(await page.innerText('#status'), /发现3处错误/, 'the first is there to be looked at');
  await page.click('#language');
  const english = await rows(page);
  assert.match(english[2][1], /^No table and no heading/);
  assert.match(english[3][1], /^This is a Word, WPS, Excel or PDF file/);
  assert.equal(await page.innerText('#list-status'), '3 with errors, 1 without errors, 3 not read.');
});

test('what is done in one stays there, while another is looked at', async () => {
  const page = await visit();
  await openSeveral(page, [file('甲.txt', SAMPLE), file('乙.txt', SAMPLE.split('栖云').join('松溪'))]);
  await page.click('.nianbao-apply');
  assert.deepEqual((await rows(page))[0].slice(0, 4), ['甲.txt 修改1项', '栖云县人民政府', '2022', '1'], 'the list follows');
  await page.click('#report-box');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('甲注');
  await page.click('#walk-next');
  assert.match(await boxText(page), /松溪/);
  assert.doesNotMatch(await boxText(page), /甲注/);
  assert.match(await page.innerText('#status'), /发现3处错误/);
  await page.click('#walk-before');
  assert.match(await boxText(page), /甲注/);
  assert.match(await page.innerText('#status'), /已改动/);
  assert.match(await page.innerText('#changes'), /已作的修改（1）/);
});

test('what is removed can be put back, with what was done in it', async () => {
  const page = await visit();
  await openSeveral(page);
  await page.click('.nianbao-apply');
  await page.click('[data-remove] >> nth=0');
  assert.match(await page.innerText('#entry-note'), /已移去“栖云县\.txt”/);
  assert.equal((await rows(page)).length, 3);
  assert.match(await page.innerText('#status'), /没有发现问题/, 'the next takes its place');
  await page.click('#entry-offer');
  assert.equal((await rows(page)).length, 4);
  assert.match(await page.innerText('#changes'), /已作的修改（1）/);
  await page.click('#remove-all');
  assert.ok(await page.isHidden('#list'));
  assert.equal((await boxText(page)).trim(), '');
  assert.match(await page.innerText('#status'), /尚未检查/);
  assert.equal(await focused(page), 'entry-offer');
  await page.keyboard.press('Enter');
  assert.equal((await rows(page)).length, 4);
  assert.match(await page.innerText('#changes'), /已作的修改（1）/);
});

/** Files come slowly, as from a network drive. @param {Page} page */
const slowly = (page) => page.evaluate(() => {
  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = async function slow() {
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    return arrayBuffer.call(this);
  };
});

test('what is shown while the files are still read keeps its text, and says that it was checked', async () => {
  const page = await visit();
  await slowly(page);
  await openSeveral(page);
  await kept(page);
  assert.match(await page.innerText('#status'), /^检查完成，发现3处错误/);
  assert.match(await boxText(page), /栖云县/);
  await page.reload();
  await page.waitForSelector('#restored-text:not(:empty)');
  assert.match(await boxText(page), /栖云县/);
});

test('what is typed while files are read is a report of its own', async () => {
  const page = await visit();
  await slowly(page);
  await page.setInputFiles('#file', SEVERAL.slice(0, 2));
  await page.click('#report-box');
  await page.keyboard.type('写到一半');
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 3 && !document.querySelector('#list-rows .waiting'));
  assert.equal((await boxText(page)).trim(), '写到一半');
  assert.deepEqual((await rows(page)).map(([name]) => name), ['栖云县.txt', 'right.json', '粘贴或输入的内容']);
  await page.click('#list-rows button >> nth=0');
  assert.match(await boxText(page), /栖云县/);
  assert.doesNotMatch(await boxText(page), /写到一半/);
});

test('what is put back is read if it was not, and takes nothing back that was done since', async () => {
  const page = await visit();
  await openSeveral(page, [file('甲.txt', SAMPLE)].concat(SEVERAL.slice(1, 2)));
  await page.click('[data-remove] >> nth=1');
  await page.click('.nianbao-apply');
  await page.click('#entry-offer');
  assert.deepEqual((await rows(page)).map(([name]) => name), ['甲.txt 修改1项', 'right.json']);
  assert.match(await page.innerText('#changes'), /已作的修改（1）/);
  await slowly(page);
  await page.setInputFiles('#file', SEVERAL.slice(2));
  await page.click('[data-remove] >> nth=3');
  await page.waitForFunction(() => !document.querySelector('#list-rows .waiting'));
  await page.click('#entry-offer');
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 4 && !document.querySelector('#list-rows .waiting'));
  assert.match((await rows(page))[3].join(), /Excel/);
});

test('files and folders are dropped anywhere; what stood in the box stays beside them', async () => {
  const page = await visit();
  await page.click('#report-box');
  await page.keyboard.type('写到一半');
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    for (const name of ['甲.txt', '乙.txt']) transfer.items.add(new File([text], name));
    document.querySelector('footer')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, SAMPLE);
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 3 && !document.querySelector('#list-rows .waiting'));
  assert.match(await boxText(page), /写到一半/);
  assert.equal((await rows(page))[0][0], '粘贴或输入的内容');
  assert.equal(await focused(page), 'list-heading');
});

test('a folder is opened with all that is in it, but for hidden files', async () => {
  const page = await visit();
  // A folder cannot be dropped by script, so its entries are made up as a browser gives them.
  const names = await page.evaluate(async (text) => {
    const { dropped } = await import(/** @type {string} */ ('/page/files.mjs'));
    const leaf = (/** @type {string} */ path) => ({
      name: path.split('/').pop(), fullPath: path, isDirectory: false, file: (/** @type {any} */ give) => give(new File([text], path)),
    });
    const folder = (/** @type {string} */ path, /** @type {any[]} */ inside) => ({
      name: path.split('/').pop(), fullPath: path, isDirectory: true,
      createReader() {
        const batches = [inside.slice(0, 2), inside.slice(2), []];
        return { readEntries: (/** @type {any} */ give) => give(batches.shift()) };
      },
    });
    const tree = folder('/各县', [leaf('/各县/10.txt'), leaf('/各县/.DS_Store'), leaf('/各县/9.txt'), folder('/各县/市直', [leaf('/各县/市直/甲.txt')])]);
    const found = await dropped({ files: [], items: [{ webkitGetAsEntry: () => tree }] });
    return found.map((/** @type {any} */ { name }) => name);
  }, SAMPLE);
  assert.deepEqual(names, ['各县/9.txt', '各县/10.txt', '各县/市直/甲.txt']);
});

test('one more file joins the list; the same file again takes its old place; a sample gives way', async () => {
  const page = await visit();
  await openSample(page);
  await openSeveral(page, SEVERAL.slice(0, 2));
  assert.equal((await rows(page)).length, 2, 'nobody misses the sample');
  await page.setInputFiles('#file', [file('丙.txt', SAMPLE)]);
  await page.waitForFunction(() => document.querySelectorAll('#list-rows tr').length === 3);
  await page.waitForFunction(() => document.querySelector('#list-rows tr:last-child [aria-current]') && /栖云/.test(document.getElementById('whose')?.textContent || ''));
  await page.click('#remove-all');
  await openFile(page, '甲.txt', SAMPLE);
  await openFile(page, '甲.txt', SAMPLE.split('栖云').join('松溪'));
  await page.waitForFunction(() => /松溪/.test(document.getElementById('whose')?.textContent || ''));
  assert.ok(await page.isHidden('#list'));
});

test('two hundred files: the page goes on working while they are read', async (t) => {
  const page = await visit();
  const numeral = (/** @type {number} */ number) => [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
  const files = Array.from({ length: 200 }, (_, at) => file(`${at + 1}.txt`, SAMPLE.split('栖云').join(`第${numeral(at + 1)}`)));
  await page.evaluate(() => {
    /** @type {any} */ (window).longest = 0;
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      /** @type {any} */ (window).longest = Math.max(/** @type {any} */ (window).longest, now - last);
      last = now;
      setTimeout(beat);
    };
    beat();
  });
  const from = performance.now();
  await openSeveral(page, files);
  const took = performance.now() - from;
  const longest = await page.evaluate(() => /** @type {any} */ (window).longest);
  t.diagnostic(`200 files in ${Math.round(took)} ms, the longest wait ${Math.round(longest)} ms`);
  assert.ok(longest < 1000, `nothing went for ${longest} ms`);
  assert.equal(await page.innerText('#list-status'), '200份有错误。');
  await page.focus('#list-rows button >> nth=0');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /第二零零/.test(document.getElementById('whose')?.textContent || ''));
  await input(page, 'disclosure.fees.amount').fill('7');
  assert.match(await page.innerText('#list-rows tr:last-child'), /修改1项/);
});

/** What the page gives to be saved. @param {Page} page @param {string} button */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

test('the columns sort, by mouse and by keyboard, and say so; one goes on in that order', async () => {
  const page = await visit();
  await openSeveral(page, [...SEVERAL, file('10.txt', SAMPLE.split('栖云').join('松溪')), file('9.txt', SAMPLE.split('栖云').join('丹阳'))]);
  const names = async () => (await rows(page)).map(([name]) => name);
  const sortedBy = () => page.$$eval('#list-columns [aria-sort]', (all) => all.map((one) => [/** @type {HTMLElement} */ (one).dataset.column, one.getAttribute('aria-sort')]));
  await page.click('[data-by="name"]');
  assert.deepEqual((await names()).slice(0, 2), ['9.txt', '10.txt'], 'as one counts');
  assert.deepEqual(await sortedBy(), [['name', 'ascending']]);
  await page.click('[data-by="name"]');
  assert.deepEqual(await sortedBy(), [['name', 'descending']]);
  assert.deepEqual((await names()).slice(-2), ['10.txt', '9.txt']);
  await page.focus('[data-by="error"]');
  await page.keyboard.press('Enter');
  assert.deepEqual(await sortedBy(), [['error', 'descending']], 'the gravest first');
  assert.deepEqual((await rows(page)).map(([, , , errors]) => errors), ['3', '3', '3', '0', undefined, undefined]);
  assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.by), 'error', 'the focus stays');
  assert.equal(await page.innerText('#list-status'), '已按错误从大到小排列。');
  await page.click('[data-by="state"]');
  assert.deepEqual(await page.$$eval('#list-rows .state', (all) => all.map(({ textContent }) => textContent)), ['未能读取', '未能读取', '有错误', '有错误', '有错误', '没有错误']);
  await page.click('#list-rows [data-open] >> nth=2');
  await page.click('#walk-next');
  assert.equal(await page.innerText('#walk-place'), '第4份，共6份');
  await page.click('[data-remove] >> nth=0');
  assert.deepEqual(await sortedBy(), [], 'what changed since is not said to be in order');
});

test('some are marked by the space bar, and it is said how many', async () => {
  const page = await visit();
  await openSeveral(page, [file('甲.txt', SAMPLE), file('乙.txt', SAMPLE.split('栖云').join('松溪')), SEVERAL[2]]);
  await page.focus('#list-rows [data-open] >> nth=0');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  assert.equal(await page.innerText('#sum'), '合计为汇总报告（已选2份）', 'one that was not read cannot be added up');
  await page.click('#list-rows input >> nth=0');
  assert.equal(await page.innerText('#sum'), '合计为汇总报告（已选1份）');
});

/** What the names of files and authorities must not do in a spreadsheet. */
const FORMULA = '=HYPERLINK("x").txt';
const files = () => [file(FORMULA, SAMPLE), file('b,"c".json', JSON.stringify(RIGHT))];

test('all findings are saved as CSV, with what a spreadsheet would take for a formula marked as text', async () => {
  const page = await visit();
  await openSeveral(page, files());
  const { name, content } = await saved(page, '#export-csv');
  assert.equal(name, 'nianbao.csv');
  assert.deepEqual([...content.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'so that a spreadsheet knows that it is UTF-8');
  const [head, ...lines] = content.toString('utf8').slice(1).trimEnd().split('\n');
  assert.equal(head, 'file,authority,year,id,code,severity,cells,expected,actual,difference,message');
  assert.ok(lines.length > 0);
  for (const line of lines) assert.ok(line.startsWith('"\'=HYPERLINK(""x"").txt",栖云县人民政府,2022,NB'), line);
});

test('all reports are saved as JSON, one a line, as they were changed in the tables', async () => {
  const page = await visit();
  await openSeveral(page, files());
  await page.click('.nianbao-apply');
  const { name, content } = await saved(page, '#export-json');
  assert.equal(name, 'nianbao.jsonl');
  const [first, second] = content.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(Object.keys(first), ['file', 'authority', 'year', 'editions', 'cells', 'findings', 'causes', 'not_assessed', 'summary']);
  assert.equal(first.file, FORMULA);
  assert.equal(first.summary.errors, 1);
  assert.equal(second.cells['requests.received.total'].value, RIGHT.cells['requests.received.total']);
});

test('it is what the command line says of the same files', { skip: !existsSync(PROGRAM) && 'the command line was not built' }, async () => {
  const page = await visit();
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-export-'));
  for (const { name, buffer } of files()) writeFileSync(path.join(folder, name), buffer);
  /** @param {string} format @param {...string} more */
  const said = (format, ...more) => {
    const { stdout } = spawnSync(PROGRAM, ['check', ...files().map(({ name }) => `./${name}`), '--format', format, ...more], { cwd: folder });
    // Told from an option by a folder that is none.
    return stdout.toString('utf8').split('./').join('');
  };
  await openSeveral(page, files());
  const csv = (await saved(page, '#export-csv')).content.toString('utf8').slice(1);
  assert.equal(csv.split("\"'=").join('"='), said('csv'), 'but for the mark: there the name begins with its folder');
  const json = (await saved(page, '#export-json')).content.toString('utf8');
  const plain = (/** @type {string} */ text) => text.trimEnd().split('\n').map((line) => {
    const { findings, ...rest } = JSON.parse(line);
    // Where a line ends is counted otherwise in a box.
    return { ...rest, findings: findings.map((/** @type {any} */ { origin, ...finding }) => finding) };
  });
  assert.deepEqual(plain(json), plain(said('json')));
  rmSync(folder, { recursive: true });
});
