KindEditor.create('#content', { basePath: '../node_modules/kindeditor/', width: '100%', height: '300px' });
