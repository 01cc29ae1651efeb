import { parse, stringify } from 'yaml';

/** The text of a draft from which everything that names a library text was taken by hand. */
export function draftWithoutLanguage(text: string): string {
  const draft = parse(text, { schema: 'failsafe' });
  delete draft.cxLanguage;
  const plan = draft.performancePlan;
  if (plan === undefined) return stringify(draft);
  delete plan.competencies;
  for (const element of plan.elements ?? []) delete element.template;
  for (const goal of plan.goals ?? []) {
    delete goal.template;
    const own = (goal.activities ?? []).filter((one: string) => !/^[A-Z]+-\d+\.\d+$/.test(one));
    if (own.length > 0) goal.activities = own;
    else delete goal.activities;
  }
  return stringify(draft);
}
