// A sentence of the catalogue with what it speaks of.

/**
 * `{n}` is a value, `{n:cell:cells}` the first word for one and the second for any other number.
 * @param {string} sentence
 * @param {Readonly<Record<string, string | number>>} values
 */
export function worded(sentence, values) {
  return sentence.replace(/\{(\w+)(?::(.*?):(.*?))?\}/g, (_, name, one, other) =>
    String(one === undefined ? values[name] : values[name] === 1 ? one : other));
}
