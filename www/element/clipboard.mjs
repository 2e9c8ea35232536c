// Copying as rich text, also where there is no navigator.clipboard: on plain http, as on many an intranet.

/**
 * @param {{ html: string, text: string }} content
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copyRich(content) {
  return (await copyByInterface(content)) || copyByCommand(content);
}

/** @param {{ html: string, text: string }} content */
async function copyByInterface({ html, text }) {
  if (!navigator.clipboard || !('write' in navigator.clipboard) || typeof ClipboardItem === 'undefined') return false;
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch (refused) {
    // No permission, or a type that this browser does not write: the older way may still work.
    return false;
  }
}

/** @param {{ html: string, text: string }} content */
function copyByCommand({ html, text }) {
  let copied = false;
  /** @param {ClipboardEvent} event */
  const write = (event) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    copied = true;
  };
  document.addEventListener('copy', write, true);
  try {
    return document.execCommand('copy') && copied;
  } finally {
    document.removeEventListener('copy', write, true);
  }
}
