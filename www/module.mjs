// Entry of the module, dist/nianbao.mjs.
export { HostError, InputError, load } from './core/index.mjs';
