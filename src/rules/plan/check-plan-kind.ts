import { isExecutive, usesScheduleGrades } from '../../draft/pay-plan.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Tells a plan of another kind than the position has, and parts of the other kind in it. Gives whether the kind fits:
 * where it does not, what the plan lacks follows from that.
 */
export function checkPlanKind({ draft, report }: RuleContext): boolean {
  const plan = draft.performancePlan;
  if (plan === undefined) return false;
  const { payPlan } = draft.position;
  const path = ['performancePlan', 'kind'];
  if (plan.kind === 'gs' && isExecutive(payPlan)) {
    report({
      path,
      message:
        'Unexpected General Schedule plan for a position of the Senior Executive Service, expected kind "ses".',
      fix: 'Type "kind: ses", with the elements of the period below "elements:".',
    });
    return false;
  }
  if (plan.kind === 'ses' && usesScheduleGrades(payPlan)) {
    report({
      path,
      message: `Unexpected SES plan for a position under pay plan ${payPlan}, expected kind "gs".`,
      fix: 'Type "kind: gs", with competencies and goals, or correct the pay plan.',
    });
    return false;
  }
  if (plan.kind === 'gs' && plan.elements !== undefined) {
    report({
      path: ['performancePlan', 'elements'],
      spot: 'key',
      message: 'Unexpected SES elements in a General Schedule plan, expected competencies and goals.',
      fix: 'Write what they ask for as goals, and take "elements:" out.',
    });
  }
  for (const key of plan.kind === 'ses' ? (['competencies', 'goals'] as const) : []) {
    if (plan[key] === undefined) continue;
    report({
      path: ['performancePlan', key],
      spot: 'key',
      message: `Unexpected ${key} in an SES plan, expected elements with their requirements.`,
      fix: `Write what they ask for as requirements of an element, and take "${key}:" out.`,
    });
  }
  return true;
}
