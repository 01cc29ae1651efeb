import { isExecutive, usesScheduleGrades } from '../draft/pay-plan.ts';
import type { Draft } from '../draft/schema.ts';

/** Why factors and grade are not checked: the position has no grade that factors could give. Null when they are. */
export function noFactorGrade({ position }: Draft): string | null {
  const { payPlan, grade, equivalentTo } = position;
  if (isExecutive(payPlan)) return reason('positions of the Senior Executive Service have no grade');
  if (equivalentTo !== undefined) return null;
  if (grade === undefined) return reason(`the position states no grade under pay plan ${payPlan}`);
  if (usesScheduleGrades(payPlan)) return null;
  return reason(
    `grades under pay plan ${payPlan} are no General Schedule grades, and no equivalent one is named`,
  );
}

function reason(why: string): string {
  return `The rules for factors and grade do not apply: ${why}.`;
}
