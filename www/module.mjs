// Entry of the module, dist/nianbao.mjs.
import { load } from './core/index.mjs';
import { defineElement } from './element/index.mjs';

export { attach } from './attach/index.mjs';
export { HostError, InputError } from './core/index.mjs';
export { load };

// The program itself is loaded for the first such element on a page.
defineElement(() => load());
