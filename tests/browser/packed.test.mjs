// How the wasm is shipped: whatever the bytes are, those that were packed are unpacked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asModule, pack } from '../../pkg-scripts/packed.mjs';
import { unpack, unpacked } from '../../www/core/packed.mjs';

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
  test(name, async () => assert.ok(bytes.equals((await unpack(await pack([bytes])))[0])));
}

test('several files, each known to the next', async () => {
  const files = Object.values(SHAPES);
  const packed = await pack([...files, files[0], files[1]]);
  (await unpack(packed)).forEach((bytes, place) => assert.ok(Buffer.from(bytes).equals([...files, ...files][place])));
  const again = await pack([files[1], files[1]]);
  assert.ok(again[1].length < again[0].length / 4, `${again[1].length} of ${again[0].length}`);
});

test('a module that is not packed stays as it is', async () => {
  const empty = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  const [packed] = await pack([Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)]);
  const both = await unpacked([empty, new WebAssembly.Module(asModule(packed))]);
  assert.equal(both[0], empty);
  assert.deepEqual(WebAssembly.Module.customSections(both[1], 'packed'), []);
});
