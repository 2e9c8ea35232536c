// The page: its parts, and what its buttons do.
import { load } from '../core/index.mjs';
import { defineElement } from '../element/index.mjs';
import { alongsideOnPage } from './alongside.mjs';
import { boxAt } from './box.mjs';
import { contentOf, contentOfText, NOTHING } from './content.mjs';
import { decisionsIn } from './decisions.mjs';
import { deskOf } from './desk.mjs';
import { byId } from './element.mjs';
import { csvOf, jsonOf, save } from './export.mjs';
import { named } from './files.mjs';
import { keepingOnPage } from './keeping.mjs';
import { listOnPage } from './list.mjs';
import { noteOnPage } from './note.mjs';
import { nameOf } from './order.mjs';
import { paperOnPage } from './paper.mjs';
import { reportsOf, startedAnew } from './reports.mjs';
import { resultOnPage } from './result.mjs';
import { textOf } from './sample-files.mjs';
import { SAMPLES } from './samples.mjs';
import { sameYear } from './related.mjs';
import { sanitise } from './sanitise.mjs';
import { traceOnPage } from './trace.mjs';
import { lang, speak, words, writeStandingWords } from './words.mjs';

writeStandingWords();
defineElement(load);

/** The year before first, so that it is there when the other is shown. @type {readonly import('./samples.mjs').Sample[]} */
const YEARS = ['yearBefore', 'year'];

const undo = byId('undo', HTMLButtonElement);
const redo = byId('redo', HTMLButtonElement);
const walk = byId('walk', HTMLElement);
const before = byId('walk-before', HTMLButtonElement);
const next = byId('walk-next', HTMLButtonElement);

const note = noteOnPage();
/** @type {import('./desk.mjs').Desk} */
const desk = deskOf(() => ({ reports, box, result, list, say: note.say }));
const result = resultOnPage(desk.ready, {
  onChecked(_, steps) {
    const outcome = result.outcome();
    if (outcome) reports.note(outcome, steps);
  },
  onCell(cell, outcome) { trace.show(cell, outcome); },
  onSelect(quote, which) {
    if (!box.select(quote, which)) note.say(({ notInBox }) => notInBox);
  },
  onDecide: (finding, decided) => desk.local.decide(finding, decided),
});
const box = boxAt(byId('report-box', HTMLElement), {
  onChange() {
    writeSteps();
    note.say(null);
    result.outdate();
    keeping.keep();
  },
  // What comes in whole is to be checked; who pastes goes on in the box.
  async onWhole() {
    await desk.check({ focus: false });
    note.say(({ checkedBelow }) => checkedBelow);
  },
  async onFiles(files, target) {
    const all = await files;
    if (alongside.area.contains(target) && all.length === 1) desk.openPrevious(all[0]);
    else desk.openFiles(all);
  },
  onNothing: () => note.say(({ noText }) => noText),
});
const list = listOnPage({
  onOpen: (id) => { desk.turnTo(id); },
  onRemove: remove,
  onSort: (all) => reports.set({ ...reports.open(), all }),
});
const alongside = alongsideOnPage({
  onPrevious: (one) => { desk.openPrevious(one); },
  onRefuse: (refused) => { desk.refusePrevious(refused); },
  async onRules(one) {
    const putBack = await desk.local.open(one);
    if (putBack) note.offer(({ takeBack }) => takeBack, putBack);
  },
  onSaveRules() {
    const file = desk.local.saved();
    if (!file) return;
    save(file.name, 'application/json', file.text);
    note.say(({ rulesSaved }) => rulesSaved(file.name));
  },
  onParts: (isWanted) => { desk.compareParts(isWanted ? partsFor(reports.current()) : null); },
});
const trace = traceOnPage(({ parts }) => desk.sum(parts.map(({ one }) => one.id)), (id) => { desk.turnTo(id); });
/** Those that were chosen in the list, else all of the same year. @param {import('./reports.mjs').Opened} one */
const partsFor = (one) => {
  const chosen = list.chosen();
  return chosen.length > 0 ? chosen : sameYear(one, reports.all()).map(({ id }) => id);
};
/** What the page says of its local rules. */
const rulesNow = () => {
  const rules = desk.local.now();
  return rules && { name: rules.name, decisions: decisionsIn(rules).length, isChanged: rules.isChanged };
};
const reports = reportsOf(write);
const keeping = keepingOnPage({
  now: () => {
    desk.settle();
    return { open: reports.open(), rules: desk.local.now(), lang: lang() };
  },
  restore: (before) => desk.takeUp(before),
  async anew() {
    await desk.replace(startedAnew());
    await desk.local.use(null);
  },
  isWorth: () => (rulesNow() || { isChanged: false }).isChanged || reports.all().some(({ steps, content }) => steps.length > 0 || content.length > 0) || box.content().length > 0,
});

/** @param {import('./reports.mjs').Open} open */
function write(open) {
  list.show(open);
  const place = open.all.findIndex(({ id }) => id === open.current);
  walk.hidden = open.all.length < 2;
  byId('walk-place', HTMLElement).textContent = words().place(place + 1, open.all.length);
  byId('walk-list', HTMLElement).textContent = words().backToList;
  before.disabled = place <= 0;
  next.disabled = place >= open.all.length - 1;
  writeSteps();
  writeBeside();
  keeping.keep();
}

function writeSteps() {
  undo.disabled = !box.canUndo();
  redo.disabled = !box.canRedo();
}

