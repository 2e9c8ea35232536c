// What attach leaves behind: nothing. What it does to a page that is not what it expects: nothing but say so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';
import { attach, host, says, tables } from './forms.mjs';
import { figures, SOME_FORCED, TWO_TOTALS } from './reports.mjs';

/** @typedef {import('playwright-core').Page} Page */

const visit = browserForTests();

const RECEIVED = 'requests.received.natural_person';
const WRONG = figures('suqian-2023', { [RECEIVED]: 3403 });

/** @param {string} body @param {object} [rest] */
const open = (body, rest) => visit({ path: 'host.html', ready: false, before: async (page) => {
  page.on('pageerror', (error) => assert.fail(error.stack));
  await page.addInitScript(count);
  await host(body, rest)(page);
} });
/** @param {object} report @param {(text: string, number: number, cell: string) => string} [field] */
const form = (report, field) => `<form id="report">${tables(/** @type {any} */ (report), field)}<button>保存</button></form>`;

/** Runs in the page before everything else: counts what a page can be left with. */
function count() {
  const left = { listeners: 0, observers: 0, timers: 0, frames: 0 };
  /** @type {any} */ (window).left = left;
  const { prototype } = EventTarget;
  const { addEventListener, removeEventListener } = prototype;
  /** @type {Map<EventTarget, Set<string>>} */
  const known = new Map();
  /** @type {WeakMap<object, number>} */
  const numbers = new WeakMap();
  let last = 0;
  /** @param {string} type @param {any} listener @param {any} options */
  const key = (type, listener, options) => {
    if (!numbers.has(listener)) numbers.set(listener, last += 1);
    return `${type} ${numbers.get(listener)} ${typeof options === 'object' ? Boolean(options.capture) : Boolean(options)}`;
  };
  const total = () => { left.listeners = [...known.values()].reduce((sum, keys) => sum + keys.size, 0); };
  prototype.addEventListener = function (/** @type {string} */ type, /** @type {any} */ listener, /** @type {any} */ options) {
    const target = this || window;
    if (listener) known.set(target, (known.get(target) || new Set()).add(key(type, listener, options)));
    total();
    return addEventListener.call(target, type, listener, options);
  };
  prototype.removeEventListener = function (/** @type {string} */ type, /** @type {any} */ listener, /** @type {any} */ options) {
    const target = this || window;
    if (listener) known.get(target)?.delete(key(type, listener, options));
    total();
    return removeEventListener.call(target, type, listener, options);
  };
  const Observer = window.MutationObserver;
  const watching = new Set();
  window.MutationObserver = class extends Observer {
    observe(/** @type {[Node, MutationObserverInit]} */ ...given) { watching.add(this); left.observers = watching.size; return super.observe(...given); }
    disconnect() { watching.delete(this); left.observers = watching.size; return super.disconnect(); }
  };
  const pending = new Set();
  const { setTimeout: set, clearTimeout: clear } = window;
  /** @type {any} */ (window).setTimeout = (/** @type {any} */ action, /** @type {any} */ delay, /** @type {any[]} */ ...rest) => {
    const timer = set(() => { pending.delete(timer); left.timers = pending.size; action(...rest); }, delay);
    pending.add(timer);
    left.timers = pending.size;
    return timer;
  };
  /** @type {any} */ (window).clearTimeout = (/** @type {any} */ timer) => { pending.delete(timer); left.timers = pending.size; clear(timer); };
  const { setInterval: every } = window;
  /** @type {any} */ (window).setInterval = (/** @type {any[]} */ ...given) => { left.timers += 1000; return /** @type {any} */ (every)(...given); };
}

/** @param {Page} page */
const left = (page) => page.evaluate(() => ({
  .../** @type {any} */ (window).left,
  sheets: document.adoptedStyleSheets.length,
  panels: document.querySelectorAll('nianbao-panel').length,
  own: Object.getOwnPropertyNames(window).filter((name) => /nianbao/i.test(name)),
  symbols: Object.getOwnPropertySymbols(document).map(String),
}));
/** @param {Page} page */
const whole = (page) => page.evaluate(() => document.documentElement.outerHTML);
/** @param {Page} page */
const detach = (page) => page.evaluate(() => { for (const one of /** @type {any} */ (window).attached) one.detach(); });

const ODD = 'aria-invalid="false" aria-describedby="  hint  more " style="outline: 1px dotted green" data-x="1"';

for (const [what, report] of Object.entries({ 'wrong figures': WRONG, blanks: SOME_FORCED, 'two causes': TWO_TOTALS })) {
  test(`${what}: after detach the page is as it was, and nothing of ours is left`, async () => {
    const page = await open(`<p id="hint">提示</p>${form(report, (text, number) => `<input ${number % 3 ? '' : ODD} name="f${number}" value="${text}">`)}`);
    const before = await whole(page);
    // What the tests themselves need is there before.
  await page.waitForFunction(() => true);
  const clean = await left(page);
    await attach(page, '#report', { block: 'errors', saveButton: 'button' });
    await page.fill('[name=f11]', '1');
    await page.fill('[name=f12]', '无');
    await page.click('form button');
    await page.waitForSelector('.nianbao-veto:not([hidden])');
    await page.click('.nianbao-veto a');
    assert.notEqual(await whole(page), before);
    await detach(page);
    assert.equal(await whole(page), before);
    await page.waitForTimeout(50);
    assert.deepEqual(await left(page), clean);
    await page.fill('[name=f11]', '5');
    await page.waitForTimeout(300);
    assert.equal(await whole(page), before);
  });
}

