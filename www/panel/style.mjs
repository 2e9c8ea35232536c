// How a list of findings looks, wherever it stands. Adopted as a sheet: no page has to allow inline styles for it.
// Nothing newer than Chromium 86.

/**
 * Colours, for the element that everything else stands in. Each can be given by the page.
 * @param {Readonly<Record<string, string>>} colours
 */
function palette(colours) {
  return Object.entries(colours).map(([name, colour]) => `--nb-${name}:var(--nianbao-${name},${colour});`).join('');
}

export const light = palette({
  surface: '#fff', ground: '#f4f6f9', text: '#1d2630', muted: '#4d5a67', line: '#cfd7e0', control: '#768391',
  accent: '#1a4f8b', focus: '#b35900', error: '#b3261e', 'error-ground': '#fdf1f0', warning: '#845000',
  'warning-ground': '#fff8e8', info: '#1a4f8b', 'info-ground': '#eff5fc', good: '#1b6637', 'good-ground': '#eff8f1',
});

export const dark = palette({
  surface: '#1b2128', ground: '#13171c', text: '#e6eaee', muted: '#abb6c1', line: '#38424d', control: '#84909d',
  accent: '#8fbcf0', focus: '#ffb561', error: '#ff9d94', 'error-ground': '#371f1e', warning: '#f0c172',
  'warning-ground': '#322817', info: '#9cc4f2', 'info-ground': '#1b2b3d', good: '#88d3a0', 'good-ground': '#182c20',
});

/** A mark is of its own kind for each severity, not only of its own colour. */
export const severities = `
[data-severity=error]{--severity:var(--nb-error);--severity-ground:var(--nb-error-ground);--stroke:solid}
[data-severity=warning]{--severity:var(--nb-warning);--severity-ground:var(--nb-warning-ground);--stroke:dashed}
[data-severity=info]{--severity:var(--nb-info);--severity-ground:var(--nb-info-ground);--stroke:dotted}
`;

export const list = `
.nianbao-group *{margin:0}
.nianbao-group+.nianbao-group{margin-top:1.5rem}
.nianbao-group h3{font-size:1.0625rem;line-height:1.5;font-weight:600;color:var(--severity)}
.nianbao-hint{color:var(--nb-muted);font-size:.9375rem}
.nianbao-list{list-style:none;padding:0}
.nianbao-finding{position:relative;margin-top:.75rem;padding:.875rem 1rem .875rem 3.25rem;
border:1px solid var(--nb-line);border-left:4px solid var(--severity);border-radius:4px}
.nianbao-number{position:absolute;left:.875rem;top:1rem;box-sizing:border-box;min-width:1.5rem;height:1.5rem;padding:0 .25rem;
border:1px var(--stroke) var(--severity);border-radius:.75rem;background:var(--severity-ground);color:var(--severity);
font-size:.8125rem;font-weight:600;line-height:1.375rem;text-align:center}
.nianbao-finding h4{font-size:1rem;line-height:1.6;font-weight:600}
.nianbao-finding a{display:inline-block;min-height:1.5rem;color:inherit;text-decoration-color:var(--nb-control);text-underline-offset:.2em}
.nianbao-finding a:hover{color:var(--nb-accent);text-decoration-color:currentColor}
.nianbao-finding blockquote{margin-top:.375rem;padding-left:.75rem;border-left:3px solid var(--nb-line)}
.nianbao-finding mark{padding:0 .125rem;border-bottom:2px var(--stroke) var(--severity);background:var(--severity-ground);color:inherit;font-weight:600}
.nianbao-figures{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-top:.375rem}
.nianbao-figures div{display:flex;gap:.5rem}
.nianbao-figures dd{font-variant-numeric:tabular-nums;font-weight:600}
.nianbao-group dt{color:var(--nb-muted);white-space:nowrap}
.nianbao-reasons{margin-top:.375rem;font-size:.9375rem}
.nianbao-reasons div{display:flex;gap:.75rem}
.nianbao-reasons dt{flex:none;min-width:3em}
.nianbao-reasons dd{min-width:0}
.nianbao-bar{display:flex;flex-wrap:wrap;gap:.625rem;margin-top:.625rem}
.nianbao-bar button{font:inherit;min-height:2.25rem;padding:.125rem .875rem;color:var(--nb-accent);background:var(--nb-surface);
border:1px solid var(--nb-control);border-radius:4px;cursor:pointer}
.nianbao-bar button:disabled{color:var(--nb-muted);cursor:default}
.nianbao-bar .nianbao-apply{font-weight:600;border-color:var(--nb-accent)}
.nianbao-finding details{margin:.75rem 0 0 -2.375rem;padding-top:.5rem;border-top:1px solid var(--nb-line)}
.nianbao-finding summary{min-height:1.5rem;color:var(--nb-accent);cursor:pointer}
.nianbao-finding .nianbao-finding{padding-left:1rem}
.nianbao-group>summary{min-height:1.5rem;color:var(--nb-accent);cursor:pointer}
details.nianbao-group .nianbao-finding{padding-left:1rem;border-left-color:var(--nb-control)}
.nianbao-other{margin-top:.75rem;padding:.75rem 1rem;border:1px solid var(--nb-line);border-radius:4px}
.nianbao-other .nianbao-message{font-weight:600}
.nianbao-unexplained{margin-top:.5rem;padding:.5rem .875rem;border:1px solid var(--nb-line);border-radius:4px;
background:var(--nb-ground);font-size:.9375rem}
.nianbao-code{color:var(--nb-muted);font-size:.8125rem;font-family:Consolas,Menlo,monospace;white-space:nowrap}
.nianbao-plain{padding-left:1.25rem}
@media (max-width:40rem){
.nianbao-finding{padding:.75rem .75rem .75rem 2.75rem}
.nianbao-number{left:.625rem;top:.875rem}
.nianbao-finding details{margin-left:-2.125rem}
}
@media print{.nianbao-bar,.nianbao-hint{display:none}}
`;
