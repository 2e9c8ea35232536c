// What may come into the box, and what may not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, browserForTests, check, openFile, paste } from './chromium.mjs';

const visit = browserForTests();

/** @param {import('playwright-core').Page} page */
const boxMarkup = (page) => page.$eval('#report-box', (box) => box.innerHTML);

test('markup comes in as bare tables and paragraphs', async () => {
  const page = await visit();
  await paste(page, {
    html: `<style>p{color:red}</style><div class="x"><h2 style="color:red">三、收到</h2>第一行<div>第二行</div></div>
      <p class="MsoNormal">一段<span style="mso-x:1">文字</span><o:p></o:p></p>
      <table border=1 onclick="x()"><tr class="firstRow"><td colspan="2" rowspan=1 id="a"><p>自然</p><p>人</p></td>
      <td><input value="7"><select><option>1<option selected>8</select></td><td>&nbsp;</td></tr></table>`,
  });
  assert.equal(
    await boxMarkup(page),
    '<h2>三、收到</h2><p>第一行</p><p>第二行</p><p>一段文字</p>' +
      '<table><tbody><tr><td colspan="2"><p>自然</p><p>人</p></td><td>78</td><td>&nbsp;</td></tr></tbody></table>',
  );
});

test('a script or a handler in a cell never runs and never becomes an element', async () => {
  const page = await visit();
  const evil = '<table><tr><td>自然人</td><td><script>alert(1)</script><img src=x onerror="alert(2)"><svg onload=alert(3)></svg>5</td></tr></table>';
  await paste(page, { html: evil });
  await check(page);
  await page.click('#clear');
  await openFile(page, 'evil.html', evil.replace('5</td>', '&lt;img src=x onerror=alert(4)&gt;</td>'));
  await check(page);
  await page.waitForTimeout(200);
  assert.equal(await page.locator('#report-box :is(script,img,svg), .result :is(script,img,svg)').count(), 0);
});

test('a hostile cell of a whole report is shown as the text it is', async () => {
  const page = await visit();
  await page.click('#sample-blanks');
  await page.waitForSelector('#report-box table');
  await page.evaluate(() => {
    const blank = [...document.querySelectorAll('#report-box td')].find((cell) => !cell.textContent?.trim());
    if (blank) blank.textContent = '<img src=x onerror=alert(5)>';
  });
  await check(page);
  await page.waitForTimeout(200);
  assert.match(await page.innerText('#findings'), /<img src=x onerror=alert\(5\)>/);
  assert.equal(await page.locator('#result img').count(), 0);
});

test('text keeps its lines and tabs, in the place of the selection', async () => {
  const page = await visit();
  await page.click('#report-box');
  await page.keyboard.type('前后');
  await page.keyboard.press('ArrowLeft');
  await paste(page, { text: '一\r\n二\t三' });
  assert.equal(await boxText(page), '前一\n二\t三后');
});

test('text that is the source of a page is read as the page', async () => {
  const page = await visit();
  await paste(page, { text: '<table><tr><td>规章</td></tr></table>' });
  assert.equal(await page.locator('#report-box td').innerText(), '规章');
});

test('an empty box gets one sentence', async () => {
  const page = await visit();
  assert.match(await check(page), /还没有内容/);
  assert.ok(await page.isHidden('#outcome'));
});

test('what is no report gets one sentence, and stays as it was typed', async () => {
  const page = await visit();
  await page.click('#report-box');
  await page.keyboard.type('今天天气很好');
  const sentence = await check(page);
  assert.equal(await page.getAttribute('#status', 'data-state'), 'failed');
  assert.ok(sentence.length > 10 && !/undefined|Error|\{/.test(sentence), sentence);
  assert.equal(await boxText(page), '今天天气很好');
});

test('office files, pictures, empty and oversized files are refused in words, and nothing is lost', async () => {
  const page = await visit();
  await page.click('#report-box');
  await page.keyboard.type('已有的内容');
  /** @type {[string, Buffer, RegExp][]} */
  const files = [
    ['报告.docx', Buffer.from('PK\x03\x04rest'), /Word、WPS、Excel或PDF.*粘贴/],
    ['报告.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /Excel/],
    ['报告.pdf', Buffer.from('%PDF-1.7'), /PDF/],
    ['图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /不是文本/],
    ['空.txt', Buffer.from(''), /空的/],
    ['大.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), /20兆字节/],
    ['乱.txt', Buffer.from([0x41, 0xff, 0xff, 0x41]), /编码/],
  ];
  for (const [name, bytes, expected] of files) {
    await page.evaluate(() => { document.getElementById('entry-note')?.replaceChildren(); });
    await openFile(page, name, bytes);
    assert.match(await page.innerText('#entry-note'), expected);
  }
  assert.equal(await boxText(page), '已有的内容');
});

test('files in GBK and UTF-16 are read', async () => {
  const page = await visit();
  await openFile(page, 'gbk.txt', Buffer.from([0xd5, 0xfe, 0xb8, 0xae])); // 政府
  assert.equal(await boxText(page), '政府');
  await openFile(page, 'utf16.txt', Buffer.from('\ufeff政府\t信息', 'utf16le'));
  await page.waitForFunction(() => document.getElementById('report-box')?.innerText.includes('信息'));
  assert.equal(await boxText(page), '政府\t信息');
});

test('a dropped file is opened', async () => {
  const page = await visit();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['拖入的报告'], 'a.txt'));
    document.getElementById('report-box')?.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  });
  await page.waitForFunction(() => document.getElementById('report-box')?.innerText === '拖入的报告');
});

test('a file let go beside the box does not replace the page', async () => {
  const page = await visit();
  const prevented = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['放偏了'], 'a.txt'));
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector('h1')?.dispatchEvent(drop);
    return drop.defaultPrevented;
  });
  assert.ok(prevented);
  await page.waitForFunction(() => document.getElementById('report-box')?.innerText === '放偏了');
});

test('clearing and pasting can be undone, by button and by key', async () => {
  const page = await visit();
  await page.click('#report-box');
  await page.keyboard.type('写了很久');
  await page.click('#clear');
  assert.equal((await boxText(page)).trim(), '');
  await page.click('#undo');
  assert.equal(await boxText(page), '写了很久');
  await page.click('#redo');
  assert.equal((await boxText(page)).trim(), '');
  await page.click('#undo');
  await page.click('#report-box');
  await page.keyboard.press('Control+End');
  await paste(page, { text: '，又贴了一段' });
  assert.equal(await boxText(page), '写了很久，又贴了一段');
  await page.keyboard.press('Control+Z');
  assert.equal(await boxText(page), '写了很久');
});
