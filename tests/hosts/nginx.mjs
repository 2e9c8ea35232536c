// nginx before a site that nobody may change: it adds one script to each page on its way out.
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { start } from './child.mjs';
import { HOSTS } from './hosts.mjs';

const nginx = path.join(HOSTS, 'nginx');

export const thereIsNginx = existsSync(nginx);

/**
 * @param {string} site the origin of what is behind
 * @param {string} files the folder that appears under /nianbao/
 * @param {string} script the tag that is added
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function openNginx(site, files, script) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'nianbao-nginx-'));
  mkdirSync(path.join(scratch, 'temp'));
  const port = await freePort();
  const config = path.join(scratch, 'nginx.conf');
  writeFileSync(config, configuration(port, site, files, script));
  const child = start(nginx, ['-p', scratch, '-c', config, '-e', 'stderr']);
  await child.says(/start worker process|using the "\w+" event method/);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await child.end();
      rmSync(scratch, { recursive: true });
    },
  };
}

/** One process, nothing outside of its own folder. What an operator would write is the two `location`s. */
const configuration = (
  /** @type {number} */ port,
  /** @type {string} */ site,
  /** @type {string} */ files,
  /** @type {string} */ script,
) => `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  types { text/html html; text/javascript js; }
  server {
    listen 127.0.0.1:${port};
    location /nianbao/ {
      alias ${files}/;
    }
    location / {
      proxy_pass ${site};
      proxy_set_header Host $http_host;
      # What is compressed cannot be added to.
      proxy_set_header Accept-Encoding "";
      sub_filter '</body>' '${script}</body>';
      sub_filter_once on;
    }
  }
}
`;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
