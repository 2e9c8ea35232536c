// What was not judged, and why: said beside the counts, since without it they promise more than was done.
import { make } from '../panel/make.mjs';
import { listWords, words } from './words.mjs';

/**
 * @param {HTMLElement} area
 * @param {import('../core/nianbao.js').Outcome} outcome
 * @param {readonly import('../core/nianbao.js').Rule[]} rules
 */
export function notAssessedOn(area, { not_assessed: left }, rules) {
  const { listComma, colon } = words();
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
