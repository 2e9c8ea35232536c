// The code in www holds no arithmetic: what attach finds is what `check` finds in the same page, whatever was edited.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserForTests, require } from './chromium.mjs';
import { host, input, tables } from './forms.mjs';
import { figures, TWO_TOTALS } from './reports.mjs';
import { WWW } from './serve.mjs';

const visit = browserForTests();

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));
/** Documents with faults of every kind, some with fields; and the official tables with fields of every kind. */
const DOCUMENTS = [
  ...readdirSync(CASES).flatMap((rule) => readdirSync(path.join(CASES, rule)).filter((name) => name.endsWith('.html'))
    .map((name) => ({ name: `${rule}/${name}`, markup: readFileSync(path.join(CASES, rule, name), 'utf8') }))),
  ...[figures('changtu-2022'), figures('shuyang-fgj-2023'), TWO_TOTALS].map((report) => ({
    name: String(report.authority),
    markup: tables(report, (text, number) => [
      input(text, number), `<select><option>${text}</option><option>7</option></select>`,
      `<textarea>${text}</textarea>`, `<div contenteditable="true">${text}</div>`, text,
    ][number % 5]),
  })),
];
const EDITS = 12;

test(`${DOCUMENTS.length} documents, ${EDITS} edits each: the same as a fresh check`, async () => {
  assert.ok(DOCUMENTS.length > 20);
  const page = await visit({ path: 'host.html', ready: false, before: host('<form id="report"></form>') });
  const results = await page.evaluate(async ([documents, edits]) => {
    const { attach } = await import(/** @type {any} */ ('/attach/index.mjs'));
    const nianbao = await (await import(/** @type {any} */ ('/core/index.mjs'))).load();
    const form = document.forms[0];
    const fresh = () => {
      try {
        return JSON.stringify(nianbao.check({ element: form }));
      } catch (thrown) {
        return 'null';
      }
    };
    let seed = 1;
    // A generator of Lehmer's, so that a failure can be had again.
    const below = (/** @type {number} */ most) => {
      seed = (seed * 48271) % 2147483647;
      return seed % most;
    };
    /** @template Kind @param {Iterable<Kind>} among @returns {Kind} */
    const one = (among) => [...among][below([...among].length)];
    const texts = ['', '0', '7', '12', '１２', '1,000', '-3', '/', '无', '0.5', '行政许可', '3.其他', '99999999999999'];
    /** @type {((cell: Element) => void)[]} */
    const ways = [
      (cell) => {
        const control = /** @type {HTMLInputElement | null} */ (cell.querySelector('input, textarea'));
        if (control) control.value = one(texts);
        else cell.textContent = one(texts);
      },
      (cell) => {
        const select = cell.querySelector('select');
        if (select) select.selectedIndex = below(select.options.length);
        else cell.append(one(texts));
      },
      (cell) => cell.closest('tr')?.after(/** @type {Element} */ (cell.closest('tr')).cloneNode(true)),
      (cell) => cell.closest('tr')?.remove(),
      (cell) => { /** @type {HTMLElement} */ (cell).hidden = !/** @type {HTMLElement} */ (cell).hidden; },
      (cell) => cell.setAttribute('colspan', String(1 + below(3))),
      (cell) => form.append(/** @type {Element} */ (cell.closest('table')).cloneNode(true)),
      (cell) => cell.remove(),
    ];
    /** @type {string[]} */
    const differing = [];
    let compared = 0;
    let readable = 0;
    for (const { name, markup } of documents) {
      form.replaceChildren(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
      const attached = attach(form, { block: 'errors' });
      // Nothing waits for `ready`: where there is no report it does not come.
      await new Promise((done) => setTimeout(done, 30));
      for (let at = 0; at <= edits; at += 1) {
        const cells = form.querySelectorAll('td');
        // Mostly figures, as people do.
        if (at > 0 && cells.length > 0) ways[below(3) ? below(2) : below(ways.length)](one(cells));
        const now = JSON.stringify(attached.outcome);
        if (now !== 'null') readable += 1;
        compared += 1;
        if (now !== fresh()) differing.push(`${name}, edit ${at}`);
        if (below(4) === 0) await new Promise((done) => setTimeout(done, 200));
      }
      attached.detach();
    }
    return { differing, compared, readable };
  }, /** @type {const} */ ([DOCUMENTS, EDITS]));
  assert.deepEqual(results.differing, []);
  assert.equal(results.compared, DOCUMENTS.length * (EDITS + 1));
  assert.ok(results.readable > results.compared / 2, `${results.readable} of ${results.compared} could be read`);
});

/** @type {typeof import('typescript')} */
const ts = require('typescript');

test('nothing in attach or panel calculates', () => {
  const forbidden = new Set(['-', '*', '/', '%', '**', '-=', '*=', '/=', '+=', '%=', '<<', '>>', '&', '|', '^']);
  /** @type {string[]} */
  const found = [];
  const folders = ['attach', 'panel'];
  const files = folders.flatMap((folder) => readdirSync(path.join(WWW, folder)).filter((name) => name.endsWith('.mjs'))
    .map((name) => path.join(WWW, folder, name)));
  const program = ts.createProgram(files, { allowJs: true, checkJs: true, noEmit: true, strict: true, target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ES2020, lib: ['lib.es2020.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] });
  const checker = program.getTypeChecker();
  /** @param {import('typescript').Node} node */
  const isNumber = (node) => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) !== 0;
  for (const file of files) {
    const source = /** @type {import('typescript').SourceFile} */ (program.getSourceFile(file));
    /** @param {import('typescript').Node} node */
    const look = (node) => {
      const where = () => `${path.relative(WWW, file)}: ${node.getText()}`;
      if (ts.isBinaryExpression(node)) {
        const operator = node.operatorToken.getText();
        if (forbidden.has(operator) || (operator === '+' && isNumber(node))) found.push(where());
      }
      if (ts.isCallExpression(node) && /^(parseInt|parseFloat|BigInt)$|\.reduce$/.test(node.expression.getText())) found.push(where());
      ts.forEachChild(node, look);
    };
    look(source);
  }
  // Places in a list or a sentence, and how many there are. Where a sentence stands in a page is no figure of the report
  // either: editors/sentences.mjs looks for that.
  const counting = /^panel\/quote\.mjs: a - b$|^panel\/(entries|cause|findings)\.mjs: (at \+ [12]|1 \+ MOST_OTHERS|cause\.repair_count - 1|(total - others|found)\.length( - 1)?|number - 1|from \+ 1)$|^attach\/panel\.mjs: number \+= 1$/;
  assert.deepEqual(found.filter((one) => !counting.test(one)), []);
});
