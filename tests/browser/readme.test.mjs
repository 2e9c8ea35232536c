// The lines of embedding in both READMEs, run as they stand with what is in dist.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";
const browser = launch();
after(async () => (await browser).close());

for (const readme of ['README.md', 'README.zh-CN.md']) {
  test(`${readme}: the embedding works as written`, async () => {
    const examples = [...readFileSync(root + readme, 'utf8').matchAll(/```html\n([^]*?)```/g)].map(([, html]) => html);
    const example = examples.find((html) => html.includes('import { load }'));
    assert.ok(example, 'an example in HTML');
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-readme-'));
    writeFileSync(path.join(folder, 'index.html'), example);
    for (const file of ['nianbao.mjs', 'nianbao_bg.wasm', 'nianbao.more.wasm']) copyFileSync(`${root}dist/${file}`, path.join(folder, file));
    const server = await serve({ root: folder, policy: POLICY });
    try {
      const page = await (await browser).newPage();
      await page.goto(server.origin, { waitUntil: 'networkidle' });
      await page.fill('#report', readFileSync(`${root}www/samples/qiyun-2022.txt`, 'utf8'));
      await page.click('#check');
      const result = await page.textContent('#result');
      // One line for each finding: of the tables, and of the text.
      const lines = (result ?? '').split('\n');
      assert.ok(lines.length > 3 && lines.every((line) => line.endsWith('。')), result ?? '');
      assert.match(result ?? '', /^表三“1\.本机关不掌握相关政府信息”行/m);
      assert.match(result ?? '', /^正文写的是“无现行有效行政规范性文件”/m);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
}
