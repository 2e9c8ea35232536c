// The oldest Chromium that is supported, and Firefox: the same flows in the real browsers.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../browser/serve.mjs';
import { launchFirefox, thereIsFirefox } from './firefox.mjs';
import { needing } from './hosts.mjs';
import { launchOldChromium, thereIsOldChromium } from './old-chromium.mjs';
import { click, foreign, until } from './tab.mjs';

const BROWSERS = [
  { name: 'Chromium 86', there: thereIsOldChromium, launch: launchOldChromium, version: /^86\./ },
  { name: 'Firefox ESR', there: thereIsFirefox, launch: launchFirefox, version: /^1\d\d\./ },
];

for (const { name, there, launch, version } of BROWSERS) {
  describe(name, needing(name, there), () => {
    /** @type {import('./tab.mjs').Browser} */
    let browser;
    before(async () => { browser = await launch(); });
    after(() => browser?.close());

    test('it is the one that is meant', () => assert.match(browser.version, version));

    test('the page finds the wrong cell of the sample', async () => {
      // The old one does not know 'wasm-unsafe-eval': where a policy names it, it runs no wasm.
      const server = await serve({ policy: "default-src 'self' 'unsafe-eval'" });
      const tab = await browser.open();
      try {
        await tab.goto(`${server.origin}/`);
        await until(tab, () => document.getElementById('version')?.textContent);
        await click(tab, '#sample-faulty');
        await until(tab, () => document.getElementById('entry-note')?.textContent);
        await click(tab, '#check');
        await until(tab, () => document.querySelector('#official table'));
        assert.match(await tab.evaluate(() => document.getElementById('findings')?.textContent), /本机关不掌握相关政府信息/);
        assert.deepEqual(tab.said, []);
        assert.deepEqual(foreign(tab, server.origin), []);
      } finally {
        await tab.close();
        await server.close();
      }
    });
  });
}
