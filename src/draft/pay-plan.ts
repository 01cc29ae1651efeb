/** Pay plans of the General Schedule and those that use its grades. */
const schedulePlans = new Set(['GS', 'GM', 'GG', 'GL', 'GP']);

/** Whether grades under a pay plan are General Schedule grades, so that a position under it states one. */
export function usesScheduleGrades(payPlan: string): boolean {
  return schedulePlans.has(payPlan.trim().toUpperCase());
}

/** Whether a pay plan belongs to the Federal Wage System, whose codes begin so: trades and labor, with series of their own. */
export function isWagePlan(payPlan: string): boolean {
  return /^[WX]/i.test(payPlan.trim());
}

/** Whether a pay plan is that of the Senior Executive Service, which has no grades. */
export function isExecutive(payPlan: string): boolean {
  return payPlan.trim().toUpperCase() === 'ES';
}
