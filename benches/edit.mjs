// In Chromium, in one run: a key stroke in a live report, against what people would use instead for its equations.
// `node benches/edit.mjs FOLDER`: the folder takes the bundle of the rivals.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launch, require } from '../tests/browser/chromium.mjs';
import { serve } from '../tests/browser/serve.mjs';

const ROUNDS = 40;
const CALLS = 1000;

main();

async function main() {
  const folder = path.resolve(process.argv[2]);
  await require('esbuild').build({
    entryPoints: [new URL('rivals.mjs', import.meta.url).pathname],
    nodePaths: [new URL('../www/node_modules', import.meta.url).pathname],
    outfile: path.join(folder, 'rivals.mjs'),
    bundle: true,
    format: 'esm',
    minify: true,
    logLevel: 'error',
  });
  const report = JSON.parse(readFileSync(new URL('../tests/figures/suqian-2023.json', import.meta.url), 'utf8'));
  const server = await serve({ policy: '', mounts: { '/rivals/': folder } });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/index.html`);
    const times = await page.evaluate(race, { report, rounds: ROUNDS, calls: CALLS });
    console.log(`in Chromium ${browser.version()}, a right report of 200 figures, median of ${ROUNDS} rounds of ${CALLS} calls`);
    const line = (/** @type {string} */ name, /** @type {number} */ time, rest = '') =>
      console.log(`  ${name.padEnd(46)}${(1000 * time).toFixed(2).padStart(8)} µs  ${rest}`);
    const own = times['nianbao: no finding changes'];
    const changing = times['nianbao: findings change, with their texts'];
    line('nianbao: no finding changes', own, 'aim at most 1');
    line('nianbao: findings change, with their texts', changing, 'aim at most 50');
    for (const [name, time] of Object.entries(times)) {
      if (!name.startsWith('nianbao')) {
        line(name, time, `${(time / own).toFixed(2)} x the first, ${(time / changing).toFixed(2)} x the second`);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Runs in the page. The rivals only name the equations that do not hold; all must name the same.
 * @param {{ report: { cells: Record<string, number> }, rounds: number, calls: number }} given
 */
async function race({ report, rounds, calls }) {
  const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
  const { RIVALS } = await import(/** @type {string} */ ('/rivals/rivals.mjs'));
  const nianbao = await load();
  const session = nianbao.session(report);
  const outcome = session.outcome();
  const all = Object.keys(outcome.cells);
  const cells = all.filter((cell) => cell.startsWith('requests.'));
  const values = cells.map((cell) => outcome.cells[cell].value);
  const columns = cells.slice(0, 7).map((cell) => cell.split('.')[2]);
  const rows = cells.filter((_, at) => at % 7 === 0).map((cell) => cell.split('.')[1]);
  /** @param {string} row @param {string} column */
  const place = (row, column) => cells.indexOf(`requests.${row}.${column}`);
  const results = rows.slice(2, rows.indexOf('processed_total'));
  const equations = [
    ...rows.map((row) => ({
      id: `NB301:requests.${row}`,
      total: [place(row, 'total')],
      parts: columns.slice(0, 6).map((column) => place(row, column)),
    })),
    ...columns.map((column) => ({
      id: `NB302:requests.${column}`,
      total: [place('processed_total', column)],
      parts: results.map((row) => place(row, column)),
    })),
    ...columns.map((column) => ({
      id: `NB303:requests.${column}`,
      total: [place('received', column), place('carried_in', column)],
      parts: [place('processed_total', column), place('carried_out', column)],
    })),
  ];
  const rivals = Object.entries(RIVALS).map(([name, make]) => ({ name, rival: make(values, equations) }));
  // The same work: for one wrong figure after the other all of them name what the core names.
  for (let at = 0; at < cells.length; at += 1) {
    session.setNumber(all.indexOf(cells[at]), values[at] + 1);
    const wanted = session.outcome().findings.map((/** @type {{ id: string }} */ { id }) => id).filter((/** @type {string} */ id) => /^NB30/.test(id)).sort().join();
    session.setNumber(all.indexOf(cells[at]), values[at]);
    for (const { name, rival } of rivals) {
      const found = rival.edit(at, values[at] + 1).sort().join();
      if (found !== wanted) throw new Error(`${name}, ${cells[at]}: ${found} and not ${wanted}`);
      if (rival.edit(at, values[at]).length > 0) throw new Error(`${name}, ${cells[at]}: right figures are refused`);
    }
  }
  const at = cells.indexOf('requests.granted.natural_person');
  const cell = all.indexOf(cells[at]);
  // In a right report every figure of table 三 breaks an equation; one of table 二 stands in none.
  const free = all.indexOf('disclosure.penalties.decisions');
  /** @type {[string, (call: number) => unknown][]} */
  const jobs = [
    ['nianbao: no finding changes', (call) => session.setNumber(free, 100 + (call & 1))],
    ['nianbao: findings change, with their texts', (call) => session.setNumber(cell, values[at] + (call & 1))],
    ...rivals.map(({ name, rival }) =>
      /** @type {[string, (call: number) => unknown]} */ ([name, (call) => rival.edit(at, values[at] + (call & 1))])),
  ];
  /** @type {Record<string, number[]>} */
  const times = {};
  // All take turns, so that noise hits them alike; the first rounds only warm up.
  for (let round = -10; round < rounds; round += 1) {
    for (const [name, job] of jobs) {
      const begin = performance.now();
      for (let call = 1; call <= calls; call += 1) job(call);
      const time = (performance.now() - begin) / calls;
      if (round >= 0) (times[name] ||= []).push(time);
      session.setNumber(cell, values[at]);
    }
    // A pause, so that one job's garbage is not swept in the other's time.
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1]]));
}
