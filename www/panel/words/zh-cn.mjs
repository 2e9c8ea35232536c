/** @typedef {import('../../core/nianbao.js').Severity} Severity */
/** @typedef {Readonly<typeof words>} PanelWords */

const words = {
  allRight: '未发现问题：表格完整，各项勾稽关系成立。',
  onlyAsFar: '在能够判断的范围内未发现问题。',
  /** @type {Readonly<Record<Severity, string>>} */
  severity: Object.freeze({ error: '错误', warning: '警告', info: '提示' }),
  /** @type {Readonly<Record<Severity, string>>} */
  severityHint: Object.freeze({
    error: '应当改正。',
    warning: '请核对；确属事实的可以保留。',
    info: '供参考。',
  }),
  /** @param {number} count @param {Severity} severity @returns {string} */
  count: (count, severity) => `${count} 处${words.severity[severity]}`,
  /** @param {string[]} counts */
  found: (counts) => `发现 ${counts.join('、')}。`,
  /** Nothing grave: said first, since it is what one wants to know. @param {string[]} counts */
  foundNoError: (counts) => `没有错误，有 ${counts.join('、')}。`,
  /** @param {number} cells */
  allGoWith: (cells) => `这些错误改 ${cells} 格即可全部消除。`,
  /** @param {number} errors @param {number} cells */
  someGoWith: (errors, cells) => `其中 ${errors} 处错误改 ${cells} 格即可消除。`,
  /** @param {Severity} severity @param {number} count @returns {string} */
  groupHeading: (severity, count) => `${words.severity[severity]}（${count}）`,
  facts: {
    expected: '计算为',
    actual: '填写为',
    difference: '相差',
    found: '读到的数',
    todo: '怎么改',
    why: '为什么',
    citation: '依据',
    reason: '理由',
    standing: '改法',
  },
  /** @param {number} value */
  changeTo: (value) => `改为 ${value}`,
  /** @param {number} cells */
  changeSeveral: (cells) => `按此修改（${cells} 格）`,
  /** @param {number} findings */
  folded: (findings) => `由此不平（${findings}）`,
  /** @param {number} repairs */
  others: (repairs) => `其他改法（${repairs}）`,
  /** @param {number} listed @param {number} more */
  moreOthers: (listed, more) => `以上列出 ${listed} 种，另有 ${more} 种没有列出。`,
  /** @param {readonly number[]} numbers @param {string} standing */
  unexplained: (numbers, standing) => `第 ${runs(numbers)} 条：${standing}`,
  /** @param {number} cells */
  fill: (cells) => `填入勾稽关系确定的数（${cells} 格）`,
  /** @param {number} cells @param {string} message */
  filling: (cells, message) => `填入勾稽关系确定的数 ${cells} 格。${message}`,
  listComma: '、',
  notAssessedHeading: '未能判断的内容',
  /** @param {string} authority @param {string | number} year */
  whose: (authority, year) => `${authority} ${year} 年度报告`,
  authorityUnknown: '（未读出机关名称）',
  yearUnknown: '（未读出年份）',
};

export const zhCN = Object.freeze(words);

/**
 * 1、3 至 5.
 * @param {readonly number[]} numbers in ascending order
 */
function runs(numbers) {
  /** @type {[number, number][]} */
  const found = [];
  for (const number of numbers) {
    const last = found[found.length - 1];
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found
    .map(([from, to]) => (to === from ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from} 至 ${to}`))
    .join('、');
}
