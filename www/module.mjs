// Entry of the module, dist/nianbao.mjs.
export { attach } from './attach/index.mjs';
export { HostError, InputError, load } from './core/index.mjs';
