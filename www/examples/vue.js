// 网页自己的程序：数值在 Vue 的数据里，输入框与它绑定。
const { createApp, h, reactive } = Vue;

createApp({
  setup() {
    const rows = reactive(REQUESTS);
    const head = ({ text, colSpan, rowSpan }) => h('th', { colspan: colSpan, rowspan: rowSpan }, text);
    const field = (row, at) =>
      h('td', h('input', {
        value: row.values[at],
        'aria-label': row.heads[row.heads.length - 1].text + ' ' + APPLICANTS[at],
        onInput: (event) => { row.values[at] = event.target.value; },
      }));
    return () =>
      h('form', { id: 'report', action: 'saved.html' }, [
        h('table', [
          h('caption', '三、收到和处理政府信息公开申请情况'),
          h('thead', HEADER.map((heads) => h('tr', heads.map(head)))),
          h('tbody', rows.map((row) => h('tr', [...row.heads.map(head), ...row.values.map((_, at) => field(row, at))]))),
        ]),
        h('p', ['Vue 里的新收总计：', h('output', { id: 'model' }, rows[0].values[6])]),
        h('p', h('button', { type: 'submit' }, '提交')),
      ]);
  },
}).mount('#app');
