// Several reports: a list of what each has, one looked at after the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests, openFile } from './chromium.mjs';
import { gbk } from './dist.mjs';
import { focused, input } from './element.mjs';
import { file, kept, openSample, openSeveral, RIGHT, SAMPLE, SEVERAL } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();

/** The rows, as they are read. @param {Page} page */
const rows = (page) => page.$$eval('#list-rows tr', (all) =>
  all.map((row) => [...row.children].slice(0, -1).map((cell) => (cell.textContent || '').trim())));

test('each has its name, authority, year and counts, or why it could not be read', async () => {
  const page = await visit();
  await openSeveral(page, [...SEVERAL, file('gbk.txt', gbk(SAMPLE)), file('utf16.txt', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le')), file('空.txt', '')]);
  const [wrong, right, foreign, word, gb, utf16, empty] = await rows(page);
  assert.deepEqual(wrong, ['栖云县.txt', '栖云县人民政府', '2022', '3', '0', '0']);
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
  assert.deepEqual((await rows(page))[0], ['甲.txt 修改1项', '栖云县人民政府', '2022', '1', '0', '0'], 'the list follows');
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
