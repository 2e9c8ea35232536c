// What is done with several reports: each is seen beside last year's and its parts, they are added up, and written out.
import { InputError } from '../core/index.mjs';
import { bearingOn } from './decisions.mjs';
import { foundIn } from './reports.mjs';
import { isRead, optionsOf, outcomeOf, relating, UNRELATED } from './related.mjs';
import { lang } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('./related.mjs').Related} Related
 * @typedef {import('./reports.mjs').Opened} Opened
 * @typedef {import('./reports.mjs').Reports} Reports
 */

/**
 * @param {() => Readonly<Nianbao> | null} ready
 * @param {() => Reports} reports
 */
export function reviewOf(ready, reports) {
  /** @type {import('./related.mjs').Relating | null} */
  let relation = null;
  /** @type {import('./decisions.mjs').Rules | null} */
  let rules = null;
  /** Beside what each was judged the last time. @type {Map<string, readonly unknown[]>} */
  const judged = new Map();

  /** @param {Opened} one @returns {Related} */
  const related = (one) => {
    const nianbao = ready();
    if (!nianbao) return UNRELATED;
    relation = relation || relating(nianbao);
    return relation.of(one, reports().all(), rules);
  };
  /** @param {Opened} one @param {Related} beside */
  const keyOf = ({ found }, { previous, parts, rules: local }) => {
    const { authority, year } = found || { authority: null, year: null };
    return [previous ? previous.report : null, ...bearingOn(local, { authority, year }), ...parts.map(({ report }) => report)];
  };
  /** @param {Opened} one @param {Related} beside whether it is what it was judged beside */
  const note = (one, beside) => {
    const now = keyOf(one, beside);
    const before = judged.get(one.id) || keyOf(one, UNRELATED);
    judged.set(one.id, now);
    return now.length === before.length && now.every((part, at) => part === before[at]);
  };

  return {
    related,
    note,
    rules: () => rules,

    /**
     * Local rules for all reports; where something is wrong with them, the sentence that says so.
     * @param {import('./decisions.mjs').Rules | null} next
     */
    setRules(next) {
      const nianbao = ready();
      try {
        // Read before what is to be checked, which there is none of.
        if (next && nianbao) nianbao.check({ text: '' }, { rules: next.text, lang: lang() });
      } catch (thrown) {
        if (thrown instanceof TypeError) return thrown.message.replace(/^.*?rules: /, '');
        if (!(thrown instanceof InputError)) throw thrown;
      }
      rules = next;
      return null;
    },

    /** Those are judged again that have another report beside them than before. @returns {string[]} */
    judgeAgain() {
      const nianbao = ready();
      if (!nianbao) return [];
      return reports().all().filter(isRead).filter((one) => {
        const beside = related(one);
        if (note(one, beside)) return false;
        const outcome = outcomeOf(nianbao, one, { ...optionsOf(beside), lang: lang() });
        if (outcome) reports().change(one.id, { found: foundIn(outcome) });
        return true;
      }).map(({ id }) => id);
    },

    /** All that were read, with all that is wrong with them. @returns {{ one: Opened, outcome: Outcome }[]} */
    outcomes() {
      const nianbao = ready();
      return reports().all().filter(isRead).flatMap((one) => {
        const outcome = nianbao && outcomeOf(nianbao, one, { ...optionsOf(related(one)), lang: lang() });
        return outcome ? [{ one, outcome }] : [];
      });
    },

    /** What some of them add up to. @param {readonly string[]} ids */
    sum(ids) {
      const nianbao = ready();
      const { parts } = related({ ...reports().current(), parts: ids });
      return nianbao && nianbao.sum(parts.map(({ report }) => report), { lang: lang() });
    },
  };
}
