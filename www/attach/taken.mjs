// What on this page is attached to, by whichever copy of the program: two of them are not to check the same form.

/**
 * @typedef {object} Taken
 * @property {object} target
 * @property {boolean} isFound and not asked for: it makes room for what is
 * @property {() => void} detach
 */

const KEY = Symbol.for('nianbao');

/** @returns {ReadonlySet<Taken>} */
export function taken() {
  return /** @type {any} */ (document)[KEY] || new Set();
}

/**
 * @param {Taken} one
 * @returns {() => void} frees it
 */
export function take(one) {
  const page = /** @type {any} */ (document);
  /** @type {Set<Taken>} */
  const all = page[KEY] || new Set();
  page[KEY] = all.add(one);
  return () => {
    all.delete(one);
    if (all.size === 0) delete page[KEY];
  };
}

/**
 * Whether two things on a page are one, or one is in the other.
 * @param {object} one
 * @param {object} other
 */
export function meet(one, other) {
  return one === other || (one instanceof Node && other instanceof Node && (one.contains(other) || other.contains(one)));
}
