tinymce.init({ selector: '#content', plugins: 'table', license_key: 'gpl', branding: false, promotion: false });
