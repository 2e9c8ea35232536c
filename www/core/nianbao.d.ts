/**
 * The public interface of nianbao in JavaScript. Names and meanings: docs and contract of the project;
 * cell ids look like `requests.received.total`, finding ids like `NB301:requests.received`.
 */

export type Lang = 'zh-CN' | 'en';
export type Severity = 'error' | 'warning' | 'info';
export type Edition = '2019' | '2021';
export type TableName = 'disclosure' | 'requests' | 'proceedings';

/** One value of the report. */
export interface Cell {
  /** A number that survives JSON; null when blank, not a number, or out of range. */
  value: number | null;
  /** As it stood; `""` when blank; null when the cell was not there or could not be placed. */
  raw: string | null;
}

/** Every cell of the editions found, by cell id, in the order of the report. */
export type Cells = Record<string, Cell>;

/** Cells as a caller may give them: by id, a bare number or a whole cell. */
export type CellsInput = Record<string, number | string | null | Partial<Cell>>;

/** Where something stood in the input. */
export type Origin =
  | { table: number; row: number; column: number }
  | { text: [from: number, to: number] }
  | { paragraph: number }
  | { field: string };

/** One fault, or one thing worth knowing. */
export interface Finding {
  /** Code + `:` + subject; unique in the report and stable while one edits. */
  id: string;
  code: string;
  rule: string;
  severity: Severity;
  /** All cells concerned; the first is the one to point at. */
  cells: string[];
  expected?: number;
  actual?: number;
  difference?: number;
  /** What was found instead of the cells' values, in order: the values of a row that was too short, the labels of a row that no edition has. */
  found?: string[];
  /** Values that the equations force into blank cells. */
  forced?: Forced[];
  /** Equations that no values in the blank cells make true together. */
  contradicting?: string[];
  /** What is wrong: names the table, row and column, for the list. */
  message: string;
  /** What is wrong, to be shown at the first of `cells`, which it does not name; absent where `message` is no longer. */
  brief?: string;
  /** Why it matters. */
  why: string;
  /** What to do. */
  todo: string;
  /** The clause. */
  citation: string;
  origin?: Origin;
  /** The sentence of the report that it is about. */
  quote?: Quote;
  /** What was decided about it; then it counts in no summary. */
  decision?: { decision: Verdict; reason: string };
  /** What was decided about it when it was about something else: it is to be decided anew. */
  lapsed?: { decision: Verdict; reason: string };
}

/** A sentence of the report, and what in it is meant. */
export interface Quote {
  /** As it stood, lines that were wrapped put together. */
  text: string;
  /** From, to, in UTF-16 units of the text; the one to point at first. */
  marked: [from: number, to: number][];
}

/** What a reviewer decides about a finding: it may stay as it is, or the authority has explained it. */
export type Verdict = 'accepted' | 'explained';

/** An entry of `decisions` in local rules. */
export interface Decision {
  finding: string;
  authority: string | null;
  year: number | null;
  decision: Verdict;
  reason: string;
  /** What the finding was about; where one of them is something else now, the decision holds no longer. */
  cells?: Record<string, string | number | null>;
  found?: string[];
  quote?: string;
  expected?: number;
}

/** What every demand of local rules has. */
export interface Demand {
  /** Its name in the file; with the code it makes the id of a finding. */
  id: string;
  /** Whose reports it is for: a government of a county or above, a township or subdistrict, any other; everybody's if not given. */
  for?: 'government' | 'township' | 'department';
  /** `warning` if not given. */
  severity?: Severity;
  /** What it demands, in words; findings quote it. */
  message: string;
  /** Where it is laid down; else the title of the file. */
  citation?: string;
}

/** Local rules: what a place asks for beyond the notice, and what was decided. docs/local-rules.md, nianbao-rules.schema.json */
export interface LocalRules {
  $schema?: string;
  title?: string;
  /** By the codes of rules. A rule is turned off only with a reason. */
  severity?: Record<string, Severity | { severity: Severity; reason?: string } | { severity: 'off'; reason: string }>;
  /** NB801: sums of cells and figures that compare. */
  equations?: (Demand & { left: (string | number)[]; is: '=' | '<=' | '>='; right: (string | number)[] })[];
  /** NB802: words that a section, or without one the text, must have one of, unless it has one of others. */
  phrases?: (Demand & {
    section?: 'overview' | 'disclosure' | 'requests' | 'proceedings' | 'problems' | 'others';
    any: string[];
    unless?: string[];
  })[];
  /** NB803: month and day of the year after the report's, as 01-20. */
  deadlines?: (Demand & { day: string })[];
  decisions?: Decision[];
}

