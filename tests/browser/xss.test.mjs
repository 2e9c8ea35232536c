// Nothing that a report says is ever read as markup: each payload through each reader and each rendering, in a real DOM.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests } from './chromium.mjs';
import { PAYLOADS } from './payloads.mjs';

const visit = browserForTests();

test('no payload strikes, none brings an element or an attribute along', async (t) => {
  // Without a policy: nothing but the program itself keeps them from running.
  const page = await visit({ policy: '' });
  const { ways, struck, foreign, shown } = await page.evaluate(everyWay, [...PAYLOADS]);
  t.diagnostic(`${PAYLOADS.length} payloads, ${ways} ways through a reader and a rendering`);
  assert.deepEqual(foreign, []);
  assert.equal(struck, 0);
  assert.ok(PAYLOADS.length >= 60);
  assert.ok(shown > PAYLOADS.length * 10, `the payloads are shown as text: ${shown}`);
});

test('the test would see a strike', async () => {
  const page = await visit({ policy: '' });
  const struck = await page.evaluate(async () => {
    let count = 0;
    /** @type {any} */ (window).struck = () => { count += 1; };
    const box = document.body.appendChild(document.createElement('div'));
    box.innerHTML = '<img src=x onerror=struck()>';
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    return count;
  });
  assert.equal(struck, 1);
});

/**
 * Runs in the page.
 * @param {string[]} payloads
 */
