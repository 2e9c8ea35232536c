// What was not judged, and why: said beside the counts, since without it they promise more than was done.
import { make } from '../panel/make.mjs';
import { listWords, words } from './words.mjs';

/** What needs last year's report: that there is none stands in a line of its own, with the way to add it. */
const OF_LAST_YEAR = ['NB401', 'NB402', 'NB404'];

/**
 * @param {HTMLElement} area
 * @param {import('../core/nianbao.js').Outcome} outcome
 * @param {readonly import('../core/nianbao.js').Rule[]} rules
 * @param {boolean} hasPrevious
 */
export function notAssessedOn(area, { not_assessed: all }, rules, hasPrevious) {
  const { listComma, colon } = words();
  const left = all.filter(({ what }) => hasPrevious || !OF_LAST_YEAR.includes(what));
  area.hidden = left.length === 0;
  const reasons = [...new Set(left.map(({ because }) => because))];
  const items = reasons.map((reason) => {
    const about = left.filter(({ because }) => because === reason).map(({ what }) => {
      const rule = rules.find(({ code }) => code === what);
      return rule ? rule.title : what;
    });
    return make('li', {}, about.join(listComma) + colon + reason);
  });
  area.replaceChildren(make('h3', {}, listWords().notAssessed), make('ul', { class: 'plain' }, ...items));
}
