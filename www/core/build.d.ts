/** What the bundler puts in: see pkg-scripts/bundle.mjs. */
declare module '*.wasm' {
  const packed: import('./letters.mjs').Packed;
  export default packed;
}
declare const FALLBACK: { readonly integrity: string; readonly mark: string };
declare const VERSION: string;
