// The samples inside of the page that is one file. It takes the place of sample-files.mjs when dist/nianbao.html is made.
import blanks from '../samples/chenghu-fgj-2023.html';
import faulty from '../samples/qiyun-2022.txt';
import yearBefore from '../samples/yunxi-czj-2023.txt';
import year from '../samples/yunxi-czj-2024.txt';

/** @type {Readonly<Record<import('./samples.mjs').Sample, string>>} */
const TEXTS = Object.freeze({ faulty, blanks, yearBefore, year });

/** @param {import('./samples.mjs').Sample} sample @returns {Promise<string>} */
export async function textOf(sample) {
  return TEXTS[sample];
}
