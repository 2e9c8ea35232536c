// In Chromium, on the same string: from a pasted Word table to its findings, against the bare DOMParser.
import { readFileSync } from 'node:fs';
import { launch } from '../tests/browser/chromium.mjs';
import { serve } from '../tests/browser/serve.mjs';

const ROUNDS = 60;
const CALLS = 10;

main();

async function main() {
  const html = readFileSync(new URL('../tests/documents/word-80k.html', import.meta.url), 'utf8');
  // Without a policy: under one that forbids style attributes, most of the time goes into complaining about each.
  const server = await serve({ policy: '' });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/index.html`);
    const { parse, check } = await page.evaluate(race, { html, rounds: ROUNDS, calls: CALLS });
    console.log(`in Chromium ${browser.version()}, median of ${ROUNDS} rounds of ${CALLS} calls`);
    console.log(`  check({html}) of a Word table, 80 kB   ${check.toFixed(3).padStart(8)} ms`);
    console.log(`  DOMParser alone on the same string     ${parse.toFixed(3).padStart(8)} ms`);
    console.log(`  the first against the second           ${(check / parse).toFixed(2).padStart(8)} x       aim at most 1.3`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Runs in the page.
 * @param {{ html: string, rounds: number, calls: number }} given
 */
async function race({ html, rounds, calls }) {
  const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
  const nianbao = await load();
  const jobs = {
    parse: () => new DOMParser().parseFromString(html, 'text/html'),
    check: () => nianbao.check({ html }),
  };
  /** @type {Record<keyof typeof jobs, number[]>} */
  const times = { parse: [], check: [] };
  // The two take turns, so that noise hits them alike; the first rounds only warm up.
  for (let round = -10; round < rounds; round += 1) {
    for (const name of /** @type {(keyof typeof jobs)[]} */ (round % 2 ? ['parse', 'check'] : ['check', 'parse'])) {
      const begin = performance.now();
      for (let call = 0; call < calls; call += 1) jobs[name]();
      if (round >= 0) times[name].push((performance.now() - begin) / calls);
    }
    // A pause, so that one job's garbage is not swept in the other's time.
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  /** @param {number[]} list */
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return { parse: median(times.parse), check: median(times.check) };
}
