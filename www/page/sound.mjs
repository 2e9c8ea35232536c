// What was kept is taken up only as far as it is what this page writes: it may come from another version of it, or have been
// damaged, and must not keep the page from working.
import { opened } from './reports.mjs';

/**
 * @typedef {import('./reports.mjs').Opened} Opened
 * @typedef {import('./shelf.mjs').Work} Work
 * @typedef {Record<string, unknown>} Unknown
 */

/** @param {unknown} value @returns {value is Unknown} */
const isThing = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === 'string';
/** @param {unknown} value @param {(one: unknown) => boolean} is */
const isList = (value, is) => Array.isArray(value) && value.every(is);

/** @param {unknown} value @returns {value is import('./content.mjs').Content} */
const isContent = (value) => isList(value, (part) => isText(part) || (isThing(part) && isText(part.tag) && isContent(part.inside)
  && (part.spans === undefined || isList(part.spans, Number.isInteger))));

/** @param {unknown} value @returns {value is Opened['steps']} */
const isSteps = (value) => isList(value, (step) => isThing(step) && isText(step.kind) && isText(step.sentence)
  && isList(step.cells, (cell) => isThing(cell) && isText(cell.cell) && isText(cell.old) && isText(cell.now)));

/** @param {unknown} value @returns {value is import('./reports.mjs').Found} */
const isFound = (value) => isThing(value) && (value.authority === null || isText(value.authority))
  && (value.year === null || Number.isInteger(value.year))
  && isThing(value.summary) && isList([value.summary.errors, value.summary.warnings, value.summary.infos], Number.isInteger);

/** @param {unknown} value @returns {value is NonNullable<Opened['unread']>} */
const isUnread = (value) => isThing(value) && isText(value.code) && isText(value.sentence);

/** @param {unknown} value @returns {value is Exclude<Opened['previous'], 'none' | null>} */
const isPrevious = (value) => isThing(value) && isText(value.name) && isThing(value.report) && isThing(value.report.cells);

/** @param {unknown} value @returns {Opened | null} null where its text is not to be had */
export function soundReport(value) {
  if (!isThing(value) || !isText(value.id) || !isContent(value.content)) return null;
  const { id, name, content, checked, steps, found, unread, sample, previous, parts } = value;
  return opened({
    id,
    name: isText(name) ? name : '',
    content,
    checked: isContent(checked) ? checked : null,
    steps: isSteps(steps) ? steps : [],
    found: isFound(found) ? found : null,
    unread: isUnread(unread) ? unread : null,
    sample: sample === true,
    previous: previous === 'none' || isPrevious(previous) ? previous : null,
    parts: isList(parts, isText) ? /** @type {string[]} */ (parts) : null,
  });
}

/** @param {unknown} value @returns {value is Work} */
export const isWork = (value) => isThing(value) && isText(value.id) && Number.isFinite(value.at) && isText(value.lang)
  && isList(value.order, isText) && isText(value.current);

/** Whether they are rules at all is for the program to say. @param {unknown} value @returns {import('./decisions.mjs').Rules | null} */
export const soundRules = (value) => (isThing(value) && isText(value.name) && isText(value.text)
  ? { name: value.name, text: value.text, isChanged: value.isChanged === true } : null);
