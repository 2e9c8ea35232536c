/**
 * The reports in samples/, all of invented authorities.
 * @type {Readonly<Record<'faulty' | 'blanks', string>>}
 */
export const SAMPLES = Object.freeze({
  /** Flattened text, with sums that do not hold and a row that is short. */
  faulty: 'qiyun-2022.txt',
  /** The markup of a portal page; many cells are blank. */
  blanks: 'chenghu-fgj-2023.html',
});

/** @param {string} name @returns {Promise<string>} */
export async function sampleText(name) {
  const response = await fetch(`samples/${name}`);
  if (!response.ok) throw new Error(`${response.status} for the sample ${name}`);
  return response.text();
}
