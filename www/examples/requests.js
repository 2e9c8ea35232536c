// 表三的表头和各行，供由脚本生成表格的几个示例使用；真正的网页从服务器取得。
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const HEADER = [
  [{ text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', colSpan: 3, rowSpan: 3 }, { text: '申请人情况', colSpan: 7 }],
  [{ text: '自然人', rowSpan: 2 }, { text: '法人或其他组织', colSpan: 5 }, { text: '总计', rowSpan: 2 }],
  APPLICANTS.slice(1, 6).map((text) => ({ text })),
];
const REQUESTS = [
  { heads: [{ text: '一、本年新收政府信息公开申请数量', colSpan: 3 }], values: [59, 5, 0, 1, 3, 0, 86] },
  { heads: [{ text: '二、上年结转政府信息公开申请数量', colSpan: 3 }], values: [3, 1, 0, 0, 0, 0, 4] },
  { heads: [{ text: '三、本年度办理结果', rowSpan: 22 }, { text: '（一）予以公开', colSpan: 2 }], values: [21, 3, 0, 1, 2, 0, 27] },
  { heads: [{ text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', colSpan: 2 }], values: [4, 0, 0, 0, 0, 0, 4] },
  { heads: [{ text: '（三）不予公开', rowSpan: 8 }, { text: '1.属于国家秘密' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '2.其他法律行政法规禁止公开' }], values: [1, 0, 0, 0, 0, 0, 1] },
  { heads: [{ text: '3.危及“三安全一稳定”' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '4.保护第三方合法权益' }], values: [2, 1, 0, 0, 0, 0, 3] },
  { heads: [{ text: '5.属于三类内部事务信息' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '6.属于四类过程性信息' }], values: [1, 0, 0, 0, 0, 0, 1] },
  { heads: [{ text: '7.属于行政执法案卷' }], values: [3, 0, 0, 0, 0, 0, 3] },
  { heads: [{ text: '8.属于行政查询事项' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '（四）无法提供', rowSpan: 3 }, { text: '1.本机关不掌握相关政府信息' }], values: [17, 2, 0, 0, 1, 0, 20] },
  { heads: [{ text: '2.没有现成信息需要另行制作' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '3.补正后申请内容仍不明确' }], values: [2, 0, 0, 0, 0, 0, 2] },
  { heads: [{ text: '（五）不予处理', rowSpan: 5 }, { text: '1.信访举报投诉类申请' }], values: [5, 0, 0, 0, 0, 0, 5] },
  { heads: [{ text: '2.重复申请' }], values: [1, 0, 0, 0, 0, 0, 1] },
  { heads: [{ text: '3.要求提供公开出版物' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '4.无正当理由大量反复申请' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '5.要求行政机关确认或重新出具已获取信息' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '（六）其他处理', rowSpan: 3 }, { text: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' }], values: [1, 0, 0, 0, 0, 0, 1] },
  { heads: [{ text: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '3.其他' }], values: [0, 0, 0, 0, 0, 0, 0] },
  { heads: [{ text: '（七）总计', colSpan: 2 }], values: [58, 6, 0, 1, 3, 0, 68] },
  { heads: [{ text: '四、结转下年度继续办理', colSpan: 3 }], values: [4, 0, 0, 0, 0, 0, 4] },
];
