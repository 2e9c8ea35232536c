UE.getEditor('content', { serverUrl: '', autoHeightEnabled: false, initialFrameHeight: 300 });
