// The one thing that is said in JavaScript: asking the DOM node by node from wasm costs ten times as much.

const OPEN = '\u0001';
const ATTRIBUTE = '\u0002';
const CLOSE = '\u0003';
const TEXT = '\u0004';
const NAMES = '\u0005';
const CELLS = ['td', 'th'];
const CONTROLS = ['input', 'select', 'textarea'];
// The radicals that Unicode's NFKC leaves alone, each before the character that it looks like (src/text/radicals.rs).
const SUPPLEMENT = '⺠民⺟母⺩王⺬示⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

/**
 * A tree as one string, to be read by tree.rs: each element as OPEN and the number of its name, its attributes of
 * interest, its children, CLOSE; each text as TEXT and its characters; in the end NAMES and the names.
 * @param {Node} root
 * @param {Node[]} [nodes] takes the nodes themselves, in the order of the copy
 * @returns {string}
 */
export function copyTree(root, nodes) {
  const hides = mayHide(root);
  /** @type {Map<string, { open: string, isCell: boolean, isControl: boolean }>} */
  const names = new Map();
  let copy = '';
  /** @type {any} */
  let node = root;
  while (node) {
    if (node.nodeType === 3) {
      if (nodes) nodes.push(node);
      copy += TEXT + plain(node.data);
    } else if (node.nodeType === 1 || node === root) {
      if (nodes) nodes.push(node);
      const name = node.localName || '#root';
      let kind = names.get(name);
      if (kind === undefined) {
        const open = OPEN + String.fromCharCode(32 + names.size);
        kind = { open, isCell: CELLS.includes(name), isControl: CONTROLS.includes(name) };
        names.set(name, kind);
      }
      copy += kind.open;
      if (kind.isCell) copy += attribute(node, 'colspan') + attribute(node, 'rowspan');
      if (hides) copy += attribute(node, 'style') + attribute(node, 'hidden');
      if (kind.isControl) copy += shown(node);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      copy += CLOSE;
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      copy += CLOSE;
    }
    node = node === root ? null : node.nextSibling;
  }
  return copy + NAMES + [...names.keys()].join(' ');
}

/**
 * Whether anything in it may be hidden by its own attributes: asking every element costs time.
 * @param {any} root
 */
function mayHide(root) {
  const hiding = '[hidden], [style*="display:none" i], [style*="display: none" i]';
  return !root.querySelector || root.querySelector(hiding) !== null || (root.matches && root.matches(hiding));
}

/**
 * @param {Element} node
 * @param {string} name
 */
function attribute(node, name) {
  const value = node.getAttribute ? node.getAttribute(name) : null;
  return value === null ? '' : `${ATTRIBUTE}${name}=${plain(value)}`;
}

/**
 * The type of a control, and what is in it now.
 * @param {any} control
 */
function shown(control) {
  const option = control.selectedOptions && control.selectedOptions[0];
  const value = control.selectedOptions ? option && option.textContent : control.value;
  return `${ATTRIBUTE}type=${control.type}${value === undefined ? '' : `${ATTRIBUTE}value=${plain(value)}`}`;
}

/**
 * Without the characters that part what is copied; no page shows them.
 * @param {string} text
 */
function plain(text) {
  return withoutRadicals(/[\u0001-\u0005]/.test(text) ? text.replace(/[\u0001-\u0005]/g, '') : text);
}

/**
 * Radicals, of which the text layer of a PDF is full, as the characters that they look like.
 * @param {string} text
 */
export function withoutRadicals(text) {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => {
    const place = SUPPLEMENT.indexOf(radical);
    return place < 0 ? radical.normalize('NFKC') : SUPPLEMENT[place + 1];
  });
}
