/** @typedef {import('../../core/nianbao.js').Severity} Severity */

/** @type {Readonly<Record<Severity, readonly [one: string, several: string]>>} */
const SEVERITIES = Object.freeze({
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
});

/** @param {number} count @param {string} one @param {string} [several] */
const counted = (count, one, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

/** @type {import('./zh-cn.mjs').PanelWords} */
const words = {
  allRight: 'Nothing found: the tables are complete and all sums hold.',
  onlyAsFar: 'Nothing found, as far as can be judged.',
  severity: Object.freeze({ error: 'Error', warning: 'Warning', info: 'Note' }),
  severityHint: Object.freeze({
    error: 'To be corrected.',
    warning: 'Please verify; what is true may stay.',
    info: 'For information.',
  }),
  count: (count, severity) => counted(count, ...SEVERITIES[severity]),
  found: (counts) => `Found: ${counts.join(', ')}.`,
  foundNoError: (counts) => `No errors; ${counts.join(', ')}.`,
  allGoWith: (cells) => ` Changing ${counted(cells, 'cell')} settles all errors.`,
  someGoWith: (errors, cells) => ` Changing ${counted(cells, 'cell')} settles ${counted(errors, 'error')} of them.`,
  groupHeading: (severity, count) => `${words.severity[severity]}${count === 1 ? '' : 's'} (${count})`,
  facts: {
    expected: 'Calculated',
    actual: 'Stated',
    difference: 'Difference',
    found: 'Read',
    todo: 'What to do',
    why: 'Why',
    citation: 'Basis',
    reason: 'Reason',
    standing: 'Certainty',
  },
  changeTo: (value) => `Change to ${value}`,
  changeSeveral: (cells) => `Change ${counted(cells, 'cell')} so`,
  folded: (findings) => `What it unbalances (${findings})`,
  others: (repairs) => `Other ways (${repairs})`,
  moreOthers: (listed, more) => `${listed} are listed, ${more} more are not.`,
  unexplained: (numbers, standing) => `No. ${numbers.join(', ')}: ${standing}`,
  fill: (cells) => `Fill in what the sums determine (${counted(cells, 'cell')})`,
  filling: (cells, message) => `Fill in ${counted(cells, 'cell')} that the sums determine. ${message}`,
  listComma: ', ',
  notAssessedHeading: 'What could not be judged',
  whose: (authority, year) => `${authority}, report of ${year}`,
  authorityUnknown: '(authority not found)',
  yearUnknown: '(year not found)',
};

export const en = Object.freeze(words);
