// A live report in the browser says what a fresh check of the same page says.
import assert from 'node:assert/strict';
import test from 'node:test';
import { browserForTests } from './chromium.mjs';

const visit = browserForTests();

/** What people type into a cell, and what editors leave there. */
const TYPED = ['0', '7', '12', '', ' ', '/', '-3', '1.5', '1,234', '９', '3 件', '9999999999999'];

/**
 * Edits cells of a sample as it stands in the page, and compares after each edit. Where the edits are made by typing
 * into inputs, those are put into the cells first.
 * @param {import('./chromium.mjs').Page} page
 * @param {boolean} inputs
 */
function edited(page, inputs) {
  return page.evaluate(async ({ inputs, typed }) => {
    const core = '/core/index.mjs';
    const nianbao = await (await import(core)).load();
    const html = await (await fetch('/samples/chenghu-fgj-2023.html')).text();
    const host = document.body.appendChild(document.createElement('form'));
    const read = new DOMParser().parseFromString(html, 'text/html');
    host.append(...[...read.body.children].map((node) => document.importNode(node, true)));
    const cells = [...nianbao.session({ element: host }).places()];
    /** @param {Element} td */
    const withInput = (td) => {
      const input = document.createElement('input');
      input.value = (td.textContent || '').trim();
      td.replaceChildren(input);
    };
    if (inputs) cells.forEach(([, td]) => withInput(td));
    const session = nianbao.session({ element: host });
    const differing = [];
    const places = session.places();
    for (let step = 0; step < 120; step += 1) {
      const [cell] = cells[(step * 37) % cells.length];
      const td = /** @type {Element} */ (places.get(cell));
      const text = typed[(step * 5) % typed.length];
      if (inputs) /** @type {HTMLInputElement} */ (td.firstChild).value = text;
      else td.textContent = text;
      session.readAgain(cell);
      const fresh = JSON.stringify(nianbao.check({ element: host }));
      if (JSON.stringify(session.outcome()) !== fresh) differing.push(`${cell} ${text}`);
    }
    session.free();
    host.remove();
    return { found: places.size, differing };
  }, { inputs, typed: TYPED });
}

test('text in cells: after each edit the same as a fresh check of the page, ids and origins included', async () => {
  assert.deepEqual(await edited(await visit(), false), { found: 200, differing: [] });
});

test('inputs in cells: the same', async () => {
  assert.deepEqual(await edited(await visit(), true), { found: 200, differing: [] });
});

test('a change says what is new, what is gone, and what is forced; undo takes it back', async () => {
  const page = await visit();
  const said = await page.evaluate(async () => {
    const core = '/core/index.mjs';
    const nianbao = await (await import(core)).load();
    /** @type {Record<string, number>} */
    const cells = {};
    for (const cell of Object.keys(nianbao.template({ year: 2024, authority: '某市人民政府' }).cells)) cells[cell] = 0;
    const session = nianbao.session({ cells, year: 2024 });
    const place = Object.keys(session.outcome().cells).indexOf('requests.received.natural_person');
    /** @param {any} change */
    const ids = (change) => change && [change.added.map((/** @type {any} */ finding) => finding.id), change.resolved];
    const result = {
      quiet: session.setNumber(place, 0),
      wrong: ids(session.setNumber(place, 5)),
      right: ids(session.setNumber(place, 0)),
      blank: session.set('requests.received.total', '').forced,
      undone: ids(session.undo()),
      again: ids(session.undo()),
      /** @type {string[]} */
      refused: [],
      summary: session.outcome().summary,
    };
    for (const wrong of [
      () => session.set('requests.received.nobody', '1'),
      () => session.setNumber(1000, 1),
      () => session.setNumber(0, 0.1 + 0.2),
      () => session.readAgain('requests.received.total'),
      () => nianbao.session({ text: '今天天气很好。' }),
      () => nianbao.session(5),
    ]) {
      try {
        wrong();
      } catch (thrown) {
        result.refused.push(/** @type {Error} */ (thrown).name);
      }
    }
    return result;
  });
  const broken = ['NB301:requests.received', 'NB303:requests.natural_person'];
  assert.deepEqual(said, {
    quiet: null,
    wrong: [broken, []],
    right: [[], broken],
    blank: [{ cell: 'requests.received.total', value: 0 }],
    undone: [[], ['NB201:requests.received.total']],
    again: [broken, []],
    refused: ['TypeError', 'TypeError', 'TypeError', 'TypeError', 'InputError', 'TypeError'],
    summary: { errors: 2, warnings: 0, infos: 0 },
  });
});

test('an undone change that changed no finding is no missing one; what is no place is refused', async () => {
  const page = await visit();
  const said = await page.evaluate(async () => {
    const core = '/core/index.mjs';
    const nianbao = await (await import(core)).load();
    const session = nianbao.session({ cells: { 'disclosure.fees.amount': 5, 'disclosure.penalties.decisions': 3 }, year: 2024 });
    session.set('disclosure.fees.amount', '7.5');
    const undone = session.undo();
    const refused = [];
    for (const place of [NaN, undefined, 1.5, '1']) {
      try {
        session.setNumber(place, 1);
      } catch (thrown) {
        refused.push(/** @type {Error} */ (thrown).name);
      }
    }
    return { undone, refused, again: session.undo(), value: session.outcome().cells['disclosure.fees.amount'].value };
  });
  assert.deepEqual(said, {
    undone: { added: [], resolved: [], forced: [] },
    refused: ['TypeError', 'TypeError', 'TypeError', 'TypeError'],
    again: null,
    value: 5,
  });
});
