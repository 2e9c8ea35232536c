// Every word that the page itself says. What its list says stands in the panel, what a finding says comes from the core.
import { panelWords } from '../panel/words.mjs';

/** The language that the core is asked to speak. */
export const lang = /** @type {const} */ ('zh-CN');

/** What the list of findings says. */
export const listWords = panelWords(lang);

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
    changesHint: '只改了下面的表格，上面框内的原文没有改动。请在原文中照此修改，或点“复制表格”取用修改后的表格。',
    footer: '本页不上传、不保存报告内容。检查结果供编制和审核时参考，以原件和有关规定为准。',
  }),
  loading: '正在载入检查程序……',
  ready: '尚未检查。',
  nothingYet: '还没有内容。请先粘贴、输入或打开一份年度报告，再点“检查”。',
  // Stand before the counts.
  checked: '检查完成，',
  checkedChanged: '修改后再次检查，',
  outdated: '报告内容已改动，下面是改动之前的结果。请再点“检查”。',
  // What has been done, by the kind of change; followed by boxUntouched.
  done: Object.freeze({
    /** @param {number} cells */
    repair: (cells) => `已修改 ${cells} 格，`,
    /** @param {number} cells */
    fill: (cells) => `已填入 ${cells} 格，`,
  }),
  boxUntouched: '上面框内的原文没有改动。',
  /** @param {number} changes */
  changesHeading: (changes) => `已作的修改（${changes}）`,
  undoChange: '撤销修改',
  undoLastChange: '撤销最后一项修改',
  /** @param {number} left */
  changeUndone: (left) => `已撤销最后一项修改，还有 ${left} 项。`,
  changesUndone: '已撤销修改，表格恢复为原来的数字。',
  /** @param {number} changes */
  changesGone: (changes) => `此前在表格中所作的 ${changes} 项修改没有保留。`,
  changesWillGo: '再次检查后，表格中所作的修改不保留。',
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
