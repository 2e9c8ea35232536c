$('#content').summernote({ height: 300 });
