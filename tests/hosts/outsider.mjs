// A page as somebody else writes it: a form with the table of requests, its labels typed off the notice, names of
// fields of its own, and the one script tag. Nothing in it is taken from the program, the arithmetic neither.

const APPLICANTS = ['zrr', 'syqy', 'kyjg', 'gyzz', 'flfw', 'qt'];
const GROUPS = [
  ['（三）不予公开', 8],
  ['（四）无法提供', 3],
  ['（五）不予处理', 5],
  ['（六）其他处理', 3],
];
const RESULTS = [
  ['（一）予以公开', 21, 3, 0, 1, 2, 0],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 4, 0, 0, 0, 0, 0],
  ['1.属于国家秘密', 0, 0, 0, 0, 0, 0],
  ['2.其他法律行政法规禁止公开', 1, 0, 0, 0, 0, 0],
  ['3.危及“三安全一稳定”', 0, 0, 0, 0, 0, 0],
  ['4.保护第三方合法权益', 2, 1, 0, 0, 0, 0],
  ['5.属于三类内部事务信息', 0, 0, 0, 0, 0, 0],
  ['6.属于四类过程性信息', 1, 0, 0, 0, 0, 0],
  ['7.属于行政执法案卷', 3, 0, 0, 0, 0, 0],
  ['8.属于行政查询事项', 0, 0, 0, 0, 0, 0],
  ['1.本机关不掌握相关政府信息', 17, 2, 0, 0, 1, 0],
  ['2.没有现成信息需要另行制作', 0, 0, 0, 0, 0, 0],
  ['3.补正后申请内容仍不明确', 2, 0, 0, 0, 0, 0],
  ['1.信访举报投诉类申请', 5, 0, 0, 0, 0, 0],
  ['2.重复申请', 1, 0, 0, 0, 0, 0],
  ['3.要求提供公开出版物', 0, 0, 0, 0, 0, 0],
  ['4.无正当理由大量反复申请', 0, 0, 0, 0, 0, 0],
  ['5.要求行政机关确认或重新出具已获取信息', 0, 0, 0, 0, 0, 0],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 1, 0, 0, 0, 0, 0],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 0, 0, 0, 0, 0, 0],
  ['3.其他', 0, 0, 0, 0, 0, 0],
];
const CARRIED_IN = [3, 1, 0, 0, 0, 0];
const CARRIED_OUT = [4, 0, 0, 0, 0, 0];

/** The field with the wrong figure; then those of its row and of its column; what it is, and what it should be. */
export const GUILTY = '[name="hj_1"]';
export const NEIGHBOURS = ['[name="zrr_1"]', '[name="qt_1"]', '[name="hj_2"]', '[name="hj_24"]', '[name="hj_25"]'];
export const RIGHT = figures()[0][6];
export const WRONG = Number([...String(RIGHT)].reverse().join(''));

/**
 * @param {'right' | 'wrong'} kind
 * @returns {string}
 */
export function outsidersPage(kind) {
  const rows = figures();
  if (kind === 'wrong') rows[0][6] = WRONG;
  const tds = rows.map((values, row) =>
    values.map((value, at) => `<td><input name="${[...APPLICANTS, 'hj'][at]}_${row + 1}" size="4" value="${value}"></td>`).join(''),
  );
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>年报填报</title>
<script src="nianbao.js" defer data-attach="form#report" data-year="2024" data-block="errors"></script>
</head>
<body>
<h2>政府信息公开申请情况填报</h2>
<form id="report" action="saved.html">
<p>填报单位：<input name="dw" value="云溪县水务局"> 联系电话：<input name="dh" value="0551-6012345"></p>
<table border="1">
<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
<tr><td colspan="3">一、本年新收政府信息公开申请数量</td>${tds[0]}</tr>
<tr><td colspan="3">二、上年结转政府信息公开申请数量</td>${tds[1]}</tr>
${results(tds)}
<tr><td colspan="2">（七）总计</td>${tds[23]}</tr>
<tr><td colspan="3">四、结转下年度继续办理</td>${tds[24]}</tr>
</table>
<p>备注：<input name="bz" value="以上数据截至12月31日"> <button type="submit" id="tijiao">提交</button></p>
</form>
</body>
</html>
`;
}

/** @param {string[]} tds */
function results(tds) {
  const groups = GROUPS.map(([label, length], at) => ({
    label,
    length,
    first: 2 + GROUPS.slice(0, at).reduce((sum, [, before]) => sum + Number(before), 0),
  }));
  return RESULTS.map(([label], row) => {
    const group = groups.find(({ first }) => first === row);
    const year = row === 0 ? '<td rowspan="22">三、本年度办理结果</td>' : '';
    const head = group ? `<td rowspan="${group.length}">${group.label}</td>` : '';
    return `<tr>${year}${head}<td${row < 2 ? ' colspan="2"' : ''}>${label}</td>${tds[row + 2]}</tr>`;
  }).join('\n');
}

/** All 25 rows with their totals. */
function figures() {
  const results = RESULTS.map(([, ...values]) => /** @type {number[]} */ (values));
  const processed = APPLICANTS.map((_, at) => results.reduce((sum, values) => sum + values[at], 0));
  const received = processed.map((value, at) => value + CARRIED_OUT[at] - CARRIED_IN[at]);
  return [received, CARRIED_IN, ...results, processed, CARRIED_OUT].map((values) => [
    ...values,
    values.reduce((sum, value) => sum + value, 0),
  ]);
}
