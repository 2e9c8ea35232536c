// UEditor 的文件放在哪里，要在它载入以前说明。
window.UEDITOR_HOME_URL = new URL('../node_modules/.ueditor/', location.href).pathname;
