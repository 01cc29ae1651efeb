import type { Draft } from '../../../src/draft/schema.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { makeDraft } from '../../make-draft.ts';
import { placesOf, runRule } from '../run-rule.ts';

/** A performance plan as a draft holds it. */
export type Plan = NonNullable<Draft['performancePlan']>;

/** The period of every plan, unless a test gives another. */
export const period = { start: '2026-10-01', end: '2027-09-30' };

/** Where a rule finds something in a plan of a draft with two duties; places are named from the plan on. */
export function placesIn(rule: Rule): (plan: Partial<Plan>) => string[] {
  return (plan) => {
    const duty = { title: 'Research', percent: 50, tasks: ['Leads studies.'] };
    const draft = makeDraft({
      duties: [duty, { ...duty, title: 'Design' }],
      performancePlan: { kind: 'gs', period, ...plan },
    });
    return placesOf(runRule(rule, draft)).map((place) => place.replace(/^performancePlan\.?/, ''));
  };
}
