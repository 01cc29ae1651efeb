import { type PositionGrade, gradePosition } from './assess/grade.ts';
import { applySuppressions, type SuppressibleRules } from './config/apply-suppressions.ts';
import { configRules } from './config/config-rules.ts';
import { exceptionRules } from './config/exception-rules.ts';
import { inFileOrder } from './diagnostics/diagnostic.ts';
import type { FileReport } from './diagnostics/report.ts';
import { isDraft, readDraft } from './draft/read-draft.ts';
import type { Draft } from './draft/schema.ts';
import type { Library } from './language/library.ts';
import { mergeLanguage } from './language/merge-language.ts';
import type { MergedDraft } from './language/merged-draft.ts';
import { allRules } from './rules/all.ts';
import { type RuleSetting, runRules } from './rules/run-rules.ts';
import { type Stage, stageOfStatus } from './rules/stage.ts';
import { parseSource } from './source/parse-source.ts';
import { readText } from './source/read-text.ts';
import { readingRules } from './source/reading-rules.ts';
import type { SourceDocument } from './source/source-document.ts';
import { type SourceFinding, toDiagnostics } from './source/source-finding.ts';
import type { Standards } from './standards/standards.ts';
import { nearestWord } from './text/nearest.ts';

/** What drafts are checked with. */
export interface CheckSetup {
  readonly standards: Standards;
  readonly libraries: readonly Library[];
  /** The stage to check at; without one the draft's own status decides. */
  readonly stage?: Stage;
  /** Severities that the user chose, by rule id. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids of the rules about a whole folder, which a draft may suppress too. */
  readonly folderRules?: readonly string[];
}

/** A checked draft: its report and, where enough of it could be read, the merged draft and its grade. */
export interface CheckedDraft {
  readonly report: FileReport;
  /** The draft with nothing in place of what cannot be read; null when that is its position or a factor. */
  readonly draft: Draft | null;
  /** The whole draft with its language; null when a part of it could not be read. */
  readonly merged: MergedDraft | null;
  /** There when `draft` is. */
  readonly grade: PositionGrade | null;
  /** The located text; null when it is no draft. */
  readonly source: SourceDocument | null;
  /** Whether a rule read today's date; if not, the result holds on every day. */
  readonly usesToday: boolean;
}

/** The pipeline from a file's bytes to findings: text, YAML, draft, language, rules, suppressions. */
export function checkDraft(file: string, bytes: Uint8Array, setup: CheckSetup): CheckedDraft {
  const read = readText(bytes);
  if (read.text === null) return unreadable(file, '', read.findings);
  const text = read.text;

  const { root, findings } = parseSource(text);
  if (root === null) return unreadable(file, text, findings);
  if (!isDraft(root)) return unreadable(file, text, findings.length > 0 ? findings : [notADraft]);

  const { value, findings: misfits, broken } = readDraft(text, root);
  const reading = toDiagnostics(text, [...findings, ...misfits]);
  const stage = setup.stage ?? stageOfStatus(value.status);
  const whole = findings.length === 0 && broken.length === 0;
  const draft = standIn(value);
  const merged = mergeLanguage(draft, setup.libraries);
  const grade = gradePosition(draft, setup.standards);
  const gradable = findings.length === 0 && !broken.some(([part]) => gradedParts.has(part));
  const source = { text, root };
  const result = {
    source,
    draft: gradable ? draft : null,
    merged: whole ? merged : null,
    grade: gradable ? grade : null,
  };
  if (stage === null) return { ...result, usesToday: false, report: report(file, 'reading', text, reading) };

  const { standards, libraries, settings, today } = setup;
  const context = { draft, merged, grade, standards, libraries, stage, today };
  const run = runRules(allRules, context, source, broken, settings);
  const leftOut = [...run.leftOut, ...exceptionIds.filter((id) => settings[id] === 'off')];
  const left = applySuppressions(source, { ...run, isWhole: whole }, suppressible(setup), settings);
  return {
    ...result,
    usesToday: run.usesToday,
    report: {
      ...report(file, stage, text, [...reading, ...left.diagnostics]),
      rulesNotRun: run.notRun,
      ...(leftOut.length === 0 ? {} : { rulesLeftOut: leftOut }),
      skipped: run.skipped,
      ...(left.suppressed === 0 ? {} : { suppressed: left.suppressed }),
      ...(left.folderSuppressions.length === 0 ? {} : { folderSuppressions: left.folderSuppressions }),
    },
  };
}

/** Parts of a draft that its grade rests on. */
const gradedParts = new Set<string | number | undefined>(['position', 'factors', 'supervisoryFactors']);

const draftRules: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
const exceptionIds = exceptionRules.map(({ id }) => id);
const fixedRules: ReadonlySet<string> = new Set([
  ...[...readingRules, ...configRules].map(({ id }) => id),
  ...exceptionIds,
]);

function suppressible({ folderRules = [] }: CheckSetup): SuppressibleRules {
  return {
    draft: draftRules,
    folder: new Set(folderRules),
    fixed: fixedRules,
    nearest: (id) => nearestWord(id, [...draftRules, ...folderRules]),
  };
}

const notADraft: SourceFinding = {
  rule: 'not-a-draft',
  message: 'Unexpected file without the key "cxpd", expected a position description draft.',
  fix: 'Type "cxpd: 1" on the first line, if this file is a draft.',
  span: { start: 0, end: 0 },
};

function unreadable(file: string, text: string, findings: readonly SourceFinding[]): CheckedDraft {
  const told = report(file, 'reading', text, toDiagnostics(text, findings));
  return { report: told, draft: null, merged: null, grade: null, source: null, usesToday: false };
}

function report(file: string, stage: string, text: string, found: FileReport['diagnostics']): FileReport {
  return { file, stage, diagnostics: inFileOrder(found), rulesNotRun: [], skipped: [], text };
}

/** Empty parts in place of the unreadable ones that every draft has; no rule that needs them runs. */
function standIn(read: Partial<Draft>): Draft {
  return {
    cxpd: '1',
    position: { title: '', payPlan: '', series: '' },
    organization: { agency: '' },
    duties: [],
    ...read,
  };
}
