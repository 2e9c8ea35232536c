// Files as they come: from the dialogue, from the clipboard, dropped one by one or as folders.

/**
 * A file, and what it is called in the list: with its folders where it came in one.
 * @typedef {{ name: string, file: Promise<File> }} Named
 */

/** More than a reviewer has, fewer than a whole disk. */
const MOST = 2000;

/** @param {Iterable<File>} files @returns {Named[]} */
export function named(files) {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file: Promise.resolve(file) }));
}

/**
 * What was dropped; folders with all that is in them, but for hidden files.
 * @param {DataTransfer} transfer
 * @returns {Promise<Named[]>}
 */
export async function dropped(transfer) {
  // All of it at once: after the first wait the browser takes the transfer away.
  const files = named(transfer.files);
  const entries = [...transfer.items].flatMap((item) => (item.webkitGetAsEntry && item.webkitGetAsEntry()) || []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  /** @type {Named[]} */
  const found = [];
  await walk(entries, found);
  return found;
}

/**
 * @param {readonly FileSystemEntry[]} entries
 * @param {Named[]} found
 */
async function walk(entries, found) {
  for (const entry of [...entries].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))) {
    if (found.length >= MOST) return;
    if (entry.isDirectory) {
      await walk(await inside(/** @type {FileSystemDirectoryEntry} */ (entry)), found);
    } else if (!entry.name.startsWith('.')) {
      const file = new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject));
      // Looked at in its turn: until then nobody minds that it cannot be read.
      file.catch(() => {});
      found.push({ name: entry.fullPath.replace(/^\//, ''), file });
    }
  }
}

/** @param {FileSystemDirectoryEntry} folder @returns {Promise<FileSystemEntry[]>} */
async function inside(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  // It gives them by the hundred, until it gives none.
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
