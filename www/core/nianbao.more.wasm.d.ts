import type { LoadOptions } from './nianbao.js';

/** What a bundler makes of the file, its address or its bytes: for `load({ more })`. */
declare const more: NonNullable<LoadOptions['more']>;
export default more;
