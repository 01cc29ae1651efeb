/** How the choices of the draft format read in a document. */
export const choiceWords: Readonly<Record<string, string>> = {
  nonsupervisory: 'Nonsupervisory',
  'team-leader': 'Team leader',
  supervisory: 'Supervisory',
  managerial: 'Managerial',
  new: 'New',
  redescription: 'Redescription',
  reestablishment: 'Reestablishment',
  other: 'Other',
  headquarters: 'Headquarters',
  field: 'Field',
  'competitive-permanent': 'Competitive service, permanent',
  'competitive-term': 'Competitive service, term',
  'competitive-temporary': 'Competitive service, temporary',
  excepted: 'Excepted service',
  ses: 'Senior Executive Service',
  competitive: 'Competitive',
  'ses-general': 'SES (General)',
  'ses-career-reserved': 'SES (Career Reserved)',
  exempt: 'Exempt',
  nonexempt: 'Nonexempt',
  none: 'None',
  executive: 'Executive Personnel Financial Disclosure',
  'employment-and-financial-interests': 'Employment and Financial Interests',
  'non-sensitive': 'Non-Sensitive',
  'noncritical-sensitive': 'Noncritical Sensitive',
  'critical-sensitive': 'Critical Sensitive',
  'special-sensitive': 'Special Sensitive',
};

/** A choice as it prints, or null where the draft makes none. */
export function choiceWord(choice: string | undefined): string | null {
  return choice === undefined ? null : (choiceWords[choice] ?? choice);
}

/** Yes or No, or null where the draft says neither. */
export function yesNoWord(value: boolean | undefined): string | null {
  if (value === undefined) return null;
  return value ? 'Yes' : 'No';
}

/** A number with a comma at the thousands: 1,550. */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as it is written in the United States: 2026-10-01 becomes October 1, 2026. */
export function longDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${months[(month ?? 1) - 1]} ${day}, ${year}`;
}
