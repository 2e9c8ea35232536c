/** What the bundler puts in: see pkg-scripts/page.mjs. */
declare module '*.html' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
