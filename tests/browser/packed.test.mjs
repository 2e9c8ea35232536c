// How a script holds the wasm: whatever the bytes are, those that were packed are unpacked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pack } from '../../pkg-scripts/packed.mjs';
import { unpack } from '../../www/core/packed.mjs';

/** Bytes of which each is drawn from the first `kinds`. @param {number} length @param {number} kinds @param {number} seed */
function drawn(length, kinds, seed) {
  let state = seed;
  return Buffer.from(Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % kinds;
  }));
}

const far = drawn(500, 256, 1);
/** @type {Record<string, Buffer>} */
const SHAPES = {
  'one byte': Buffer.from([255]),
  'no order': drawn(3000, 256, 2),
  'few kinds of bytes': drawn(3000, 3, 3),
  'one byte over and over': Buffer.alloc(5000, 7),
  'words over and over': Buffer.from('一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n'.repeat(40)),
  'the same from far away': Buffer.concat([far, drawn(300000, 256, 4), far]),
  'the same with single bytes changed': Buffer.concat([...Array(60).keys()].map((n) => Buffer.concat([far.subarray(0, 80 + n), Buffer.from([n])]))),
};

for (const [name, bytes] of Object.entries(SHAPES)) {
  test(name, () => assert.ok(bytes.equals(unpack(pack(bytes)))));
}