/** What it was traced for; a new one is not traced yet. @type {readonly unknown[]} */
let traced = [];
function writeBeside() {
  if (!desk.ready()) return;
  const { related, isRefused, others } = desk.beside();
  const { previous, parts } = related;
  alongside.show({
    previous: previous && { name: previous.name, isOpen: previous.id !== '' }, isRefused, parts: parts.length, others,
    rules: rulesNow(),
  });
  const now = parts.map(({ report }) => report);
  if (now.length === traced.length && now.every((report, at) => report === traced[at])) return;
  traced = now;
  trace.follow(related);
}

/** @param {string} [id] */
function remove(id) {
  const takeBack = desk.remove(id);
  note.offer(({ takeBack: text }) => text, takeBack);
  // The button that was pressed is gone.
  if (reports.all().length > 1) list.focus(reports.open().current);
  else note.focus();
}

/** @param {readonly import('./samples.mjs').Sample[]} several the last one is shown */
async function openSamples(...several) {
  try {
    const texts = await Promise.all(several.map(textOf));
    for (const [at, text] of texts.entries()) {
      const known = { name: SAMPLES[several[at]], content: contentOfText(text), sample: true };
      await desk.open(known, ({ sampleOpened }) => sampleOpened, { isMore: at > 0 });
    }
  } catch (reason) {
    console.error(reason);
    note.say(({ sampleFailed }) => sampleFailed);
  }
}

async function makeBlank() {
  const nianbao = await desk.program();
  if (!nianbao) return;
  const year = byId('blank-year', HTMLInputElement).valueAsNumber;
  const authority = byId('blank-authority', HTMLInputElement).value.trim();
  const { html } = nianbao.template({ year, authority, lang: 'zh-CN' });
  await desk.open({ content: contentOf(sanitise(html)) }, ({ blankMade }) => blankMade);
}

/** @param {number} step */
function walkBy(step) {
  const to = reports.all()[reports.place() + step];
  if (to) desk.turnTo(to.id);
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
  const files = named(file.files || []);
  // So that the same file can be opened again after it was mended.
  file.value = '';
  if (files.length > 0) desk.openFiles(files);
});
onClick('sample-faulty', () => { openSamples('faulty'); });
onClick('sample-blanks', () => { openSamples('blanks'); });
onClick('sample-years', () => { openSamples(...YEARS); });
onClick('check', () => { desk.check(); });
onClick('clear', () => {
  if (box.content().length === 0) return;
  box.replace(NOTHING);
  note.say(({ cleared, undoable }) => cleared + undoable);
});
onClick('undo', () => { if (box.undo()) note.say(({ undone }) => undone); });
onClick('redo', () => { if (box.redo()) note.say(({ redone }) => redone); });
const folder = byId('folder', HTMLInputElement);
onClick('open-folder', () => folder.click());
folder.addEventListener('change', () => {
  const files = named(folder.files || []).filter(({ name }) => !/(^|\/)\./.test(name));
  folder.value = '';
  desk.openFiles(files);
});
onClick('remove-all', () => remove());
onClick('sum', () => {
  const chosen = list.chosen();
  const own = reports.all().filter(({ parts }) => parts === null);
  const [first] = own.filter(({ id }) => id === reports.open().current).concat(own);
  desk.addUp(chosen.length > 0 || !first ? chosen : [first.id, ...sameYear(first, reports.all()).map(({ id }) => id)]);
});
const judged = () => desk.outcomes().map(({ one, outcome }) => ({ file: nameOf(one), outcome }));
onClick('export-csv', () => save('nianbao.csv', 'text/csv;charset=utf-8', csvOf(judged(), rulesNow() !== null)));
onClick('export-json', () => save('nianbao.jsonl', 'application/x-ndjson', jsonOf(judged())));
onClick('walk-before', () => walkBy(-1));
onClick('walk-next', () => walkBy(1));
onClick('walk-list', () => list.focus(reports.open().current));
byId('blank-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  makeBlank();
});
byId('blank-year', HTMLInputElement).valueAsNumber = new Date().getFullYear() - 1;
paperOnPage(() => {
  const outcome = result.outcome();
  const nianbao = desk.ready();
  return outcome && nianbao && { nianbao, outcome, steps: result.steps(), changes: result.changes() };
}, () => {
  const rules = rulesNow();
  return [reports.all(), rules && words().withRules(rules)];
});

const language = byId('language', HTMLButtonElement);
function writeLanguage() {
  const other = lang() === 'en' ? 'zh-CN' : 'en';
  language.lang = other;
  language.textContent = words().otherLanguage;
}
language.addEventListener('click', () => {
  speak(lang() === 'en' ? 'zh-CN' : 'en');
  respeak();
});
function respeak() {
  writeStandingWords();
  writeLanguage();
  writeVersion();
  desk.respeak();
  result.respeak();
  keeping.respeak();
  note.respeak();
  write(reports.open());
}

function writeVersion() {
  const nianbao = desk.ready();
  if (nianbao) byId('version', HTMLElement).textContent = words().version(nianbao.version);
}

/** Loads the program before it is needed, and a sample where the address names one: `?sample=…`. */
async function start() {
  writeLanguage();
  write(reports.open());
  result.say(({ loading }) => loading);
  const nianbao = await desk.program();
  if (nianbao) result.say(({ ready }) => ready);
  const wanted = new URLSearchParams(window.location.search).get('sample');
  /** @type {readonly import('./samples.mjs').Sample[]} */
  const which = wanted === SAMPLES.faulty ? ['faulty'] : wanted === SAMPLES.blanks ? ['blanks'] : wanted === SAMPLES.year ? YEARS : [];
  await keeping.begin();
  // It is there already where the page was only loaded again.
  if (nianbao && which.length > 0 && !reports.all().some(({ name }) => name === wanted)) await openSamples(...which);
  writeVersion();
}

start();
