import type { GradedFactor, PositionGrade } from '../assess/grade.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Draft, DraftFactor } from '../draft/schema.ts';
import type { Library } from '../language/library.ts';
import {
  factorLanguage,
  type MergedDraft,
  type MergedText,
  type SelectedText,
} from '../language/merged-draft.ts';
import type { Standards } from '../standards/standards.ts';
import { performanceView } from './performance-view.ts';
import { proseBlocks, type ProseBlock } from './prose-blocks.ts';
import { choiceWord, grouped, yesNoWord } from './words.ts';

/** What every document is made from. */
export interface DocumentInput {
  readonly merged: MergedDraft;
  readonly grade: PositionGrade;
  readonly standards: Standards;
  readonly libraries: readonly Library[];
  /** Findings to list in a document that is marked DRAFT; null for one that is not. */
  readonly draftFindings: readonly Diagnostic[] | null;
}

/** A text of a library as a template prints it. */
export interface LanguageView {
  /** Library and id, such as `dhs-cx:MD-04`. */
  readonly origin: string;
  readonly text: string;
}

/** A section's language with the title of the library that it is from; null when the section takes none. */
export type LanguageListView = { readonly from: string; readonly texts: readonly LanguageView[] } | null;

/**
 * Everything that a template may print, each field there even when it is null. Templates see this and nothing else,
 * so a field that is not here cannot be printed by mistake.
 */
export function documentView(input: DocumentInput) {
  const { merged, grade, standards } = input;
  const { draft } = merged;
  const { position, organization } = draft;
  return {
    draftNotice: draftNotice(input.draftFindings),
    position: {
      title: position.title,
      organizationalTitle: position.organizationalTitle ?? null,
      code: positionCode(draft),
      payPlan: position.payPlan,
      series: position.series,
      grade: position.grade ?? null,
      equivalentTo: position.equivalentTo ?? null,
      fullPerformanceLevel:
        position.fullPerformanceLevel === undefined
          ? null
          : `${position.payPlan}-${position.fullPerformanceLevel}`,
      supervisoryStatus: choiceWord(position.supervisoryStatus),
      number: position.number ?? null,
      reasonForSubmission: choiceWord(position.reasonForSubmission),
      explanation: position.explanation ?? null,
      replaces: position.replaces ?? null,
      service: choiceWord(position.service),
      employingOffice: position.employingOffice ?? null,
      dutyStations: position.dutyStations?.join('; ') ?? null,
      opmCertificationNumber: position.opmCertificationNumber ?? null,
      appointment: choiceWord(position.appointment),
      positionStatus: choiceWord(position.positionStatus),
      flsa: choiceWord(position.flsa),
      financialStatements: choiceWord(position.financialStatements),
      identicalAdditional: yesNoWord(position.identicalAdditional),
      sensitivity: choiceWord(position.sensitivity),
      risk: position.risk ?? null,
      clearance: position.clearance ?? null,
      competitiveLevel: position.competitiveLevel ?? null,
      bargainingUnitStatus: position.bargainingUnitStatus ?? null,
      cyberCodes: position.cyberCodes?.join(', ') ?? null,
      travel: position.travel ?? null,
      conditionsOfEmployment: position.conditionsOfEmployment ?? null,
      remarks: position.remarks === undefined ? null : proseBlocks(position.remarks),
    },
    organization: {
      agency: organization.agency,
      acronym: organization.acronym ?? null,
      subdivisions: organization.subdivisions ?? null,
    },
    introduction: draft.introduction === undefined ? null : proseBlocks(draft.introduction),
    introductionLanguage: languageList(merged.language.introduction, input.libraries),
    duties: draft.duties.map((duty, index) => ({ number: index + 1, ...duty })),
    dutiesLanguage: languageList(merged.language.duties, input.libraries),
    factors: hasFactors(draft)
      ? grade.factors.map((factor) =>
          factorView(
            factor,
            draft.factors?.[factor.factor],
            factorLanguage(merged, factor.factor),
            input.libraries,
          ),
        )
      : null,
    points: pointsView(grade.factors, grade.total, grade.grade, draft),
    supervisoryFactors:
      grade.supervisory === null
        ? null
        : grade.supervisory.factors.map((factor) =>
            factorView(factor, draft.supervisoryFactors?.[factor.factor], [], input.libraries),
          ),
    supervisoryPoints:
      grade.supervisory === null
        ? null
        : pointsView(grade.supervisory.factors, grade.supervisory.total, grade.supervisory.grade, draft),
    bothGrades: bothGrades(grade),
    standards: draft.classification?.standards ?? null,
    plan: performanceView(merged, standards),
  };
}

