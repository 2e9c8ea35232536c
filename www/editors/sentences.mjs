// Where a sentence of the report stands in a page, however it is wrapped and laid out there: places in the text of nodes.

/** @typedef {{ text: string, marked: readonly (readonly [from: number, to: number])[] }} Quote what is meant in a sentence, the part to point at first */

/** What means nothing between the letters: a line may be wrapped anywhere, and editors put more in. */
const SPACES = /[\s\u200b-\u200d\u2060]+/g;

/** @param {string} text */
const bare = (text) => text.replace(SPACES, '');

/**
 * The text of an element, in which sentences are looked for however it is wrapped and laid out.
 * @param {Node} root
 * @returns {(quote: Quote, which?: number) => Range[]} what is meant; none where the sentence does not stand there.
 *   `which`: where it stands several times
 */
export function sentencesIn(root) {
  const { ownerDocument } = /** @type {{ ownerDocument: Document }} */ (root);
  const walker = ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Text, begins: number }[]} */
  const nodes = [];
  let all = '';
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    // What is no text of the page; in a field stands what was typed, not what it began with.
    if (/^(TEXTAREA|SCRIPT|STYLE)$/.test(node.parentNode ? node.parentNode.nodeName : '')) continue;
    nodes.push({ node, begins: all.length });
    all += bare(node.data);
  }

  /** Where a letter stands: its node, and its place there. @param {number} at @returns {[Text, number]} */
  const placeOf = (at) => {
    const { node, begins } = [...nodes].reverse().find((one) => one.begins <= at) || nodes[0];
    let place = 0;
    for (let left = at - begins; left > 0 || bare(node.data[place]) === ''; place += 1) left -= bare(node.data[place]).length;
    return [node, place];
  };

  return ({ text, marked }, which = 0) => {
    const wanted = bare(text);
    let at = all.indexOf(wanted);
    for (let next = at, left = which; left > 0 && next >= 0; left -= 1) {
      next = all.indexOf(wanted, next + 1);
      if (next >= 0) at = next;
    }
    if (at < 0 || wanted === '') return [];
    return marked.map(([from, to]) => {
      const range = ownerDocument.createRange();
      range.setStart(...placeOf(at + bare(text.slice(0, from)).length));
      const [node, last] = placeOf(at + bare(text.slice(0, to)).length - 1);
      range.setEnd(node, last + 1);
      return range;
    });
  };
}
