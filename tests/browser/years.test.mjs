// Reports of several years and authorities in JavaScript: what crosses is what the program says natively.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST } from './dist.mjs';

/** @typedef {import('../../www/core/nianbao.js').Outcome} Outcome */

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = `${root}${process.env.CARGO_TARGET_DIR || 'target'}/release/nianbao`;
/** @type {typeof import('../../www/core/nianbao.js')} */
const { load } = await import(`${DIST}nianbao.mjs`);
const nianbao = await load();

const [OLD, NEW] = ['suqian-2023', 'suqian-2024'].map((name) => `tests/figures/${name}.json`);
const PARTS = [1, 2, 3, 4, 5].map((n) => `tests/cases/NB403/good-the-sum.parts/${n}.json`);
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(root + file, 'utf8'));
/** @param {string[]} words */
const natively = (...words) => JSON.parse(execFileSync(program, words, { cwd: root, encoding: 'utf8' }));
/** @param {Outcome} outcome */
const about = ({ findings, not_assessed: left }) =>
  [...findings.map(({ id }) => id), ...left.map(({ what }) => what)].filter((id) => id.startsWith('NB4'));

test('last year may be an outcome, its report, or cells', () => {
  const old = nianbao.check(read(OLD));
  for (const previous of [old, old.report, read(OLD), read(OLD).cells]) {
    const now = read(NEW);
    assert.deepEqual(about(nianbao.check(now, { previous })), []);
    now.cells['requests.carried_in.natural_person'] = 117;
    assert.deepEqual(about(nianbao.check(now, { previous })), ['NB401:requests.carried_in.natural_person']);
  }
  assert.deepEqual(about(nianbao.check(read(NEW))), ['NB401', 'NB402', 'NB404']);
});

test('a name that ends like a mark between reports is none', () => {
  const { authority } = nianbao.check(read(NEW), { authority: 'Group', previous: read(OLD), parts: [] });
  assert.equal(authority, 'Group');
});

test('the sum is that of the command line, and silent beside its parts', () => {
  const parts = PARTS.map(read);
  const sum = nianbao.sum(parts);
  const wanted = natively('sum', ...PARTS, '--format', 'json');
  assert.deepEqual(sum.cells, wanted.cells);
  assert.deepEqual(sum.parts, wanted.parts.map((/** @type {any} */ { authority, year }) => ({ authority, year })));
  assert.deepEqual([sum.notes, sum.report && sum.report.authority], [[], wanted.authority]);
  assert.ok(sum.html.startsWith('<') && sum.text.length > 0 && sum.report);
  const without = ['NB401', 'NB402', 'NB404'];
  assert.deepEqual(about(nianbao.check(/** @type {any} */ (sum.report), { parts })), without);
  const changed = { ...sum.report, cells: { ...sum.cells, 'disclosure.licensing.decisions': 1 } };
  assert.deepEqual(about(nianbao.check(changed, { parts })), ['NB403:disclosure.licensing.decisions', ...without]);
});

test('what cannot be added up is a note', () => {
  const two = nianbao.sum([read(OLD), read(NEW)], { lang: 'en' });
  assert.deepEqual([two.report, two.html, two.text, two.cells, two.notes.length], [null, '', '', {}, 1]);
  assert.match(two.notes[0], /another year/);
  assert.equal(nianbao.sum([]).notes.length, 1);
  const blank = PARTS.map(read);
  blank[1].cells['disclosure.coercion.decisions'] = '';
  const sum = nianbao.sum(blank, { authority: '云岭县', year: 2023 });
  assert.deepEqual([sum.cells['disclosure.coercion.decisions'].value, sum.notes.length], [null, 1]);
  assert.equal(sum.cells['disclosure.coercion.decisions'].from[1], null);
});

test('the changes are those of the command line', () => {
  for (const lang of /** @type {const} */ (['zh-CN', 'en'])) {
    const wanted = natively('changes', NEW, '--previous', OLD, '--format', 'json', '--lang', lang);
    const found = nianbao.changes(read(NEW), read(OLD), { lang });
    const groups = found.groups.map((group) => ({ ...group, rows: group.rows.map(({ bars, ...row }) => row) }));
    assert.deepEqual({ ...found, groups }, wanted);
    for (const { rows } of found.groups) {
      assert.equal(Math.max(...rows.flatMap(({ bars }) => bars)), 100);
    }
  }
  assert.ok(nianbao.changes(read(OLD), read(NEW)).note);
});

test('a wrong argument is told by its name', () => {
  const wrong = (/** @type {() => void} */ call, /** @type {RegExp} */ message) =>
    assert.throws(call, (thrown) => thrown instanceof TypeError && message.test(thrown.message));
  wrong(() => nianbao.sum(/** @type {any} */ ({})), /parts is not a list/);
  wrong(() => nianbao.sum([/** @type {any} */ (1)]), /sum\.parts is not an object/);
  wrong(() => nianbao.changes({}, /** @type {any} */ (null)), /previous is missing/);
  wrong(() => nianbao.check({ cells: {} }, { parts: /** @type {any} */ ('x') }), /parts is not a list/);
});
