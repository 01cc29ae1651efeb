import type { Diagnostic, Severity } from './diagnostic.ts';
import { createExcerpter } from './excerpt.ts';
import type { FolderFacts } from './folder-facts.ts';

/** A rule that could not run, because a part of the draft that it needs could not be read. */
export interface RuleNotRun {
  readonly rule: string;
  /** The part that is broken, such as `duties`. */
  readonly because: string;
}

/** A comment in a draft that leaves out findings of a rule about the whole folder. */
export interface FolderSuppression {
  readonly rule: string;
  /** Lines (1-based) on which its findings are left out. */
  readonly lines: readonly number[];
  /** What to tell when it leaves out nothing; null when that is not to be told. */
  readonly unused: Diagnostic | null;
}

/** What stands for the stage of Word files, which have none. */
export const wordStage = 'docx';

/** Findings of one file that are all the same to a baseline. */
export interface KnownFinding {
  readonly rule: string;
  /** The keys that lead to it, such as `duties.tasks`; empty for the whole file. */
  readonly at: string;
  readonly message: string;
  readonly count: number;
}

/** What checking one file gave. */
export interface FileReport {
  /** The file's path as the user would type it, with forward slashes; `<stdin>` for standard input. */
  readonly file: string;
  /** The stage the file was checked at; `reading` when only the reading rules applied, `docx` for a Word file. */
  readonly stage: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly rulesNotRun: readonly RuleNotRun[];
  /** Rules of the stage that were not meant for this file: switched off, or about what such a draft does not have. */
  readonly rulesLeftOut?: readonly string[];
  /** Parts of the checking that do not apply to this draft, each with the reason, in words. */
  readonly skipped: readonly string[];
  /** The file's text, for code frames; absent when it could not be read or the findings have their own excerpts. */
  readonly text?: string;
  /** How many findings the draft's own comments left out; absent for none. */
  readonly suppressed?: number;
  /** Findings that a baseline left out; absent for none. */
  readonly known?: readonly KnownFinding[];
  /** Suppressions that wait for the rules about the whole folder; absent for none. */
  readonly folderSuppressions?: readonly FolderSuppression[];
  /** The file is no draft but something that drafts are checked with: settings, a library, a requirement set. */
  readonly support?: true;
  /** The file has no lines that people see, such as a Word file: findings say in words where they are. */
  readonly lineless?: true;
  /** Why the run fails at this file: the user named it and it could not be read, or the program failed on it. */
  readonly missed?: string;
  /** What the rules about a whole folder need to know of this draft; only where several drafts are checked. */
  readonly facts?: FolderFacts;
}

/** Counts of a report: files and findings by severity. */
export interface Summary {
  readonly files: number;
  /** Files that are drafts, and not something that drafts are checked with. */
  readonly drafts: number;
  /** YAML files met on a walk that are not drafts. */
  readonly skipped: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly rulesNotRun: number;
  /** Findings that the drafts' own comments left out. */
  readonly suppressed: number;
  /** Findings that a baseline left out. */
  readonly known: number;
}

/** Which part of a set of files was checked, so that several computers can share the work. */
export interface Shard {
  /** Number of the part, from 1 on. */
  readonly index: number;
  /** How many parts there are. */
  readonly count: number;
  /** How many files all parts have together, drafts or not. */
  readonly files: number;
  /** Version of the program that made it. */
  readonly program: string;
  /** A mark of files, settings and flags: the same for all parts of one run. */
  readonly key: string;
  /** How serious the settings make an entry of the baseline whose finding is gone; absent where they say nothing. */
  readonly goneSeverity?: Severity | 'off' | undefined;
}

/** What checking a set of files gave; every reporter turns this into its own format. */
export interface Report {
  /** Version of the report's shape. */
  readonly version: 1;
  /** The stage that every file was checked at, or `mixed`. */
  readonly stage: string;
  readonly summary: Summary;
  /** There when findings below errors are left out. */
  readonly quiet?: true;
  /** What the files are called, where they are not drafts. */
  readonly noun?: string;
  /** There when only a part of the files was checked. */
  readonly shard?: Shard;
  /** The files in order, one after the other, so that memory stays flat; each call begins anew. */
  readonly files: () => Iterable<FileReport>;
  /** What the files are called, in the same order; reading the files takes much longer. */
  readonly names: () => Iterable<string>;
}

/** The report about files that are all at hand. `stage` is taken from the drafts unless it is given. */
export function reportOf(files: readonly FileReport[], skipped = 0, stage?: string): Report {
  const tally = createTally();
  for (const file of files) tally.add(countsOf(file));
  const total = tally.total(skipped);
  return {
    version: 1,
    ...total,
    stage: stage ?? total.stage,
    files: () => files,
    names: () => files.map(({ file }) => file),
  };
}

/** What a tally has come to. */
export type Total = Pick<Report, 'stage' | 'summary'>;

/** What of a file's report is added up. */
export interface FileCounts extends Pick<FileReport, 'stage' | 'support' | 'suppressed' | 'known'> {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly rulesNotRun: number;
}

/** Counts what stands in a file's report. */
export function countsOf(report: FileReport): FileCounts {
  const { stage, support, suppressed, known, diagnostics, rulesNotRun } = report;
  const found = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) found[severity]++;
  return {
    stage,
    ...(support === undefined ? {} : { support }),
    ...(suppressed === undefined ? {} : { suppressed }),
    ...(known === undefined ? {} : { known }),
    errors: found.error,
    warnings: found.warning,
    infos: found.info,
    rulesNotRun: rulesNotRun.length,
  };
}

/** Adds files up, one after the other. */
export interface Tally {
  add(file: FileCounts): void;
  total(skipped: number): Total;
}

/** Begins to add files up. */
export function createTally(): Tally {
  const found = { errors: 0, warnings: 0, infos: 0 };
  const sum = { files: 0, drafts: 0, ...found, rulesNotRun: 0, suppressed: 0, known: 0 };
  const stages = new Set<string>();
  return {
    add: (file) => {
      sum.files++;
      sum.suppressed += file.suppressed ?? 0;
      for (const { count } of file.known ?? []) sum.known += count;
      sum.rulesNotRun += file.rulesNotRun;
      sum.errors += file.errors;
      sum.warnings += file.warnings;
      sum.infos += file.infos;
      if (file.support === true) return;
      sum.drafts++;
      stages.add(file.stage);
    },
    total: (skipped) => {
      const [stage = 'reading'] = stages;
      return { stage: stages.size > 1 ? 'mixed' : stage, summary: { ...sum, skipped } };
    },
  };
}

/**
 * The report of a file without its text: the findings carry their own lines, and a folder fits into memory. `excerptOf`
 * takes the lines out of the text, if something does so already.
 */
export function withExcerpts(
  { text, ...report }: FileReport,
  excerptOf = createExcerpter(text ?? ''),
): FileReport {
  if (text === undefined) return report;
  const withExcerpt = (found: Diagnostic): Diagnostic => {
    const excerpt = excerptOf(found.range);
    return excerpt === undefined ? found : { ...found, excerpt };
  };
  const { folderSuppressions: waiting } = report;
  return {
    ...report,
    diagnostics: report.diagnostics.map(withExcerpt),
    ...(waiting === undefined
      ? {}
      : {
          folderSuppressions: waiting.map((one) =>
            one.unused === null ? one : { ...one, unused: withExcerpt(one.unused) },
          ),
        }),
  };
}
