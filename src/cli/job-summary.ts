import type { Report } from '../diagnostics/report.ts';
import type { Io } from '../io.ts';
import { fileErrorCode, fileTrouble } from '../file-trouble.ts';
import { say } from './say.ts';

/** GitHub drops the summary of a step that is larger than this. */
const mostBytes = 1024 * 1024;

/** Bytes below which a page says nothing of use. */
const leastBytes = 2000;

/**
 * Adds the report as Markdown to the summary of a GitHub job, as much of it as there is room for. Without such a
 * summary nothing is done; one that cannot be written is told and ends nothing.
 */
export async function addJobSummary(report: Report, hidden: number, io: Io): Promise<void> {
  const { GITHUB_STEP_SUMMARY: file } = io.env;
  if (file === undefined || file === '') return;
  try {
    const before = await textOf(file, io);
    const between = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const limit = mostBytes - Buffer.byteLength(before) - between.length;
    if (limit < leastBytes) {
      say(io, 'The summary of the job is full: this report is not in it.');
      return;
    }
    const { renderMarkdownReport } = await import('./report-formats.ts');
    await io.appendFile(file, joined(between, renderMarkdownReport(report, { hidden, limit })));
  } catch (error) {
    if (fileErrorCode(error) === '') throw error;
    say(io, `The summary of the job cannot be written: ${fileTrouble(error)}.`);
  }
}

function* joined(between: string, page: Iterable<string>): Generator<string> {
  yield between;
  yield* page;
}

/** What stands there already; nothing where it is no plain file. */
async function textOf(file: string, io: Io): Promise<string> {
  if ((await io.stat(file))?.kind !== 'file') return '';
  return Buffer.from(await io.readFile(file, mostBytes)).toString();
}
