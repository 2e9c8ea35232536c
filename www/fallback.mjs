// Entry of nianbao.fallback.js: hands over what takes the place of wasm, the engine and the words of English that wasm would
// unpack, at the element of its own script, which core/inside.mjs made.
import english from './pkg/nianbao.en.mjs';
import start from './pkg/nianbao.fallback.mjs';

/** @type {any} */ (document.currentScript).nianbao = { start, english };
