// What was not judged, and why: said beside the counts, since without it they promise more than was done.
import { make } from '../panel/make.mjs';
import { words } from './words.mjs';

/**
 * @param {HTMLElement} area
 * @param {import('../core/nianbao.js').Outcome} outcome
 * @param {readonly import('../core/nianbao.js').Rule[]} rules
 */
export function notAssessedOn(area, { not_assessed: left }, rules) {
  const { notAssessedHeading, listComma, colon } = words();
  area.hidden = left.length === 0;
  const reasons = [...new Set(left.map(({ because }) => because))];
  const items = reasons.map((reason) => {
    const about = left.filter(({ because }) => because === reason).map(({ what }) => {
      const rule = rules.find(({ code }) => code === what);
      return rule ? rule.title : what;
    });
    return make('li', {}, reason.replace(/[。.]$/, '') + colon + about.join(listComma));
  });
  area.replaceChildren(make('h3', {}, notAssessedHeading(left.length)), make('ul', { class: 'plain' }, ...items));
}
