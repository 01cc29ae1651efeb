import type { GradedFactor } from '../assess/grade.ts';
import type { Draft, DraftFactor } from '../draft/schema.ts';
import type { Library } from '../language/library.ts';
import type { SelectedText } from '../language/merged-draft.ts';
import { languageList } from './language-view.ts';
import { type ProseBlock, proseBlocks } from './prose-blocks.ts';
import { grouped } from './words.ts';

/** A factor with what the draft and the library say about it. */
export function factorView(
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

/** Levels, points, total and the grade that they give; null while no factor has a level. */
export function pointsView(
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
    grade: grade === null ? null : gradeName(grade, draft),
  };
}

/** A General Schedule grade as a document names it: GS-13, or `GS-equivalent 13` under another pay plan. */
function gradeName(grade: number, { position }: Draft): string {
  return position.payPlan.toUpperCase() === 'GS' ? `GS-${grade}` : `GS-equivalent ${grade}`;
}

/** The totals that give a grade: `3,155 to 3,600 points`. */
export function rangeWords([from, to]: readonly [number, number | null]): string {
  return to === null ? `${grouped(from)} points and more` : `${grouped(from)} to ${grouped(to)} points`;
}
