import { drawFrame } from '../diagnostics/code-frame.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createExcerpter } from '../diagnostics/excerpt.ts';
import type { FileReport, Report } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { count } from './count.ts';
import { notRunByPart } from './not-run.ts';
import { type Paint, plainPaint } from './paint.ts';

/** How a report is drawn. */
export interface TextOptions {
  readonly paint?: Paint;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Findings that are not shown, such as warnings with `--quiet`. */
  readonly hidden?: number;
}

/** Width of code frames where the terminal's is not known, and the widest that is easy to read. */
const frameWidth = 100;

/**
 * Renders a report for people, piece by piece: each finding with its lines and its fix, what did not run, then totals.
 */
export function* renderTextReport(report: Report, options: TextOptions = {}): Generator<string> {
  for (const file of report.files()) {
    const text = renderFile(file, options);
    if (text !== '') yield `${text}\n`;
  }
  yield renderTotals(report, options.hidden);
}

/** Renders the findings of one file. */
export function renderFile(
  file: FileReport,
  { paint = plainPaint, width = frameWidth }: TextOptions,
): string {
  const excerptOf = createExcerpter(file.text ?? '');
  const room = Math.min(width, frameWidth) - 8;
  const name = visible(file.file);
  const parts = file.diagnostics.map((found) => {
    const { line, column } = found.range;
    const place = paint.strong(file.lineless === true ? name : `${name}:${line}:${column}`);
    const head = `${place}  ${paint.severity(found.severity, found.severity)}  ${visible(found.message)}  ${paint.faint(found.rule)}`;
    const excerpt = found.excerpt ?? excerptOf(found.range);
    const frame = excerpt === undefined ? [] : drawFrame(excerpt, found.range, room);
    const frameLines = frame.map(({ gutter, text, kind }) => {
      if (kind === 'mark') return `    ${gutter} | ${paint.severity(found.severity, text)}`;
      const drawn = `${kind === 'marked' ? '  > ' : '    '}${gutter} | ${text}`.trimEnd();
      return kind === 'marked' ? drawn : paint.faint(drawn);
    });
    return [head, ...frameLines, ...fixAndRelated(found, file), ''].join('\n');
  });
  const notes = [...notRun(file, name), ...file.skipped.map((reason) => `${name}: ${visible(reason)}`)];
  return [...parts, ...(notes.length === 0 ? [] : [[...notes, ''].join('\n')])].join('\n');
}

function fixAndRelated(found: Diagnostic, file: FileReport): string[] {
  const lines = found.fix === undefined ? [] : [`  Fix: ${visible(found.fix)}`];
  for (const other of found.related) {
    const where = visible(other.file ?? file.file);
    const place = other.range === undefined ? where : `${where}:${other.range.line}:${other.range.column}`;
    lines.push(`  See: ${place}  ${visible(other.message)}`);
  }
  return lines;
}

/** One line for each broken part, with the rules that need it. */
function notRun(file: FileReport, name: string): string[] {
  return notRunByPart(file).map(
    ([part, rules]) => `${name}: not run, because ${visible(part)} could not be read: ${rules.join(', ')}`,
  );
}

/** One line: how much was checked, how much skipped, and what was found. */
export function renderTotals(report: Report, hidden = 0): string {
  const sum = report.summary;
  const found = [count(sum.errors, 'error'), count(sum.warnings, 'warning'), count(sum.infos, 'info')];
  const { shard } = report;
  const parts = [
    `${count(sum.drafts, report.noun ?? 'draft')} checked, ${count(sum.skipped, 'file')} skipped: ${found.join(', ')}`,
    ...(hidden > 0 ? [`${count(hidden, 'finding')} below error not shown`] : []),
    ...(sum.suppressed > 0 ? [`${count(sum.suppressed, 'finding')} suppressed`] : []),
    ...(shard === undefined
      ? []
      : [
          `part ${shard.index} of ${shard.count} of ${count(shard.files, 'file')}, drafts not compared with each other`,
        ]),
    ...(sum.known > 0 ? [`${count(sum.known, 'known finding')} not shown`] : []),
    ...(sum.rulesNotRun > 0 ? [`${count(sum.rulesNotRun, 'rule')} not run`] : []),
  ];
  return `${parts.join('; ')}.\n`;
}
