// The samples beside the page.
import { SAMPLES } from './samples.mjs';

/** @param {import('./samples.mjs').Sample} sample @returns {Promise<string>} */
export async function textOf(sample) {
  const response = await fetch(`samples/${SAMPLES[sample]}`);
  if (!response.ok) throw new Error(`${response.status} for the sample ${SAMPLES[sample]}`);
  return response.text();
}
