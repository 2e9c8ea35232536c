// How the element looks. Its colours follow the page: dark only where the page itself can be dark.
import { schemeAt } from '../panel/scheme.mjs';
import { dark, light, list, severities } from '../panel/style.mjs';

// Nothing newer than Chromium 86.
export const RULES = `
:host{display:block}
:host([hidden]){display:none}
*{box-sizing:border-box}
.report{${light}color:var(--nb-text);font:var(--nianbao-font,inherit);line-height:1.6}
p,ul{margin:0}
:focus{outline:3px solid var(--nb-focus);outline-offset:1px}
:focus:not(:focus-visible){outline:0}
.status{--severity:var(--nb-good);--severity-ground:var(--nb-good-ground);padding:.625rem 1rem;border-left:4px solid var(--severity);
background:var(--severity-ground);font-weight:600}
${severities}
.columns{display:grid;gap:1.5rem 1.75rem;align-items:start;margin-top:1rem;grid-template-columns:minmax(0,1fr)}
.findings{padding:4px;margin:-4px}
.findings:empty{display:none}
.is-wide [data-first=findings]{grid-template-columns:22rem minmax(0,1fr)}
.is-wide [data-first=tables]{grid-template-columns:minmax(0,1fr) 22rem}
.is-wide .findings{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}
.is-wide .findings:empty+.tables{grid-column:1/-1}
.tools{display:flex;flex-wrap:wrap;gap:.5rem}
.tools button{font:inherit;min-height:2.25rem;padding:.125rem .875rem;color:var(--nb-text);background:var(--nb-surface);
border:1px solid var(--nb-control);border-radius:4px;cursor:pointer}
.tools button:hover:not(:disabled){border-color:var(--nb-accent);color:var(--nb-accent)}
.tools button:disabled{color:var(--nb-muted);border-color:var(--nb-line);cursor:default}
[hidden],.is-readonly [data-tool$=do],.is-readonly .findings .nianbao-bar{display:none!important}
.message{margin-top:.5rem;color:var(--nb-muted)}
.message:empty{display:none}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:.75rem;padding:0;list-style:none;color:var(--nb-muted);font-size:.875rem}
.legend:empty{display:none}
.legend li{display:flex;align-items:center;gap:.5rem}
.swatch{display:inline-flex;flex-direction:column;justify-content:center;width:1.75rem;height:1.25rem;padding:0 .375rem;border:1px solid var(--nb-line)}
.region{overflow-x:auto;margin-top:1rem;border:1px solid var(--nb-line);border-radius:4px;background:var(--nb-surface)}
.nianbao{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5}
caption{padding:.625rem .75rem;text-align:left;font-weight:600;font-size:.9375rem}
caption span{position:sticky;left:.75rem}
th,td{border:1px solid var(--nb-line);padding:.25rem .5rem;text-align:center;vertical-align:middle;font-weight:400}
th{background:var(--nb-ground)}
th[scope=row]{text-align:left}
tr>:first-child{border-left:0}
tr>:last-child{border-right:0}
tr:last-child>*{border-bottom:0}
#table-disclosure{min-width:28rem}
#table-requests{min-width:45rem}
#table-proceedings th{padding:.375rem .125rem;font-size:.8125rem;white-space:nowrap}
#table-proceedings td{width:3.5rem;min-width:3.5rem}
td[id]{position:relative;height:2.5rem;width:3.75rem;min-width:3.75rem;padding:0;font-variant-numeric:tabular-nums;white-space:nowrap}
#table-disclosure td{width:22%}
input{display:block;width:0;min-width:100%;height:2.5rem;padding:0 .25rem;font:inherit;font-variant-numeric:inherit;text-align:center;
color:inherit;background:none;border:0;border-radius:0}
td.is-long input{min-width:max(100%,7.5rem)}
input::placeholder{color:var(--nb-muted);opacity:1;font-style:italic}
td[id]:hover{background:var(--nb-ground)}
input:disabled{color:var(--nb-muted);cursor:not-allowed}
input:focus{outline:3px solid var(--nb-focus);outline-offset:-3px}
td[data-severity],.swatch[data-severity]{background:var(--severity-ground);outline:1px var(--stroke) var(--severity);outline-offset:-3px}
td.is-blank[data-severity=warning]:not(.is-numbered){outline:0}
td.is-numbered{outline-width:2px;font-weight:600}
td.is-numbered input{padding-right:1.75rem}
td[data-role=guilty],.swatch[data-role=guilty]{outline-width:4px;outline-offset:-4px;font-weight:700}
td[data-role=innocent]{background:none;outline:0}
td[data-role=innocent]::after,.swatch[data-role=innocent]::after{content:"";display:block;border-bottom:2px dotted var(--nb-control)}
td[data-role=innocent]::after{position:absolute;left:.5rem;right:.5rem;bottom:.375rem}
td.is-changed{background:var(--nb-good-ground)}
.was{position:absolute;left:0;right:0;bottom:4px;color:var(--nb-good);font-size:.75rem;font-weight:400;line-height:1;pointer-events:none;
overflow:hidden;text-overflow:ellipsis}
td.is-changed input{padding-bottom:.875rem}
td.is-related{background:var(--nb-info-ground)}
td.is-current,td.is-chosen{background:var(--nb-warning-ground)}
td.is-chosen{background:var(--nb-info-ground);outline:1px solid var(--nb-info);outline-offset:-1px}
.footnote{position:absolute;right:2px;top:50%;margin-top:-.75rem;min-width:1.5rem;height:1.5rem;padding:0 .25rem;border:1px var(--stroke) var(--severity);
border-radius:.75rem;background:var(--severity-ground);color:var(--severity);font-family:inherit;font-size:.8125rem;font-weight:600;line-height:1.25rem;
cursor:pointer}
.footnote:hover,.footnote.is-cause{background:var(--severity);color:var(--nb-surface)}
.footnote+.footnote{display:none}
.accept{position:absolute;left:2px;top:50%;margin-top:-.75rem;width:1.5rem;height:1.5rem;padding:0;font:inherit;line-height:1;color:var(--nb-accent);
background:var(--nb-surface);border:1px solid var(--nb-control);border-radius:4px;cursor:pointer;opacity:0}
td:hover>.accept,td:focus-within>.accept{opacity:1}
@media (hover:none){.accept{opacity:1}}
.note{position:sticky;bottom:0;z-index:1;margin-top:.75rem;padding:.5rem .75rem;border:1px solid var(--nb-control);border-radius:4px;background:var(--nb-surface);font-size:.9375rem}
.note span{display:block}
@media (max-height:30rem){.note{position:static}}
@media print{
.status,.findings,.message,.legend,.note,.extra{display:none}
.columns,.is-wide .columns{display:block;margin:0}
.is-wide .findings{position:static;max-height:none}
.region{overflow:visible;border:0;margin:0 0 1rem;background:none;break-inside:avoid}
.report,th,.regions td{color:#000;background:none}
.regions .nianbao{min-width:0;font-size:9pt}
.regions th,.regions td,.regions td[id]{border:1px solid #000;outline:0;font-weight:400;width:auto;min-width:0;height:auto}
#table-proceedings th{white-space:normal;font-size:8pt}
#table-disclosure td,#table-proceedings td{width:auto;min-width:0}
.regions td::after{display:none}
td[id] input,td.is-long input{width:100%;min-width:0;height:1.6em;padding:0}
td.is-long input{min-width:4.75rem}
input::placeholder{color:transparent}
}
`;

