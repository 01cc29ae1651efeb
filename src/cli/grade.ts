import { controllingGrade, gradeAgrees } from '../assess/grade.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import { renderGradeJson } from '../reporters/grade-json.ts';
import { type GradeReport, renderGradeText } from '../reporters/grade-text.ts';
import { noFactorGrade } from '../rules/no-factor-grade.ts';
import type { CheckedFile } from './check-files.ts';
import { checkOne } from './check-one.ts';
import { paintFor } from './paint.ts';

/** Flags of `cxpd grade`. */
export interface GradeOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

/**
 * `cxpd grade <draft>`: levels, points, total and grade beside the grade claimed. Returns 1 when they differ or the
 * grade cannot be computed; 0 for a position that has no grade.
 */
export async function grade(draft: string, options: GradeOptions, io: Io): Promise<number> {
  const report = gradeReport(await checkOne(draft, options.config, io));
  if (options.format === 'json') io.stdout(renderGradeJson(report));
  else io.stdout(renderGradeText(report, await paintFor('stdout', io)));
  return report.notGraded !== null || report.agrees === true ? 0 : 1;
}

function gradeReport({ checked, file }: CheckedFile): GradeReport {
  const { report, draft, grade } = checked;
  const notGraded = draft === null ? null : noFactorGrade(draft);
  return {
    file: file.path,
    position: draft?.position ?? null,
    assessment: notGraded === null ? grade : null,
    controlling: notGraded === null && grade !== null ? controllingGrade(grade) : null,
    agrees: notGraded === null && grade !== null ? gradeAgrees(grade) : null,
    notGraded,
    report: {
      ...report,
      // Why there is no grade is said anyway.
      skipped: [],
      diagnostics: report.diagnostics.filter((found) => grade === null || isAboutGrade(found)),
    },
  };
}

/** Findings about levels and grade; without a grade every finding may be the reason. */
function isAboutGrade({ path: [part, key] }: Diagnostic): boolean {
  if (part === 'factors' || part === 'supervisoryFactors') return true;
  return part === 'position' && ['payPlan', 'grade', 'equivalentTo'].includes(String(key));
}
