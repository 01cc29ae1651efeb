import type { Excerpt } from './excerpt.ts';

/** How serious a finding is. Only `error` fails a run unless `--fail-on` says otherwise. */
export type Severity = 'error' | 'warning' | 'info';

/** All severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** True when `severity` is at least as grave as `threshold`. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

/** A place in a draft's data: keys and 0-based list indexes from the root, such as `['duties', 0, 'percent']`. */
export type Path = readonly (string | number)[];

/** A stretch of a file. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that explains a finding, such as the library text that a draft selected. */
export interface Related {
  readonly message: string;
  readonly file?: string;
  readonly range?: Range;
}

/** One finding about one file: what is wrong, where, why, and what to type instead. */
export interface Diagnostic {
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** One or two sentences in the words of HR people. */
  readonly message: string;
  readonly path: Path;
  readonly range: Range;
  /** The rule's authority, such as "OPM, Classifier's Handbook, chapter 3". */
  readonly source?: string;
  /** What to type instead. */
  readonly fix?: string;
  readonly related: readonly Related[];
  /** The lines around the place; a finding that is still beside its file's text needs none. */
  readonly excerpt?: Excerpt;
}

/** Findings of one file by the place where they begin; those of the same place stay as they stood. */
export function inFileOrder(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...findings].sort(
    (one, other) => one.range.line - other.range.line || one.range.column - other.range.column,
  );
}

/** Writes a path as people read it: `duties[0].percent`, list items counted from 0 as in the JSON report. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
