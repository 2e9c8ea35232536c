// 网页自己的程序：数值在 React 的状态里，输入框由它决定。
const e = React.createElement;

function Report() {
  const [rows, setRows] = React.useState(REQUESTS);
  const change = (row, at, value) => {
    const changed = { ...row, values: row.values.map((old, other) => (other === at ? value : old)) };
    setRows((before) => before.map((one) => (one === row ? changed : one)));
  };
  const head = ({ text, colSpan, rowSpan }) => e('th', { key: text, colSpan, rowSpan }, text);
  const field = (row, at) =>
    e('td', { key: at }, e('input', {
      value: row.values[at],
      'aria-label': row.heads[row.heads.length - 1].text + ' ' + APPLICANTS[at],
      onChange: (event) => change(row, at, event.target.value),
    }));
  return e('form', { id: 'report', action: 'saved.html' },
    e('table', null,
      e('caption', null, '三、收到和处理政府信息公开申请情况'),
      e('thead', null, HEADER.map((heads, at) => e('tr', { key: at }, heads.map(head)))),
      e('tbody', null, rows.map((row, at) =>
        e('tr', { key: at }, row.heads.map(head), row.values.map((_, column) => field(row, column)))))),
    e('p', null, 'React 里的新收总计：', e('output', { id: 'model' }, rows[0].values[6])),
    e('p', null, e('button', { type: 'submit' }, '提交')));
}

ReactDOM.createRoot(document.getElementById('app')).render(e(Report));
