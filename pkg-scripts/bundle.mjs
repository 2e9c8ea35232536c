// Makes dist of www: the module, the classic script with the wasm inside, their fallbacks, the page as one file, and what
// describes them.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuild, FLOOR, shorter } from './esbuild.mjs';
import { holding } from './packed.mjs';
import { wholePage } from './page.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = `${root}dist/`;

/** @type {Plugin} In dist, the engine lies in the module's own folder. */
const beside = {
  name: 'beside',
  setup: (build) =>
    build.onLoad({ filter: /core.beside\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').split('../pkg/').join('./'),
    })),
};

/** @type {Plugin} The classic script has the wasm inside. */
const inside = {
  name: 'inside',
  setup: (build) => build.onResolve({ filter: /^\.\/beside\.mjs$/ }, () => ({ path: `${root}www/core/inside.mjs` })),
};

/** What the files apart take from the module's and the panel's, by the file of www that it stands in. @type {Map<string, string[]>} */
const taken = new Map();

/** @param {string} folder */
const takenOf = (folder) => [...taken].filter(([file]) => file.startsWith(`${root}www/${folder}/`));

/** @type {Plugin} A file of its own, which has nothing inside that stands in the module's or the panel's already. */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/(core|panel)\// }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: 'apart',
    }));
    build.onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const declared = [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name);
      const named = [...source.matchAll(/^export \{ (.*) \};$/gm)].flatMap(([, names]) => names.split(', '));
      const names = [...declared, ...named];
      taken.set(path, names);
      return {
        contents: path.startsWith(`${root}www/panel/`)
          ? `export { ${names} } from './nianbao.panel.mjs';`
          : `import { shared } from './nianbao.mjs'; export const { ${names} } = shared;`,
      };
    });
    build.onResolve({ filter: /^\.\/nianbao\.(panel\.)?mjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** @type {Plugin} The module, and what the files apart take from it. */
const whole = {
  name: 'whole',
  setup(build) {
    build.onResolve({ filter: /^\.\/(attach\/attached|element\/index)\.mjs$/ }, ({ path }) => ({
      path: `./nianbao.${path.split('/')[1]}.mjs`,
      external: true,
    }));
    build.onLoad({ filter: /www.module\.mjs$/ }, ({ path }) => {
      const files = takenOf('core').map(([file], place) => `import * as part${place} from ${JSON.stringify(file)};`);
      const names = takenOf('core').flatMap(([, names], place) => names.map((name) => `${name}: part${place}.${name}`));
      return { contents: [...files, `export const shared = { ${names} };`, readFileSync(path, 'utf8')].join('\n') };
    });
  },
};

/**
 * @param {string} entry a file of www, or what would stand in one
 * @param {string} name
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(entry, name, options) {
  await esbuild.build({
    ...(/^[\w/]+\.m?js$/.test(entry) ? { entryPoints: [`${root}www/${entry}`] } : { stdin: { contents: entry, resolveDir: `${root}www` } }),
    outfile: dist + name,
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: FLOOR,
    logLevel: 'warning',
    ...options,
  });
  // A classic script of which nobody says the encoding is read in that of the page. (esbuild's own way to ASCII leaves
  // regular expressions and control characters as they are.)
  const bundled = readFileSync(dist + name, 'utf8');
  // What was wasm is as short as it gets.
  const code = name.includes('fallback') ? bundled : await shorter(bundled, options.format === 'esm');
  writeFileSync(dist + name, code.replace(/[^ -~\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** @param {string} name */
function integrity(name) {
  return `sha384-${createHash('sha384').update(readFileSync(dist + name)).digest('base64')}`;
}

/**
 * @param {string} name
 * @param {object} content
 */
function writeJson(name, content) {
  writeFileSync(dist + name, `${JSON.stringify(content, null, 2)}\n`);
}

const [, version] = /^version = "(.*)"$/m.exec(readFileSync(`${root}Cargo.toml`, 'utf8')) || [];
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

await bundle('element/index.mjs', 'nianbao.element.mjs', { format: 'esm', plugins: [apart] });
await bundle('attach/attached.mjs', 'nianbao.attach.mjs', { format: 'esm', plugins: [apart] });
const panel = takenOf('panel').map(([file, names]) => `export { ${names} } from ${JSON.stringify(file)};`);
await bundle(panel.join('\n'), 'nianbao.panel.mjs', { format: 'esm' });
await bundle('module.mjs', 'nianbao.mjs', { format: 'esm', plugins: [whole, beside], external: ['./nianbao.en.mjs'] });
await bundle('fallback.mjs', 'nianbao.fallback.js', { format: 'iife' });
const hash = integrity('nianbao.fallback.js');
const mark = createHash('sha384').update(hash).digest('hex').slice(0, 8);
await bundle('embed.js', 'nianbao.js', {
  format: 'iife',
  plugins: [inside],
  define: { VERSION: JSON.stringify(version), FALLBACK: JSON.stringify({ integrity: hash, mark }) },
});
writeFileSync(`${dist}nianbao.js`, holding(readFileSync(`${dist}nianbao.js`, 'utf8'), `${root}www/pkg/held.json`));

writeFileSync(`${dist}nianbao.html`, await wholePage(`${root}www/`));

for (const file of [
  'www/pkg/nianbao_bg.wasm',
  'www/pkg/nianbao.more.wasm',
  'www/pkg/nianbao.en.mjs',
  'www/pkg/nianbao.fallback.mjs',
  'www/core/nianbao.d.ts',
  'www/core/nianbao_bg.wasm.d.ts',
  'www/core/nianbao.more.wasm.d.ts',
  'www/element/custom-elements.json',
  'docs/nianbao-rules.schema.json',
  'LICENSE',
]) {
  copyFileSync(root + file, dist + basename(file));
}
writeJson('package.json', { ...JSON.parse(readFileSync(`${root}www/package.dist.json`, 'utf8')), version });
writeJson('integrity.json', { 'nianbao.js': integrity('nianbao.js'), 'nianbao.fallback.js': hash });

console.log(`<script src="nianbao.js" integrity="${integrity('nianbao.js')}" defer></script>`);