/** From so many pixels on the list stands beside the tables. */
const WIDE = 1150;

/** @type {Record<'rules' | 'dark', CSSStyleSheet> | null} */
let sheets = null;

/** Made once, for all elements. */
function madeSheets() {
  if (!sheets) {
    sheets = { rules: new CSSStyleSheet(), dark: new CSSStyleSheet() };
    sheets.rules.replaceSync(list + RULES);
    sheets.dark.replaceSync(`@media not print{.report{${dark}}}`);
  }
  return sheets;
}

/**
 * Dresses an element, and changes its colours with those of the page.
 * @param {Element} host
 * @param {ShadowRoot} root
 * @returns {() => void} stops it
 */
export function dressed(host, root) {
  const night = window.matchMedia('(prefers-color-scheme: dark)');
  const dress = () => {
    const { rules, dark: darker } = madeSheets();
    root.adoptedStyleSheets = schemeAt(host) === 'dark' ? [rules, darker] : [rules];
  };
  dress();
  night.addEventListener('change', dress);
  // By the room that there is for the element, not by that of the window.
  const room = new ResizeObserver(() => {
    const { firstElementChild: report } = root;
    if (report) report.classList.toggle('is-wide', host.clientWidth >= WIDE);
  });
  room.observe(host);
  return () => {
    night.removeEventListener('change', dress);
    room.disconnect();
  };
}
