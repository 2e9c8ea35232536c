// What the page loads must run in Chromium 86, the floor that the project supports.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { require } from './chromium.mjs';
import { WWW } from './serve.mjs';

/** @type {typeof import('esbuild')} */
const esbuild = require('esbuild');

const files = /** @type {string[]} */ (readdirSync(WWW, { recursive: true })).filter((file) =>
  /\.(mjs|js|css)$/.test(file) && !/^(node_modules|pkg)\b/.test(file));

for (const file of files) {
  test(`${file} has no syntax that Chromium 86 lacks`, () => {
    const source = readFileSync(path.join(WWW, file), 'utf8');
    const loader = file.endsWith('.css') ? 'css' : 'js';
    // What the floor does not have, the compiler would rewrite.
    const [asWritten, forFloor] = ['esnext', 'chrome86'].map(
      (target) => esbuild.transformSync(source, { loader, target }).code,
    );
    assert.equal(forFloor, asWritten);
  });
}
