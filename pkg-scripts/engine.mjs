// What wasm-bindgen and wasm2js wrote, made into what www/core loads: `node pkg-scripts/engine.mjs FROM TO`.
//
//   nianbao_bg.js          the glue: the program's functions, and what they need of JavaScript as a table, `imports`
//   nianbao.fallback.mjs   the engine as plain JavaScript: a function of these imports, as instantiating wasm is
//
// Each rewriting is counted: what a tool of another version writes differently fails the build, not the user.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { esbuild, FLOOR } from './esbuild.mjs';

const [from, to] = process.argv.slice(2);
/** @type {(name: string) => string} */
const read = (name) => readFileSync(`${from}/${name}`, 'utf8');

/** @type {{ imports: [module: string, name: string, short: string][], exports: [name: string, short: string][] }} */
const names = JSON.parse(read('names.json'));
const mark = read('mark').trim();
writeFileSync(`${to}/nianbao_bg.js`, glue(read('nianbao_bg.js')));
cpSync(`${from}/snippets`, `${to}/snippets`, { recursive: true });
writeFileSync(`${to}/nianbao.fallback.mjs`, minified(fallback(read('lowered.js'))));
const type = 'declare function start(imports: WebAssembly.Imports): Record<string, any>;\nexport default start;\n';
writeFileSync(`${to}/nianbao.fallback.d.mts`, type);

/** @param {string} source */
function glue(source) {
  const short = new Map(names.exports);
  assert.ok(!short.has('__wbindgen_start'), 'the glue is started by nobody');
  const renamed = source.replace(/\bwasm\.(\w+)/g, (_, name) => {
    assert.ok(short.has(name), `wasm.${name} is not an export`);
    return `wasm.${short.get(name)}`;
  });
  const table = names.imports.map(([, name, letter]) => {
    assert.ok(renamed.includes(`export function ${name}(`), `${name} is not in the glue`);
    return `${letter}: ${name}`;
  });
  const inside = renamed.replace(/^export (?=function __wb(?!g_set_wasm\b))/gm, '');
  return `// @ts-nocheck\n${inside}\nexport const imports = { ${JSON.stringify(mark)}: { ${table.join(', ')} } };\n`;
}

/** @param {string} source */
function fallback(source) {
  const start = source.indexOf('\n', source.lastIndexOf('\nimport * as ', source.indexOf('var bufferView')) + 1);
  const end = source.lastIndexOf('var retasmFunc = asmFunc(');
  assert.ok(/^import \* as /.test(source) && start > 0 && end > start, 'wasm2js wrote something else');
  let text = source.slice(start, end);
  /** @type {(old: string, now: string) => void} */
  const replace = (old, now) => {
    assert.equal(text.split(old).length, 2, `once: ${old}`);
    text = text.replace(old, () => now);
  };
  // wasm2js copies the whole memory whenever one more page is asked for, so that megabytes took tens of seconds: twice
  // as much is taken at a time, and handed out page by page.
  replace(' function __wasm_memory_size() {', ' var pages = buffer.byteLength >>> 16;\n function __wasm_memory_size() {');
  replace('return buffer.byteLength >> 16;', 'return pages;');
  replace(
    'var newBuffer = new ArrayBuffer(newPages << 16);',
    `pages = newPages;
   if (pages * 65536 <= buffer.byteLength) return oldPages;
   var newBuffer = new ArrayBuffer(Math.max(pages * 65536, 2 * buffer.byteLength));`,
  );
  // Memory of wasm is detached where it grows, by which the glue knows that its views of it are stale. This detaches.
  replace('newHEAP8.set(HEAP8);', 'newHEAP8.set(HEAP8);\n   new MessageChannel().port1.postMessage(0, [buffer]);');
  return `${text}\nexport default asmFunc;\n`;
}

/** @param {string} source */
function minified(source) {
  return esbuild.transformSync(source, { minify: true, charset: 'ascii', format: 'esm', target: FLOOR }).code;
}
