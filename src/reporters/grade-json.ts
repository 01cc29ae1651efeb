import type { GradeAssessment } from '../assess/grade.ts';
import type { GradeReport } from './grade-text.ts';
import { jsonDiagnostic } from './json-report.ts';
import { toJson } from './to-json.ts';

/** Renders levels, points, totals and grades for programs. `agrees` at the top is about the grade that controls. */
export function renderGradeJson({ assessment, agrees, notGraded, report }: GradeReport): string {
  const supervisory = assessment?.supervisory ?? null;
  return toJson({
    ...(assessment === null ? nothing : evaluation(assessment)),
    agrees,
    supervisory:
      supervisory === null
        ? null
        : {
            ...evaluation(supervisory),
            agrees: supervisory.agrees,
            baseLevel: supervisory.baseLevel,
            adjustedGrade: supervisory.adjustedGrade,
            controls: supervisory.controls,
          },
    notGraded,
    findings: report.diagnostics.map(jsonDiagnostic),
  });
}

const nothing = { factors: [], total: null, grade: null, range: null, claimedGrade: null };

function evaluation({ factors, total, grade, range, claimedGrade }: GradeAssessment<string>) {
  return {
    factors: factors.map(({ factor, level, points }) => ({ factor, level, points })),
    total,
    grade,
    range,
    claimedGrade,
  };
}
