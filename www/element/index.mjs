// <nianbao-report> is defined here, once on a page.
import { reportElement } from './report.mjs';

/**
 * @param {() => Promise<Readonly<import('../core/nianbao.js').Nianbao>>} load
 */
export function defineElement(load) {
  // No DOM: Node, workers. Defined already: another copy of this script, which is as good.
  if (typeof customElements === 'undefined' || customElements.get('nianbao-report')) return;
  customElements.define('nianbao-report', reportElement(load));
}
