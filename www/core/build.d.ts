// What the bundler puts in: see pkg-scripts/bundle.mjs.
declare const PACKED: string[];
declare const FALLBACK: { readonly integrity: string; readonly mark: string };
declare const VERSION: string;
