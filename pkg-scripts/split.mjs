// Parts the finished module in two: `node pkg-scripts/split.mjs MODULE MARK FIRST MORE`. The first is what a form with the
// official tables needs: reading the DOM, cells, the rules on tables, repair, sessions, words. What stands below comes in a
// file of its own. It is one program in one memory, and runs when both are there: what the first calls of the second it
// finds in their table, where the second puts it; what the second calls of the first it imports from MARK.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What is in the second file: modules, with all below them, and functions. A star stands for the rest of a name. */
const MORE = [
  // Text, markup and pastes; tables without a mark between their cells; what a text says.
  'input::read_plain', 'input::tables', 'input::text', 'input::tsv', 'wasm::dom::document_from_html',
  'report::authority', 'report::loose', 'report::prose', 'report::sections', 'report::sentences',
  // Whole reports, last year's, parts, the rules of an office.
  'api::changes', 'api::sum', 'local', 'rules::local',
  'rules::carried_in_differs', 'rules::count_left_out', 'rules::doubled_words', 'rules::fee_unlikely', 'rules::law_misnamed',
  'rules::leap', 'rules::notice_number', 'rules::parts_differ', 'rules::rules_unlikely', 'rules::section_missing',
  'rules::stock_differs', 'rules::table_missing', 'rules::text_*', 'rules::title_brackets', 'rules::year_wrong',
  // What is written out, and English.
  'locale::en', 'render',
];
/** The functions that JavaScript calls have no module. */
const CALLED = ['render', 'rules', 'template'];
const CHOSEN = new RegExp(`^(?:${MORE.map((name) => name.replace('*', '\\w*')).join('|')})(?![\\w])`);

const [module, mark, first, more] = process.argv.slice(2);
const FEATURES = ['-mvp', '--enable-mutable-globals', '--enable-sign-ext', '--enable-nontrapping-float-to-int', '--enable-bulk-memory'];
const NAME = '(?:"(?:[^"\\\\]|\\\\.)*"|[^\\s()"]+)';
const work = mkdtempSync(path.join(tmpdir(), 'nianbao-split-'));
try {
  const names = [...disassembled(module).matchAll(new RegExp(`^ \\(func \\$(${NAME})`, 'gm'))].map(([, name]) => JSON.parse(/^"/.test(name) ? name : `"${name}"`));
  const chosen = names.filter(isMore);
  assert.ok(chosen.length > 0, 'the module has names');
  writeFileSync(`${work}/more`, `${chosen.map(escaped).join('\n')}\n`);
  execFileSync('wasm-split', [module, ...FEATURES, `--split-funcs=@${work}/more`, `--import-namespace=${mark}`,
    '--placeholder-namespace=later', '--export-prefix=%', '-o1', `${work}/first.wasm`, '-o2', `${work}/more.wasm`]);
  assemble(withoutPlaceholders(disassembled(`${work}/first.wasm`)), first);
  const behind = disassembled(`${work}/more.wasm`);
  assert.equal(behind.match(/^ \(func /gm)?.length, chosen.length, 'every one that was chosen is there');
  assemble(behind, more);
  console.error(`    ${chosen.length} of ${names.length} functions are in the second file`);
} finally {
  rmSync(work, { recursive: true });
}

/** By its own path, or that of the type that it is a method of. @param {string} name */
function isMore(name) {
  const [, own = ''] = /^[<[&(]*nianbao(?:\[\w+\])?::([\w:]+)/.exec(name) || [];
  return CALLED.includes(name) || CHOSEN.test(own);
}

/** As wasm-split writes a name that has other letters than names of its own. @param {string} name */
function escaped(name) {
  return Buffer.from(name).toString('latin1').replace(/[^\w!#$%&'*+\-./:<=>?@^`|~\\]/g, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** @param {string} file */
function disassembled(file) {
  return execFileSync('wasm-dis', [file], { encoding: 'utf8', maxBuffer: 1e9 });
}

/** @param {string} text @param {string} file */
function assemble(text, file) {
  writeFileSync(`${work}/text.wat`, text);
  execFileSync('wasm-as', [...FEATURES, '--enable-bulk-memory-opt', `${work}/text.wat`, '-o', file]);
}

/**
 * wasm-split leaves functions to be imported in the places of the table that the second file fills. Nobody calls them
 * before: the places are left empty.
 * @param {string} text
 */
function withoutPlaceholders(text) {
  const held = new Set([...text.matchAll(new RegExp(`^ \\(import "later" "\\d+" \\(func \\$(${NAME}).*\\n`, 'gm'))].map(([, name]) => name));
  const elements = new RegExp(`^ \\(elem \\$${NAME} \\(i32\\.const (\\d+)\\)((?: \\$${NAME})*)\\)\\n`, 'gm');
  return text.replace(/^ \(import "later" .*\n/gm, '').replace(elements, (_, from, list) => {
    /** @type {Map<number, string[]>} runs, by where they begin */
    const runs = new Map();
    let begin = -1;
    [...list.matchAll(new RegExp(` \\$(${NAME})`, 'g'))].forEach(([, name], place) => {
      if (held.has(name)) begin = -1;
      else if (begin < 0) runs.set(begin = Number(from) + place, [`$${name}`]);
      else /** @type {string[]} */ (runs.get(begin)).push(`$${name}`);
    });
    return [...runs].map(([at, run]) => ` (elem (i32.const ${at}) ${run.join(' ')})\n`).join('');
  });
}