/** What templates see. */
export type DocumentView = ReturnType<typeof documentView>;

/** Pay plan, series and grade as people write them: GS-0301-13, or ES-0301 where there is no grade. */
export function positionCode(draft: Draft): string {
  const { payPlan, series, grade } = draft.position;
  return [payPlan, series, ...(grade === undefined ? [] : [String(grade).padStart(2, '0')])].join('-');
}

/** How the two evaluations of a supervisory position come together; null where there are not two. */
function bothGrades({ grade, supervisory }: PositionGrade): string | null {
  if (supervisory === null || supervisory.grade === null) return null;
  const { adjustedGrade } = supervisory;
  const raised =
    adjustedGrade === null
      ? ''
      : ` and GS-${adjustedGrade} by the rule for the base level of the work directed`;
  const own = grade === null ? 'The nine factors give no grade' : `The nine factors give GS-${grade}`;
  return `${own}; the supervisory factors give GS-${supervisory.grade}${raised}. The higher grade controls.`;
}

function draftNotice(findings: readonly Diagnostic[] | null) {
  if (findings === null) return null;
  return findings.map((finding) => ({
    line: finding.range.line,
    message: finding.message,
    rule: finding.rule,
  }));
}

function hasFactors(draft: Draft): boolean {
  return draft.factors !== undefined;
}

/** Texts of a library with the library's title. */
export function languageList(
  texts: readonly SelectedText[],
  libraries: readonly Library[],
): LanguageListView {
  const first = texts[0];
  if (first === undefined) return null;
  const titles = new Set(
    texts.map(({ origin }) => libraries.find((one) => one.library === origin.library)?.title),
  );
  return {
    from: [...titles].filter((title) => title !== undefined).join('; '),
    texts: texts.map(languageView),
  };
}

/** One text of a library, or of the draft, with its origin for later comparing. */
export function languageView(text: MergedText): LanguageView {
  const { origin } = text;
  return {
    origin: origin.kind === 'library' ? `${origin.library}:${origin.id}` : 'draft',
    text: text.text.trim(),
  };
}

function factorView(
  graded: GradedFactor<string>,
  factor: DraftFactor | undefined,
  language: readonly SelectedText[],
  libraries: readonly Library[],
) {
  return {
    number: graded.number,
    name: graded.name,
    level: graded.level,
    points: graded.points === null ? null : grouped(graded.points),
    text: factor?.text === undefined ? null : (proseBlocks(factor.text) as ProseBlock[]),
    statements: factor?.statements ?? null,
    language: languageList(language, libraries),
  };
}

function pointsView(
  factors: readonly GradedFactor<string>[],
  total: number | null,
  grade: number | null,
  draft: Draft,
) {
  if (factors.every((factor) => factor.level === null)) return null;
  return {
    rows: factors.map(({ number, name, level, points }) => ({
      number,
      name,
      level: level ?? 'not stated',
      points: points === null ? 'none' : grouped(points),
    })),
    total: total === null ? null : grouped(total),
    grade:
      grade === null
        ? null
        : `${draft.position.payPlan === 'GS' ? 'GS' : 'GS-equivalent '}-${grade}`.replace(' -', ' '),
  };
}
