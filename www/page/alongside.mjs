// What a report is compared with, said in a line each: last year's report, and the reports that it adds up.
import { byId } from './element.mjs';
import { named } from './files.mjs';
import { words } from './words.mjs';

/** @typedef {import('./files.mjs').Named} Named */

/**
 * @typedef {object} Alongside
 * @property {{ name: string, isOpen: boolean } | null} previous
 * @property {boolean} isRefused last year's report was taken away
 * @property {number} parts how many are added up in it
 * @property {number} others how many may be
 * @property {{ name: string, decisions: number, isChanged: boolean } | null} rules
 */

/**
 * @typedef {object} AlongsideEvents
 * @property {(file: Named) => void} onPrevious
 * @property {(refused: boolean) => void} onRefuse last year's report is taken away, or found by itself again
 * @property {(isWanted: boolean) => void} onParts
 * @property {(file: Named | null) => void} onRules
 * @property {() => void} onSaveRules
 */

/** @param {AlongsideEvents} events */
export function alongsideOnPage({ onPrevious, onRefuse, onParts, onRules, onSaveRules }) {
  const text = byId('previous-text', HTMLElement);
  const add = byId('previous-add', HTMLButtonElement);
  const remove = byId('previous-remove', HTMLButtonElement);
  const file = byId('previous-file', HTMLInputElement);
  const partsLine = byId('parts-line', HTMLElement);
  const partsText = byId('parts-text', HTMLElement);
  const partsSwitch = byId('parts-switch', HTMLButtonElement);
  /** @type {Alongside} */
  let shown = { previous: null, isRefused: false, parts: 0, others: 0, rules: null };

  add.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [one] = named(file.files || []);
    file.value = '';
    if (one) onPrevious(one);
  });
  remove.addEventListener('click', () => {
    onRefuse(shown.previous !== null);
    add.focus();
  });
  const rulesText = byId('rules-text', HTMLElement);
  const rulesAdd = byId('rules-add', HTMLButtonElement);
  const rulesRemove = byId('rules-remove', HTMLButtonElement);
  const rulesSave = byId('rules-save', HTMLButtonElement);
  const rulesFile = byId('rules-file', HTMLInputElement);
  rulesAdd.addEventListener('click', () => rulesFile.click());
  rulesSave.addEventListener('click', onSaveRules);
  rulesFile.addEventListener('change', () => {
    const [one] = named(rulesFile.files || []);
    rulesFile.value = '';
    if (one) onRules(one);
  });
  rulesRemove.addEventListener('click', () => {
    onRules(null);
    rulesAdd.focus();
  });
  partsSwitch.addEventListener('click', () => onParts(shown.parts === 0));

  const write = () => {
    const { previous, isRefused, parts, others, rules } = shown;
    const { previousFrom, noPrevious, previousRefused, standing } = words();
    text.textContent = previous ? previousFrom(previous.name || words().unnamed, previous.isOpen) : isRefused ? previousRefused : noPrevious;
    add.textContent = previous ? standing.otherPrevious : standing.addPrevious;
    remove.hidden = !previous && !isRefused;
    remove.textContent = previous ? standing.withoutPrevious : standing.findPrevious;
    rulesText.textContent = rules === null ? words().noRules : words().withRules(rules);
    rulesAdd.textContent = rules === null || rules.name === '' ? standing.addRules : standing.otherRules;
    rulesSave.hidden = rules === null || (rules.decisions === 0 && !rules.isChanged);
    rulesSave.textContent = standing.saveRules;
    rulesRemove.hidden = rules === null;
    rulesRemove.textContent = rules && rules.name === '' ? standing.withoutDecisions : standing.withoutRules;
    partsLine.hidden = parts === 0 && others < 2;
    partsText.textContent = parts > 0 ? words().withParts(parts) : words().noParts;
    partsSwitch.textContent = parts > 0 ? standing.withoutParts : words().compareParts(others);
  };
  return {
    area: byId('alongside', HTMLElement),
    /** @param {Alongside} next */
    show(next) {
      shown = next;
      write();
    },
    respeak: write,
  };
}
