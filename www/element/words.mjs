// What the element itself says, by language. What its list says stands in the panel.

/** @typedef {import('../core/nianbao.js').Severity} Severity */
/** @typedef {Readonly<typeof zhCN>} ElementWords */

const zhCN = {
  loading: '正在载入检查程序……',
  unexpected: '表格没有打开，是程序本身的问题。请告知网站管理员。',
  findings: '发现的问题',
  undo: '撤销',
  redo: '恢复',
  copy: '复制表格',
  copied: '已复制。到编辑器或 Word 中粘贴即可。',
  copyFailed: '浏览器不允许复制。请在表格中按两次 Ctrl+A，再按 Ctrl+C。',
  /** @param {string} caption */
  region: (caption) => `表格：${caption}`,
  // Steps, as they are listed.
  blank: '空白',
  comma: '，',
  /** @param {string} cell @param {string} old @param {string} now */
  typed: (cell, old, now) => `${cell}：${old || zhCN.blank} → ${now || zhCN.blank}`,
  /** @param {number} cells */
  pasted: (cells) => `粘贴 ${cells} 格`,
  /** @param {number} cells */
  cleared: (cells) => `清空 ${cells} 格`,
  // What has been done.
  /** @param {string} step */
  undone: (step) => `已撤销：${step}`,
  /** @param {string} step */
  redone: (step) => `已恢复：${step}`,
  /** @param {number} cells */
  placedByLabel: (cells) => `已按行名填入 ${cells} 格，按 Ctrl+Z 可以撤销。`,
  /** @param {number} cells */
  placed: (cells) => `已从所选的一格起填入 ${cells} 格，按 Ctrl+Z 可以撤销。`,
  /** @param {number} rows @param {number} columns */
  noRoom: (rows, columns) => `粘贴的内容有 ${rows} 行 ${columns} 列，从所选的一格起放不下，没有填入。请点选第一个数所在的格再粘贴。`,
  otherEdition: '粘贴的是另一种格式的表格，没有填入。',
  otherRows: '粘贴内容的行名与所选的行不同，没有填入。请点选同名的行，或者只复制数字。',
  /** @param {number} rows @param {number} columns */
  selected: (rows, columns) => `已选 ${rows} 行 ${columns} 列，按 Ctrl+C 复制。`,
  /** @param {string | number} value */
  suggestion: (value) => `按勾稽关系，这一格应为 ${value}，按回车键填入。`,
  /** @param {string} old */
  was: (old) => `原 ${old}`,
  /** @param {number} number */
  innocent: (number) => `与第 ${number} 条有关，按该条修改后，这一格不必改。`,
  /** @param {number} number */
  backToCause: (number) => `疑似填错，见第 ${number} 条`,
  /** @param {string} severity @param {number} number */
  backToFinding: (severity, number) => `${severity}，见第 ${number} 条`,
  legend: '标记说明',
  guilty: '疑似填错',
  uninvolved: '有关联，不必改',
};

/** @type {ElementWords} */
const en = {
  loading: 'Loading the checker…',
  unexpected: 'The tables were not opened, by a fault of the program. Please tell the webmaster.',
  findings: 'Findings',
  undo: 'Undo',
  redo: 'Redo',
  copy: 'Copy the tables',
  copied: 'Copied. Paste it into an editor or into Word.',
  copyFailed: 'The browser does not allow copying. Press Ctrl+A twice in a table, then Ctrl+C.',
  region: (caption) => `Table: ${caption}`,
  blank: 'blank',
  comma: ', ',
  typed: (cell, old, now) => `${cell}: ${old || en.blank} → ${now || en.blank}`,
  pasted: (cells) => `${cells} cells pasted`,
  cleared: (cells) => `${cells} cells cleared`,
  undone: (step) => `Undone: ${step}`,
  redone: (step) => `Redone: ${step}`,
  placedByLabel: (cells) => `${cells} cells filled in by the labels of their rows; Ctrl+Z takes it back.`,
  placed: (cells) => `${cells} cells filled in from the chosen one; Ctrl+Z takes it back.`,
  noRoom: (rows, columns) => `${rows} × ${columns} cells were pasted, which have no room from the chosen one. Nothing was filled in: choose the cell of the first figure.`,
  otherEdition: 'The table that was pasted is of another edition. Nothing was filled in.',
  otherRows: 'The labels pasted are of other rows. Nothing was filled in: choose their row, or copy the figures alone.',
  selected: (rows, columns) => `${rows} × ${columns} cells selected; Ctrl+C copies them.`,
  suggestion: (value) => `By the sums this cell must be ${value}; Enter fills it in.`,
  was: (old) => `was ${old}`,
  innocent: (number) => `Concerned by no. ${number}; right once that is changed.`,
  backToCause: (number) => `probably wrong, see no. ${number}`,
  backToFinding: (severity, number) => `${severity}, see no. ${number}`,
  legend: 'Marks',
  guilty: 'probably wrong',
  uninvolved: 'involved, need not change',
};

/**
 * @param {import('../core/nianbao.js').Lang} lang
 * @returns {ElementWords}
 */
export function elementWords(lang) {
  return lang === 'en' ? en : zhCN;
}
