// A content management system with UEditor in which a report is written, and nobody may change a line of its program.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { needing } from './hosts.mjs';
import { openNginx, thereIsNginx } from './nginx.mjs';
import { openPortal, thereIsPortal } from './portal.mjs';

const there = thereIsPortal && thereIsNginx;

describe('Django and UEditor', needing('Django, UEditor or nginx', there), () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  test('what is written in the editor stands in the database', async () => {
    const portal = await openPortal();
    try {
      const page = await (await browser.newContext()).newPage();
      await writeReport(page, portal.origin, '年度报告', '受理申请 12 件');
      await page.click('[name=_save]');
      await page.waitForURL('**/portal/report/');
      const [{ title, body }, ...others] = portal.saved();
      assert.deepEqual([title, others], ['年度报告', []]);
      assert.match(body, /受理申请 12 件/);
    } finally {
      await portal.close();
    }
  });

  test('nginx adds the script to a page of the portal, once', async () => {
    const portal = await openPortal();
    const script = '<script src="/nianbao/nianbao.js" defer></script>';
    const proxy = await openNginx(portal.origin, '/nowhere', script);
    try {
      const [plain, added] = await Promise.all(
        [portal, proxy].map(async ({ origin }) => (await fetch(`${origin}/admin/login/`)).text()),
      );
      assert.equal(plain.split(script).length, 1);
      assert.equal(added.split(`${script}</body>`).length, 2);
    } finally {
      await proxy.close();
      await portal.close();
    }
  });
});

/**
 * @param {import('playwright-core').Page} page
 * @param {string} origin
 * @param {string} title
 * @param {string} text
 */
async function writeReport(page, origin, title, text) {
  await page.goto(`${origin}/admin/login/?next=/admin/portal/report/add/`);
  await page.fill('[name=username]', 'clerk');
  await page.fill('[name=password]', 'clerk');
  await page.press('[name=password]', 'Enter');
  await page.fill('[name=title]', title);
  await page.frameLocator('iframe[id^=ueditor_]').locator('body[contenteditable=true]').click();
  await page.keyboard.type(text);
}
