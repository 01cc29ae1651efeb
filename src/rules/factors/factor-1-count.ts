import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule } from '../rule.ts';

/** Four or five statements of knowledge are usually enough. */
export const factor1Count: Rule = {
  id: 'factor-1-count',
  severity: 'info',
  from: 'draft',
  summary: 'Factor 1 has no more than five statements of the draft’s own.',
  explain:
    'Four or five statements usually cover the knowledge that is essential; more of them hide it, and each one has to be needed ' +
    'and used in the duties. Leave out what only helps. Merged language is not counted.',
  source: 'OPM, The Classifier’s Handbook, chapter 3, Factor 1',
  requires: ['factors.knowledge', 'position.payPlan', 'position.grade', 'position.equivalentTo'],
  skip: noFactorGrade,
  check({ draft, standards, report }) {
    const count = draft.factors?.knowledge?.statements?.length ?? 0;
    const most = standards.factorWording.usualStatements;
    if (count <= most) return;
    report({
      path: ['factors', 'knowledge', 'statements'],
      message: `Unexpected number of statements in Factor 1: ${count}, expected four or five.`,
      fix: 'Keep the knowledge without which the duties could not be done, and join statements about one subject.',
    });
  },
};
