// The bundler, from the development packages of www, and the oldest browsers that what it writes must run in.
import { createRequire } from 'node:module';

/** @type {typeof import('esbuild')} */
export const esbuild = createRequire(new URL('../www/package.json', import.meta.url))('esbuild');
export const FLOOR = ['chrome86', 'firefox102'];
