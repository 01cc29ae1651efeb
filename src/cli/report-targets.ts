import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { placeKey } from './place-key.ts';

/** The forms of a report, in the order in which they are offered. */
export const reportFormats = ['text', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;

/** A form of the report. */
export type ReportFormat = (typeof reportFormats)[number];

/** What has to be known of the disk. */
type TargetIo = Pick<Io, 'cwd' | 'realPath'>;

/** A form of the report and where it goes: a file, or standard output. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly file: string | null;
}

/**
 * Reads the values of `--format`, each a form with an optional `=FILE`. Without one: text on the screen. Throws a
 * `UserError` where two reports would come to one place, also by links.
 */
export async function readReportTargets(values: readonly string[], io: TargetIo): Promise<ReportTarget[]> {
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
  await refuseSameFile(targets, io);
  return targets;
}

async function refuseSameFile(targets: readonly ReportTarget[], io: TargetIo): Promise<void> {
  const before = new Map<string, string>();
  for (const { format, file } of targets) {
    if (file === null) continue;
    const place = await placeKey(file, io);
    const other = before.get(place);
    if (other !== undefined) {
      const same = path.resolve(io.cwd, other) === path.resolve(io.cwd, file);
      throw new UserError(
        `Two reports cannot go to the same file ${file}${same ? '' : `, which is also ${other}`}.`,
        { hint: `Choose another name, such as --format ${format}=${sampleFile(format)}.` },
      );
    }
    before.set(place, file);
  }
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
