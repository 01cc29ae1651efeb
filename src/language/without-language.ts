import type { Draft } from '../draft/schema.ts';
import { goalOfActivity } from './merge-plan.ts';

/**
 * The draft as it would be had it never taken a library text: no CX language, no competencies, which are library texts
 * throughout, and in the performance plan no ids of library texts. A goal keeps what the draft says of it, such as its
 * measure, also where the library gave its title.
 */
export function withoutLanguage(draft: Draft): Draft {
  const { cxLanguage: _, performancePlan: plan, ...own } = draft;
  return plan === undefined ? own : { ...own, performancePlan: ownPlan(plan) };
}

type Plan = NonNullable<Draft['performancePlan']>;

function ownPlan({ competencies: _, goals, elements, ...plan }: Plan): Plan {
  return {
    ...plan,
    ...(goals === undefined ? {} : { goals: goals.map(ownGoal) }),
    ...(elements === undefined ? {} : { elements: elements.map(({ template: _, ...element }) => element) }),
  };
}

function ownGoal({ template: _, activities, ...goal }: NonNullable<Plan['goals']>[number]) {
  const own = activities?.filter((written) => goalOfActivity(written) === undefined);
  return own === undefined || own.length === 0 ? goal : { ...goal, activities: own };
}
