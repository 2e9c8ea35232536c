// The wasm inside of a script: what www/core/packed.mjs unpacks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpack } from '../www/core/packed.mjs';

/** @type {{ compress(bytes: Uint8Array, level: number): number[] }} Signed bytes. */
const lzma = createRequire(new URL('../www/package.json', import.meta.url))('lzma');

/** The only way to pack that www/core/packed.mjs knows. */
const WAY = 0x5d;

/** @param {Buffer} bytes */
export function pack(bytes) {
  const packed = Buffer.from(lzma.compress(bytes, 9));
  assert.equal(packed[0], WAY, 'packed in another way');
  const text = packed.toString('base64');
  assert.ok(bytes.equals(unpack(text)), 'what is unpacked is what was packed');
  return text;
}

/**
 * A script that asks for PACKED, with it. It stands behind all else: in the middle it would keep gzip from seeing that
 * what comes after it is like what comes before, which is 1 kB.
 * @param {string} script
 * @param {string} wasm the file
 */
export function holding(script, wasm) {
  const [, inside] = /^"use strict";\(\(\)=>\{([^]*)\}\)\(\);\n$/.exec(script) || assert.fail('the bundler wrote something else');
  assert.equal(inside.split(/\bPACKED\b/).length, 2, 'it is asked for once');
  return `"use strict";(PACKED=>{${inside}})("${pack(readFileSync(wasm))}");\n`;
}
