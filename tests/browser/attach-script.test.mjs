// One script tag in a page that none of us wrote: what its attributes ask for, as a file and under a policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitesForTests } from './dist.mjs';
import { input, marked, says, tables } from './forms.mjs';
import { figures } from './reports.mjs';

const open = sitesForTests();

const RECEIVED = 'requests.received.natural_person';
/** @param {object} report */
const form = (report) => `<form id="report" action="index.html">${tables(/** @type {any} */ (report), (text, number, cell) =>
  (cell === RECEIVED ? `<input name="guilty" value="${text}">` : input(text, number)))}<button>保存</button></form>`;
const WRONG = form(figures('suqian-2023', { [RECEIVED]: 3403 }));
const RIGHT = form(figures('suqian-2023'));
/** @param {string} attributes */
const script = (attributes) => `<script src="nianbao.js" defer ${attributes}></script>`;
/** @param {string} body @param {string} attributes */
const page = (body, attributes) => `<!doctype html><meta charset="utf-8"><title>填报</title>${script(attributes)}${body}`;
const ASKED = 'data-attach="form#report" data-year="2023" data-block="errors"';

for (const [where, site] of Object.entries({
  'as a file': { disk: true },
  "under script-src 'self'": { policy: "default-src 'self'", files: ['nianbao.js', 'nianbao.fallback.js'] },
})) {
  test(`marked, vetoed, mended, passed: ${where}`, async () => {
    /** @type {string[]} */
    const said = [];
    const { page: there, requests } = await open({ html: page(WRONG, ASKED), ...site, before: (one) => {
      one.on('pageerror', (error) => said.push(error.message));
    } });
    await says(there, /发现2处错误/);
    assert.deepEqual(await marked(there), ['guilty']);
    await there.click('form button');
    await there.waitForSelector('.nianbao-veto:not([hidden])');
    await there.fill('[name=guilty]', '3402');
    await says(there, /没有发现问题/);
    await there.click('form button');
    await there.waitForURL(/guilty=3402/);
    assert.deepEqual(requests.filter((name) => !/^(index\.html|nianbao\.js|nianbao\.fallback\.js|favicon\.ico)$/.test(name)), []);
    assert.deepEqual(said, []);
  });
}

test('a right report passes', async () => {
  const { page: there } = await open({ html: page(RIGHT, ASKED), disk: true });
  await says(there, /没有发现问题/);
  await there.click('form button');
  await there.waitForURL(/guilty=3402/);
});

test('without data-attach it finds the form by itself', async () => {
  const { page: there } = await open({ html: page(WRONG, ''), disk: true });
  await says(there, /发现2处错误/);
  assert.deepEqual(await there.evaluate(() => Object.keys(/** @type {any} */ (window).nianbao).sort()), ['HostError', 'InputError', 'attach', 'load', 'version']);
});

test('switched off it does nothing', async () => {
  const { page: there } = await open({ html: page(WRONG, `${ASKED} data-off`), disk: true });
  await there.waitForTimeout(500);
  assert.equal(await there.locator('nianbao-panel').count(), 0);
});

test('two copies do not fight', async () => {
  const { page: there } = await open({ html: page(script(ASKED) + WRONG, ''), disk: true });
  await says(there, /发现2处错误/);
  await there.waitForTimeout(500);
  assert.equal(await there.locator('nianbao-panel').count(), 1);
  assert.deepEqual(await marked(there), ['guilty']);
});

test('a form that comes later; a slip of the pen in an attribute', async () => {
  const { page: there } = await open({ html: page('<div></div>', ASKED), disk: true });
  await there.evaluate((markup) => {
    document.querySelector('div')?.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  }, WRONG);
  await says(there, /发现2处错误/);
  /** @type {string[]} */
  const said = [];
  const { page: other } = await open({ html: page(WRONG, 'data-block="all"'), disk: true, before: (one) => {
    one.on('pageerror', (error) => said.push(error.message));
    one.on('console', (message) => said.push(message.text()));
  } });
  await other.waitForTimeout(300);
  assert.match(said.join(), /attach: block is not 'errors'/);
});

test('a form that is taken out and put back is checked again; a slip in one attribute leaves the others', async () => {
  const { page: there } = await open({ html: page(WRONG, 'data-year="2023年" data-block="errors"'), disk: true });
  await says(there, /发现2处错误/);
  await there.click('form button');
  await there.waitForSelector('.nianbao-veto:not([hidden])');
  await there.evaluate(() => {
    const form = document.forms[0];
    const { parentNode } = form;
    form.remove();
    setTimeout(() => parentNode?.append(form), 700);
  });
  await there.waitForSelector('nianbao-panel', { state: 'detached' });
  await says(there, /发现2处错误/);
});
