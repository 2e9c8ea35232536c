// What bits came after the same, in a byte: how many were 0, how many 1, and which was the last. Of many of one kind the
// exact number is let go, and where the other bit comes, so are most of them: what is long ago says little.

/** Histories are numbered from 0, in which nothing came yet. */
export const HISTORIES = 256;

/** The history after a 0, and after a 1, of each. */
export const NEXT = new Uint8Array(2 * HISTORIES);

/** The most bits of one kind, where there are none, one, two… of the other. */
const MOST = [40, 30, 12, 8, 6, 5];

/** @type {Map<string, number>} */
const numbers = new Map([['0,0,0', 0]]);
for (const [name, history] of numbers) {
  const [zeros, ones] = name.split(',').map(Number);
  NEXT[history * 2] = numbered(zeros + 1, fewer(ones), 0);
  NEXT[history * 2 + 1] = numbered(fewer(zeros), ones + 1, 1);
}

/** @param {number} count */
function fewer(count) {
  return count < 3 ? count : count < 5 ? count - 1 : Math.min(5, (count >> 1) + 2);
}

/** @param {number} zeros @param {number} ones @param {number} last */
function numbered(zeros, ones, last) {
  const few = Math.min(zeros, ones, MOST.length - 1);
  const many = Math.min(Math.max(zeros, ones), MOST[few]);
  const name = [zeros < ones ? few : many, zeros < ones ? many : few, last].join();
  const number = numbers.get(name);
  if (number !== undefined) return number;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
