// Where in a page that is not ours the report stands, and where beside it there is room.

/**
 * The element that holds what is filled in. In old pages a form stands in the middle of a table, and holds nothing
 * though fields belong to it.
 * @param {Element} target
 * @returns {Element}
 */
export function scopeOf(target) {
  if (!(target instanceof HTMLFormElement) || target.querySelector('table')) return target;
  const outside = [...target.elements].filter((field) => !target.contains(field));
  /** @type {Element | null} */
  let scope = outside.length > 0 ? outside[0].closest('table') : null;
  while (scope && !outside.every((field) => scope && scope.contains(field))) scope = scope.parentElement;
  return scope || target;
}

/**
 * The element that a panel can follow: neither in a table's or list's structure, nor in a line, nor beside it in a row.
 * @param {Element} element
 * @returns {Element}
 */
export function roomAfter(element) {
  const { parentElement: around } = element;
  if (!around || element === document.body) return element;
  return hasRoom(around) ? element : roomAfter(around);
}

/** @param {Element} around */
function hasRoom(around) {
  if (around.matches('ul, ol, dl')) return false;
  const { display, flexDirection } = getComputedStyle(around);
  if (/flex/.test(display)) return flexDirection.startsWith('column');
  return !/^(inline|contents|ruby)|grid|^table(?!-c)|^table-column/.test(display);
}
