import type { DevelopmentalGrade } from '../assess/developmental.ts';
import type { PositionGrade } from '../assess/grade.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../language/library.ts';
import { factorLanguage, type MergedDraft } from '../language/merged-draft.ts';
import type { Standards } from '../standards/standards.ts';
import { coverView, remarksFitCover } from './cover-view.ts';
import { differenceView } from './difference-view.ts';
import { draftNotice } from './draft-notice.ts';
import { evaluationView, statementView } from './evaluation-view.ts';
import { factorView, pointsView } from './factor-view.ts';
import { gradeView } from './grade-view.ts';
import { languageList } from './language-view.ts';
import { performanceView } from './performance-view.ts';
import { factsBeyondCover, organizationView, positionView } from './position-view.ts';
import { proseBlocks } from './prose-blocks.ts';

/** What every document is made from. */
export interface DocumentInput {
  readonly merged: MergedDraft;
  readonly grade: PositionGrade;
  /** The lower grade of a career ladder that a statement of difference is about; null for other documents. */
  readonly developmental: DevelopmentalGrade | null;
  readonly standards: Standards;
  readonly libraries: readonly Library[];
  /** Whether the position description begins with the cover sheet. */
  readonly cover: boolean;
  /** Findings to list in a document that is marked DRAFT; null for one that is not. */
  readonly draftFindings: readonly Diagnostic[] | null;
}

/**
 * Everything that a template may print, each field there even when it is null. Templates see this and nothing else,
 * so a field that is not here cannot be printed by mistake.
 */
export function documentView(input: DocumentInput) {
  const { merged, grade, developmental, standards, libraries } = input;
  const { draft } = merged;
  const { remarks } = draft.position;
  const cover = input.cover ? coverView(draft) : null;
  const facts = [...(cover?.attached ?? []), ...factsBeyondCover(draft)];
  const nine = draft.factors === undefined ? null : grade;
  const six = grade.supervisory;
  return {
    draftNotice: draftNotice(input.draftFindings),
    cover,
    position: positionView(draft),
    organization: organizationView(draft),
    facts,
    hasFacts: cover === null || facts.length > 0,
    remarks:
      remarks === undefined || (cover !== null && remarksFitCover(remarks)) ? null : proseBlocks(remarks),
    introduction: draft.introduction === undefined ? null : proseBlocks(draft.introduction),
    introductionLanguage: languageList(merged.language.introduction, libraries),
    duties: draft.duties.map((duty, index) => ({ number: index + 1, ...duty })),
    dutiesLanguage: languageList(merged.language.duties, libraries),
    factors:
      nine?.factors.map((one) =>
        factorView(one, draft.factors?.[one.factor], factorLanguage(merged, one.factor), libraries),
      ) ?? null,
    points: pointsView(grade.factors, grade.total, grade.grade, draft),
    supervisoryFactors:
      six?.factors.map((one) => factorView(one, draft.supervisoryFactors?.[one.factor], [], libraries)) ??
      null,
    supervisoryPoints: six === null ? null : pointsView(six.factors, six.total, six.grade, draft),
    grade: gradeView(draft, grade, standards),
    standards: draft.classification?.standards ?? null,
    evaluation: evaluationView(draft, standards),
    statement: nine === null ? null : statementView(nine, draft.factors),
    supervisoryStatement: six === null ? null : statementView(six, draft.supervisoryFactors),
    difference: developmental === null ? null : differenceView(draft, grade, developmental),
    plan: performanceView(merged, standards),
  };
}

/** What templates see. */
export type DocumentView = ReturnType<typeof documentView>;
