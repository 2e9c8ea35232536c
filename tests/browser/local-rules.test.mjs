// Local rules in JavaScript: what the program takes and refuses, the schema takes and refuses; decisions.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from '../../www/node_modules/ajv/dist/2020.js';
import { DIST, SAMPLES } from './dist.mjs';

const here = new URL('../local/', import.meta.url);
/** @param {string} name */
const read = (name) => readFileSync(new URL(name, here), 'utf8');
/** @param {string} folder @returns {[name: string, text: string][]} */
const files = (folder) => readdirSync(new URL(folder, here)).map((name) => [name, read(`${folder}/${name}`)]);

const schema = JSON.parse(readFileSync(new URL('../../docs/nianbao-rules.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
/** @type {typeof import('../../www/core/nianbao.js')} */
const module = await import(`${DIST}nianbao.mjs`);
const nianbao = await module.load();
const [text] = SAMPLES;

/** Why the program does not take it; empty where it does. @param {any} rules */
function refused(rules) {
  try {
    nianbao.check({ text }, { rules });
    return '';
  } catch (thrown) {
    assert.ok(thrown instanceof TypeError, String(thrown));
    return thrown.message;
  }
}

/** @param {string} text */
const valueOf = (text) => JSON.parse(text.replace(/^\uFEFF/, ''));

test('files that are right fit the schema, and are taken as text and as an object', () => {
  for (const [name, file] of files('good')) {
    assert.equal(refused(file), '', name);
    assert.equal(refused(valueOf(file)), '', name);
    assert.ok(fits(valueOf(file)), `${name}: ${JSON.stringify(fits.errors)}`);
  }
});

test('the rules beside the documents of cases fit the schema', () => {
  const cases = new URL('../cases/', import.meta.url);
  const names = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rules.json'));
  assert.ok(names.length > 20);
  for (const name of names) {
    assert.ok(fits(JSON.parse(readFileSync(new URL(name, cases), 'utf8'))), `${name}: ${JSON.stringify(fits.errors)}`);
  }
});

test('what is wrong is told by line and column, and does not fit the schema, but for what no schema sees', () => {
  const table = valueOf(read('bad.json'));
  let seen = 0;
  for (const [name, file] of files('bad')) {
    const { line, column, schema: sees = true } = table[name];
    assert.match(refused(file), new RegExp(`^options: rules: .*第${line}行第${column}列：`), name);
    if (!sees) continue;
    seen += 1;
    assert.ok(!fits(valueOf(file)), name);
  }
  assert.ok(seen > 50);
});

/** Every place of a value, as a function that gives a copy with something else there. @param {any} value */
function* places(value) {
  const keys = value && typeof value === 'object' ? Object.keys(value) : [];
  for (const key of keys) {
    /** @param {any} other */
    const put = (other) => {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      if (other === undefined && !Array.isArray(copy)) delete copy[key];
      else copy[key] = other === undefined ? null : other;
      return copy;
    };
    yield put;
    for (const inner of places(value[key])) yield (/** @type {any} */ other) => put(inner(other));
  }
  if (value && typeof value === 'object' && !Array.isArray(value)) {
    yield (/** @type {any} */ other) => ({ ...value, other });
  }
}

const PUT = [undefined, null, true, 0, 2022, -1.5, '', ' ', '。', 'x', '零', 'off', 'info', '=', '01-20', '02-30', 'NB301', 'NB301:a',
  'NB999:a', 'requests.received.total', [], ['x'], [0], [''], {}, { x: 1 }, { severity: 'off' }, { severity: 'off', reason: 'x' }];

test('whatever stands at whatever place, the program takes what the schema takes', () => {
  const rules = valueOf(read('good/everything.json'));
  const [taken, left] = [[], []].map(() => /** @type {string[]} */ ([]));
  for (const put of places(rules)) {
    for (const other of PUT) {
      const changed = put(other);
      const whole = JSON.stringify(changed);
      const sentence = refused(whole);
      // The same name twice is seen by the program alone.
      if (sentence.includes('重复')) continue;
      assert.equal(sentence === '', fits(JSON.parse(whole)), `${sentence}\n${JSON.stringify(fits.errors)}\n${whole}`);
      (sentence ? left : taken).push(whole);
    }
  }
  assert.ok(taken.length > 200 && left.length > 1000, `${taken.length} ${left.length}`);
});

test('a wrong argument is told by its name', () => {
  for (const rules of [1, true]) assert.match(refused(rules), /^options.rules is not an object/);
  assert.throws(() => nianbao.check({ text }, { published: '2026-1-20' }), /published is not a day like 2026-01-20/);
  assert.throws(() => nianbao.check({ text }, { rules: '{"tilte": 1}', lang: 'en' }), /Local rules, line 1, column 2: .*tilte/);
});

test('severities, demands and the day of publication count', () => {
  const before = nianbao.check({ text });
  const rules = { severity: { NB301: /** @type {const} */ ('info'), NB302: { severity: /** @type {const} */ ('off'), reason: '口径不同' } },
    deadlines: [{ id: 'a', day: '01-20', message: '1月20日前公布' }] };
  const after = nianbao.check({ text }, { rules, published: '2023-02-01' });
  // One error turned into a note, one off, and a warning more; what else is found in the text stays.
  assert.equal(before.summary.errors, 3);
  assert.deepEqual(after.summary, { errors: 1, warnings: before.summary.warnings + 1, infos: before.summary.infos + 1 });
  assert.deepEqual(after.findings.map(({ id }) => id).filter((id) => id.startsWith('NB80')), ['NB803:a']);
  assert.deepEqual(after.not_assessed.find(({ what }) => what === 'NB302')?.because, '补充规则已关闭这一条规则，理由：口径不同');
});

test('a decision holds while what the finding is about stays as it is', () => {
  const first = nianbao.check({ text });
  const decisions = first.findings.map(({ id }) => nianbao.decision(first, id, { decision: 'accepted', reason: '已电话核实' }));
  assert.ok(fits({ decisions }), JSON.stringify(fits.errors));
  const again = nianbao.check({ text }, { rules: { decisions } });
  assert.deepEqual(again.summary, { errors: 0, warnings: 0, infos: 0, decided: first.findings.length });
  assert.deepEqual(again.causes, []);
  assert.deepEqual(again.findings[0].decision, { decision: 'accepted', reason: '已电话核实' });
  const session = nianbao.session(again.report, { rules: { decisions } });
  const { added } = session.set('requests.unavailable_not_held.natural_person', '4');
  assert.ok(added.some(({ id, decision, lapsed }) => id === 'NB301:requests.unavailable_not_held' && !decision && lapsed));
  assert.ok(session.undo()?.added.every(({ decision }) => decision));
  session.free();
});

test('what cannot be decided is refused', () => {
  const outcome = nianbao.check({ text });
  const [{ id }] = outcome.findings;
  assert.throws(() => nianbao.decision(outcome, 'NB301:x', { decision: 'accepted', reason: 'x' }), TypeError);
  assert.throws(() => nianbao.decision(outcome, id, { decision: 'accepted', reason: ' ' }), TypeError);
  // @ts-expect-error no such decision
  assert.throws(() => nianbao.decision(outcome, id, { decision: 'ok', reason: 'x' }), TypeError);
});
