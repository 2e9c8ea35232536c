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

const SENTENCES = Object.freeze({
  'not-loaded': '检查程序没有载入。请检查网络，刷新页面再试。',
  refused:
    '浏览器较旧，或者网站不允许运行WebAssembly，备用程序nianbao.fallback也没有载入。' +
    '请告知网站管理员：两者要放在同一目录，版本相同。',
  policy: '网站的安全策略（Trusted Types）不允许检查程序工作。请告知网站管理员：在trusted-types中加入nianbao。',
});

/**
 * The page or its server does not let the program run.
 */
export class HostError extends Error {
  /**
   * @param {keyof typeof SENTENCES} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(SENTENCES[code]);
    this.name = 'HostError';
    this.code = code;
    this.cause = cause;
  }
}
