// The page: what its buttons do.
import { readText } from '../core/file.mjs';
import { HostError, InputError, load } from '../core/index.mjs';
import { defineElement } from '../element/index.mjs';
import { boxAt } from './box.mjs';
import { byId } from './element.mjs';
import { resultOnPage } from './result.mjs';
import { SAMPLES } from './samples.mjs';
import { lang, words, writeStandingWords } from './words.mjs';

writeStandingWords();
defineElement(load);

const note = byId('entry-note', HTMLElement);
const undo = byId('undo', HTMLButtonElement);
const redo = byId('redo', HTMLButtonElement);
const result = resultOnPage();
const box = boxAt(byId('report-box', HTMLElement), {
  onChange() {
    undo.disabled = !box.canUndo();
    redo.disabled = !box.canRedo();
    say('');
    result.outdate();
  },
  onFile: openFile,
  onNothing: () => say(words.noText),
});

/** @param {string} sentence */
function say(sentence) {
  note.textContent = sentence;
}

/**
 * The program, or null when it has been said why there is none.
 */
async function program() {
  try {
    return await load();
  } catch (reason) {
    console.error(reason);
    const notLoaded = reason instanceof HostError && reason.code === 'not-loaded';
    result.fail(notLoaded ? words.loadFailed.network : words.loadFailed.engine);
    return null;
  }
}

/** @param {unknown} thrown */
function sentenceOf(thrown) {
  if (thrown instanceof InputError) return thrown.message;
  console.error(thrown);
  return words.unexpected;
}

async function check() {
  say('');
  const nianbao = await program();
  if (nianbao) {
    try {
      if (box.isEmpty()) throw new InputError('empty', words.nothingYet);
      await result.open(box.input());
    } catch (thrown) {
      result.fail(sentenceOf(thrown));
    }
  }
  result.focus();
}

/**
 * Puts something else into the box, and says that nothing is lost by it.
 * @param {() => void} put
 * @param {string} done
 */
function replacing(put, done) {
  const hadContent = !box.isEmpty();
  put();
  say(hadContent ? done + words.undoable : done);
}

/** @param {File} file */
async function openFile(file) {
  try {
    const text = await readText(file);
    replacing(() => box.setText(text), words.opened(file.name));
  } catch (thrown) {
    say(sentenceOf(thrown));
  }
}

/** @param {string} name */
async function openSample(name) {
  try {
    const response = await fetch(`samples/${name}`);
    if (!response.ok) throw new Error(`${response.status} for the sample ${name}`);
    const text = await response.text();
    replacing(() => box.setText(text), words.sampleOpened);
  } catch (reason) {
    console.error(reason);
    say(words.sampleFailed);
  }
}

async function makeBlank() {
  const nianbao = await program();
  if (!nianbao) return;
  const year = byId('blank-year', HTMLInputElement).valueAsNumber;
  const authority = byId('blank-authority', HTMLInputElement).value.trim();
  try {
    const { html } = nianbao.template({ year, authority, lang });
    replacing(() => box.setMarkup(html), words.blankMade);
  } catch (thrown) {
    say(sentenceOf(thrown));
  }
}

/**
 * @param {string} id
 * @param {() => void} action
 */
function onClick(id, action) {
  byId(id, HTMLButtonElement).addEventListener('click', action);
}

const file = byId('file', HTMLInputElement);
onClick('open-file', () => file.click());
file.addEventListener('change', () => {
  if (file.files && file.files[0]) openFile(file.files[0]);
  // So that the same file can be opened again after it was mended.
  file.value = '';
});
onClick('sample-faulty', () => openSample(SAMPLES.faulty));
onClick('sample-blanks', () => openSample(SAMPLES.blanks));
onClick('check', check);
onClick('clear', () => {
  if (!box.isEmpty()) replacing(box.clear, words.cleared);
});
onClick('undo', () => box.undo() && say(words.undone));
onClick('redo', () => box.redo() && say(words.redone));
byId('blank-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  makeBlank();
});
byId('blank-year', HTMLInputElement).valueAsNumber = new Date().getFullYear() - 1;

window.addEventListener('beforeunload', (event) => {
  if (!box.holdsWork() && !result.holdsWork()) return;
  // The browser asks in its own words; older ones want the second line.
  event.preventDefault();
  event.returnValue = '';
});

/** Loads the program before it is needed, and a sample where the address names one: `?sample=…`. */
async function start() {
  result.say(words.loading);
  const nianbao = await program();
  if (!nianbao) return;
  byId('version', HTMLElement).textContent = words.version(nianbao.version);
  result.say(words.ready);
  const wanted = new URLSearchParams(window.location.search).get('sample');
  if (!wanted || !Object.values(SAMPLES).includes(wanted)) return;
  await openSample(wanted);
  await check();
}

start();
