import path from 'node:path';
import { UserError } from '../errors.ts';

/** The forms of a report, in the order in which they are offered. */
export const reportFormats = ['text', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;

/** A form of the report. */
export type ReportFormat = (typeof reportFormats)[number];

/** A form of the report and where it goes: a file, or standard output. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly file: string | null;
}

/**
 * Reads the values of `--format`, each a form with an optional `=FILE`, as seen from the folder `cwd`. Without one: text on
 * the screen.
 */
export function readReportTargets(values: readonly string[], cwd: string): ReportTarget[] {
  if (values.length === 0) return [{ format: 'text', file: null }];
  const targets = values.map(readTarget);
  const toScreen = targets.filter((target) => target.file === null).map(({ format }) => format);
  if (toScreen.length > 1) {
    const isDouble = toScreen.includes('github') && toScreen.includes('text');
    throw new UserError('Only one --format can go to the screen.', {
      hint: isDouble
        ? 'Leave out --format text: --format github shows the text too.'
        : `Send the others to a file, such as --format ${toScreen[1]}=${sampleFile(toScreen[1] ?? 'json')}.`,
    });
  }
  const places = targets.map(({ file }) => (file === null ? null : path.resolve(cwd, file)));
  const twice = targets.find(
    (_, index) => places[index] !== null && places.indexOf(places[index] ?? '') < index,
  );
  if (twice !== undefined) {
    throw new UserError(`Two reports cannot go to the same file ${twice.file}.`, {
      hint: `Choose another name, such as --format ${twice.format}=${sampleFile(twice.format)}.`,
    });
  }
  return targets;
}

function readTarget(value: string): ReportTarget {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? null : value.slice(at + 1);
  const format = reportFormats.find((one) => one === name);
  if (format === undefined) {
    throw new UserError(`Unexpected --format ${value}, expected one of ${reportFormats.join(', ')}.`, {
      hint: 'Type --format json, or --format json=report.json for a file.',
    });
  }
  if (file === '') {
    throw new UserError(`Unexpected --format ${value}, expected the name of a file after "=".`, {
      hint: `Type --format ${format}=${sampleFile(format)}, for example.`,
    });
  }
  return { format, file };
}

const endings: Readonly<Record<ReportFormat, string>> = {
  text: 'txt',
  json: 'json',
  junit: 'xml',
  sarif: 'sarif',
  github: 'txt',
  markdown: 'md',
};

/** A name for a report's file, to be proposed. */
export function sampleFile(format: ReportFormat): string {
  return `report.${endings[format]}`;
}
