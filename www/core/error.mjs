/**
 * The input could not be read at all. A fault inside a report that was read is a finding, never an error.
 */
export class InputError extends Error {
  /**
   * @param {import('./nianbao.js').InputErrorCode} code
   * @param {string} message one sentence for the person in front of the screen
   * @param {unknown} [position] where in the input, or null
   */
  constructor(code, message, position = null) {
    super(message);
    this.name = 'InputError';
    this.code = code;
    this.position = position;
  }
}

/**
 * The wasm side cannot subclass Error, so it throws a plain object; everything else passes unchanged.
 * @param {unknown} thrown
 * @returns {unknown}
 */
function asInputError(thrown) {
  const plain = /** @type {Partial<InputError> | null | undefined} */ (thrown);
  if (thrown instanceof Error || !plain || plain.name !== 'InputError' || !plain.code) return thrown;
  return new InputError(plain.code, String(plain.message), plain.position ?? null);
}

/**
 * The same function with the one kind of error that crosses the boundary made a class.
 * @param {(...values: any[]) => any} call
 * @returns {(...values: any[]) => any}
 */
export function translated(call) {
  return (...values) => {
    try {
      return call(...values);
    } catch (thrown) {
      throw asInputError(thrown);
    }
  };
}
