// In Chromium, on the tables that repair.rs left: how long the causes of wrong cells take to find. Reading the report
// and handing the causes to JavaScript are not in it. `node benches/repair.mjs TABLES CLOCK`: the file, and the folder
// of the module that clock.rs is made into.
import { readFileSync } from 'node:fs';
import { launch } from '../tests/browser/chromium.mjs';
import { serve } from '../tests/browser/serve.mjs';

/** So many calls are timed together that they take this long, in ms. */
const LONG = 1;
const ROUNDS = 7;
/** With these the clock of the browser is twenty times finer. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
/** By the number of wrong cells, in ms, for 95 tables in 100. */
const AIMS = [undefined, 0.2, 0.2, 1, 10];
const RATIO = 1000;

/**
 * Tables with so many wrong cells, and what an integer program for one of them takes natively, in ms.
 * @typedef {{ wrong: number, tables: number[][], program?: number }} Group
 */
/** @typedef {{ base: object, cells: string[], largest: number, large: Group[], small: Group[] }} Given */

main(process.argv[2], process.argv[3]);

/**
 * @param {string} file
 * @param {string} clock
 */
async function main(file, clock) {
  /** @type {Given} */
  const { base, cells, largest, large, small } = JSON.parse(readFileSync(file, 'utf8'));
  const groups = [...large, ...small];
  // Without a policy: the module is no part of the page.
  const server = await serve({ policy: '', mounts: { '/clock/': clock }, headers: ISOLATED });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/index.html`);
    const tables = groups.flatMap((group) => group.tables);
    const times = await page.evaluate(race, { base, cells, tables, rounds: ROUNDS, long: LONG });
    const sorted = groups.map((group) => times.splice(0, group.tables.length).sort((a, b) => a - b));

    console.log(`in Chromium ${browser.version()}, ${large[0].tables.length} tables each, figures up to ${largest}; ms`);
    console.log(`  ${''.padEnd(36)}    median  95 in 100`);
    large.forEach(({ wrong }, place) => {
      const [median, most] = [50, 95].map((percent) => percentile(sorted[place], percent).toFixed(3).padStart(10));
      const aim = AIMS[wrong] ? `      aim at most ${AIMS[wrong]} for 95 in 100` : '';
      console.log(`  ${found(wrong).padEnd(36)}${median} ${most}${aim}`);
    });
    console.log('the integer programs, natively, against the same tables here; medians');
    small.forEach(({ wrong, program = NaN }, place) => {
      const engine = percentile(sorted[large.length + place], 50);
      const ratio = (program / engine).toFixed(0).padStart(10);
      console.log(`  ${found(wrong).padEnd(36)}${engine.toFixed(3).padStart(10)} ${ratio} x    aim at least ${RATIO}`);
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {number} wrong */
function found(wrong) {
  return wrong === 0 ? 'find that nothing is wrong' : `find the causes, ${wrong} wrong cell${wrong > 1 ? 's' : ''}`;
}

/**
 * @param {number[]} sorted
 * @param {number} percent
 */
function percentile(sorted, percent) {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1];
}

/**
 * Runs in the page. The time for each table, the median of several rounds.
 * @param {{ base: object, cells: string[], tables: number[][], rounds: number, long: number }} given
 */
async function race({ base, cells, tables, rounds, long }) {
  const clock = await import(/** @type {string} */ ('/clock/clock.js'));
  await clock.default();
  /** @type {{ causes(calls: number): void }[]} */
  const reports = tables.map((figures) => {
    const named = Object.fromEntries(figures.map((figure, place) => [cells[place], figure]));
    return new clock.Prepared(JSON.stringify({ ...base, cells: named }));
  });
  /** @type {(report: typeof reports[number], calls: number) => number} */
  const time = (report, calls) => {
    const begin = performance.now();
    report.causes(calls);
    return performance.now() - begin;
  };
  // Warms up, and tells how many calls take long enough.
  const calls = reports.map((report) => {
    let calls = 1;
    while (time(report, calls) < long) calls *= 2;
    return calls;
  });
  /** @type {number[][]} */
  const times = reports.map(() => []);
  // One round of all, then the next, so that noise hits them alike.
  for (let round = 0; round < rounds; round += 1) {
    reports.forEach((report, place) => times[place].push(time(report, calls[place]) / calls[place]));
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
}
