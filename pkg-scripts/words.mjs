// The words around findings as modules for the page: www/pkg/words.*.mjs, from the texts that the terminal reads too.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a part of the page says, and what it shares with the terminal. */
const PARTS = Object.freeze({ panel: ['shared', 'panel'], attach: ['attach'], element: ['element'] });

/**
 * The words below a heading.
 * @param {string} text
 * @param {string} heading
 * @returns {[key: string, words: string][]}
 */
export function below(text, heading) {
  const [, part = ''] = text.split(new RegExp(`^# ${heading}\\n`, 'm'));
  const lines = part.split('\n');
  const end = lines.findIndex((line) => line === '' || line.startsWith('#'));
  return lines.slice(0, end < 0 ? lines.length : end).map((line) => {
    const at = line.indexOf('\t');
    return [line.slice(0, at), line.slice(at + 1)];
  });
}

/** @param {string} key more-repairs: moreRepairs */
const named = (key) => key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} text */
function moduleOf(text) {
  const parts = Object.entries(PARTS).map(([part, headings]) => {
    const words = headings.flatMap((heading) => below(text, heading));
    const lines = words.map(([key, word]) => `  ${named(key)}: ${JSON.stringify(word)},\n`);
    return `export const ${part} = {\n${lines.join('')}};\n`;
  });
  return parts.join('\n');
}

const root = fileURLToPath(new URL('../', import.meta.url));
for (const lang of ['zh-CN', 'en']) {
  const text = readFileSync(`${root}src/locale/${lang}.around.txt`, 'utf8');
  writeFileSync(`${root}www/pkg/words.${lang}.mjs`, moduleOf(text));
}
