// Entry of nianbao.fallback.js: hands the engine over at the element of its own script, which core/inside.mjs made.
import start from './pkg/nianbao.fallback.mjs';

/** @type {any} */ (document.currentScript).nianbao = start;
