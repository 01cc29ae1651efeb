import path from 'node:path';
import { createPacer } from '../batch/pacer.ts';
import { closedFolder, unreadableFile } from '../batch/unreadable-file.ts';
import { checkDocx } from '../check-docx.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { type FileReport, reportOf } from '../diagnostics/report.ts';
import type { UserError } from '../errors.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import { packageLimits } from '../package/limits.ts';
import { cannotRead } from './cannot-read.ts';
import { findWordFiles, type WordFileArgument } from './find-word-files.ts';
import { readReportTargets } from './report-targets.ts';
import { readRuleFlags } from './rule-flags.ts';
import { tellReport } from './tell-report.ts';
import { knownWordRules, wordCatalog } from './word-rule-parts.ts';

/** Flags of `cxpd check-docx`. */
export interface CheckDocxOptions {
  readonly format: readonly string[];
  readonly failOn: Severity;
  readonly quiet?: boolean;
  readonly rule: readonly string[];
}

/**
 * `cxpd check-docx <docx...>`: checks Word files, whoever made them. Returns 1 when a finding is as grave as `--fail-on`.
 * Throws a `UserError` when a named file cannot be read, after telling of the others.
 */
export async function checkDocxFiles(
  paths: readonly string[],
  options: CheckDocxOptions,
  io: Io,
): Promise<number> {
  const targets = await readReportTargets(options.format, io);
  const settings = readRuleFlags(options.rule, knownWordRules);
  const { files, closed } = await findWordFiles(paths, io);
  const reports: FileReport[] = closed.map(closedFolder);
  let trouble: UserError | null = null;
  const pause = createPacer();
  for (const file of files) {
    await pause();
    const read = await readOne(file, io);
    if (read.bytes !== null) {
      const name = file.how === 'stdin' ? '' : path.basename(file.path);
      reports.push(checkDocx(file.path, name, read.bytes, settings));
    } else if (file.how === 'met') reports.push(unreadableFile(file.path, fileTrouble(read.error)));
    else {
      trouble ??= cannotRead(file.path, read.error);
    }
  }
  if (reports.length === 0 && trouble !== null) throw trouble;
  const report = { ...reportOf(reports), noun: 'Word file' };
  const code = await tellReport(report, options, targets, wordCatalog, io);
  if (trouble !== null) throw trouble;
  return code;
}

type Read = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly error: unknown };

async function readOne({ path: file, how }: WordFileArgument, io: Io): Promise<Read> {
  // One byte more than is read tells that there is more.
  const limit = packageLimits.file + 1;
  try {
    return { bytes: await (how === 'stdin' ? io.readStdin(limit) : io.readFile(file, limit)) };
  } catch (error) {
    return { bytes: null, error };
  }
}
