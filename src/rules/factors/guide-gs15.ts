import { claimPath } from '../claim-path.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule } from '../rule.ts';

/** A nonsupervisory GS-15 does not rest on the Administrative Analysis Guide alone. */
export const guideGs15: Rule = {
  id: 'guide-gs15',
  severity: { draft: 'info', classification: 'warning' },
  from: 'draft',
  summary: 'A nonsupervisory GS-15 rests on more than the Administrative Analysis Grade Evaluation Guide.',
  explain:
    'In this guide only the very highest levels together reach the points of GS-15: 1-8, 2-5, 3-5, 4-6 and 5-6 at once, ' +
    'and contacts or surroundings above the usual as well. Hardly any position is like that. Name another standard, or ' +
    'say in writing what the grade rests on, such as a factor above the guide that is compared with the Primary Standard.',
  source:
    'OPM, Administrative Analysis Grade Evaluation Guide (TS-98); point totals worked out from its levels',
  requires: [
    'classification',
    'supervisoryFactors',
    'position.supervisoryStatus',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check({ draft, grade, standards, report }) {
    const { supervisoryStatus = 'nonsupervisory' } = draft.position;
    const supervises = supervisoryStatus === 'supervisory' || supervisoryStatus === 'managerial';
    if (grade.claimedGrade !== 15 || grade.supervisory !== null || supervises) return;
    const named = draft.classification?.standards ?? [];
    const guide = named.findIndex((name) => isGuide(name, standards.aageg.matches));
    // The flysheet of a series says what belongs to it and has no grade criteria.
    const others = named.filter(
      (name) => !isGuide(name, standards.aageg.matches) && !/flysheet|0301/i.test(name),
    );
    if (guide === -1 || others.length > 0 || draft.classification?.evaluationBasis !== undefined) return;
    report({
      path: claimPath(draft),
      message: `Unexpected nonsupervisory GS-15 on the ${standards.aageg.name} alone, expected another written basis: only its highest levels together (1-8, 2-5, 3-5, 4-6 and 5-6 at once) reach GS-15.`,
      fix: 'Write under classification.evaluationBasis what the grade rests on, name the other standard, or claim the grade that the points give.',
      related: [
        { path: ['classification', 'standards', guide], message: 'The only standard with grade criteria.' },
      ],
    });
  },
};

function isGuide(name: string, matches: readonly string[]): boolean {
  return matches.some((match) => name.toLowerCase().includes(match.toLowerCase()));
}
