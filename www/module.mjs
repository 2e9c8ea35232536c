// Entry of the module, dist/nianbao.mjs. What only some pages use is in files of their own (pkg-scripts/bundle.mjs), and
// comes when it is used.
import { attachFetched } from './attach/fetched.mjs';
import { load } from './core/index.mjs';
import { whenUsed } from './element/used.mjs';

export { HostError, InputError } from './core/index.mjs';
export { load };

/**
 * @param {unknown} target
 * @param {import('./attach/options.mjs').AttachOptions} [options]
 */
export function attach(target, options) {
  return attachFetched(() => import('./attach/attached.mjs'), target, options);
}

/** Defines <nianbao-report>: only for those that stand inside of other components, where they are not seen. */
export async function defineReport() {
  (await import('./element/index.mjs')).defineElement(load);
}

whenUsed('nianbao-report', () => { defineReport().catch(console.error); });
