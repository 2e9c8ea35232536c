import type { LoadOptions } from './nianbao.js';

/** What a bundler makes of the file, its address or its bytes: for `load({ wasm })`. */
declare const wasm: NonNullable<LoadOptions['wasm']>;
export default wasm;
