// A portal on this machine: Django's admin with UEditor, over SQLite. It knows nothing of nianbao; an operator may lay
// templates and static files over its own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { start } from './child.mjs';
import { HOSTS, ROOT } from './hosts.mjs';

const python = path.join(HOSTS, 'python', 'bin', 'python');
const folder = path.join(ROOT, 'tests', 'hosts', 'django');
const READ = `
import json, sqlite3, sys
print(json.dumps(sqlite3.connect(sys.argv[1]).execute("select title, body from portal_report order by id").fetchall()))`;

export const thereIsPortal = existsSync(python) && existsSync(path.join(ROOT, 'www', 'node_modules', '.ueditor'));

/**
 * @typedef {object} Portal
 * @property {string} origin
 * @property {() => { title: string, body: string }[]} saved what its database holds
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ templates?: string, files?: string }} [operator] the folders that the operator lays over
 * @returns {Promise<Portal>}
 */
export async function openPortal({ templates = '', files = '' } = {}) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'nianbao-portal-'));
  const database = path.join(scratch, 'portal.sqlite3');
  const env = {
    ...process.env,
    PYTHONDONTWRITEBYTECODE: '1',
    PORTAL_DATABASE: database,
    PORTAL_TEMPLATES: templates,
    PORTAL_STATIC: files,
  };
  const child = start(python, ['serve.py'], { cwd: folder, env });
  const [origin] = await child.says(/http:\S+/);
  return {
    origin,
    saved: () =>
      JSON.parse(execFileSync(python, ['-c', READ, database], { encoding: 'utf8' })).map(
        (/** @type {[string, string]} */ [title, body]) => ({ title, body }),
      ),
    close: async () => {
      await child.end();
      rmSync(scratch, { recursive: true });
    },
  };
}
