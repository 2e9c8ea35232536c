CKEDITOR.replace('content', { language: 'zh-cn', versionCheck: false });
