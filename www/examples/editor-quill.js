const quill = new Quill('#editor', { theme: 'snow', modules: { table: true } });
const content = document.getElementById('content');
quill.on('text-change', () => { content.value = quill.getSemanticHTML(); });
quill.clipboard.dangerouslyPasteHTML(document.getElementById('start').innerHTML);
