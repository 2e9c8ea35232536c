// Light or dark, as the page around is: many pages stay light whatever the system says.

/**
 * @param {Element} element
 * @returns {'light' | 'dark'}
 */
export function schemeAt(element) {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const [red, green, blue, alpha = 1] = (getComputedStyle(around).backgroundColor.match(/[\d.]+/g) || []).map(Number);
    if (alpha > 0.5) return Math.max(red, green, blue) < 128 ? 'dark' : 'light';
  }
  const allowed = getComputedStyle(document.documentElement).getPropertyValue('color-scheme');
  const wanted = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return /dark/.test(allowed) && (wanted || !/light/.test(allowed)) ? 'dark' : 'light';
}
