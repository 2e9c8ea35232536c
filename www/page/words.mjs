// Every word that the page itself says. What a finding says comes from the core.

/** @typedef {import('../core/nianbao.js').Severity} Severity */

const zhCN = Object.freeze({
  // Standing text, by the name in data-word (text), data-label and data-placeholder (their aria attributes).
  standing: Object.freeze({
    skip: '跳到报告内容',
    title: '政府信息公开工作年度报告检查',
    lead: '核对年度报告三张表格的数字关系和格式，指出有误的单元格和改法。检查在本页完成，报告内容不会离开这台电脑。',
    entryHeading: '报告内容',
    entryHint: '从网页、Word 或 WPS 复制整篇报告，粘贴到下框；也可以直接输入，或把网页文件、文本文件拖到框内。',
    openFile: '打开文件',
    sampleFaulty: '示例：数字有误',
    sampleBlanks: '示例：多处空白',
    boxEmpty: '在这里粘贴或输入报告',
    blankSummary: '填写新的年度报告',
    blankYear: '报告年度',
    blankAuthority: '机关名称',
    blankMake: '生成空白报告',
    check: '检查',
    clear: '清空',
    undo: '撤销',
    redo: '恢复',
    resultHeading: '检查结果',
    findingsLabel: '发现的问题',
    tablesHeading: '规定格式的表格',
    tablesHint: '按国务院办公厅规定的年度报告格式排列。框线标出有问题的单元格，编号与问题列表一致。',
    copy: '复制表格',
    footer: '本页不上传、不保存报告内容。检查结果供编制和审核时参考，以原件和有关规定为准。',
  }),
  loading: '正在载入检查程序……',
  ready: '尚未检查。',
  nothingYet: '还没有内容。请先粘贴、输入或打开一份年度报告，再点“检查”。',
  checked: '检查完成。',
  outdated: '报告内容已改动，下面是改动之前的结果。请再点“检查”。',
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
  /** @param {number} count @param {Severity} severity */
  count: (count, severity) => `${count} 处${zhCN.severity[severity]}`,
  /** @param {string[]} counts */
  found: (counts) => `检查完成，发现 ${counts.join('、')}。`,
  /** Nothing grave: said first, since it is what one wants to know. @param {string[]} counts */
  foundNoError: (counts) => `检查完成，没有错误，有 ${counts.join('、')}。`,
  /** @param {Severity} severity @param {number} count */
  groupHeading: (severity, count) => `${zhCN.severity[severity]}（${count}）`,
  facts: Object.freeze({
    expected: '计算为',
    actual: '填写为',
    difference: '相差',
    found: '读到的数',
    todo: '怎么改',
    why: '为什么',
    citation: '依据',
  }),
  listComma: '、',
  notAssessedHeading: '未能判断的内容',
  /** @param {string} authority @param {string | number} year */
  whose: (authority, year) => `${authority} ${year} 年度报告`,
  authorityUnknown: '（未读出机关名称）',
  yearUnknown: '（未读出年份）',
  /** @param {Severity} severity @param {number} number */
  backToFinding: (severity, number) => `${zhCN.severity[severity]}，见第 ${number} 条`,
  /** @param {string} caption */
  tableRegion: (caption) => `表格：${caption}`,
  noTables: '没有可以显示的表格。',
  copied: '已复制。到编辑器或 Word 中粘贴即可。',
  copyFailed: '浏览器不允许复制。请用鼠标选中表格，再按 Ctrl+C。',
  cleared: '已清空。',
  sampleOpened: '已载入示例，机关名称是虚构的。',
  blankMade: '已生成空白报告，填写后点“检查”。',
  // Follows any of these when something else stood in the box.
  undoable: '原来的内容点“撤销”可以找回。',
  /** @param {string} name */
  opened: (name) => `已打开“${name}”。`,
  undone: '已撤销。',
  redone: '已恢复。',
  sampleFailed: '示例没有载入，请检查网络后再试。',
  noText: '没有可以放入的文字。请放入网页文件、文本文件，或选中的文字。',
  loadFailed: Object.freeze({
    network: '检查程序没有载入，暂时不能检查。请刷新页面再试；输入的内容不受影响。',
    engine: '检查程序不能在这个浏览器里运行：浏览器较旧，或者网站没有允许本页运行 WebAssembly。请换用较新的浏览器，或告知网站管理员。',
  }),
  unexpected: '检查没有完成，是程序本身的问题。输入的内容没有改动；请复制一份留存，并告知网站管理员。',
  /** @param {string} version */
  version: (version) => `版本 ${version}`,
});

/** The words of the page. A language switch would choose here. */
export const words = zhCN;

/** The language that the core is asked to speak. */
export const lang = /** @type {const} */ ('zh-CN');

/** Writes the standing text where the document names it. */
export function writeStandingWords() {
  const standing = /** @type {Record<string, string>} */ (words.standing);
  /** @param {string} name @param {(element: Element, text: string) => void} write */
  const each = (name, write) => {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      write(element, standing[element.getAttribute(name) || '']);
    }
  };
  each('data-word', (element, text) => { element.textContent = text; });
  each('data-label', (element, text) => element.setAttribute('aria-label', text));
  each('data-placeholder', (element, text) => element.setAttribute('aria-placeholder', text));
  document.title = words.standing.title;
  document.documentElement.lang = lang;
}