/** A value that the equations leave no choice for. */
export interface Forced {
  cell: string;
  value: number;
  /** The equations that force it: the last one, then those that its other values rest on. */
  by: string[];
}

/** How a right figure becomes a wrong one. The last three move several cells and count as one. */
export type Slip =
  | 'transposed_digits'
  | 'missing_digit'
  | 'extra_digit'
  | 'wrong_digit'
  | 'sign'
  | 'stray_value'
  | 'stale_total'
  | 'blank'
  | 'swapped_cells'
  | 'shifted_cells'
  | 'split_number';

/** One cell to change. */
export interface Edit {
  cell: string;
  /** null where the figure is out of range. */
  old: number | null;
  new: number;
  slip: Slip | null;
}

/** A way to make every equation of a part of the report hold. */
export interface Repair {
  edits: Edit[];
  slip: Slip | null;
  /** Other figures would do as well in these cells, since blanks take up the difference. */
  open?: true;
  /** What to change: names the cells, for the list. */
  message: string;
  /** The same, to be shown at the cell; absent where it is not one cell with one right figure. */
  brief?: string;
  /** Why it is likely. */
  reason: string;
}

/** Broken equations folded into what explains them. */
export interface Cause {
  /** The ids of the findings that it explains. */
  findings: string[];
  /** Whether it is proven that no smaller set of cells works. */
  minimal: boolean;
  /** Whether every set of as few cells is known. */
  complete: boolean;
  /** Of all repairs, also where the list is cut. */
  repair_count: number;
  /** How certain the first of them is. */
  standing: string;
  /** Best explained first; none where too many cells would have to change. */
  repairs: Repair[];
}

/** The report as it was read: plain data, to be handed back to `render`, or with other cells to `check`. */
export interface Report {
  readonly cells: Cells;
  readonly [key: string]: unknown;
}

/** A report as a caller may give it: an outcome, a report, or cells, with year, authority and editions beside them or not. */
export type ReportLike = Outcome | Report | CellsInput;

export interface Outcome {
  authority: string | null;
  year: number | null;
  /** null: the table is missing. */
  editions: Record<TableName, Edition | null>;
  cells: Cells;
  findings: Finding[];
  causes: Cause[];
  /** What could not be judged, and why. */
  not_assessed: { what: string; because: string }[];
  /** Without what was decided about, which `decided` counts, if there is any. */
  summary: { errors: number; warnings: number; infos: number; decided?: number };
  report: Report;
  /** Only of `attach`: it was submitted with its errors, and why. */
  submitted?: { reason: string };
}

/** What to read. Exactly one of the five. */
export type Input =
  | { html: string }
  | { text: string }
  | { tsv: string }
  | {
      cells: CellsInput;
      year?: number;
      authority?: string;
      editions?: Partial<Record<TableName, Edition | null>>;
    }
  | { element: Element };

export interface CheckOptions {
  /** Else from the title, then from the period sentence. */
  year?: number;
  authority?: string;
  /** Last year's report: an outcome, a report, or cells. */
  previous?: ReportLike;
  /** The reports that it adds up, where it is one of a whole government, that of its own office among them. */
  parts?: readonly ReportLike[];
  /** Local rules: the text of a file, in which what is wrong is told by line and column, or what it says. */
  rules?: string | LocalRules;
  /** The day on which the report was published, as 2026-01-20, for the deadlines of local rules. Else what its text says. */
  published?: string;
  lang?: Lang;
}

export interface TemplateOptions {
  year: number;
  authority: string;
  /** Last year's report: an outcome, a report, or cells. */
  previous?: ReportLike;
  lang?: Lang;
}

export interface Template {
  html: string;
  text: string;
  cells: Cells;
}

export interface SumOptions {
  /** Else that of the reports. */
  year?: number;
  /** Else that of the own office's report among them, without 办公室. */
  authority?: string;
  lang?: Lang;
}

/** One of the reports that were added up. */
export interface SumPart {
  authority: string | null;
  year: number | null;
}

/** Reports added up. */
export interface Sum {
  /** null: they cannot be added up, and a note says why. */
  report: Report | null;
  html: string;
  text: string;
  /** In the order given. */
  parts: SumPart[];
  /**
   * Each cell, and what each part has there; null where that is no figure. Such a cell is blank: a blank is not 0.
   */
  cells: Record<string, Cell & { from: (number | null)[] }>;
  /** A sentence for each thing to be known: cells that could not be added, or why there is no sum. */
  notes: string[];
}

