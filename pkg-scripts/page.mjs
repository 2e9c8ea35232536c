// Makes dist/nianbao.html: the page of www with everything that it needs inside, to be opened as a file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { esbuild, FLOOR } from './esbuild.mjs';
import { holding } from './packed.mjs';

/** What may come from elsewhere is nothing, and what runs is what was built. */
const POLICY = [
  "default-src 'none'", "script-src {script} 'wasm-unsafe-eval'", 'style-src {style}', 'img-src data:', "base-uri 'none'", "form-action 'none'",
].join('; ');

/** @type {import('esbuild').Plugin} What the page of www fetches. */
const inside = {
  name: 'inside the page',
  setup(build) {
    const instead = { './beside.mjs': 'whole.mjs', './sample-files.mjs': 'sample-texts.mjs' };
    for (const [file, other] of Object.entries(instead)) {
      build.onResolve({ filter: new RegExp(`^${file.replace(/\./g, '\\.')}$`) }, ({ importer }) => ({ path: `${dirname(importer)}/${other}` }));
    }
  },
};

/**
 * @param {string} www
 * @returns {Promise<string>}
 */
export async function wholePage(www) {
  const built = await esbuild.build({
    entryPoints: [`${www}page/main.mjs`],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: FLOOR,
    loader: { '.txt': 'text', '.html': 'text' },
    plugins: [inside],
    logLevel: 'warning',
  });
  // A comment of markup, as the sample has them, would hide the end of the script; it stands in strings only.
  const script = holding(built.outputFiles[0].text, `${www}pkg/held.json`).trim().replace(/<!--/g, '\\x3C!--');
  const source = readFileSync(`${www}index.html`, 'utf8');

  /** @type {string[]} */
  const sheets = [];
  let html = source.replace(/ *<link rel="stylesheet" href="(.*?)">\n/g, (_, file) => {
    sheets.push(readFileSync(www + file, 'utf8'));
    return '';
  });
  const style = esbuild.transformSync(sheets.join('\n'), { loader: 'css', minify: true, charset: 'utf8', target: FLOOR }).code.trim();
  // Neither may end its own element.
  assert.ok(!/<\/script|<!--/i.test(script), 'the script ends itself');
  assert.ok(!/<\/style/i.test(style), 'the style ends itself');

  /** @param {string} old @param {string} now */
  const replace = (old, now) => {
    assert.equal(html.split(old).length, 2, `once in the page: ${old}`);
    html = html.replace(old, () => now);
  };
  const policy = POLICY.replace('{script}', hashOf(script)).replace('{style}', hashOf(style));
  replace('  <meta charset="utf-8">\n', `  <meta charset="utf-8">\n  <meta http-equiv="Content-Security-Policy" content="${policy}">\n`);
  const icon = Buffer.from(readFileSync(`${www}page/icon.svg`)).toString('base64');
  replace('href="page/icon.svg"', `href="data:image/svg+xml;base64,${icon}"`);
  replace('  <script type="module" src="page/main.mjs"></script>\n', `  <style>${style}</style>\n`);
  // A module waits for the page; a script stands behind it.
  replace('</body>', `<script>${script}</script>\n</body>`);
  assert.ok(!/(?:src|href)="(?!#|data:)/.test(html.replace(script, '').replace(style, '')), 'nothing is left outside');
  return html;
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
