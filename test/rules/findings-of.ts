import type { CheckSetup } from '../../src/check-draft.ts';
import { checkText } from '../check-text.ts';

/** A sound draft as an object; tests change the part that they are about. */
export const soundDraft = {
  cxpd: 1,
  position: { title: 'Customer Experience Strategist', payPlan: 'GS', series: '0301', grade: 13 },
  organization: { agency: 'Department of Agriculture', acronym: 'USDA' },
  duties: [
    { title: 'Customer research', percent: 60, tasks: ['Leads studies of how borrowers use a service.'] },
    { title: 'Service design', percent: 40, tasks: ['Designs and tests prototypes with field staff.'] },
  ],
};

/** What one rule says about a draft: severity, place and message of each finding. */
export function findingsOf(
  rule: string,
  changes: object,
  setup: Partial<CheckSetup> = {},
): { severity: string; path: string; message: string }[] {
  const { report } = checkText(JSON.stringify({ ...soundDraft, ...changes }), setup);
  return report.diagnostics
    .filter((found) => found.rule === rule)
    .map(({ severity, path, message }) => ({ severity, path: path.join('.'), message }));
}

/** The draft's duties with one task. */
export function withTask(task: string): object {
  return { duties: [{ title: 'Customer research', percent: 100, tasks: [task] }] };
}
