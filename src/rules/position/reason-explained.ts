import type { Draft } from '../../draft/schema.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** The reason for submission is explained, with the number of what is replaced. */
export const reasonExplained: Rule = {
  id: 'reason-explained',
  severity: 'warning',
  from: 'classification',
  summary: 'The reason "other" is explained, and so is the replacement of another PD, with its number.',
  explain:
    'Block 2 of the cover sheet asks why the position description is submitted. "Other" says nothing by itself, and where a ' +
    'position description replaces another one, the old number tells the classifier which file to close.',
  source: 'NIH and Indian Health Service, instructions for Optional Form 8, block 2',
  requires: ['position.reasonForSubmission', 'position.explanation', 'position.replaces'],
  check({ draft, report }) {
    const finding = findingOn(draft.position);
    if (finding !== null) report(finding);
  },
};

function findingOn({ reasonForSubmission, explanation, replaces }: Draft['position']): RuleFinding | null {
  if (replaces !== undefined && explanation === undefined) {
    return {
      path: ['position', 'replaces'],
      message: `Unexpected replacement of ${replaces} without an explanation, expected what has changed.`,
      fix: `Add "explanation:" under position, such as "Replaces ${replaces}; the duty of … is new."`,
    };
  }
  if (explanation === undefined) return unexplained(reasonForSubmission);
  if (replaces !== undefined || !/\b(?:replac|supersed)\w+/i.test(explanation) || /\d/.test(explanation))
    return null;
  return {
    path: ['position', 'explanation'],
    message:
      'Unexpected replacement without the old number, expected which position description is replaced.',
    fix: 'Add "replaces:" under position with the old number.',
  };
}

function unexplained(reason: Draft['position']['reasonForSubmission']): RuleFinding | null {
  const path = ['position', 'reasonForSubmission'];
  switch (reason) {
    case 'other':
      return {
        path,
        message: 'Unexpected reason "other" without an explanation, expected one.',
        fix: 'Add "explanation:" under position, such as a change of title, series or supervisor without a change of duties.',
      };
    case 'redescription':
    case 'reestablishment':
      return {
        path,
        message: `Unexpected reason "${reason}" without the old number and an explanation, expected both.`,
        fix: 'Add "replaces:" with the old number and "explanation:" with what has changed under position.',
      };
    default:
      return null;
  }
}
