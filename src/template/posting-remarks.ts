import type { Draft } from '../draft/schema.ts';
import { webAddress } from './web-address.ts';

/** Lowest grade at which the ten steps of General Schedule base pay span 30 percent (5 U.S.C. 5332 schedules). */
const lowestRegularGrade = 3;

/** What a writer should know about a role page: parts that it lacks, and a salary that is not what it is called. */
export function postingRemarks({ announcement, position }: Draft): string[] {
  if (announcement === undefined) return [];
  const { lead, roleSummary, objectives = [], howToApply, interestUrl, salaryRange } = announcement;
  const parts: [string, boolean][] = [
    ['lead', lead !== undefined],
    ['roleSummary', roleSummary !== undefined],
    ['objectives', objectives.length > 0],
    ['howToApply', howToApply !== undefined || interestUrl !== undefined],
  ];
  const missing = parts.filter(([, given]) => !given).map(([name]) => name);
  return [
    ...(missing.length === 0
      ? []
      : [`The role page lacks ${missing.join(', ')}: write them under "announcement".`]),
    ...(interestUrl !== undefined && webAddress(interestUrl) === null
      ? ['announcement.interestUrl is no web address, so the role page shows it without a link.']
      : []),
    ...salaryRemarks(salaryRange, position),
  ];
}

type SalaryRange = NonNullable<Draft['announcement']>['salaryRange'];

function salaryRemarks(range: SalaryRange, { payPlan, grade = 0 }: Draft['position']): string[] {
  if (range === undefined) return [];
  const { label, from, to } = range;
  if (from === undefined || to === undefined) {
    return ['announcement.salaryRange has only one end, so the role page leaves the salary out.'];
  }
  if (label === undefined) {
    return [
      'announcement.salaryRange has no label: say what kind of range it is, such as with locality pay.',
    ];
  }
  const span = Math.round((to / from - 1) * 100);
  const isBase = /\bbas(?:e|ic)\b/i.test(label) && payPlan === 'GS' && grade >= lowestRegularGrade;
  if (!isBase || span === 30) return [];
  return [
    `The salary is called "${label}", but General Schedule base pay ends 30 percent above its start and this range ends ` +
      `${span} percent above: if it includes locality pay, say so in announcement.salaryRange.label.`,
  ];
}
