import type { Diagnostic, Severity } from './diagnostic.ts';

/** A rule that could not run, because a part of the draft that it needs could not be read. */
export interface RuleNotRun {
  readonly rule: string;
  /** The part that is broken, such as `duties`. */
  readonly because: string;
}

/** What checking one file gave. */
export interface FileReport {
  /** The file's path as the user would type it, with forward slashes; `<stdin>` for standard input. */
  readonly file: string;
  /** The stage the file was checked at; `reading` when only the reading rules applied. */
  readonly stage: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly rulesNotRun: readonly RuleNotRun[];
  /** Parts of the checking that do not apply to this draft, each with the reason, in words. */
  readonly skipped: readonly string[];
  /** The file's text, for code frames; absent when it could not be read. */
  readonly text?: string;
  /** The file is no draft but something that drafts are checked with: settings, a library, a requirement set. */
  readonly support?: true;
}

/** What checking a set of files gave; every reporter turns this into its own format. */
export interface Report {
  /** Version of the report's shape. */
  readonly version: 1;
  /** The stage that every file was checked at, or `mixed`. */
  readonly stage: string;
  readonly files: readonly FileReport[];
  /** YAML files met on a walk that are not drafts. */
  readonly skipped: number;
}

/** Counts of a report: files and findings by severity. */
export interface Summary {
  readonly files: number;
  readonly skipped: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly rulesNotRun: number;
}

/** Adds a report up. */
export function summarize(report: Report): Summary {
  const count = (severity: Severity): number =>
    report.files.reduce(
      (sum, file) => sum + file.diagnostics.filter((found) => found.severity === severity).length,
      0,
    );
  return {
    files: report.files.length,
    skipped: report.skipped,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    rulesNotRun: report.files.reduce((sum, file) => sum + file.rulesNotRun.length, 0),
  };
}
