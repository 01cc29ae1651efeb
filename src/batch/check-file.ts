import { type CheckedDraft, type CheckSetup, checkDraft } from '../check-draft.ts';
import type { FileReport, RuleNotRun } from '../diagnostics/report.ts';
import { mayBeDraft } from '../draft/may-be-draft.ts';

/** A file to check. */
export interface BatchFile {
  /** Path as the user would type it, with forward slashes; `<stdin>` for standard input. */
  readonly path: string;
  /** `named`: typed by the user, so it must be a draft. `met`: found on a walk or by a glob, so it may be anything. */
  readonly how: 'named' | 'met' | 'stdin';
}

/** What a draft is checked with. */
export interface DraftSetup {
  readonly check: CheckSetup;
  /** Files with something wrong that the draft is checked with. */
  readonly faults: readonly FileReport[];
  /** Rules that cannot run because such a file could not be read. */
  readonly rulesNotRun: readonly RuleNotRun[];
}

/** Checks the bytes of a file. Null when it was only met and is no draft. */
export function checkFile(
  { path, how }: BatchFile,
  bytes: Uint8Array,
  setup: Pick<DraftSetup, 'check' | 'rulesNotRun'>,
): CheckedDraft | null {
  if (how === 'met' && !mayBeDraft(bytes)) return null;
  const checked = checkDraft(path, bytes, setup.check);
  const { report } = checked;
  if (how === 'met' && report.diagnostics.some((one) => one.rule === 'not-a-draft')) return null;
  if (report.stage === 'reading' || setup.rulesNotRun.length === 0) return checked;
  return { ...checked, report: { ...report, rulesNotRun: [...report.rulesNotRun, ...setup.rulesNotRun] } };
}
