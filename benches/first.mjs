// In Chromium: from the script tag to the first findings of a form of 200 fields, against a script tag of the same
// length that does nothing.
import { readFileSync } from 'node:fs';
import { launch } from '../tests/browser/chromium.mjs';
import { serve } from '../tests/browser/serve.mjs';

const ROUNDS = 15;

main();

async function main() {
  const dist = new URL('../dist/', import.meta.url).pathname;
  const server = await serve({ policy: '', mounts: { '/dist/': dist } });
  const browser = await launch();
  try {
    const length = readFileSync(`${dist}nianbao.js`).length;
    const report = JSON.parse(readFileSync(new URL('../tests/figures/hongze-2023.json', import.meta.url), 'utf8'));
    /** @type {{ ours: number[], nothing: number[] }} */
    const times = { ours: [], nothing: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      // A browser that has nothing of it yet.
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route('**/nothing.js', (route) => route.fulfill({ contentType: 'text/javascript', body: `/*${'x'.repeat(length - 4)}*/` }));
      await page.goto(`${server.origin}/index.html`);
      const { ours, nothing } = await page.evaluate(once, report);
      times.ours.push(ours);
      times.nothing.push(nothing);
      await context.close();
    }
    const median = (/** @type {number[]} */ list) => list.sort((a, b) => a - b)[list.length >> 1];
    const [ours, nothing] = [median(times.ours), median(times.nothing)];
    console.log(`in Chromium ${browser.version()}, median of ${ROUNDS} browsers that have nothing of it yet`);
    console.log(`  from the script tag to the first findings     ${ours.toFixed(1).padStart(8)} ms      aim at most 60`);
    console.log(`  a script tag of that length that does nothing ${nothing.toFixed(1).padStart(8)} ms`);
    console.log(`  the first against the second                  ${(ours / nothing).toFixed(1).padStart(8)} x`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Runs in the page.
 * @param {object} report
 */
async function once(report) {
  const { load } = await import(/** @type {string} */ ('/core/index.mjs'));
  const nianbao = await load();
  const form = document.createElement('form');
  const html = nianbao.render(nianbao.check(report).report, 'html');
  form.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  for (const cell of form.querySelectorAll('td[headers]')) {
    const field = document.createElement('input');
    field.value = cell.textContent || '';
    cell.replaceChildren(field);
  }
  form.id = 'report';
  document.body.replaceChildren(form);
  /** @param {string} src @param {Record<string, string>} data */
  const tag = (src, data) => {
    const script = document.createElement('script');
    Object.assign(script.dataset, data);
    script.src = src;
    document.head.append(script);
    return script;
  };
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  const begin = performance.now();
  const checked = new Promise((resolve) => { form.addEventListener('nianbao-checked', () => resolve(performance.now()), { once: true }); });
  tag('/dist/nianbao.js', { attach: '#report', year: '2023' });
  const ours = Number(await checked) - begin;
  const again = performance.now();
  await new Promise((resolve) => { tag('/nothing.js', {}).onload = resolve; });
  return { ours, nothing: performance.now() - again };
}
