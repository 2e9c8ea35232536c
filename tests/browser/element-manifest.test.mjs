// custom-elements.json says what the element has, no more and no less.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elementForTests, input, row } from './element.mjs';

const visit = elementForTests();

/** @param {string} name */
const source = (name) => readFileSync(new URL(`../../www/${name}`, import.meta.url), 'utf8');
const manifest = JSON.parse(source('element/custom-elements.json'));
const [element] = manifest.modules[0].declarations;
/** @param {readonly { name: string }[]} entries */
const names = (entries) => entries.map(({ name }) => name).sort();

test('it is a manifest of the version that it names', () => {
  assert.equal(manifest.schemaVersion, '2.1.0');
  const [{ declaration, name }] = manifest.modules[0].exports;
  assert.deepEqual([name, declaration.name, declaration.module], [element.tagName, element.name, manifest.modules[0].path]);
});

test('attributes and members', async () => {
  const page = await visit();
  const [attributes, members] = await page.evaluate(() => {
    const known = /** @type {any} */ (customElements.get('nianbao-report'));
    const own = Object.getOwnPropertyNames(known.prototype).concat(Object.keys(document.createElement('nianbao-report')));
    return [known.observedAttributes, own.filter((name) => !/^constructor$|Callback$/.test(name))];
  });
  // What every field of a form has is not observed: the browser looks after it.
  assert.deepEqual(names(element.attributes), [...attributes, 'name', 'disabled'].sort());
  assert.deepEqual(names(element.members), members.sort());
  for (const { name, fieldName } of element.attributes) {
    if (fieldName) assert.equal(element.members.find((/** @type {any} */ member) => member.name === fieldName).attribute, name);
  }
});

test('parts', async () => {
  const page = await visit();
  const parts = new Set();
  const look = async () => {
    for (const part of await page.$$eval('nianbao-report [part]', (some) => some.flatMap(({ part }) => [...part]))) parts.add(part);
  };
  await page.evaluate((cells) => { /** @type {any} */ (document.getElementById('report')).value = cells; }, {
    ...row('received', [10, 20, 30, 5, 6, 7, 87]), 'disclosure.rules.issued': '１', ...row('granted', [1, 0, 0, 0, 0, 0]),
  });
  await look();
  await input(page, 'requests.received.total').fill('78');
  await look();
  assert.deepEqual([...parts].sort(), names(element.cssParts));
});

test('custom properties', async () => {
  const { dark, light, list, severities } = await import('../../www/panel/style.mjs');
  const { RULES } = await import('../../www/element/style.mjs');
  const used = [dark, light, list, severities, RULES].join('').match(/--nianbao-[a-z-]+/g) || [];
  assert.deepEqual([...new Set(used)].sort(), names(element.cssProperties));
});

test('events', () => {
  const told = (source('element/report.mjs') + source('element/sheet.mjs')).match(/(?<=tell\('|#tell\(')[a-z-]+/g) || [];
  const events = new Set(told.map((name) => (/^(checked|fixed)$/.test(name) ? `nianbao-${name}` : name)));
  assert.deepEqual([...events].sort(), names(element.events));
});
