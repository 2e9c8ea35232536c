// What the list numbers: a cause with the findings that it explains, or a finding by itself.

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Cause} Cause
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('../core/nianbao.js').Severity} Severity
 */

/**
 * @typedef {object} Entry
 * @property {number} number
 * @property {Severity} severity of the gravest of its findings
 * @property {string} elementId of its element in the list
 * @property {Cause | null} cause null for a finding by itself
 * @property {readonly Finding[]} findings
 */

/** @type {readonly Severity[]} */
export const ORDER = Object.freeze(['error', 'warning', 'info']);

/**
 * Gravest first, among these the causes first, otherwise in the order of the report.
 * @param {Outcome} outcome
 * @returns {Entry[]}
 */
export function entriesOf(outcome) {
  const explained = outcome.causes.map(explainedBy(outcome)).filter(({ cause }) => cause.repairs.length > 0);
  const folded = explained.flatMap(({ cause }) => cause.findings);
  const alone = outcome.findings.filter(({ id }) => !folded.includes(id)).map((finding) => ({
    severity: finding.severity,
    elementId: findingElementId(finding),
    cause: null,
    findings: [finding],
  }));
  const entries = [...explained, ...alone];
  return ORDER.flatMap((severity) => entries.filter((entry) => entry.severity === severity)).map(
    (entry, at) => ({ number: at + 1, ...entry }),
  );
}

/** @param {Finding} finding */
export function findingElementId(finding) {
  return `finding-${finding.id}`;
}

/**
 * The cells that the first repair of an entry's cause changes; none without a cause.
 * @param {Entry} entry
 * @returns {string[]}
 */
export function cellsToChange({ cause }) {
  return cause ? cause.repairs[0].edits.map(({ cell }) => cell) : [];
}

/** @param {Outcome} outcome */
function explainedBy(outcome) {
  /** @param {Cause} cause @param {number} at */
  return (cause, at) => {
    const findings = outcome.findings.filter(({ id }) => cause.findings.includes(id));
    const gravest = ORDER.find((severity) => findings.some((finding) => finding.severity === severity));
    return { severity: gravest || ORDER[0], elementId: `cause-${at + 1}`, cause, findings };
  };
}
