// Makes dist of www: the module, the classic script with the wasm inside and their fallbacks.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pack } from '../www/core/letters.mjs';
import { esbuild, FLOOR } from './esbuild.mjs';

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
  setup(build) {
    build.onResolve({ filter: /^\.\/beside\.mjs$/ }, () => ({ path: `${root}www/core/inside.mjs` }));
    build.onLoad({ filter: /\.wasm$/ }, ({ path }) => ({ contents: JSON.stringify(pack(readFileSync(path))), loader: 'json' }));
  },
};

/**
 * @param {string} entry
 * @param {string} name
 * @param {import('esbuild').BuildOptions} options
 */
function bundle(entry, name, options) {
  return esbuild.build({
    entryPoints: [`${root}www/${entry}`],
    outfile: dist + name,
    bundle: true,
    minify: true,
    // In a page of another encoding a script without a stated one is read in the page's.
    charset: 'ascii',
    target: FLOOR,
    logLevel: 'warning',
    ...options,
  });
}

/** @param {string} name */
function integrity(name) {
  return `sha384-${createHash('sha384').update(readFileSync(dist + name)).digest('base64')}`;
}

const [, version] = /^version = "(.*)"$/m.exec(readFileSync(`${root}Cargo.toml`, 'utf8')) || [];
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

await bundle('module.mjs', 'nianbao.mjs', { format: 'esm', plugins: [beside], external: ['./nianbao.en.mjs'] });
await bundle('fallback.mjs', 'nianbao.fallback.js', { format: 'iife' });
const hash = integrity('nianbao.fallback.js');
const mark = createHash('sha384').update(hash).digest('hex').slice(0, 8);
await bundle('embed.js', 'nianbao.js', {
  format: 'iife',
  plugins: [inside],
  define: { VERSION: JSON.stringify(version), FALLBACK: JSON.stringify({ integrity: hash, mark }) },
});

for (const name of ['nianbao_bg.wasm', 'nianbao.fallback.mjs', 'nianbao.en.mjs']) copyFileSync(`${root}www/pkg/${name}`, dist + name);
copyFileSync(`${root}www/core/nianbao.d.ts`, `${dist}nianbao.d.ts`);

console.log(`<script src="nianbao.js" integrity="${integrity('nianbao.js')}" defer></script>`);
