import { namesAny } from '../names-any.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule } from '../rule.ts';

/** A team leader's grade rests on the guide for leaders. */
export const leaderBasis: Rule = {
  id: 'leader-basis',
  severity: 'warning',
  from: 'classification',
  summary: 'A team leader’s draft names the guide for leaders among the standards used.',
  explain:
    'Leading a team is no supervision: it is graded by the General Schedule Leader Grade Evaluation Guide, and block 11 of the ' +
    'cover sheet says "Neither". Name the guide under classification.standards. Where the leading takes too little time for ' +
    'the guide, the position is nonsupervisory.',
  source:
    'OPM, Position Classification Flysheet GS-0343 (leaders are graded by the leader guide); Optional Form 8, block 11',
  requires: [
    'position.supervisoryStatus',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
    'classification.standards',
  ],
  skip: noFactorGrade,
  check({ draft, standards, report }) {
    if (draft.position.supervisoryStatus !== 'team-leader') return;
    const named = draft.classification?.standards ?? [];
    if (named.some((name) => namesAny(name, standards.positionChecks.leaderGuides))) return;
    report({
      path: ['position', 'supervisoryStatus'],
      message: 'Unexpected team leader without the guide for leaders, expected it among the standards used.',
      fix: 'Add "- General Schedule Leader Grade Evaluation Guide" under classification.standards, or type "supervisoryStatus: nonsupervisory".',
    });
  },
};
