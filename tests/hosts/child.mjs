// A program that a test starts, and that ends with the test, whatever becomes of the test.
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
const endAll = () => running.forEach((child) => child.kill('SIGKILL'));
process.once('exit', endAll);
// The test runner ends a file that takes too long by a signal, and with one nothing above would run.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => process.exit(1));

/**
 * @typedef {object} Child
 * @property {(sign: RegExp) => Promise<RegExpExecArray>} says once it has written this; never, once it has ended
 * @property {() => Promise<void>} end
 */

/**
 * @param {string} command
 * @param {string[]} given
 * @param {import('node:child_process').SpawnOptionsWithoutStdio} [options]
 * @returns {Child}
 */
export function start(command, given, options) {
  const child = spawn(command, given, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let written = '';
  const ended = new Promise((resolve) => {
    child.once('error', (error) => { written += error.message; resolve(undefined); });
    child.once('exit', resolve);
  }).then(() => running.delete(child));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { written += data; });

  return {
    says: (sign) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = sign.exec(written);
          if (found) resolve(found);
        };
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        ended.then(() => reject(new Error(`${command} ended and had written:\n${written}`)));
        look();
      }),
    end: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(late);
    },
  };
}
