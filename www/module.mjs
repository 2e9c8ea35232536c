// Entry of the module, dist/nianbao.mjs.
import { load } from './core/index.mjs';
import { whenUsed } from './element/used.mjs';

export { attach } from './attach/index.mjs';
export { HostError, InputError } from './core/index.mjs';
export { load };

/** Defines <nianbao-report>: only for those that stand inside of other components, where they are not seen. */
export async function defineReport() {
  // A file of its own (pkg-scripts/bundle.mjs): a page without such an element does not load it.
  (await import('./element/index.mjs')).defineElement(load);
}

whenUsed('nianbao-report', () => { defineReport().catch(console.error); });