test('of several, one is detached', async () => {
  const page = await open(`${form(WRONG).replace('"report"', '"a"')}${form(WRONG).replace('"report"', '"b"')}`);
  const [a, b] = [await page.innerHTML('#a'), await page.innerHTML('#b')];
  await attach(page, '#a');
  await attach(page, '#b');
  await page.evaluate(() => /** @type {any} */ (window).attached[0].detach());
  assert.equal(await page.innerHTML('#a'), a);
  assert.notEqual(await page.innerHTML('#b'), b);
  assert.ok((await left(page)).sheets > 0);
  await detach(page);
  assert.equal((await left(page)).sheets, 0);
});

test('accepted values stay', async () => {
  const page = await open(form(WRONG));
  const before = await whole(page);
  await attach(page);
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, /^已修改/);
  await detach(page);
  assert.equal(await whole(page), before, 'a value that was typed is not in the markup');
  assert.equal(await page.inputValue('[name=f11]'), '3402');
});

test('detached before it was loaded, and twice', async () => {
  const page = await open(form(WRONG));
  const before = await whole(page);
  // What the tests themselves need is there before.
  await page.waitForFunction(() => true);
  const clean = await left(page);
  await page.evaluate(async () => {
    const { attach: attachTo } = await import(/** @type {any} */ ('/attach/index.mjs'));
    const attached = attachTo('#report', { block: 'errors' });
    attached.detach();
    attached.detach();
  });
  await page.waitForTimeout(500);
  assert.equal(await whole(page), before);
  assert.deepEqual(await left(page), clean);
});

test('a page that finds everything by itself can be left, too', async () => {
  const page = await open(form(WRONG));
  const before = await whole(page);
  // What the tests themselves need is there before.
  await page.waitForFunction(() => true);
  const clean = await left(page);
  await page.evaluate(async () => {
    const { attachAll } = await import(/** @type {any} */ ('/attach/index.mjs'));
    /** @type {any} */ (window).stop = attachAll({ block: 'errors' });
  });
  await says(page, /错误/);
  await page.evaluate(() => /** @type {any} */ (window).stop());
  assert.equal(await whole(page), before);
  assert.deepEqual(await left(page), clean);
});

test('a wrong argument is one sentence, and leaves nothing', async () => {
  const page = await open(form(WRONG));
  const before = await whole(page);
  const sentences = await page.evaluate(async () => {
    const { attach: attachTo } = await import(/** @type {any} */ ('/attach/index.mjs'));
    const wrong = [
      ['#nowhere'], ['['], [undefined], [5], ['form', 5], ['form', { year: '2024' }], ['form', { lang: 'fr' }], ['form', { block: 'all' }],
      ['form', { map: { a: 1 } }], ['form', { saveButton: '[' }], ['form', { authority: 1 }], ['form', { previous: 'x' }],
    ];
    return wrong.map((given) => {
      try {
        attachTo(...given);
        return `${given}: nothing thrown`;
      } catch (thrown) {
        return thrown instanceof TypeError ? thrown.message : String(thrown);
      }
    });
  });
  for (const sentence of sentences) assert.match(sentence, /^attach: .{10,}$/);
  assert.equal(await whole(page), before);
});

test('nothing is thrown into the page: a fault of our own is said in the panel', async () => {
  const page = await open(form(WRONG));
  await attach(page, '#report', { block: 'errors' });
  await page.evaluate(() => {
    document.createElement = () => { throw new Error('made to fail'); };
    const field = /** @type {HTMLInputElement} */ (document.querySelector('[name=f11]'));
    field.value = '3405';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await says(page, /检查没有完成，是检查程序本身的问题。填写和提交不受影响/);
  await page.click('form button');
});

test('where there are no tables yet, it is said, and they are read when they come', async () => {
  const page = await open('<form id="report"><input name="title"></form>');
  await page.evaluate(async () => {
    const { attach: attachTo } = await import(/** @type {any} */ ('/attach/index.mjs'));
    const all = /** @type {any} */ (window);
    all.attached = [attachTo('#report', { block: 'errors' })];
    all.attached[0].ready.then(() => { all.isReady = true; });
  });
  await says(page, /没有找到年度报告的表格/);
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).attached[0].outcome), null);
  await page.evaluate((markup) => {
    document.querySelector('#report')?.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  }, tables(WRONG));
  await says(page, /发现2处错误/);
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).isReady), true);
  await page.evaluate(() => { for (const table of document.querySelectorAll('table')) table.remove(); });
  await says(page, /没有找到年度报告的表格/);
  assert.equal(await page.locator('[aria-invalid]').count(), 0);
});

test('works under the strictest policies, and says nothing to the console', async () => {
  /** @type {string[]} */
  const said = [];
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types nianbao";
  const page = await visit({ path: 'host.html', ready: false, before: async (one) => {
    one.on('console', (message) => said.push(message.text()));
    one.on('pageerror', (error) => said.push(error.message));
    await host(form(WRONG), { policy })(one);
  } });
  await attach(page, '#report', { block: 'errors' });
  await page.click('nianbao-panel .nianbao-apply');
  await says(page, /^已修改1格/);
  assert.deepEqual(said.filter((text) => !/favicon/.test(text)), []);
  assert.equal(await page.locator('[style], style').count(), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('nianbao-panel'))).display), 'block');
});
