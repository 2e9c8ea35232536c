// How the panel and the marks look in a page that is not ours. Adopted as sheets, so no page has to allow inline styles.
// Nothing newer than Chromium 86. The rules of the page do not get in, but for those with !important: the panel is an
// element of our own, what is in it is set back to the browser's style, and each rule weighs more than two ids.
import { dark, light, list, severities } from '../panel/style.mjs';

const HEAVY = ':not(#_):not(#_)';
const PANEL = `nianbao-panel${HEAVY}`;
const FONTS = '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC",sans-serif';

const FRAME = `
${PANEL},${PANEL} *,${PANEL} ::before,${PANEL} ::after{all:revert;box-sizing:border-box}
${PANEL}{display:block;clear:both;margin:1rem 0;padding:1rem 1.25rem;text-align:left;color:var(--nb-text);
background:var(--nb-surface);border:1px solid var(--nb-line);border-left:4px solid var(--nb-control);border-radius:4px;
font:1rem/1.7 ${FONTS};overflow-wrap:break-word;letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;text-shadow:none;
white-space:normal;visibility:visible;cursor:auto;${light}}
${PANEL}[data-scheme=dark]{color-scheme:dark;${dark}}
${PANEL}[hidden]{display:none}
${PANEL}[data-state=error],${PANEL}[data-state=failed]{border-left-color:var(--nb-error)}
${PANEL}[data-state=warning]{border-left-color:var(--nb-warning)}
${PANEL}[data-state=info]{border-left-color:var(--nb-info)}
${PANEL}[data-state=good]{border-left-color:var(--nb-good)}
@media (max-width:40rem){${PANEL}{padding:.75rem}}
@media print{${PANEL}{display:none}}`;

const CONTENT = `
h2,h3,h4,p,dl,dd,ol,ul{margin:0}
h2{font-size:1.125rem;line-height:1.5;font-weight:600}
h3{font-size:1rem;line-height:1.5;font-weight:600}
a{color:var(--nb-accent);text-underline-offset:.2em}
:focus{outline:3px solid var(--nb-focus);outline-offset:2px}
:focus:not(:focus-visible){outline:0}
[hidden]{display:none}
.nianbao-status{margin-top:.25rem;font-weight:600}
.nianbao-found:not(:empty){margin-top:1rem}
.nianbao-changes,.nianbao-veto{margin-top:.75rem;padding:.75rem 1rem;border:1px solid var(--nb-line);border-left:4px solid var(--nb-good);border-radius:4px}
.nianbao-changes h3{color:var(--nb-good)}
.nianbao-veto{border-left-color:var(--nb-error);background:var(--nb-error-ground)}
.nianbao-veto h3,.nianbao-missing{color:var(--nb-error)}
.nianbao-veto a,.nianbao-changes a{display:inline-block;min-height:1.5rem;vertical-align:top;color:inherit}
.nianbao-veto details{margin-top:.75rem;padding-top:.5rem;border-top:1px solid var(--nb-line)}
.nianbao-veto label{display:block;margin-top:.375rem}
textarea{display:block;width:100%;padding:.25rem .625rem;font:inherit;color:var(--nb-text);background:var(--nb-surface);border:1px solid var(--nb-control);border-radius:4px}
summary{min-height:1.5rem;color:var(--nb-accent);cursor:pointer}
.nianbao-foot{margin-top:1rem;color:var(--nb-muted);font-size:.875rem}`;

/** Heavier lines and a number, not only another colour; the number is that of the sentence in the panel. */
const MARKS = `
[data-nianbao]${HEAVY}{outline:2px solid #b3261e!important;outline-offset:-1px!important;text-decoration:underline wavy #b3261e}
[data-nianbao=warning]${HEAVY}{outline:2px dashed #9a6200!important;text-decoration:underline dashed #9a6200}
[data-nianbao]${HEAVY}:focus{outline-width:4px!important;outline-offset:0!important}
[data-nianbao-error]${HEAVY},[data-nianbao-warning]${HEAVY}{position:relative}
[data-nianbao-error]${HEAVY}::after,[data-nianbao-warning]${HEAVY}::after{all:revert;content:attr(data-nianbao-error) attr(data-nianbao-warning);
position:absolute;top:-4px;right:-4px;z-index:1;min-width:16px;padding:0 4px;border-radius:8px;background:#b3261e;color:#fff;
font:600 11px/16px ${FONTS};text-align:center;pointer-events:none}
[data-nianbao-warning]${HEAVY}::after{background:#845000}`;

/** Rules for what stands in the panel. @param {string} rules */
function inPanel(rules) {
  const sheet = sheetOf(rules);
  /** @param {CSSRuleList} among */
  const lead = (among) => {
    for (const rule of among) {
      if (rule instanceof CSSMediaRule) lead(rule.cssRules);
      if (!(rule instanceof CSSStyleRule)) continue;
      rule.selectorText = rule.selectorText.split(',').map((selector) => `${PANEL} ${selector.trim()}`).join(',');
    }
  };
  lead(sheet.cssRules);
  return sheet;
}

/** The page may have made its letters any size, and its rem with them. @param {string} rules */
function sheetOf(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.replace(/(-?[\d.]+)rem/g, 'calc($1*16px)'));
  return sheet;
}

/**
 * @returns {() => void} takes it away again
 */
export function adoptStyle() {
  const ours = [sheetOf(FRAME), inPanel(severities + list + CONTENT), sheetOf(`@media screen{${MARKS}}`)];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...ours];
  return () => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => !ours.includes(one));
  };
}
