import type { ComparedFacts, FolderFacts } from '../diagnostics/folder-facts.ts';
import { countsOf, type FileCounts, type FileReport } from '../diagnostics/report.ts';

/** What is asked of a report most often, so that the rest need not be read for it. */
export interface PackedHead extends FileCounts {
  /** There when something in the report waits for the rules about the whole folder. */
  readonly waits?: true;
}

/**
 * A file's report as bytes, without the file's name and its text: four lines of JSON with counts, with the facts by which
 * drafts are compared, with the places of facts (or nothing for both), and with the rest.
 */
export function packReport(report: FileReport): Uint8Array {
  const { file: _, text: __, facts, ...rest } = report;
  const head: PackedHead = {
    ...countsOf(report),
    ...(report.folderSuppressions === undefined ? {} : { waits: true }),
  };
  if (facts === undefined) return linesOf(head, undefined, undefined, rest);
  const { places, settings, ...compared } = facts;
  const light: FolderFacts = { places: {}, ...(settings === undefined ? {} : { settings }) };
  return linesOf(head, compared, places, { ...rest, facts: light });
}

function linesOf(...lines: readonly unknown[]): Uint8Array {
  return Buffer.from(lines.map((line) => (line === undefined ? '' : JSON.stringify(line))).join('\n'));
}

/** The counts of what `packReport` made. */
export function unpackHead(packed: Buffer): PackedHead {
  return JSON.parse(packed.toString('latin1', 0, packed.indexOf(newline)));
}

/** The facts of what `packReport` made by which drafts are compared. */
export function unpackFacts(packed: Buffer): ComparedFacts | undefined {
  const start = packed.indexOf(newline) + 1;
  return parseLine(packed, start, packed.indexOf(newline, start));
}

/** The report of a file from what `packReport` made: with all its facts, or without those that only compare. */
export function unpackReport(file: string, packed: Buffer, withFacts: boolean): FileReport {
  const comparedAt = packed.indexOf(newline) + 1;
  const placesAt = packed.indexOf(newline, comparedAt) + 1;
  const restAt = packed.indexOf(newline, placesAt) + 1;
  const rest = parseLine<FileReport>(packed, restAt, packed.length);
  if (rest === undefined) throw new Error('A packed report lacks its last line.');
  if (!withFacts || rest.facts === undefined) return { ...rest, file };
  const compared = parseLine<ComparedFacts>(packed, comparedAt, placesAt - 1);
  const places = parseLine<FolderFacts['places']>(packed, placesAt, restAt - 1) ?? {};
  return { ...rest, file, facts: { ...rest.facts, ...compared, places } };
}

const newline = 0x0a;

function parseLine<Line>(packed: Buffer, start: number, end: number): Line | undefined {
  return start >= end ? undefined : JSON.parse(packed.toString('utf8', start, end));
}
