// 网页自己的保存：这里只显示要发送的内容，真正的网页在这里用 fetch 发给服务器。
document.getElementById('save').addEventListener('click', function () {
  const values = new URLSearchParams(new FormData(document.getElementById('report')));
  document.getElementById('saved').textContent = '已保存：' + values.get('fy_zj');
});
