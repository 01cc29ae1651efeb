import type { Draft } from '../draft/schema.ts';
import type { Fact } from './position-view.ts';

/** A choice of the form, ticked or not. */
export interface Choice {
  readonly label: string;
  readonly chosen: boolean;
}

/** What a box of the form says when its text is too long for it. */
const seeAttached = 'See attached.';

/** How many subdivisions the form asks for. */
const subdivisions = 5;

/** How many standards the form has room for. */
const mostStandards = 3;

/**
 * The blocks of the cover sheet, Optional Form 8, that a draft fills, under the names of their labels. Its signatures,
 * the rows of the classifiers and the review of the position are no fields here, so that nothing can fill them. A text
 * that its box has no room for is `attached`: the form fits on one page whatever a draft says.
 */
export function coverView({ position, organization, classification }: Draft) {
  const attached: Fact[] = [];
  const box = (label: string, text: string | undefined, room: number): string | null => {
    const whole = text?.trim() ?? '';
    if (whole === '') return null;
    if (fits(whole, room)) return whole;
    attached.push({ label, value: whole });
    return seeAttached;
  };
  if (position.supervisoryStatus === 'team-leader') {
    // The form has no box for leaders.
    attached.push({ label: 'Supervisory status', value: 'Team leader' });
  }
  const stations = position.dutyStations ?? [];
  const levels = organization.subdivisions ?? [];
  return {
    number: box('Agency position number', position.number, 22),
    reason: choices(position.reasonForSubmission, [
      ['redescription', 'Redescription'],
      ['new', 'New'],
      ['reestablishment', 'Reestablishment'],
      ['other', 'Other'],
    ]),
    explanation: box('Explanation of the submission', explanation(position), 96),
    service: choices(position.service, [
      ['headquarters', 'Hdqtrs.'],
      ['field', 'Field'],
    ]),
    employingOffice: box('Employing office location', position.employingOffice, 50),
    dutyStation: box('Duty station', stations.join('; '), 70),
    opmCertificationNumber: box('OPM certification number', position.opmCertificationNumber, 22),
    flsa: choices(position.flsa, [
      ['exempt', 'Exempt'],
      ['nonexempt', 'Nonexempt'],
    ]),
    financialStatements: choices(position.financialStatements, [
      ['executive', 'Executive Personnel Financial Disclosure'],
      ['employment-and-financial-interests', 'Employment and Financial Interests'],
    ]),
    noFinancialStatements: position.financialStatements === 'none',
    identicalAdditional: choices(yesNo(position.identicalAdditional), [
      ['yes', 'Yes'],
      ['no', 'No'],
    ]),
    positionStatus: choices(position.positionStatus, [
      ['competitive', 'Competitive'],
      ['excepted', 'Excepted (specify in Remarks)'],
      ['ses-general', 'SES (Gen.)'],
      ['ses-career-reserved', 'SES (CR)'],
    ]),
    positionIs: choices(position.supervisoryStatus, [
      ['supervisory', 'Supervisory'],
      ['managerial', 'Managerial'],
      [['nonsupervisory', 'team-leader'], 'Neither'],
    ]),
    sensitivity: choices(position.sensitivity, [
      ['non-sensitive', '1 Non-Sensitive'],
      ['noncritical-sensitive', '2 Noncritical Sensitive'],
      ['critical-sensitive', '3 Critical Sensitive'],
      ['special-sensitive', '4 Special Sensitive'],
    ]),
    competitiveLevel: box('Competitive level code', position.competitiveLevel, 30),
    agencyUse: box('Agency use', position.agencyUse, 42),
    recommended: {
      title: box('Official title recommended', position.title, 56),
      payPlan: box('Pay plan recommended', position.payPlan, 6),
      series: box('Occupational code recommended', position.series, 12),
      grade: position.grade ?? null,
    },
    organizationalTitle: box('Organizational title', position.organizationalTitle, 52),
    agency: box('Department, agency or establishment', organization.agency, 68),
    subdivisions: Array.from({ length: subdivisions }, (_, index) =>
      box(`${ordinals[index]} subdivision`, levels[index], 62),
    ),
    standards: standards(classification?.standards ?? []),
    remarks: remarks(position.remarks),
    attached,
  };
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

/** Whether the remarks of a draft stand on the cover sheet as a whole, so that no section need repeat them. */
export function remarksFitCover(remarksText: string | undefined): boolean {
  return remarksText !== undefined && fits(remarksText.trim(), 130);
}

function remarks(text: string | undefined): string | null {
  if (text === undefined) return null;
  return remarksFitCover(text) ? text.trim() : 'See Remarks, attached.';
}

function standards(names: readonly string[]): readonly string[] {
  const fit = names.length <= mostStandards && names.every((name) => fits(name, 110));
  return fit ? names : ['See Classification Standards Used, attached.'];
}

/** Paragraphs and lists need an attached page whatever their length. */
function fits(text: string, room: number): boolean {
  return widthOf(text) <= room && !/\n\s*\n|\n\s*[-*•]/.test(text);
}

/** How wide a text is, in letters of usual width: capitals and the signs of some scripts are wider. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u1100-\u{10ffff}]/u.test(sign) ? 2.2 : /[A-ZmwÀ-Þ@%]/.test(sign) ? 1.4 : 1),
    0,
  );
}

function explanation({ replaces, explanation: text }: Draft['position']): string | undefined {
  const parts = [replaces === undefined ? undefined : `Replaces ${replaces}.`, text?.trim()];
  return parts.filter((part) => part !== undefined).join(' ');
}

function yesNo(value: boolean | undefined): 'yes' | 'no' | undefined {
  if (value === undefined) return undefined;
  return value ? 'yes' : 'no';
}

function choices(
  value: string | undefined,
  labels: readonly (readonly [string | readonly string[], string])[],
): Choice[] {
  return labels.map(([values, label]) => ({
    label,
    chosen: value !== undefined && [values].flat().includes(value),
  }));
}
