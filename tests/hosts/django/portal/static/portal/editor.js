// As portals start it: over each text area that is marked for it.
document.addEventListener('DOMContentLoaded', function () {
  document.querySelectorAll('textarea.ueditor').forEach(function (area) {
    UE.getEditor(area.id, { serverUrl: '/editor-settings/', initialFrameHeight: 300, autoHeightEnabled: false });
  });
});