async function everyWay(payloads) {
  const from = (/** @type {string} */ file) => import(file);
  const { load } = await from('/core/index.mjs');
  const { findingsList } = await from('/panel/findings.mjs');
  const { entriesOf } = await from('/panel/entries.mjs');
  const { panelWords } = await from('/panel/words.mjs');
  const { attach } = await from('/attach/index.mjs');
  const nianbao = await load();
  let struck = 0;
  /** @type {any} */ (window).struck = () => { struck += 1; };
  const stage = document.body.appendChild(document.createElement('div'));
  const blank = nianbao.template({ year: 2024, authority: '某市人民政府' });
  const CELL = 'requests.granted.natural_person';

  /** The official report, with a text in a cell, a label, a row, a heading, a paragraph, the title. @param {string} text */
  const written = (text) => {
    const { body } = new DOMParser().parseFromString(blank.html, 'text/html');
    for (const td of body.querySelectorAll('td[id]')) td.textContent = '0';
    const cell = /** @type {Element} */ (body.querySelector(`[id="${CELL}"]`));
    cell.textContent = text;
    const row = /** @type {Element} */ (cell.closest('tr'));
    const copy = /** @type {Element} */ (row.cloneNode(true));
    for (const td of copy.querySelectorAll('td')) td.textContent = '1';
    /** @type {Element} */ (copy.querySelector('th')).textContent = text;
    row.after(copy);
    const label = /** @type {Element} */ (body.querySelector('tr:nth-child(6) th:last-of-type'));
    label.append(text);
    /** @type {Element} */ (body.querySelector('h1')).append(text);
    for (const heading of body.querySelectorAll('h2')) heading.append(text);
    body.querySelectorAll('p').forEach((paragraph) => paragraph.append(text));
    return body;
  };
  const cells = Object.fromEntries(Object.keys(blank.cells).map((cell) => [cell, '0']));

  /** @type {Record<string, (text: string) => object>} */
  const readers = {
    html: (text) => ({ html: written(text).outerHTML }),
    markup: (text) => ({ html: written('甲乙丙').outerHTML.split('甲乙丙').join(text) }),
    text: (text) => ({ text: nianbao.render({ ...nianbao.check({ element: written('0') }).report, cells: { ...cells, [CELL]: text }, sections: [{ heading: '一、总体情况', paragraphs: [text] }] }, 'text') }),
    tsv: (text) => ({ tsv: [...written(text).querySelectorAll('tr')].map((tr) => [...tr.children].map((one) => one.textContent).join('\t')).join('\n') }),
    cells: (text) => ({
      cells: { ...cells, [CELL]: text, [`requests.${text}.total`]: '1' },
      year: 2024,
      title: text,
      authority: text,
      sections: [{ heading: text, paragraphs: [text] }],
    }),
    element: (text) => ({ element: written(text) }),
  };

  /** @type {Record<string, (input: any) => Promise<Element>>} */
  const renderings = {
    async html(input) {
      const { report, findings, causes } = nianbao.check(input);
      const box = document.createElement('div');
      // As a host would that puts it into its page.
      box.innerHTML = nianbao.render(report, 'html', { findings, causes });
      stage.append(box);
      return box;
    },
    async panel(input) {
      const outcome = nianbao.check(input);
      const box = document.createElement('div');
      const setting = { words: panelWords('zh-CN'), prefix: 'x-', hrefOf: () => '#x' };
      box.append(...findingsList(outcome, entriesOf(outcome, 'x-'), setting));
      stage.append(box);
      return box;
    },
    async attach(input) {
      const box = document.createElement('div');
      box.append(...input.element.childNodes);
      for (const td of box.querySelectorAll('td[id]')) {
        const field = document.createElement('textarea');
        field.value = td.textContent || '';
        td.replaceChildren(field);
      }
      stage.append(box);
      await attach(box, { year: 2024 }).ready;
      return stage;
    },
    async element(input) {
      const element = /** @type {any} */ (document.createElement('nianbao-report'));
      element.setAttribute('year', '2024');
      const { report } = nianbao.check(input);
      stage.append(element);
      element.value = report.cells;
      await new Promise((resolve) => { setTimeout(resolve); });
      return element;
    },
  };

  /** What there is, and where links lead. @param {Element | ShadowRoot} root @param {Set<string>} found */
  const census = (root, found) => {
    for (const one of root.querySelectorAll('*')) {
      found.add(one.localName);
      for (const { name, value } of one.attributes) {
        found.add(`${one.localName}[${name}]`);
        if (['href', 'src', 'action', 'formaction'].includes(name) && !value.startsWith('#')) found.add(`${name}=${value}`);
      }
      if (one.shadowRoot) census(one.shadowRoot, found);
    }
    return found;
  };

  const foreign = [];
  let ways = 0;
  let shown = 0;
  /** @param {(input: any) => Promise<Element>} render @param {object} input */
  const seen = async (render, input) => {
    try {
      const root = await render(input);
      const texts = [root, ...root.querySelectorAll('*')].map((one) => (one.shadowRoot || one).textContent || '');
      return { found: census(root, new Set()), said: texts.join('') };
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'InputError') throw error;
      return { found: new Set(), said: '' };
    } finally {
      stage.replaceChildren();
    }
  };
  /** @type {Map<string, Set<string>>} */
  const vocabularies = new Map();
  /** What a rendering brings into the page by itself, whatever is in the report. @param {string} rendering @param {any} render */
  const vocabulary = async (rendering, render) => {
    const known = vocabularies.get(rendering) || new Set();
    if (known.size > 0) return known;
    vocabularies.set(rendering, known);
    const harmless = ['甲乙丙', '', '/', '12', '甲'.repeat(60)].flatMap((text) => Object.values(readers).map((read) => read(text)));
    const inert = new DOMParser().parseFromString(blank.html, 'text/html').body;
    for (const input of rendering === 'attach' ? [readers.element('/'), readers.element('甲'.repeat(60)), { element: inert }] : [...harmless, { html: blank.html }]) {
      for (const one of (await seen(render, input)).found) known.add(one);
    }
    return known;
  };
  for (const [reader, read] of Object.entries(readers)) {
    for (const [rendering, render] of Object.entries(renderings)) {
      // A form is read where it stands.
      if (rendering === 'attach' && reader !== 'element') continue;
      const known = await vocabulary(rendering, render);
      for (const payload of payloads) {
        ways += 1;
        const { found, said } = await seen(render, read(payload));
        if (said.includes('struck()')) shown += 1;
        foreign.push(...[...found].filter((one) => !known.has(one)).map((one) => `${reader}, ${rendering}, ${payload}: ${one}`));
      }
    }
  }
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  return { ways, struck, foreign, shown };
}
