// The reports that are open, in their order, and which of them is shown. Nothing here is ever changed in place: what is
// not the same object has changed.
import { NOTHING } from './content.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Step} Step
 * @typedef {import('./content.mjs').Content} Content
 */

/**
 * What the list says of a report.
 * @typedef {object} Found
 * @property {string | null} authority
 * @property {number | null} year
 * @property {Outcome['summary']} summary
 */

/**
 * @typedef {object} Opened
 * @property {string} id
 * @property {string} name of its file; '' for what was pasted or typed
 * @property {boolean} waiting its file has not been read yet
 * @property {Content} content what stands in the box
 * @property {Content | null} checked what was checked the last time
 * @property {readonly Step[]} steps what was changed in its tables since
 * @property {Found | null} found
 * @property {{ code: string, sentence: string } | null} unread why it could not be read; without a sentence, by its code
 * @property {boolean} sample opened to try the page
 * @property {{ name: string, report: import('../core/nianbao.js').Report } | 'none' | null} previous last year's report;
 *   null: the one among those that are open, if there is one
 * @property {readonly string[] | null} parts the ids of the reports that it adds up
 */

/** @typedef {{ all: readonly Opened[], current: string }} Open */

let last = 0;

/** @param {Partial<Opened>} [known] @returns {Opened} */
export function opened(known = {}) {
  last += 1;
  return {
    id: `${Date.now().toString(36)}-${last}`, name: '', waiting: false, content: NOTHING, checked: null, steps: [],
    found: null, unread: null, sample: false, previous: null, parts: null, ...known,
  };
}

/** @param {Outcome} outcome @returns {Found} */
export function foundIn({ authority, year, summary }) {
  return { authority, year, summary };
}

/**
 * @param {(open: Open) => void} onChange
 */
export function reportsOf(onChange) {
  /** @type {Open} */
  let open = startedAnew();

  /** @param {Open} next */
  const set = (next) => {
    open = next;
    onChange(open);
  };
  const at = () => open.all.findIndex(({ id }) => id === open.current);

  return {
    open: () => open,
    all: () => open.all,
    set,
    current: () => open.all[at()],
    place: at,

    /** @param {readonly Opened[]} more */
    add: (more) => set({ ...open, all: [...open.all, ...more] }),

    /** @param {string} id @param {Partial<Opened>} part */
    change(id, part) {
      const same = open.all.every((one) => one.id !== id || Object.entries(part).every(([name, value]) => Object.is(one[/** @type {keyof Opened} */ (name)], value)));
      if (!same) set({ ...open, all: open.all.map((one) => (one.id === id ? { ...one, ...part } : one)) });
    },

    /** What the report that is shown has now, after a change in its tables. @param {Outcome} outcome @param {readonly Step[]} steps */
    note(outcome, steps) {
      set({ ...open, all: open.all.map((one) => (one.id === open.current ? { ...one, found: foundIn(outcome), steps: [...steps] } : one)) });
    },

    /** @param {string} current */
    turnTo: (current) => set({ ...open, current }),

    /**
     * Takes one away; where it is the one that is shown, the next takes its place.
     * @param {string} id
     */
    remove(id) {
      const place = open.all.findIndex((one) => one.id === id);
      const all = open.all.filter((one) => one.id !== id);
      if (all.length === 0) return set(startedAnew());
      const next = all[Math.min(place, all.length - 1)];
      set({ all, current: open.current === id ? next.id : open.current });
    },
  };
}

/** @typedef {ReturnType<typeof reportsOf>} Reports */

/** An empty box. @returns {Open} */
export function startedAnew() {
  const empty = opened();
  return { all: [empty], current: empty.id };
}

/**
 * Nobody would miss it: nothing in it, or a sample as it came.
 * @param {Opened} report
 */
export function isIdle({ name, content, checked, steps, sample, waiting }) {
  if (steps.length > 0 || waiting) return false;
  return (content.length === 0 && name === '') || (sample && content === checked);
}
