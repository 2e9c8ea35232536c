// Marks on fields that are not ours: attributes, taken away again one by one, whatever the page itself has written into
// them since. No element is added; how a mark looks is for the style sheet.

import { ORDER } from '../panel/entries.mjs';

/** @typedef {import('./source.mjs').Mark} Mark */
/** @typedef {Mark & { field: HTMLElement, place: Element | null }} Placed */

/**
 * What the page itself has in the attributes, and the tokens that we added.
 * @typedef {{ invalid: string | null, described: string | null, ours: readonly string[], isError: boolean }} Theirs
 */

const INVALID = 'aria-invalid';
const DESCRIBED = 'aria-describedby';
/** What the style sheet goes by: at the field the severity, at the cell around it the number of the entry. */
const FIELD = 'data-nianbao';
/** @param {string} severity */
const placed = (severity) => `data-nianbao-${severity}`;

/**
 * @param {Element} scope
 * @returns {{ set: (marks: readonly Placed[]) => void, clear: () => void }}
 */
export function marksOn(scope) {
  /** @type {Map<HTMLElement, Theirs>} */
  const marked = new Map();
  /** @type {Set<Element>} */
  let numbered = new Set();
  /** Where the page took the mark away since it was set; it is put back once, lest two programs chase each other. */
  const again = new Set();
  // What was saved while it was marked comes back with marks that lead nowhere.
  for (const field of scope.querySelectorAll(`[${FIELD}]`)) {
    const ids = tokens(field.getAttribute(DESCRIBED)).filter((id) => /^nianbao-\d+-/.test(id));
    if (ids.some((id) => field.ownerDocument.getElementById(id))) continue;
    write(field, INVALID, null);
    write(field, DESCRIBED, without(ids, field.getAttribute(DESCRIBED)));
    write(field, FIELD, null);
  }
  const observer = new MutationObserver((records) => {
    hear(records);
    for (const [field, { isError }] of marked) {
      if (!isError || again.has(field) || field.getAttribute(INVALID) === 'true') continue;
      again.add(field);
      write(field, INVALID, 'true');
    }
    observer.takeRecords();
  });
  observer.observe(scope, { attributeFilter: [INVALID, DESCRIBED], subtree: true });

  /** What the page writes while a mark is on, as jQuery Validation does, it is to find afterwards. @param {readonly MutationRecord[]} records */
  function hear(records) {
    for (const { target, attributeName } of records) {
      const field = /** @type {HTMLElement} */ (target);
      const theirs = marked.get(field);
      if (!theirs) continue;
      if (attributeName === INVALID) theirs.invalid = field.getAttribute(INVALID);
      else theirs.described = without(theirs.ours, field.getAttribute(DESCRIBED));
    }
  }

  /** @param {readonly Placed[]} marks the gravest first */
  const set = (marks) => {
    hear(observer.takeRecords());
    /** @type {Map<HTMLElement, Placed[]>} */
    const wanted = new Map();
    for (const mark of marks) wanted.set(mark.field, [...(wanted.get(mark.field) || []), mark]);
    for (const [field, { invalid, described }] of marked) {
      if (wanted.has(field)) continue;
      write(field, INVALID, invalid);
      write(field, DESCRIBED, described);
      write(field, FIELD, null);
      marked.delete(field);
    }
    for (const [field, all] of wanted) {
      const before = marked.get(field) || { invalid: field.getAttribute(INVALID), described: field.getAttribute(DESCRIBED) };
      const { invalid, described } = before;
      const ours = all.map(({ describedBy }) => describedBy);
      const isError = all[0].severity === 'error';
      marked.set(field, { invalid, described, ours, isError });
      write(field, INVALID, isError ? 'true' : invalid);
      write(field, DESCRIBED, [...tokens(described), ...ours].join(' '));
      write(field, FIELD, all[0].severity);
    }
    for (const place of numbered) for (const severity of ORDER) write(place, placed(severity), null);
    numbered = new Set();
    for (const { place, severity, number } of marks) {
      if (!place || numbered.has(place)) continue;
      write(place, placed(severity), String(number));
      numbered.add(place);
    }
    again.clear();
    // What we wrote ourselves is nothing to hear of.
    observer.takeRecords();
  };
  return {
    set,
    clear() {
      set([]);
      observer.disconnect();
    },
  };
}

/** @param {string | null} list */
const tokens = (list) => (list || '').split(/\s+/).filter(Boolean);

/**
 * @param {readonly string[]} ours
 * @param {string | null} list
 */
function without(ours, list) {
  const theirs = tokens(list).filter((token) => !ours.includes(token));
  return theirs.length > 0 ? theirs.join(' ') : null;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function write(element, name, value) {
  if (value === element.getAttribute(name)) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