export interface ChangesOptions {
  lang?: Lang;
}

/** A figure in two years. */
export interface ChangesRow {
  /** Its first cell. */
  id: string;
  /** The cells that it is the sum of. */
  cells: string[];
  /** What it is called within its group. */
  label: string;
  /** null where there is no figure. */
  before: number | null;
  after: number | null;
  difference: number | null;
  /** The difference in percent of `before`, to one digit behind the point. */
  percent: number | null;
  /** Before and after in percent of the largest figure of the group: how long a bar of a chart is. */
  bars: [before: number, after: number];
}

export interface ChangesGroup {
  id: 'requests' | 'applicants' | 'outcomes' | 'proceedings' | 'disclosure';
  label: string;
  rows: ChangesRow[];
}

/** What changed between two years. */
export interface Changes {
  authority: string | null;
  year: number | null;
  previous_year: number | null;
  /** Why the two may not be comparable; null where they are. */
  note: string | null;
  groups: ChangesGroup[];
}

export type RenderFormat = 'html' | 'markdown' | 'text' | 'json';

export interface RenderOptions {
  /** Marks the cells of these findings. Without them the tables are clean. */
  findings?: Finding[];
  /** Tells among them the cells to change, by the first repair of each cause, from those that are only involved. */
  causes?: Cause[];
  lang?: Lang;
}

export interface Rule {
  code: string;
  /** Its name, as in a finding. */
  rule: string;
  severity: Severity;
  /** The fault in a few words. */
  title: string;
  /** Why it matters. */
  why: string;
  /** Where it is laid down. */
  citation: string;
}

export type InputErrorCode =
  | 'empty'
  | 'binary'
  | 'office-file'
  | 'too-large'
  | 'too-deep'
  | 'no-report'
  | 'no-dom'
  | 'encoding'
  /** Text that looks like JSON and is not JSON of cells. */
  | 'json';

/** The input could not be read at all. */
export class InputError extends Error {
  constructor(code: InputErrorCode, message: string, position?: unknown);
  readonly name: 'InputError';
  code: InputErrorCode;
  position: unknown;
}

/** What a change of a cell did. */
export interface Change {
  /** The findings that are new, or say something else than before. */
  added: Finding[];
  /** The ids of those that are no more. */
  resolved: string[];
  /** The values that the equations now force into blank cells, and did not before. */
  forced: { cell: string; value: number }[];
}

/** A report that is being edited: a cell changes, its findings follow. */
export interface Session {
  /**
   * Writes into a cell what was typed there.
   * @throws TypeError when the report has no such cell
   */
  set(cell: string, raw: string): Change;
  /**
   * The same for the key stroke, without strings: a figure into the cell at that place among the outcome's cells.
   * null: no finding changed.
   * @throws TypeError when there is no such place, or the figure has too many digits
   */
  setNumber(place: number, value: number): Change | null;
  /**
   * Reads a cell again that stands in the page.
   * @throws TypeError when the report has no such cell, or it does not stand in the page
   */
  readAgain(cell: string): Change;
  /** Takes back the last change; null where there is none. */
  undo(): Change | null;
  /** The same as of a fresh check. */
  outcome(): Outcome;
  /** Of a session of `{ element }`: each cell that was found there, and its td or th. */
  places(): Map<string, Element>;
  /** Gives its memory back; it is of no use afterwards. */
  free(): void;
}

export type HostErrorCode =
  /** The program could not be fetched; it may work the next time. */
  | 'not-loaded'
  /** Neither wasm nor plain JavaScript: an old browser, a Content-Security-Policy, a file that is missing. */
  | 'refused'
  /** Trusted Types: the page does not allow the policy `nianbao`. */
  | 'policy';

/** The page or its server does not let the program run. */
export class HostError extends Error {
  constructor(code: HostErrorCode, cause: unknown);
  readonly name: 'HostError';
  code: HostErrorCode;
  cause: unknown;
}

