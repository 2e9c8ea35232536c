// A page in a browser, by what every browser that is driven from outside can do: keys, a mouse, and asking the page.
// Playwright drives a new Chromium to the full; an old one and Firefox it does not, so the flows that run in
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

/**
 * A page of Playwright's, by what it does through the protocol: what it does by scripts in the page wants a newer
 * browser than Chromium 86.
 * @param {import('playwright-core').Page} page
 * @returns {Tab}
 */
export function tabOf(page) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const said = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (ask, ...given) => page.evaluate(`(${ask})(...${JSON.stringify(given)})`),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    requests,
    said,
    close: () => page.close(),
  };
}

/** After this what was waited for is not coming. */
const PATIENCE = 15_000;

/**
 * What the function, asked again and again, gives at last.
 * @param {Tab} tab
 * @param {(...given: any[]) => unknown} ask
 * @param {...unknown} given
 */
export async function until(tab, ask, ...given) {
  const end = Date.now() + PATIENCE;
  let last = '';
  while (Date.now() < end) {
    // While the page goes to another address it answers with an error, or not at all.
    const patience = new Promise((resolve) => { setTimeout(resolve, end - Date.now(), null).unref(); });
    const answer = await Promise.race([tab.evaluate(ask, ...given), patience]).catch((error) => { last = String(error); });
    if (answer) return answer;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`waited in vain for ${ask}\n${last}\n${tab.said.join('\n')}`);
}

/**
 * Where the page itself is still scrolling, a press would land beside the element: it waits until that stands still.
 * @param {Tab} tab
 * @param {string} selector
 */
export async function click(tab, selector) {
  const { x, y } = await until(
    tab,
    async (wanted) => {
      const element = document.querySelector(wanted);
      if (!element) return null;
      const place = () => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      };
      element.scrollIntoView({ block: 'center' });
      const before = place();
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      const now = place();
      const met = document.elementFromPoint(now.x, now.y);
      return before.x === now.x && before.y === now.y && met && element.contains(met) ? now : null;
    },
    selector,
  );
  await tab.clickAt(x, y);
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
