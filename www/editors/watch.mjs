// Changes of a document that others edit, by whatever they were made; none in the middle of an input method's composition.

const COMPOSITION = ['compositionstart', 'compositionend'];

/**
 * @param {Document} page where the editor is
 * @param {() => Element | null} root what holds the content now
 * @param {() => void} changed
 * @param {(heard: () => void) => () => void} [listen] to what the editor itself says; returns what stops it
 * @returns {() => void} what stops it
 */
export function watchContent(page, root, changed, listen) {
  /** @type {Element | null} */
  let watched = null;
  let composing = false;
  let stopped = false;
  const heard = () => {
    if (stopped) return;
    if (root() !== watched) begin();
    if (!composing) changed();
  };
  const observer = new MutationObserver((records) => {
    if (root() !== watched || records.some(({ target }) => watched && watched.contains(target))) heard();
  });
  /** @param {Event} event */
  const compose = ({ type }) => {
    composing = type === 'compositionstart';
    // What was composed is in the document only after the event.
    if (!composing) setTimeout(heard);
  };
  const end = () => {
    observer.disconnect();
    composing = false;
    if (watched) for (const type of COMPOSITION) watched.removeEventListener(type, compose);
  };
  const begin = () => {
    end();
    watched = root();
    // An editor may be taken out of the page, or be given another document.
    observer.observe(page, { childList: true, subtree: true });
    if (!watched) return;
    observer.observe(watched, { childList: true, subtree: true, characterData: true });
    for (const type of COMPOSITION) watched.addEventListener(type, compose);
  };
  begin();
  const deafen = listen && listen(heard);
  return () => {
    stopped = true;
    end();
    if (deafen) deafen();
  };
}
