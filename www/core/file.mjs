// A file as text. What a file is, is told by its first bytes, never by its name.
import { InputError } from './error.mjs';

/** Above this a file is not read at all. */
export const LIMIT = 20_000_000;

const SENTENCES = Object.freeze({
  empty: '文件是空的，没有可以检查的内容。',
  'too-large': '文件超过20兆字节，没有读取。请只保留报告本身。',
  'office-file': '这是Word、WPS、Excel或PDF文件，不能直接读取。请用相应的软件打开，复制全部内容后粘贴。',
  binary: '这个文件不是文本，不能读取。请打开报告，复制全部内容后粘贴，或另存为网页、纯文本。',
  encoding: '文件的文字编码无法识别。请另存为UTF-8编码的纯文本文件后再打开。',
});

const OFFICE = Object.freeze([
  [0x50, 0x4b, 0x03, 0x04], // zip: docx, xlsx, wps of today
  [0x50, 0x4b, 0x05, 0x06], // the same, empty
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: doc, xls, wps of before
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x7b, 0x5c, 0x72, 0x74], // {\rt
]);

/**
 * @param {Blob | ArrayBuffer} file
 * @returns {Promise<string>}
 */
export async function readText(file) {
  const size = file instanceof Blob ? file.size : file.byteLength;
  if (size > LIMIT) throw inputError('too-large');
  const bytes = new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : file);
  const text = decode(bytes);
  if (text.trim() === '') throw inputError('empty');
  return text;
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
function decode(bytes) {
  if (OFFICE.some((magic) => startsWith(bytes, magic))) throw inputError('office-file');
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes);
  // Text in any other encoding has no zero byte: this is a picture, an archive, a program.
  if (bytes.includes(0)) throw inputError('binary');
  try {
    // A byte order mark of UTF-8 is dropped by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (notUtf8) {
    return decodeAs('gb18030', bytes);
  }
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 */
function decodeAs(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (undecodable) {
    throw inputError('encoding');
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {readonly number[]} magic
 */
function startsWith(bytes, magic) {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** @param {keyof typeof SENTENCES} code */
function inputError(code) {
  return new InputError(code, SENTENCES[code]);
}
