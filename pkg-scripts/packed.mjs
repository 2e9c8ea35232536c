// The wasm as it is shipped, which www/core/packed.mjs unpacks: `node pkg-scripts/packed.mjs FILE…` packs files of wasm in
// their places, each knowing those before it; `--held TO FILE…` packs any files into one, which a script is to hold.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { SECTION, unpack, unpacker } from '../www/core/packed.mjs';

/** MOST of the unpacker, less a little for what cannot be packed. */
const ROOM = 2 ** 19 - 2 ** 12;

/**
 * @param {Uint8Array[]} files
 * @returns {Promise<Uint8Array[]>}
 */
export async function pack(files) {
  assert.ok(files.reduce((sum, bytes) => sum + bytes.length, 0) < ROOM, 'the unpacker has room for it');
  const { begin, memory, packed: place, plain, read } = await unpacker();
  const packed = [];
  let at = 0;
  for (const bytes of files) {
    new Uint8Array(memory.buffer, plain() + at).set(bytes);
    begin();
    at += bytes.length;
    // The last bytes say where in the interval: four are enough.
    const length = read(at, 1) + 4;
    packed.push(Uint8Array.from([...counted(bytes.length), ...new Uint8Array(memory.buffer, place(), length)]));
  }
  const again = await unpack(packed);
  files.forEach((bytes, place) => assert.ok(Buffer.from(bytes).equals(again[place]), 'what is unpacked is what was packed'));
  return packed;
}

/** @param {number} length */
function counted(length) {
  return [24, 16, 8, 0].map((shift) => (length >>> shift) & 255);
}

/** An empty module with what was packed as its only section. @param {Uint8Array} packed */
export function asModule(packed) {
  const inside = [SECTION.length, ...Buffer.from(SECTION)];
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, ...inLeb(inside.length + packed.length), ...inside, ...packed]);
}

/** A number as wasm writes it. @param {number} value @returns {number[]} */
function inLeb(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...inLeb(value >>> 7)];
}

/**
 * A script that asks for PACKED, with it. It stands behind all else: in the middle it would keep gzip from seeing that
 * what comes after it is like what comes before, which is 1 kB.
 * @param {string} script
 * @param {string} packed the file
 */
export function holding(script, packed) {
  const [, inside] = /^"use strict";\(\(\)=>\{([^]*)\}\)\(\);\n$/.exec(script) || assert.fail('the bundler wrote something else');
  assert.equal(inside.split(/\bPACKED\b/).length, 2, 'it is asked for once');
  return `"use strict";(PACKED=>{${inside}})(${readFileSync(packed, 'utf8')});\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [first, to, ...rest] = process.argv.slice(2);
  const held = first === '--held';
  const files = held ? rest : process.argv.slice(2);
  const packed = await pack(files.map((file) => readFileSync(file)));
  if (held) writeFileSync(to, JSON.stringify(packed.map((bytes) => Buffer.from(bytes).toString('base64'))));
  else files.forEach((file, place) => writeFileSync(file, asModule(packed[place])));
}
