import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { FileReport, Report, Summary } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { count } from './count.ts';
import type { PlaceOf } from './file-place.ts';

/** What annotations need to know beside what was found. */
export interface GithubOptions {
  readonly placeOf: PlaceOf;
}

/** GitHub shows this many annotations of each kind for a step, and drops the rest without a word. */
const mostShown = 10;

/** The command that makes an annotation, by the severity of the finding. */
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Renders findings as annotations: commands that GitHub's runner takes from the output of a step and shows beside the
 * lines of a pull request. Where there are more findings than it shows, the last notice says how many more.
 */
export function* renderGithubAnnotations(report: Report, { placeOf }: GithubOptions): Generator<string> {
  const { more, most } = limits(report.summary);
  const left: Record<Severity, number> = { ...most };
  for (const file of report.files()) {
    for (const found of file.diagnostics) {
      if (left[found.severity] === 0) continue;
      left[found.severity]--;
      yield `${annotation(found, file, placeOf)}\n`;
    }
    if (left.error + left.warning + left.info === 0) break;
  }
  if (more === null) return;
  const about = `GitHub shows ${mostShown} annotations of a kind. ${more} in the log and in the summary of the job.`;
  yield `::notice title=More findings::${about}\n`;
}

interface Limits {
  readonly most: Readonly<Record<Severity, number>>;
  /** What is found beyond the limits, such as "3 more errors stand"; null for nothing. */
  readonly more: string | null;
}

/** A notice that says how many more takes the place of a finding. */
function limits({ errors, warnings, infos }: Summary): Limits {
  const found: Record<Severity, number> = { error: errors, warning: warnings, info: infos };
  const isOver = Object.values(found).some((number) => number > mostShown);
  const most = { error: mostShown, warning: mostShown, info: isOver ? mostShown - 1 : mostShown };
  if (!isOver) return { most, more: null };
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => found[severity] > most[severity])
    .map((severity) => count(found[severity] - most[severity], `more ${severity}`));
  return {
    most,
    more: `${parts.join(', ')} ${parts.length === 1 && parts[0]?.startsWith('1 ') ? 'stands' : 'stand'}`,
  };
}

function annotation(found: Diagnostic, file: FileReport, placeOf: PlaceOf): string {
  const place = placeOf(file.file);
  const fix = found.fix === undefined ? [] : [`Fix: ${found.fix}`];
  // Without a file that GitHub has, the message has to say where the finding is.
  const where = place.kind === 'nowhere' ? `${place.name}:${found.range.line}:${found.range.column}  ` : '';
  const properties = [
    ...(place.kind === 'nowhere' ? [] : [`file=${property(place.path)}`, ...lines(found)]),
    `title=${property(found.rule)}`,
  ];
  const message = [found.message, ...fix].map(data).join('%0A');
  return `::${commands[found.severity]} ${properties.join(',')}::${data(where)}${message}`;
}

/** GitHub counts columns only within a line, and the last one in. */
function lines({ range }: Diagnostic): string[] {
  const { line, column, endLine, endColumn } = range;
  if (endLine === line) {
    return [
      `line=${line}`,
      `endLine=${line}`,
      `col=${column}`,
      `endColumn=${Math.max(column, endColumn - 1)}`,
    ];
  }
  return [`line=${line}`, `endLine=${Math.max(line, endColumn === 1 ? endLine - 1 : endLine)}`];
}

/** Text of people as the message of a command. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

/** Text of people as a property of a command. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
