import {
  countsOf,
  createTally,
  type FileCounts,
  type FileReport,
  type Report,
  type Shard,
} from '../diagnostics/report.ts';
import type { Standards } from '../standards/standards.ts';
import { createFolderCheck } from './folder-check.ts';
import { createPacer, type Pacer } from './pacer.ts';
import type { Spool } from './spool.ts';

/**
 * Changes the report of one file before it is shown: adds findings, leaves some out. It is called anew for every
 * reading of the report, so the same file has to give the same.
 */
export type FinishStep = (file: FileReport) => FileReport;

/** What a report is put together from. */
export interface ReportParts {
  /** The checked files, in any order. */
  readonly spool: Spool;
  /** Reports on what the drafts are checked with; they come first, in the order of their names. */
  readonly support: readonly FileReport[];
  /** Files met on a walk that are no drafts. */
  readonly skipped: number;
  /** What the drafts are compared with each other by; without it they are not compared. */
  readonly standards?: Standards | undefined;
  /** There when only a part of the files was checked. */
  readonly shard?: Shard | undefined;
  /** What happens to every file of the spool, one step after the other. */
  readonly finish?: readonly FinishStep[];
  /** More such reports, asked for once every file went through the steps. */
  readonly afterwards?: () => readonly FileReport[];
}

/**
 * Puts a report together, its files in the order of their names: the same for one run, for the shards of it, and for
 * every way of naming the files.
 */
export async function assembleReport(parts: ReportParts): Promise<Report> {
  const { spool, skipped, shard, finish = [] } = parts;
  const order = inOrder(spool);
  const pause = createPacer();
  const compared = parts.standards && (await compareDrafts(spool, order, parts.standards, pause));
  const read = (number: number, index: number): FileReport => {
    const needsFacts = compared === undefined || compared.has(index);
    const report = spool.read(number, needsFacts);
    return finish.reduce((file, step) => step(file), compared?.put(report, index) ?? report);
  };
  const countsAt = (number: number, index: number): FileCounts => {
    const head = spool.readHead(number);
    const mayChange = finish.length > 0 || compared?.has(index) === true || head.waits === true;
    return mayChange ? countsOf(read(number, index)) : head;
  };

  const tally = createTally();
  for (const [index, number] of order.entries()) {
    tally.add(countsAt(number, index));
    await pause();
  }
  const support = supportInOrder([...parts.support, ...(parts.afterwards?.() ?? [])]);
  for (const file of support) tally.add(countsOf(file));
  return {
    version: 1,
    ...tally.total(skipped),
    ...(shard === undefined ? {} : { shard }),
    *files() {
      yield* support;
      for (const [index, number] of order.entries()) yield read(number, index);
    },
    *names() {
      for (const { file } of support) yield file;
      for (const number of order) yield spool.fileAt(number);
    },
  };
}

/** Runs the rules about a folder; gives what puts their findings into the report at a place of the order. */
async function compareDrafts(spool: Spool, order: Uint32Array, standards: Standards, pause: Pacer) {
  const check = createFolderCheck(standards, order.length);
  for (const [index, number] of order.entries()) {
    const facts = spool.readFacts(number);
    if (facts !== undefined) check.add(index, spool.fileAt(number), facts);
    await pause();
  }
  return check.finish();
}

/** The numbers of the files, sorted by their names. */
function inOrder(spool: Spool): Uint32Array {
  const order = Uint32Array.from({ length: spool.size }, (_, number) => number);
  return order.sort((one, other) => compare(spool.fileAt(one), spool.fileAt(other)));
}

function supportInOrder(support: readonly FileReport[]): FileReport[] {
  return [...support].sort((one, other) => compare(one.file, other.file));
}

/** By UTF-16 units, which is the same in every language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
