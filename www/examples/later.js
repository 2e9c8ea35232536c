// 网页自己的脚本：点击以后生成表格。
document.getElementById('load').addEventListener('click', function () {
  const table = document.createElement('table');
  table.createCaption().textContent = '三、收到和处理政府信息公开申请情况';
  HEADER.forEach((heads) => addRow(table, heads, []));
  document.getElementById('place').replaceChildren(table);
  // 各行稍后才来。
  setTimeout(() => REQUESTS.forEach(({ heads, values }) => addRow(table, heads, values)), 300);
});

function addRow(table, heads, values) {
  const row = table.insertRow();
  for (const { text, colSpan = 1, rowSpan = 1 } of heads) {
    row.appendChild(Object.assign(document.createElement('th'), { textContent: text, colSpan, rowSpan }));
  }
  values.forEach((value, at) => {
    const input = document.createElement('input');
    input.value = value;
    input.setAttribute('aria-label', heads[heads.length - 1].text + ' ' + APPLICANTS[at]);
    row.insertCell().appendChild(input);
  });
}
