import type { FileReport, Shard } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import { readFileReport, readShardHead } from './report-schema.ts';
import { decode, scanReport } from './scan-report.ts';

/** The report of a shard, read from JSON. */
export interface ShardReport {
  /** The name of the file it was read from. */
  readonly name: string;
  readonly shard: Shard;
  /** Files met on a walk that are no drafts. */
  readonly skipped: number;
  /** Findings that a baseline left out of it. */
  readonly known: number;
  /** Its files, one after the other. Throws a `UserError` for one that is not as the program writes it. */
  readonly files: () => Iterable<FileReport>;
}

/** The most bytes that the report of a shard may have. */
export const mostShardBytes = 512 * 1024 * 1024;

/** Reads the report of a shard. Throws a `UserError` that says what else the file is. */
export function readShardReport(name: string, bytes: Uint8Array): ShardReport {
  if (bytes.length > mostShardBytes) {
    throw new UserError(`${name} is too large: expected ${mostShardBytes / 1024 / 1024} MiB at most.`, {
      hint: 'Check the drafts in more parts, such as --shard 1/16.',
    });
  }
  const scanned = scanReport(withoutMark(bytes));
  if (scanned === null) throw noReport(name, bytes);
  const head = readShardHead(scanned.head);
  if (head === null) throw noShard(name, scanned.head);
  if (head.quiet === true) {
    throw new UserError(`${name} has no warnings: it was made with --quiet.`, {
      hint: 'Leave --quiet out where the parts are checked, and type it after cxpd report merge.',
    });
  }
  if (head.summary.files !== scanned.results.length) throw damaged(name);
  return {
    name,
    shard: head.shard,
    skipped: head.summary.skipped,
    known: head.summary.known ?? 0,
    *files() {
      for (const [start, end] of scanned.results) yield fileReport(name, withoutMark(bytes), start, end);
    },
  };
}

function fileReport(name: string, bytes: Uint8Array, start: number, end: number): FileReport {
  let data: unknown;
  try {
    data = JSON.parse(decode(bytes, start, end));
  } catch {
    throw damaged(name);
  }
  const report = readFileReport(data);
  if (report === null) throw damaged(name);
  return report;
}

/** Editors and shells of Windows begin a text with a mark. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

const hint = 'Type cxpd validate --shard 1/4 --format json=shard-1.json for the first of four parts.';

function noReport(name: string, bytes: Uint8Array): UserError {
  if (bytes.length === 0) return new UserError(`${name} is empty, expected the report of a part.`, { hint });
  if (bytes[0] === 0xff || bytes[0] === 0xfe) {
    return new UserError(`${name} is not saved as UTF-8, as ">" in PowerShell does it.`, { hint });
  }
  // A report begins with its version and its stage; JSON of others may have a version too.
  const start = decode(bytes, 0, 200);
  const isCutOff = start.includes('"version"') && start.includes('"stage"');
  return isCutOff
    ? new UserError(`${name} ends too early: it was not written or copied to its end.`, {
        hint: 'Make it again, or copy it again.',
      })
    : new UserError(`${name} is no report of cxpd in JSON.`, { hint });
}

function noShard(name: string, head: unknown): UserError {
  const has = (key: string): boolean => typeof head === 'object' && head !== null && Object.hasOwn(head, key);
  if (!has('version') || !has('summary'))
    return new UserError(`${name} is no report of cxpd in JSON.`, { hint });
  if ((head as { version: unknown }).version !== 1) {
    return new UserError(`${name} is a report of another version than this program knows.`, {
      hint: 'Use the same version of cxpd for all parts and for joining them.',
    });
  }
  if (has('shard')) return damaged(name);
  return new UserError(`${name} is the report of a whole run, expected that of a part.`, { hint });
}

function damaged(name: string): UserError {
  return new UserError(`${name} is damaged: it does not hold what cxpd wrote.`, {
    hint: 'Make it again, or copy it again.',
  });
}
