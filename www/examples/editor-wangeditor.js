const content = document.getElementById('content');
wangEditor.createEditor({
  selector: '#editor',
  html: document.getElementById('start').innerHTML,
  config: { autoFocus: false, onChange: (editor) => { content.value = editor.getHtml(); } },
});
