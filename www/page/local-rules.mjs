// What is done with local rules: taken from a file, saved as one, and with them what a reviewer decides.
import { readText } from '../core/file.mjs';
import { decisionsIn, withDecisions, withoutDecision } from './decisions.mjs';
import { reasonOf } from './order.mjs';
import { opened } from './reports.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('./decisions.mjs').Rules} Rules
 * @typedef {import('./files.mjs').Named} Named
 */

/**
 * @typedef {object} Around
 * @property {() => Promise<Readonly<import('../core/nianbao.js').Nianbao> | null>} program
 * @property {ReturnType<typeof import('./review.mjs').reviewOf>} review
 * @property {() => import('./desk.mjs').Parts} parts
 * @property {() => Promise<void>} relateAgain
 * @property {(thrown: unknown) => NonNullable<import('./reports.mjs').Opened['unread']>} unreadBy
 */

/** @param {Around} around */
export function localRulesOf({ program, review, parts, relateAgain, unreadBy }) {
  /** @param {Rules | null} rules @returns {Promise<string | null>} what is wrong with them */
  const use = async (rules) => {
    const wrong = review.setRules(rules);
    const { reports } = parts();
    // The page says so, and keeps it, also where nothing is judged by them.
    if (!wrong) reports.set({ ...reports.open() });
    if (!wrong) await relateAgain();
    return wrong;
  };

  return {
    now: review.rules,
    use,

    /**
     * Local rules from a file; null: none.
     * @param {Named | null} named
     * @returns {Promise<(() => unknown) | null>} brings back what was decided and is in no file
     */
    async open(named) {
      const { say } = parts();
      if (!(await program())) return null;
      const before = review.rules();
      const left = before && before.isChanged ? decisionsIn(before).length : 0;
      const putBack = left > 0 ? () => { say(null); use(before); } : null;
      if (!named) {
        await use(null);
        say(before ? ({ rulesRemoved }) => rulesRemoved(left) : null);
        return putBack;
      }
      const { name, file } = named;
      try {
        const wrong = await use({ name, text: await readText(await file), isChanged: false });
        if (wrong) say((now) => now.notOpened(name, wrong));
        // What was decided before there was a file goes into it.
        else if (before && before.name === '') await use(withDecisions(review.rules(), decisionsIn(before)));
        if (wrong) return null;
        const lost = before && before.name !== '' ? left : 0;
        say(({ rulesOpened }) => rulesOpened(name, lost));
        return lost > 0 ? putBack : null;
      } catch (thrown) {
        const unread = unreadBy(thrown);
        say((now) => now.notOpened(name, reasonOf(opened({ unread }))));
        return null;
      }
    },

    /** The local rules as a file. @returns {{ name: string, text: string } | null} */
    saved() {
      const rules = review.rules();
      if (!rules) return null;
      const name = rules.name || words().rulesFile;
      use({ ...rules, name, isChanged: false });
      return { name, text: rules.text };
    },

    /**
     * What a reviewer says of a finding of the report that is shown; null: no more.
     * @param {string} finding
     * @param {import('./deciding.mjs').Decided | null} decided
     */
    async decide(finding, decided) {
      const outcome = parts().result.outcome();
      const nianbao = await program();
      if (!outcome || !nianbao) return null;
      const { authority, year } = outcome;
      return use(decided
        ? withDecisions(review.rules(), [nianbao.decision(outcome, finding, decided)])
        : withoutDecision(review.rules(), { finding, authority, year }));
    },
  };
}
