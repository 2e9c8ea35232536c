// The panel in pages of any style: everyone can use it, and the page's own rules do not reach it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, require } from './chromium.mjs';
import { attach, host, tables } from './forms.mjs';
import { TWO_TOTALS } from './reports.mjs';

const visit = browserForTests();

/** @type {Record<string, string>} */
const STYLES = {
  plain: '',
  dark: ':root { color-scheme: dark; background: #111; color: #eee }',
  hostile: `* { font-family: cursive; letter-spacing: 3px } p, li { color: fuchsia; text-transform: uppercase; margin: 40px }
    button { float: right; background: red } main div h4 { font-size: 60px } a { display: none } details { border: 9px solid lime }
    html { font-size: 62.5% } section, ol { display: flex } li::before { content: "•" }`,
};

for (const [name, style] of Object.entries(STYLES)) {
  for (const width of [320, 1440]) {
    test(`${name}, ${width} px`, async () => {
      const form = `<div><form id="report"><div class="wide">${tables(TWO_TOTALS)}</div><button>保存</button></form></div>`;
      const page = await visit({
        path: 'host.html', ready: false,
        context: { viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true },
        before: host(form, { style: `.wide { overflow: auto } ${style}` }),
      });
      await attach(page, '#report', { block: 'errors' });
      await page.$eval('form button', (button) => /** @type {HTMLElement} */ (button).click());
      await page.waitForSelector('.nianbao-veto:not([hidden])');
      await page.$$eval('nianbao-panel details', (all) => all.forEach((one) => { /** @type {HTMLDetailsElement} */ (one).open = true; }));
      await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
      assert.deepEqual(await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (window).axe.run('nianbao-panel', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html).join(' | ')}`);
      }), []);
      assert.deepEqual(await page.$$eval('nianbao-panel :is(a, button, summary, textarea)', (targets) => targets.filter((target) => {
        const { width: wide, height } = target.getBoundingClientRect();
        return wide > 0 && (wide < 24 || height < 24);
      }).map((target) => target.outerHTML)), []);
      const look = await page.$eval('nianbao-panel', (panel) => {
        const heading = getComputedStyle(/** @type {Element} */ (panel.querySelector('h4')));
        const { fontSize, letterSpacing } = getComputedStyle(panel);
        return { overflow: panel.scrollWidth - panel.clientWidth, fontSize, letterSpacing, heading: heading.fontSize, scheme: /** @type {HTMLElement} */ (panel).dataset.scheme };
      });
      assert.deepEqual(look, { overflow: 0, fontSize: '16px', letterSpacing: 'normal', heading: '16px', scheme: name === 'dark' ? 'dark' : 'light' });
    });
  }
}
