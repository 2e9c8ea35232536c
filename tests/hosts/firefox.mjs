// Firefox ESR, driven by WebDriver BiDi, the standard: a WebSocket and JSON, so no driver has to be installed.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { start } from './child.mjs';

const executable = (process.env.PATH || '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'firefox-esr'))
  .find((file) => existsSync(file));

export const thereIsFirefox = executable !== undefined;

/** @typedef {(method: string, params?: object) => Promise<any>} Send */

/** The keys that have a name, as the standard numbers them. */
const KEYS = Object.freeze({ Control: '\uE009', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' });

/** @returns {Promise<import('./tab.mjs').Browser>} */
export async function launchFirefox() {
  const profile = mkdtempSync(path.join(tmpdir(), 'nianbao-firefox-'));
  const given = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = start(executable || 'firefox-esr', given);
  const [, address] = await child.says(/WebDriver BiDi listening on (ws:\S+)/);
  /** @type {((method: string, params: any) => void)[]} */
  const listeners = [];
  const { send, hangUp } = await dial(`${address}/session`, (method, params) =>
    listeners.forEach((listen) => listen(method, params)),
  );
  const { capabilities } = await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  return {
    version: capabilities.browserVersion,
    open: async () => {
      const { context } = await send('browsingContext.create', { type: 'tab' });
      return tabOf(context, send, (listen) => listeners.push(listen));
    },
    close: async () => {
      // It answers before it has gone.
      await send('browser.close');
      hangUp();
      await child.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param {string} context
 * @param {Send} send
 * @param {(listen: (method: string, params: any) => void) => void} onEvent
 * @returns {import('./tab.mjs').Tab}
 */
function tabOf(context, send, onEvent) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const said = [];
  onEvent((method, params) => {
    if (method === 'network.beforeRequestSent' && params.context === context) requests.push(params.request.url);
    if (method === 'log.entryAdded' && params.source.context === context) said.push(params.text);
  });
  /** @param {object[]} actions */
  const keys = (actions) => send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
  return {
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate(ask, ...given) {
      const functionDeclaration = `async (given) => JSON.stringify(await (${ask})(...JSON.parse(given)))`;
      const said = [{ type: 'string', value: JSON.stringify(given) }];
      const target = { context };
      const answer = await send('script.callFunction', { functionDeclaration, arguments: said, target, awaitPromise: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
    },
    async clickAt(x, y) {
      const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      const actions = [{ type: 'pointerMove', x, y }, down, up];
      await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async press(combination) {
      const values = combination.split('+').map((key) => KEYS[/** @type {keyof typeof KEYS} */ (key)] || key);
      const downs = values.map((value) => ({ type: 'keyDown', value }));
      await keys([...downs, ...[...values].reverse().map((value) => ({ type: 'keyUp', value }))]);
    },
    type: (text) => keys([...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))),
    requests,
    said,
    close: async () => void (await send('browsingContext.close', { context })),
  };
}

/**
 * @param {string} address
 * @param {(method: string, params: any) => void} onEvent
 * @returns {Promise<{ send: Send, hangUp: () => void }>}
 */
async function dial(address, onEvent) {
  const line = new WebSocket(address);
  await new Promise((resolve, reject) => {
    line.onopen = resolve;
    line.onerror = () => reject(new Error(`nobody answers at ${address}`));
  });
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let last = 0;
  line.onmessage = ({ data }) => {
    const { id, method, params, result, message, error } = JSON.parse(data);
    if (id === undefined || id === null) { onEvent(method, params); return; }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result);
  };
  line.onclose = () => waiting.forEach(({ reject }) => reject(new Error('Firefox has gone')));
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        line.send(JSON.stringify({ id: last, method, params }));
      }),
    hangUp: () => line.close(),
  };
}
