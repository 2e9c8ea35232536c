// docs/rules*.md on paper: a reviewer lays the catalogue beside the reports, two sheets of A4 and no more.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';

/** As viewers of Markdown print a table, in the smallest type that is read without effort. */
const STYLE = `
  @page { size: A4; margin: 12mm }
  body { font: 9pt/1.3 sans-serif; margin: 0 }
  h1 { font-size: 13pt; margin: 0 0 4pt }
  table { border-collapse: collapse; width: 100% }
  tr { break-inside: avoid }
  th, td { border: 1px solid #999; padding: 2pt 4pt; text-align: left; vertical-align: top }
  code { font: 8pt monospace; white-space: nowrap }`;

const MOST_PAGES = 2;

/** The catalogue has a heading and a table. @param {string} markdown @param {number} [times] that its rows are there */
function page(markdown, times = 1) {
  const lines = markdown.split('\n').filter((line) => line.startsWith('#') || line.startsWith('|'));
  const [title, head, , ...rows] = lines;
  /** @param {string} line @param {string} tag */
  const row = (line, tag) => {
    const cells = line.slice(1, -1).split(' | ').map((cell) => cell.trim().replace(/`(.*?)`/g, '<code>$1</code>'));
    return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  };
  const body = Array.from({ length: times }, () => rows.map((line) => row(line, 'td'))).flat();
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><h1>${title.slice(2)}</h1>
    <table><thead>${row(head, 'th')}</thead><tbody>${body.join('')}</tbody></table>`;
}

const browser = await launch();
after(() => browser.close());

/** @param {string} html */
async function pagesOf(html) {
  const printed = await browser.newPage();
  await printed.setContent(html);
  const pdf = (await printed.pdf({ preferCSSPageSize: true })).toString('latin1');
  await printed.close();
  return (pdf.match(/\/Type\s*\/Page\b/g) || []).length;
}

for (const name of ['rules.md', 'rules.en.md']) {
  const markdown = readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8');

  test(`docs/${name} takes two pages at most`, async () => {
    const pages = await pagesOf(page(markdown));
    assert.ok(pages > 0 && pages <= MOST_PAGES, `${pages} pages`);
    assert.ok(await pagesOf(page(markdown, 3)) > MOST_PAGES, 'pages are counted');
  });
}
