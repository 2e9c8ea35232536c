// Where a report stands in a page that is not ours: in tables with fields, in fields by name, or in an editor.

/**
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Session} Session
 * @typedef {import('../core/nianbao.js').Severity} Severity
 */

/** A session with the options that `attach` was given. @typedef {(input: Input) => Session} Begin */

/**
 * What is to be seen at a cell.
 * @typedef {object} Mark
 * @property {string} cell
 * @property {import('../core/nianbao.js').Quote} [quote] instead of a cell: the sentence that it is about
 * @property {Severity} severity
 * @property {number} number of the entry in the panel
 * @property {string} describedBy the id of the sentence there
 */

/**
 * @typedef {object} Source
 * @property {Element} element what is attached to: it gets the events
 * @property {Element} place what the panel goes after
 * @property {() => Outcome | null} follow what stands there now, the same object as before if nothing changed; null while
 *   there is nothing to read
 * @property {() => boolean} canBeFilledIn whether there is anything but text to read
 * @property {(changed: () => void) => () => void} watch calls back after something may have changed; returns what stops it
 * @property {(cell: string) => HTMLElement | null} field what is filled in at a cell; null in an editor
 * @property {(cell: string) => boolean} shows whether there is a way to the cell
 * @property {(cell: string) => void} goTo
 * @property {(quote: import('../core/nianbao.js').Quote) => (() => void) | null} wayTo a sentence; null where it does not
 *   stand there
 * @property {(cell: string, text: string) => Promise<boolean>} write as if typed
 * @property {(form: Element) => boolean} isIn whether submitting the form submits the report
 * @property {(marks: readonly Mark[]) => void} mark in the place of the marks of before
 * @property {() => void} free leaves everything as it was
 */

export {};
