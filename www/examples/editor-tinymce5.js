tinymce.init({ selector: '#content', plugins: 'paste table', branding: false });
