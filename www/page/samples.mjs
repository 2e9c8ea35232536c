/** @typedef {'faulty' | 'blanks' | 'yearBefore' | 'year'} Sample */

/**
 * The reports in samples/, all of invented authorities.
 * @type {Readonly<Record<Sample, string>>}
 */
export const SAMPLES = Object.freeze({
  /** Flattened text, with sums that do not hold, a row that is short, and a sentence that the tables contradict. */
  faulty: 'qiyun-2022.txt',
  /** The markup of a portal page; many cells are blank. */
  blanks: 'chenghu-fgj-2023.html',
  /** Two years of one authority: each is right by itself, but for a figure in the text. */
  yearBefore: 'yunxi-czj-2023.txt',
  year: 'yunxi-czj-2024.txt',
});
