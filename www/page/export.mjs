// All findings of all reports in a file: the lines of `nianbao check --format csv`, or of `--format json`.

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {{ file: string, outcome: Outcome }} Judged
 */

const HEAD = ['file', 'authority', 'year', 'id', 'code', 'severity', 'cells', 'expected', 'actual', 'difference', 'message'];
/** What local rules may have decided about it. */
const DECIDED = ['decision', 'reason'];

/** By this a spreadsheet knows that the file is UTF-8. */
const BOM = '\ufeff';

/** @param {readonly Judged[]} judged @param {boolean} hasRules */
export function csvOf(judged, hasRules) {
  const lines = judged.flatMap(({ file, outcome: { authority, year, findings } }) => findings.map((finding) => [
    word(file), word(authority || ''), plain(year), word(finding.id), finding.code, finding.severity, finding.cells.join(' '),
    plain(finding.expected), plain(finding.actual), plain(finding.difference), word(finding.message),
    ...(hasRules ? decided(finding) : []),
  ]));
  return BOM + [hasRules ? [...HEAD, ...DECIDED] : HEAD, ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

/** An object a line. @param {readonly Judged[]} judged */
export function jsonOf(judged) {
  return judged.map(({ file, outcome: { report, ...outcome } }) => `${JSON.stringify({ file, ...outcome })}\n`).join('');
}

/** @param {string} name @param {string} type @param {string} text */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** What was decided, and `lapsed` where it is to be decided about anew. @param {import('../core/nianbao.js').Finding} finding */
function decided({ decision, lapsed }) {
  if (decision) return [decision.decision, word(decision.reason)];
  return lapsed ? ['lapsed', word(lapsed.reason)] : ['', ''];
}

/** @param {number | null | undefined} value */
const plain = (value) => (value === null || value === undefined ? '' : String(value));

/** Text that a spreadsheet would take for a formula is marked as text. @param {string} text */
function word(text) {
  const shown = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, ' ');
  return /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
}

/** RFC 4180, section 2: quotes where the field holds a comma, a quote or a line break. @param {string} field */
const quoted = (field) => (/[",\n\r]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);
