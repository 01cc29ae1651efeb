import type { Rule } from '../rule.ts';

/** Every goal points at a duty, and every duty has a goal. */
export const pwpTraces: Rule = {
  id: 'pwp-traces',
  severity: 'warning',
  from: 'draft',
  summary: 'Every goal serves a duty, and every duty is served by a goal.',
  explain:
    'The plan rates the work that the position description describes. A goal that serves no duty rates other work, and a duty ' +
    'without a goal is not rated. Name under "supportsDuties" the numbers of the duties, where 1 is the first.',
  source:
    'OPM classification and appraisal practice: the description is the base of the plan; no official text was seen',
  requires: ['performancePlan.goals', 'duties.title'],
  check({ draft, report }) {
    const goals = draft.performancePlan?.goals ?? [];
    const count = draft.duties.length;
    let sound = goals.length > 0;
    for (const [index, goal] of goals.entries()) {
      const numbers = goal.supportsDuties ?? [];
      if (numbers.length === 0) {
        sound = false;
        report({
          path: ['performancePlan', 'goals', index],
          message: `Unexpected goal ${index + 1} without a duty that it serves, expected at least one.`,
          fix: 'Add "supportsDuties: [1]" with the numbers of the duties; 1 is the first.',
        });
      }
      for (const [place, number] of numbers.entries()) {
        if (number <= count) continue;
        sound = false;
        report({
          path: ['performancePlan', 'goals', index, 'supportsDuties', place],
          message: `Unexpected duty ${number}, expected a number from 1 to ${count}.`,
          fix: `Type the number of one of the ${count} duties; 1 is the first.`,
        });
      }
    }
    // Which duties are left over shows once every goal names its own.
    if (!sound) return;
    for (const [index, { title }] of draft.duties.entries()) {
      if (goals.some((goal) => goal.supportsDuties?.includes(index + 1))) continue;
      report({
        path: ['performancePlan', 'goals'],
        spot: 'key',
        message: `Unexpected duty ${index + 1} (${title}) without a goal, expected at least one goal that serves it.`,
        fix: `Add ${index + 1} to "supportsDuties" of the goal that serves it, or write a goal for it.`,
        related: [{ path: ['duties', index], message: `Duty ${index + 1}.` }],
      });
    }
  },
};
