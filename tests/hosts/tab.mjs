// A page in a browser, by what every browser that is driven from outside can do: keys, a mouse, and asking the page.
// Playwright drives Debian's Chromium to the full; an old Chromium and Firefox it does not, so the flows that run in
// all of them are written against this.

/**
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} goto
 * @property {(ask: (...given: any[]) => unknown, ...given: unknown[]) => Promise<any>} evaluate what the function,
 *   run in the page, gives: plain data
 * @property {(x: number, y: number) => Promise<void>} clickAt
 * @property {(keys: string) => Promise<void>} press one key, with Control+ before it if need be
 * @property {(text: string) => Promise<void>} type
 * @property {string[]} requests every address that the page asked for
 * @property {string[]} said what was written to the console, and the errors that nobody caught
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {string} version
 * @property {() => Promise<Tab>} open
 * @property {() => Promise<void>} close
 */

/** After this what was waited for is not coming. */
const PATIENCE = 15_000;

/**
 * What the function, asked again and again, gives at last.
 * @param {Tab} tab
 * @param {(...given: any[]) => unknown} ask
 * @param {...unknown} given
 */
export async function until(tab, ask, ...given) {
  const from = Date.now();
  for (;;) {
    const answer = await tab.evaluate(ask, ...given);
    if (answer) return answer;
    if (Date.now() - from > PATIENCE) throw new Error(`waited in vain for ${ask}\n${tab.said.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * @param {Tab} tab
 * @param {string} selector
 */
export async function click(tab, selector) {
  const { x, y } = await until(
    tab,
    (wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center' });
      const box = element?.getBoundingClientRect();
      return box && box.width > 0 && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    selector,
  );
  await tab.clickAt(Math.round(x), Math.round(y));
}

/**
 * Types a text in the place of what stood in a control.
 * @param {Tab} tab
 * @param {string} selector
 * @param {string} text
 */
export async function retype(tab, selector, text) {
  await click(tab, selector);
  await tab.press('Control+a');
  await tab.type(text);
}

/**
 * What the page asked for from anywhere but here. A data: address asks nobody.
 * @param {Tab} tab
 * @param {...string} here
 */
export function foreign(tab, ...here) {
  return tab.requests.filter((url) => ![...here, 'data:', 'blob:'].some((from) => url.startsWith(from)));
}