export interface Nianbao {
  /**
   * @throws InputError when nothing can be read from the input
   * @throws TypeError when an argument is wrong
   */
  check(input: Input, options?: CheckOptions): Outcome;
  template(options: TemplateOptions): Template;
  render(report: Report, format: RenderFormat, options?: RenderOptions): string;
  rules(lang?: Lang): Rule[];
  /**
   * The report of a whole government, added up from its parts.
   * @throws TypeError when an argument is wrong
   */
  sum(reports: readonly ReportLike[], options?: SumOptions): Sum;
  /**
   * What changed since last year's report.
   * @throws TypeError when an argument is wrong
   */
  changes(report: ReportLike, previous: ReportLike, options?: ChangesOptions): Changes;
  /**
   * A live report. Takes what `check` takes; the report of an outcome is such an input.
   * @throws InputError when nothing can be read from the input
   * @throws TypeError when an argument is wrong
   */
  session(input: Input | Report, options?: CheckOptions): Session;
  /**
   * What is decided about a finding, to be put among the `decisions` of local rules. It holds while what the finding is
   * about stays as it is in this outcome.
   * @throws TypeError when there is no such finding, or no reason
   */
  decision(outcome: Outcome, finding: string, decided: { decision: Verdict; reason: string }): Decision;
  readonly version: string;
}

export interface LoadOptions {
  /** Where the wasm is, or its bytes; by default `nianbao_bg.wasm` beside the module. */
  wasm?: string | URL | Response | BufferSource | WebAssembly.Module | Promise<Response>;
  /** The same of its second file; by default `nianbao.more.wasm` beside the module, also where `wasm` is given. */
  more?: LoadOptions['wasm'];
}

/** Loads the program once; later calls return the same object. Rejects with a HostError. */
export function load(options?: LoadOptions): Promise<Readonly<Nianbao>>;

/**
 * Defines `<nianbao-report>`. Done by itself as soon as there is one on the page; only those inside of other components
 * are not seen.
 */
export function defineReport(): Promise<void>;

export interface AttachOptions extends CheckOptions {
  /** Keeps a report with errors from being submitted. */
  block?: 'errors';
  /** What saves without a submit event: an element, or its selector. */
  saveButton?: string | Element;
  /** From the names of fields to cells, where the form has no table. */
  map?: Record<string, string>;
}

export interface Attachment {
  /** The first outcome; it waits for tables that come later. */
  readonly ready: Promise<Outcome>;
  /** Of what stands there now; null until it could be read. */
  readonly outcome: Outcome | null;
  /** Leaves everything as it was, but for what was accepted. */
  detach(): void;
}

/**
 * An existing form or editor checks its report. On the element: `nianbao-checked` and `nianbao-fixed`, with the outcome
 * as their detail.
 * @throws TypeError when an argument is wrong
 */
export function attach(target: string | Element | object, options?: AttachOptions): Attachment;

/** One thing that was done to the figures of a `<nianbao-report>`. */
export interface Step {
  readonly kind: 'typed' | 'pasted' | 'cleared' | 'repair' | 'fill';
  /** What was changed. */
  readonly sentence: string;
  /** Each cell as it was shown before and is shown now; empty where it is blank. */
  readonly cells: readonly { readonly cell: string; readonly old: string; readonly now: string }[];
}

/**
 * `<nianbao-report year authority lang readonly name data-block>`: the official tables to be filled in, or, readonly, to
 * be looked at. A table that stands inside is what it begins with, else the blank form. In a form its value is the JSON of
 * the report.
 */
export interface NianbaoReport extends HTMLElement {
  year: string;
  authority: string;
  readonly: boolean;
  name: string;
  /** Last year's report: an outcome, a report, or cells. */
  previous: CheckOptions['previous'];
  /** The cells; can be set to cells, a report, an outcome, or null for the blank form. null until it is ready. */
  get value(): Cells | null;
  set value(given: CellsInput | Report | Outcome | null);
  /** null until it is ready. */
  readonly outcome: Outcome | null;
  /** The first outcome. */
  readonly ready: Promise<Outcome>;
  /** What was done since it was opened and can be undone, the last one last. */
  readonly steps: readonly Step[];
  /**
   * Anything that can be checked; `steps` of before are done again, and can be undone. `beside`: what it is compared with,
   * in the place of what was given before.
   * @throws InputError when nothing can be read from the input
   */
  open(input: Input | Report, steps?: readonly Step[], beside?: Pick<CheckOptions, 'previous' | 'parts' | 'rules'>): Promise<Outcome>;
  undo(): void;
  redo(): void;
  /** Shows cells; the first of them gets the focus. */
  goTo(cells: readonly string[]): void;
  readonly form: HTMLFormElement | null;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    'nianbao-report': NianbaoReport;
  }
  interface HTMLElementEventMap {
    /** The report was checked: as it was opened, and after every change. */
    'nianbao-checked': CustomEvent<Outcome>;
    /** A repair, or a value that the equations force, was taken over. */
    'nianbao-fixed': CustomEvent<Outcome>;
  }
}
