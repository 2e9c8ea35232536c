// What the tests of the page share: reports to open, and the states that it can be in.
import { readFileSync } from 'node:fs';
import { check, checkCells, openFile } from './chromium.mjs';
import { figures, FIVE_WRONG, TWO_TOTALS } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

export const SAMPLE = readFileSync(new URL('../../www/samples/qiyun-2022.txt', import.meta.url), 'utf8');
/** Every sum holds. */
export const RIGHT = figures('suqian-2023');

/** @param {string} name @param {string | Buffer} content */
export const file = (name, content) => ({
  name, mimeType: 'application/octet-stream', buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

/** Wrong, right, of no report, of a kind that is not read. */
export const SEVERAL = [
  file('栖云县.txt', SAMPLE),
  file('right.json', JSON.stringify(RIGHT)),
  file('通知.txt', '今天天气很好'),
  file('定稿.docx', 'PK\x03\x04rest'),
];

/** Opens files, and waits until each has been read. @param {Page} page @param {ReturnType<typeof file>[]} files */
export async function openSeveral(page, files = SEVERAL) {
  await page.setInputFiles('#file', files);
  await page.waitForFunction((rows) => document.querySelectorAll('#list-rows tr').length >= rows && !document.querySelector('#list-rows .waiting'), files.length);
}

/** @param {Page} page */
export async function openSample(page) {
  await page.click('#sample-faulty');
  await page.waitForSelector('.nianbao-finding');
}

/** Waits until what there is has been written to the browser's database. @param {Page} page */
export const kept = (page) => page.waitForTimeout(500);

/** The states of the page. @type {Record<string, (page: Page) => Promise<unknown>>} */
export const STATES = {
  empty: async () => {},
  'a sample with errors': openSample,
  'something mended': async (page) => {
    await openSample(page);
    await page.click('.nianbao-apply');
  },
  'a finding decided about, another being decided about': async (page) => {
    await openSample(page);
    const buttons = page.locator('#findings > section [part=decide]:visible');
    await buttons.first().click();
    await page.locator('[part=reason]').fill('已电话核实，原始台账如此');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#findings > details');
    await page.click('#findings > details > summary');
    await buttons.first().click();
    await page.keyboard.press('Enter');
  },
  'a right report': (page) => checkCells(page, RIGHT),
  'several files, some not read': (page) => openSeveral(page),
  'no report': async (page) => {
    await page.click('#report-box');
    await page.keyboard.type('今天天气很好');
    await check(page);
  },
};

/** What more can be on the page. @type {Record<string, (page: Page) => Promise<unknown>>} */
export const MORE = {
  'what is folded opened': async (page) => {
    await checkCells(page, TWO_TOTALS);
    for (const folded of await page.$$('#findings summary')) await folded.click();
  },
  'blanks filled': async (page) => {
    await page.click('#sample-blanks');
    await page.click('[data-fill]');
  },
  'errors that nothing explains': (page) => checkCells(page, FIVE_WRONG),
  'the form open, work taken up, a report removed': async (page) => {
    await openSeveral(page);
    await kept(page);
    await page.reload();
    await page.waitForSelector('#restored-text:not(:empty)');
    await page.click('[data-remove] >> nth=1');
    await page.click('summary');
  },
  'a file that is not read': (page) => openFile(page, '定稿.docx', 'PK\x03\x04rest'),
};
