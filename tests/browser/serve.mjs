// A static server for www/, on this machine only. Used by the browser tests and by pkg-scripts/serve:
// `node tests/browser/serve.mjs [port] [path]` prints the address and stays.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const WWW = fileURLToPath(new URL('../../www/', import.meta.url));
/** Where the examples have the script from; opened as files they find it there as well. */
const DIST = { '/dist/': fileURLToPath(new URL('../../dist/', import.meta.url)) };

/** What the page needs, and no more: the program runs without eval, nothing comes from elsewhere. */
export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'";

/** @type {Readonly<Record<string, string>>} */
const TYPES = Object.freeze({
  '.html': 'text/html; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
});

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [root]
 * @property {string} [policy] the Content-Security-Policy
 * @property {Record<string, string>} [mounts] other folders, by the path that they appear under
 * @property {Record<string, string>} [headers] more headers, for each file
 */

/**
 * @param {ServeOptions} [options]
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, root = WWW, policy = POLICY, mounts = root === WWW ? DIST : {}, headers: more = {} } = {}) {
  const server = createServer(async (request, response) => {
    const file = await fileFor(request.url || '/', root, mounts);
    // The examples stand for pages of other people, with a policy of their own in them or none.
    const own = root === WWW && request.url?.startsWith('/examples/') ? '' : policy;
    const fixed = { 'content-security-policy': own, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
    const headers = { ...fixed, ...more };
    if (!file) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
      return;
    }
    response.writeHead(200, { ...headers, 'content-type': TYPES[path.extname(file)] || 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The file that an address names, or null; never one outside the folder.
 * @param {string} url
 * @param {string} root
 * @param {Record<string, string>} mounts
 */
async function fileFor(url, root, mounts) {
  try {
    const wanted = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const mount = Object.keys(mounts).find((prefix) => wanted.startsWith(prefix));
    const folder = path.resolve(mount ? mounts[mount] : root);
    const file = path.join(folder, mount ? wanted.slice(mount.length) : wanted);
    if (file !== folder && !file.startsWith(folder + path.sep)) return null;
    const found = (await stat(file)).isDirectory() ? path.join(file, 'index.html') : file;
    return (await stat(found)).isFile() ? found : null;
  } catch (notThere) {
    return null;
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  serve({ port: Number(process.argv[2] || 8000) }).then(({ origin }) => console.log(`${origin}/${process.argv[3] || ''}`));
}
