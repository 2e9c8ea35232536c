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
 * @param {string} prefix of the ids of elements
 * @returns {Entry[]}
 */
export function entriesOf(outcome, prefix) {
  const explained = outcome.causes.map(explainedBy(outcome, prefix)).filter(({ cause }) => cause.repairs.length > 0);
  const folded = explained.flatMap(({ cause }) => cause.findings);
  const alone = outcome.findings.filter(({ id, decision }) => !folded.includes(id) && !decision).map((finding) => ({
    severity: finding.severity,
    elementId: findingElementId(finding, prefix),
    cause: null,
    findings: [finding],
  }));
  const entries = [...explained, ...alone];
  return ORDER.flatMap((severity) => entries.filter((entry) => entry.severity === severity)).map(
    (entry, at) => ({ number: at + 1, ...entry }),
  );
}

/** @param {Finding} finding @param {string} prefix */
export function findingElementId(finding, prefix) {
  return `${prefix}finding-${finding.id}`;
}

/**
 * The id of the sentence that says what is wrong, or what to change.
 * @param {string} elementId of an entry
 */
export function messageId(elementId) {
  return `${elementId}-message`;
}

/**
 * What is said at the cell that an entry points at: it need not name the cell.
 * @param {Entry} entry
 * @returns {string | undefined} nothing where the sentence of the list says it as briefly
 */
export function briefOf({ cause, findings }) {
  return (cause ? cause.repairs[0] : findings[0]).brief;
}

/**
 * The id of what says it: an element that is not seen, since the list says more.
 * @param {Entry} entry
 */
export function briefId(entry) {
  return briefOf(entry) === undefined ? messageId(entry.elementId) : `${entry.elementId}-brief`;
}

/**
 * The cells that the first repair of an entry's cause changes; none without a cause.
 * @param {Entry} entry
 * @returns {string[]}
 */
export function cellsToChange({ cause }) {
  return cause ? cause.repairs[0].edits.map(({ cell }) => cell) : [];
}

/**
 * The cells that an entry points at: those to change, or the first of the finding.
 * @param {Entry} entry
 * @returns {string[]}
 */
export function cellsPointedAt(entry) {
  return entry.cause ? cellsToChange(entry) : entry.findings[0].cells.slice(0, 1);
}

/** @param {Outcome} outcome @param {string} prefix */
function explainedBy(outcome, prefix) {
  /** @param {Cause} cause @param {number} at */
  return (cause, at) => {
    const findings = outcome.findings.filter(({ id, decision }) => cause.findings.includes(id) && !decision);
    const gravest = ORDER.find((severity) => findings.some((finding) => finding.severity === severity));
    return { severity: gravest || ORDER[0], elementId: `${prefix}cause-${at + 1}`, cause, findings };
  };
}
