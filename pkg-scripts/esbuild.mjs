// The bundler and what makes its output still shorter (a twentieth), from the development packages of www, and the oldest
// browsers that what they write must run in.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../www/package.json', import.meta.url));
/** @type {typeof import('esbuild')} */
export const esbuild = require('esbuild');
/** @type {typeof import('terser')} */
const terser = require('terser');

export const FLOOR = ['chrome86', 'firefox102'];

/**
 * @param {string} code
 * @param {boolean} module
 * @returns {Promise<string>}
 */
export async function shorter(code, module) {
  const { code: short } = await terser.minify(code, { module, ecma: 2020, compress: { passes: 2 } });
  return `${short}\n`;
}
