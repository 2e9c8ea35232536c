// What describes the files of dist to package registries, bundlers, type checkers and editors.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { require } from './chromium.mjs';
import { checked, DIST, SAMPLES, sitesForTests } from './dist.mjs';

const open = sitesForTests();
const WWW = fileURLToPath(new URL('../../www/', import.meta.url));
/** @type {(name: string) => string} */
const read = (name) => readFileSync(DIST + name, 'utf8');
const manifest = JSON.parse(read('package.json'));

/** Runs a tool of the development packages; what it says if it fails. @param {string[]} command */
function run(...command) {
  try {
    return execFileSync(command[0], command.slice(1), { cwd: WWW, encoding: 'utf8', stdio: 'pipe' });
  } catch (/** @type {any} */ failed) {
    return assert.fail(`${command.join(' ')}:\n${failed.stdout}${failed.stderr}`);
  }
}

test('package.json names every file, and the version of the program', async () => {
  const described = [...manifest.files, 'package.json', 'LICENSE'].sort();
  assert.deepEqual(readdirSync(DIST).sort(), described);
  const { load } = await import(`${DIST}nianbao.mjs`);
  assert.equal(manifest.version, (await load()).version);
});

test('publint and attw find nothing', () => {
  run('node_modules/.bin/publint', DIST, '--strict');
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-package-'));
  try {
    run('npm', 'pack', DIST, '--pack-destination', folder, '--loglevel=error');
    const [packed] = readdirSync(folder);
    run('node_modules/.bin/attw', path.join(folder, packed), '--profile', 'esm-only');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('integrity.json holds the hashes, and a page may ask for them', async () => {
  const integrity = JSON.parse(read('integrity.json'));
  assert.deepEqual(Object.keys(integrity), ['nianbao.js', 'nianbao.fallback.js']);
  for (const [name, hash] of Object.entries(integrity)) {
    assert.equal(hash, `sha384-${createHash('sha384').update(readFileSync(DIST + name)).digest('base64')}`);
  }
  assert.ok(read('nianbao.js').includes(integrity['nianbao.fallback.js']), 'the hash of the fallback is compiled in');
  const { page } = await open({ html: `<script src="nianbao.js" integrity="${integrity['nianbao.js']}"></script>` });
  assert.match(await checked(page, { text: SAMPLES[0] }), /"findings":/);
});

test('custom-elements.json is what editors read', () => {
  const Ajv = require('ajv').default;
  const validate = new Ajv({ strict: false }).compile(require('custom-elements-manifest/schema.json'));
  const described = JSON.parse(read('custom-elements.json'));
  assert.equal(described.schemaVersion, '2.1.0');
  assert.ok(validate(described), JSON.stringify(validate.errors));
});

test('the module that custom-elements.json names defines the element that it describes', async () => {
  const [{ path: module, declarations }] = JSON.parse(read('custom-elements.json')).modules;
  const [{ tagName, members }] = declarations;
  const { page } = await open({ html: `<${tagName}></${tagName}>`, files: manifest.files });
  const missing = await page.evaluate(
    async ({ module, tagName, names }) => {
      await import(module);
      await customElements.whenDefined(tagName);
      const element = /** @type {Element} */ (document.querySelector(tagName));
      return names.filter((name) => !(name in element));
    },
    { module: `./${module}`, tagName, names: /** @type {string[]} */ (members.map((/** @type {any} */ { name }) => name)) },
  );
  assert.deepEqual(missing, []);
});
