/** @typedef {Readonly<typeof words>} AttachWords */

const words = {
  heading: '年度报告检查',
  loading: '正在载入检查程序……',
  notLoaded: '检查程序没有载入，暂时不能检查。请刷新页面再试。',
  unaffected: '填写和提交不受影响。',
  unexpected: '检查没有完成，是检查程序本身的问题。填写和提交不受影响，请告知网站管理员。',
  sourceOnly: '编辑器现在显示的是源代码，切换回来后继续检查。',
  /** Stands before the counts. @type {Readonly<Record<'repair' | 'fill', (cells: number) => string>>} */
  done: {
    repair: (cells) => `已修改 ${cells} 格。`,
    fill: (cells) => `已填入 ${cells} 格。`,
  },
  /** @param {string} sentence what should have been done */
  notDone: (sentence) => `没有改成，这一格不能由检查程序填写，请手工修改：${sentence}`,
  undone: '已撤销修改。',
  notUndone: '没有撤销：相关的格后来又改过，或者不能由检查程序填写，请手工修改。',
  /** @param {number} changes */
  changesHeading: (changes) => `已作的修改（${changes}）`,
  undo: '撤销修改',
  undoLast: '撤销最后一项修改',
  /** @param {number} errors */
  vetoed: (errors) => `没有提交：还有 ${errors} 处错误`,
  vetoedHint: '点下面的句子可到相应的格。改正后请再提交。',
  anyway: '仍要提交',
  anywayHint: '数字确属事实、不能改的，写明理由后可以提交。',
  reason: '理由',
  reasonMissing: '请先写明理由。',
  /** @param {string} reason */
  submitted: (reason) => `按“仍要提交”提交，理由：${reason}`,
  /** @param {string} version */
  foot: (version) => `检查在本页完成，填写的内容不会离开这台电脑。nianbao ${version}`,
};

export const zhCN = Object.freeze(words);
