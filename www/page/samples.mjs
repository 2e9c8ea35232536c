/** @typedef {'faulty' | 'blanks'} Sample */

/**
 * The reports in samples/, all of invented authorities.
 * @type {Readonly<Record<Sample, string>>}
 */
export const SAMPLES = Object.freeze({
  /** Flattened text, with sums that do not hold and a row that is short. */
  faulty: 'qiyun-2022.txt',
  /** The markup of a portal page; many cells are blank. */
  blanks: 'chenghu-fgj-2023.html',
});
