/** @typedef {Readonly<typeof words>} PageWords */

const words = {
  // Standing text, by the name in data-word (text), data-label and data-placeholder (their aria attributes).
  standing: {
    skip: '跳到报告内容',
    title: '政府信息公开工作年度报告检查',
    lead: '检查年度报告三张表格的勾稽关系和格式，指出疑似填错的单元格和改法。检查在本页完成，报告内容不会离开这台电脑。',
    entryHeading: '报告内容',
    entryHint: '从网页、Word或WPS复制整篇报告，粘贴到下面的框内；也可以打开或拖入网页文件、纯文本文件，一次可以打开多份。',
    openFile: '打开文件',
    openFolder: '打开文件夹',
    sampleFaulty: '示例：数字有误',
    sampleBlanks: '示例：多处空白',
    sampleYears: '示例：两个年度',
    boxEmpty: '在这里粘贴或输入报告',
    blankSummary: '填写新的年度报告',
    blankYear: '报告年度',
    blankAuthority: '机关名称',
    blankMake: '生成空白报告',
    check: '检查',
    clear: '清空',
    undo: '撤销',
    redo: '恢复',
    listHint: '用上下方向键选择，按回车键打开，按空格键勾选，按Delete键移去。点列名排序。',
    listName: '文件',
    listAuthority: '机关',
    listYear: '年度',
    listRemove: '移去',
    listState: '状态',
    listChoose: '选',
    exportCsv: '导出CSV',
    exportJson: '导出JSON（每行一份）',
    close: '关闭',
    addPrevious: '加上年报告……',
    otherPrevious: '换一份上年报告……',
    withoutPrevious: '不用上年报告',
    findPrevious: '用清单中的上年报告',
    withoutParts: '不再核对',
    addRules: '加补充规则……',
    otherRules: '换补充规则……',
    withoutRules: '不用补充规则',
    withoutDecisions: '不用审核意见',
    saveRules: '保存补充规则',
    comparedHeading: '与上年相比',
    comparedWhat: '项目',
    comparedDifference: '增减',
    comparedPercent: '增减比例',
    yearBefore: '上年',
    yearNow: '本年',
    traceOwn: '本报告',
    traceSum: '各份合计',
    traceBlank: '不是数字',
    removeAll: '全部移去',
    resultHeading: '检查结果',
    walk: '逐份查看',
    before: '上一份',
    next: '下一份',
    print: '打印',
    printList: '打印清单',
    listDecided: '审核意见',
    changesHint: '只改了下面的表格，上面框内的原文没有改动。请在原文中照此修改，或点“复制表格”取用修改后的表格。',
    way: '点问题的标题，到有关的单元格；点引用的原句，到正文；在表格或正文里按Esc键，回到问题清单。数字可以直接在表格里改，改后随即检查。',
    footer: '本页不上传报告内容。检查结果供编制和审核时参考，以原件和有关规定为准。',
  },
  /** The control that leads to the other language, in that language. */
  otherLanguage: 'English',
  loading: '正在载入检查程序……',
  ready: '尚未检查。',
  nothingYet: '还没有内容。请先粘贴、输入或打开一份年度报告，再点“检查”。',
  // Stand before the counts.
  checked: '检查完成，',
  checkedChanged: '修改后再次检查，',
  outdated: '报告内容已改动，下面是改动之前的结果。请再点“检查”。',
  // What has been done, by the kind of change; followed by boxUntouched.
  done: {
    /** @param {number} cells */
    repair: (cells) => `已修改${cells}格，`,
    /** @param {number} cells */
    fill: (cells) => `已填入${cells}格，`,
  },
  boxUntouched: '上面框内的原文没有改动。',
  /** @param {number} changes */
  changesHeading: (changes) => `已作的修改（${changes}）`,
  undoChange: '撤销修改',
  undoLastChange: '撤销最后一项修改',
  /** @param {number} left */
  changeUndone: (left) => `已撤销最后一项修改，还有${left}项。`,
  changesUndone: '已撤销修改，表格恢复为原来的数字。',
  /** @param {number} changes */
  changesGone: (changes) => `此前在表格中所作的${changes}项修改没有保留。`,
  changesWillGo: '再次检查后，表格中所作的修改不保留。',
  listComma: '、',
  colon: '：',
  // The text of the report, under the tables.
  textHeading: '报告正文',
  /** @param {number} findings */
  textHeadingFound: (findings) => `报告正文（${findings}处有问题）`,
  textHint: '这里是读到的正文，供对照，不能修改。请在原文中修改。',
  selectInBox: '在框内选中这一处',
  notInBox: '框内没有找到这句话，可能已经改动。',
  checkedBelow: '已经检查，结果在下面。',
  cleared: '已清空。',
  sampleOpened: '已打开示例，机关名称是虚构的。',
  blankMade: '已生成空白报告，可以直接在下面的表格中填写。',
  // Follows any of these when something else stood in the box.
  undoable: '原来的内容点“撤销”可以找回。',
  /** @param {string} name */
  opened: (name) => `已打开“${name}”。`,
  /** @param {string} name @param {string} reason */
  notOpened: (name, reason) => `没有打开“${name}”：${reason}`,
  undone: '已撤销。',
  redone: '已恢复。',
  sampleFailed: '示例没有载入，请检查网络后再试。',
  noText: '没有可以放入的文字。请放入网页文件、纯文本文件，或选中的文字。',
  /** Why a file was not read at all. @type {Readonly<Record<string, string>>} */
  unread: {
    empty: '文件是空的，没有可以检查的内容。',
    'too-large': '文件超过20兆字节，不像是一份年度报告，没有读取。请只保留报告本身，或复制报告内容，粘贴到框内。',
    'office-file': '这是Word、WPS、Excel或PDF文件，不能直接读取。请用相应的软件打开，复制全部内容，粘贴到框内。',
    binary: '这个文件不是文本，不能读取。请打开报告，复制全部内容，粘贴到框内，或另存为网页、纯文本。',
    encoding: '文件的文字编码无法识别。请另存为UTF-8编码的纯文本文件后再打开。',
    unreadable: '浏览器读取不了这个文件，它可能已被移动、改名或占用。请重新打开。',
  },

  // The list of what is open.
  /** @param {number} reports */
  listHeading: (reports) => `已打开的报告（${reports}）`,
  unnamed: '粘贴或输入的内容',
  waiting: '正在读取……',
  /** @param {string} name */
  remove: (name) => `移去“${name}”`,
  /** @param {number} done @param {number} reports */
  reading: (done, reports) => `正在读取，已完成${done}份，共${reports}份。`,
  /** @param {{ wrong: number, right: number, unread: number }} counts */
  listSummary: ({ wrong, right, unread }) => {
    const parts = [wrong > 0 && `${wrong}份有错误`, right > 0 && `${right}份没有错误`, unread > 0 && `${unread}份未能读取`];
    return `${parts.filter(Boolean).join('，')}。`;
  },
  /** @param {number} changes */
  changed: (changes) => `修改${changes}项`,
  /** @param {string} name */
  removed: (name) => `已移去“${name}”。`,
  /** @param {number} reports */
  removedAll: (reports) => `已移去${reports}份。`,
  takeBack: '放回',
  backToList: '回到清单',
  /** @param {number} place @param {number} reports */
  place: (place, reports) => `第${place}份，共${reports}份`,

  /** How each stands. */
  states: { wrong: '有错误', noted: '有警告', right: '没有错误', unread: '未能读取', waiting: '正在读取', unchecked: '尚未检查' },
  /** @param {string} column @param {boolean} isDescending */
  sorted: (column, isDescending) => `已按${column}${isDescending ? '从大到小' : '从小到大'}排列。`,
  /** @param {number} reports */
  addsUp: (reports) => `汇总${reports}份`,
  /** @param {string} name */
  choose: (name) => `勾选“${name}”`,
  /** @param {number} reports */
  makeSum: (reports) => (reports > 0 ? `合计为汇总报告（已选${reports}份）` : '合计为汇总报告'),
  /** @param {string} authority @param {string} year */
  sumName: (authority, year) => `${authority}${year}年度汇总`,
  /** @param {number} reports */
  sumMade: (reports) => `已将${reports}份报告合计为一份汇总报告。`,

  // What it is compared with.
  /** @param {string} name @param {boolean} isOpen */
  previousFrom: (name, isOpen) => `上年报告：${name}${isOpen ? '（清单中的）' : ''}`,
  noPrevious: '上年报告：没有。加上后，核对上年结转和现行有效件数。',
  previousRefused: '上年报告：不用。',
  /** @param {string} name */
  previousOpened: (name) => `已加上年报告“${name}”。`,
  noRules: '补充规则：没有。',
  /** @param {{ name: string, decisions: number, isChanged: boolean }} rules */
  withRules: ({ name, decisions, isChanged }) => {
    const parts = [name ? `${name}，用于全部报告` : '没有文件', decisions > 0 && `审核意见${decisions}条`, isChanged && '还没有保存'];
    return `补充规则：${parts.filter(Boolean).join('；')}。`;
  },
  /** @param {string} name @param {number} lost decisions that no file has */
  rulesOpened: (name, lost) => `已加补充规则“${name}”，并重新检查。${lost > 0 ? `原来没有保存的审核意见${lost}条不再使用。` : ''}`,
  /** @param {number} decisions that no file has */
  rulesRemoved: (decisions) => (decisions > 0 ? `已不用补充规则，没有保存的审核意见${decisions}条也不再使用。` : '已不用补充规则，并重新检查。'),
  /** What it is called where no file was opened. */
  rulesFile: '补充规则.json',
  /** @param {string} name */
  rulesSaved: (name) => `已保存“${name}”，包括审核意见。以后审核时可以在这里再加，也可以用于命令行。`,

  // What a reviewer says of a finding.
  decide: '核实',
  decideHow: '审核意见',
  decideReason: '理由',
  decideMissing: '请先写明理由。',
  decideDone: '记下',
  decideCancel: '取消',
  takeBackDecision: '撤回意见',
  // Stand before the counts.
  decided: '已记下审核意见。',
  decisionTakenBack: '已撤回审核意见。',
  /** @param {number} reports */
  withParts: (reports) => `已与${reports}份报告的合计核对。点表格中的一格，可以看到各份报告的数。`,
  noParts: '如果这是一份汇总报告，可以与清单中同年度的其他报告核对合计。',
  /** @param {number} reports */
  compareParts: (reports) => `与其他${reports}份核对合计`,
  /** @param {string} cell */
  traceHeading: (cell) => `${cell}：各份报告的数（0不列）`,
  /** @param {number} year */
  yearOf: (year) => `${year}年度`,
  /** @param {string} what @param {string} before @param {string} after */
  chartTitle: (what, before, after) => `${what}：${before}与${after}对比`,
  /** @param {string} before @param {string} after */
  chartDescription: (before, after) => `每项两条，上面空心的是${before}，下面实心的是${after}；数字在表中。`,

  // What is kept.
  kept: {
    on: '内容、修改、补充规则和审核意见只保留在这台电脑的这个浏览器里，刷新或关闭页面后可以接着做；7天没有使用即自动删除。多人共用的电脑，用完请停止保留。',
    off: '内容没有保留：刷新或关闭页面后就没有了。',
    full: '内容太多，这个浏览器保留不下：刷新或关闭页面后，没有保留的就没有了。',
    unavailable: '这个浏览器不允许本页保留内容：刷新或关闭页面后就没有了。',
  },
  stopKeeping: '停止保留并删除',
  startKeeping: '保留内容',
  keptGone: '已停止保留，保留过的内容已经删除。刷新或关闭页面后，现有内容就没有了。',
  /** @param {string} when @param {boolean} hasRules */
  restored: (when, hasRules) => `已取回${when}保留在本浏览器里的内容${hasRules ? '、补充规则和审核意见' : ''}，并重新检查。`,
  beginAnew: '重新开始',
  begunAnew: '已重新开始，原来的内容已从本浏览器删除。',

  // On paper.
  /** @param {string} when */
  printed: (when) => `检查时间：${when}`,
  paperChanges: '检查时已作的修改',
  listTitle: '年度报告检查清单',
  /** @param {number} reports */
  totalOf: (reports) => `合计（${reports}份）`,
  /** @param {string} section */
  quotedFrom: (section) => `见“${section}”`,

  loadFailed: {
    network: '检查程序没有载入，暂时不能检查。请刷新页面再试；输入的内容不受影响。',
    engine: '检查程序不能在这个浏览器里运行：浏览器较旧，或者网站没有允许本页运行WebAssembly。请换用较新的浏览器，或告知网站管理员。',
  },
  unexpected: '检查没有完成，是程序本身的问题。输入的内容没有改动；请复制一份留存，并告知网站管理员。',
  /** @param {string} version */
  version: (version) => `版本${version}`,
};

export const zhCN = Object.freeze(words);
