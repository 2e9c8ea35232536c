/**
 * Listeners that are all taken away at once.
 * @param {(thrown: unknown) => void} fail what one throws never reaches the page
 */
export function listeners(fail) {
  /** @type {(() => void)[]} */
  const stops = [];

  /**
   * The same, but for what it throws.
   * @template {any[]} Given
   * @param {(...given: Given) => void} action
   * @returns {(...given: Given) => void}
   */
  const safe = (action) => (...given) => {
    try {
      action(...given);
    } catch (thrown) {
      fail(thrown);
    }
  };

  return {
    safe,
    /**
     * @template {Event} Kind
     * @param {EventTarget} target
     * @param {string} types
     * @param {(event: Kind) => void} heard
     * @param {boolean} [first] before the page hears of it
     */
    on(target, types, heard, first = false) {
      const listener = /** @type {EventListener} */ (safe(heard));
      for (const type of types.split(' ')) {
        target.addEventListener(type, listener, first);
        stops.push(() => target.removeEventListener(type, listener, first));
      }
    },
    stop() {
      for (const stop of stops.splice(0)) stop();
    },
  };
}
