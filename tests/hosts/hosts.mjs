// Where the real hosts are, and what a test says that has to do without one.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const target = path.resolve(ROOT, process.env.CARGO_TARGET_DIR || 'target');

/** What `pkg-scripts/setup --hosts` fetched. */
export const HOSTS = path.join(target, 'hosts');

/** The command line, as `pkg-scripts/build` made it. */
export const NIANBAO = path.join(target, 'release', 'nianbao');

/**
 * The options of a test that needs a host. In CI none is left out: there the test fails where the host is missing.
 * @param {string} name
 * @param {boolean} there
 */
export function needing(name, there) {
  const leftOut = !there && process.env.CI !== 'true';
  return { skip: leftOut ? `no ${name}: pkg-scripts/setup --hosts installs it` : false };
}
