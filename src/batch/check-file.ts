import { type CheckedDraft, type CheckSetup, checkDraft } from '../check-draft.ts';
import { createExcerpter, type Excerpter } from '../diagnostics/excerpt.ts';
import { type FileReport, type RuleNotRun, withExcerpts } from '../diagnostics/report.ts';
import { mayBeDraft } from '../draft/may-be-draft.ts';
import { packReport } from './packed-report.ts';
import { takeFolderFacts } from './take-folder-facts.ts';

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

/** The parts of a setup that decide what is found. */
export type Checking = Pick<DraftSetup, 'check' | 'rulesNotRun'>;

/** Checks the bytes of a file. Null when it was only met and is no draft. */
export function checkFile({ path, how }: BatchFile, bytes: Uint8Array, setup: Checking): CheckedDraft | null {
  if (how === 'met' && !mayBeDraft(bytes)) return null;
  const checked = checkDraft(path, bytes, setup.check);
  const { report } = checked;
  if (how === 'met' && report.diagnostics.some((one) => one.rule === 'not-a-draft')) return null;
  if (report.stage === 'reading' || setup.rulesNotRun.length === 0) return checked;
  return { ...checked, report: { ...report, rulesNotRun: [...report.rulesNotRun, ...setup.rulesNotRun] } };
}

/** What checking a file came to, as it is kept. */
export interface FileResult {
  /** The report as `packReport` makes it; empty for a file that was only met and is no draft. */
  readonly packed: Uint8Array;
  /** Whether another day may give another result. */
  readonly usesToday: boolean;
}

/** Checks the bytes of a file, whatever it is called; with facts, if drafts are to be compared with each other. */
export function checkBytes(
  bytes: Uint8Array,
  how: BatchFile['how'],
  setup: Checking,
  compare: boolean,
): FileResult {
  const checked = checkFile({ path: '', how }, bytes, setup);
  if (checked === null) return { packed: new Uint8Array(), usesToday: false };
  const excerptOf = createExcerpter(checked.report.text ?? '');
  const report = compare ? withFacts(checked, setup, excerptOf) : withoutFolder(checked.report);
  return { packed: packReport(withExcerpts(report, excerptOf)), usesToday: checked.usesToday };
}

function withFacts(checked: CheckedDraft, { check }: Checking, excerptOf: Excerpter): FileReport {
  const facts = takeFolderFacts(checked, check, excerptOf);
  return facts === undefined ? checked.report : { ...checked.report, facts };
}

/** A file alone has no use for what it says about the folder. */
function withoutFolder({ folderSuppressions: _, ...report }: FileReport): FileReport {
  return report;
}
