import path from 'node:path';
import { configName } from '../config/config-schema.ts';
import { isUserError, UserError } from '../errors.ts';
import type { FileChange, Io } from '../io.ts';
import { type ReportTarget, readReportTargets } from './report-targets.ts';
import { draftRules } from './rule-parts.ts';
import { say } from './say.ts';
import { shownPath } from './shown-path.ts';
import { tellReport } from './tell-report.ts';
import type { ValidateOptions } from './validate.ts';
import { createWatchedDrafts, type WatchedDrafts } from './watched-drafts.ts';

/**
 * `cxpd validate --watch`: checks drafts, and again whenever one of them changes, or something that they are checked
 * with. Goes on until it is interrupted, whatever is wrong. Throws a `UserError` for flags that mean one run.
 */
export async function watchDrafts(
  paths: readonly string[],
  options: ValidateOptions,
  io: Io,
): Promise<number> {
  const targets = await readWatchTargets(paths, options, io);
  const drafts = createWatchedDrafts(paths, options, io);
  const waiting = new Map<string, FileChange>();
  let wake = (): void => {};
  const watching = await io.watch(await pathsToWatch(paths, io), (changes) => {
    for (const change of changes) waiting.set(change.path, change);
    wake();
  });

  const check = async (changes: readonly FileChange[] | null): Promise<number> => {
    const code = await checkAndTell(drafts, changes, options, targets, io);
    await watching.add(drafts.beside());
    say(io, 'Watching for changes; Ctrl-C ends.');
    return code;
  };
  let code = await check(null);
  for (;;) {
    const more = new Promise<'more'>((done) => {
      wake = () => done('more');
    });
    const hasMore = waiting.size > 0 ? 'more' : await Promise.race([more, watching.ended]);
    if (hasMore !== 'more') return code;
    const changes = [...waiting.values()].filter((change) => drafts.isOfInterest(change.path));
    waiting.clear();
    if (changes.length > 0) code = await check(changes);
  }
}

/** Only text can go on being shown; what makes sense of one run alone is refused. */
async function readWatchTargets(
  paths: readonly string[],
  options: ValidateOptions,
  io: Io,
): Promise<readonly ReportTarget[]> {
  const refuse = (what: string): UserError =>
    new UserError(`Unexpected ${what} with --watch, which goes on until it is interrupted.`, {
      hint: 'Leave out one of the two.',
    });
  if (paths.includes('-')) throw refuse('standard input');
  if (options.shard !== undefined) throw refuse('--shard');
  if (options.updateBaseline === true) throw refuse('--update-baseline');
  const targets = await readReportTargets(options.format, io);
  const other = targets.find(({ format, file }) => format !== 'text' || file !== null);
  if (other !== undefined) throw refuse(`--format ${other.format}${other.file === null ? '' : '=FILE'}`);
  return targets;
}

/**
 * Checks what changed and tells of it, with one line about all; without changes, everything. What the person can mend
 * is told and waited for. Returns the exit code that a run would have.
 */
async function checkAndTell(
  drafts: WatchedDrafts,
  changes: readonly FileChange[] | null,
  options: ValidateOptions,
  targets: readonly ReportTarget[],
  io: Io,
): Promise<number> {
  let trouble: UserError | null = null;
  let checked: Awaited<ReturnType<WatchedDrafts['check']>> | null = null;
  try {
    checked = await drafts.check(changes?.map((change) => change.path) ?? null);
  } catch (error) {
    if (!isUserError(error)) throw error;
    trouble = error;
  }
  if (changes !== null) tellChanges(changes, io);
  for (const one of [...(checked?.troubles ?? []), ...(trouble === null ? [] : [trouble])]) {
    say(io, `cxpd: ${one.message}`);
    if (one.hint !== undefined) say(io, one.hint);
  }
  if (checked === null) return 2;
  return tellReport(checked.report, options, targets, draftRules, io);
}

/** How many files are named. */
const mostNames = 3;

/** Begins a new screen, on a terminal, and says what changed and when. */
function tellChanges(changes: readonly FileChange[], io: Io): void {
  if (io.isTty.stdout && io.env.TERM !== 'dumb') io.stdout('\u001b[2J\u001b[H');
  const names = changes.slice(0, mostNames).map(({ path: file, kind }) => `${shownPath(file, io)} ${kind}`);
  const more = changes.length > mostNames ? [`${changes.length - mostNames} more`] : [];
  say(io, `${timeOf(io.now())}  ${[...names, ...more].join(', ')}`);
}

function timeOf(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((number) => String(number).padStart(2, '0'))
    .join(':');
}

/** What the arguments mean on disk, there or not, and the places where settings for them can be. */
async function pathsToWatch(args: readonly string[], io: Io): Promise<string[]> {
  const paths = new Set<string>();
  for (const arg of args.length === 0 ? ['.'] : args) {
    const kind = arg === '' ? null : await io.stat(arg);
    const base = path.resolve(io.cwd, kind === null ? baseOfGlob(arg) : arg);
    paths.add(base);
    let folder = kind?.kind === 'file' ? path.dirname(base) : base;
    for (;;) {
      paths.add(path.join(folder, configName));
      const parent = path.dirname(folder);
      if (parent === folder) break;
      folder = parent;
    }
  }
  return [...paths];
}

/** The folders at the start of a pattern; the whole of what is none. */
function baseOfGlob(arg: string): string {
  const steps = arg.split('/');
  const first = steps.findIndex((step) => /[*?[\]{}()!+@]/.test(step));
  return first < 0 ? arg : steps.slice(0, first).join('/') || (arg.startsWith('/') ? '/' : '.');
}
