/**
 * What a reviewer decides about a finding, as an entry of `decisions` in local rules: with what the finding is about now, so
 * that it holds while that stays as it is.
 * @type {import('./nianbao.js').Nianbao['decision']}
 */
export function decision(outcome, id, { decision: decided, reason }) {
  const finding = outcome.findings.find((found) => found.id === id);
  if (!finding) throw new TypeError(`decision: the outcome has no finding ${id}`);
  if (decided !== 'accepted' && decided !== 'explained') throw new TypeError('decision: decision is not accepted or explained');
  if (typeof reason !== 'string' || !reason.trim()) throw new TypeError('decision: reason is missing');
  const { cells, found, quote, expected } = finding;
  const { authority, year } = outcome;
  return {
    finding: id,
    authority,
    year,
    decision: decided,
    reason,
    ...(cells.length > 0 && { cells: Object.fromEntries(cells.map((cell) => [cell, rawOf(outcome, cell)])) }),
    ...(found && { found }),
    ...(quote && { quote: quote.text }),
    ...(typeof expected === 'number' && { expected }),
  };
}

/**
 * As it stood; null where the cell was not there.
 * @param {import('./nianbao.js').Outcome} outcome
 * @param {string} cell
 */
const rawOf = ({ cells }, cell) => (cells[cell] ? cells[cell].raw : null);
