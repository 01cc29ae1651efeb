import type { Draft } from '../draft/schema.ts';
import { choiceWord, longDate, yesNoWord } from './words.ts';

/** A fact with its name, as a row of a table. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Pay plan, series and grade as people write them: GS-0301-13, or ES-0301 where there is no grade. */
export function positionCode(draft: Draft, grade = draft.position.grade): string {
  const { payPlan, series } = draft.position;
  return [payPlan, series, ...(grade === undefined ? [] : [String(grade).padStart(2, '0')])].join('-');
}

/** The facts of the position as they print in running text and tables; null where the draft does not state one. */
export function positionView(draft: Draft) {
  const { position } = draft;
  return {
    title: position.title,
    organizationalTitle: position.organizationalTitle ?? null,
    code: positionCode(draft),
    payPlan: position.payPlan,
    series: position.series,
    grade: position.grade ?? null,
    number: position.number ?? null,
    reasonForSubmission: choiceWord(position.reasonForSubmission),
    explanation: position.explanation ?? null,
    replaces: position.replaces ?? null,
    service: choiceWord(position.service),
    employingOffice: position.employingOffice ?? null,
    dutyStations: position.dutyStations?.join('; ') ?? null,
    opmCertificationNumber: position.opmCertificationNumber ?? null,
    positionStatus: choiceWord(position.positionStatus),
    supervisoryStatus: choiceWord(position.supervisoryStatus),
    flsa: choiceWord(position.flsa),
    financialStatements: choiceWord(position.financialStatements),
    identicalAdditional: yesNoWord(position.identicalAdditional),
    sensitivity: choiceWord(position.sensitivity),
    competitiveLevel: position.competitiveLevel ?? null,
    agencyUse: position.agencyUse ?? null,
    travel: position.travel ?? null,
    conditionsOfEmployment: position.conditionsOfEmployment ?? null,
  };
}

/** The facts that no block of the cover sheet asks for. */
export function factsBeyondCover({ position }: Draft): Fact[] {
  const { payPlan, fullPerformanceLevel, designation } = position;
  return facts([
    ['Equivalent to', position.equivalentTo],
    [
      'Full performance level',
      fullPerformanceLevel === undefined ? null : `${payPlan}-${fullPerformanceLevel}`,
    ],
    ['Appointment', choiceWord(position.appointment)],
    ['Basis of the FLSA designation', position.flsaBasis],
    ['Risk', position.risk],
    [
      'Position designation',
      designation === undefined
        ? null
        : [designation.tool, designation.date === undefined ? undefined : longDate(designation.date)]
            .filter((part) => part !== undefined)
            .join(', '),
    ],
    ['Security clearance', position.clearance],
    ['Bargaining unit status', position.bargainingUnitStatus],
    ['Cybersecurity codes', position.cyberCodes?.join(', ')],
  ]);
}

function facts(rows: readonly (readonly [string, string | null | undefined])[]): Fact[] {
  return rows.flatMap(([label, value]) =>
    value === null || value === undefined || value.trim() === '' ? [] : [{ label, value }],
  );
}

/** The agency and the levels below it. */
export function organizationView({ organization }: Draft) {
  return {
    agency: organization.agency,
    acronym: organization.acronym ?? null,
    subdivisions: organization.subdivisions ?? null,
    line: [organization.agency, ...(organization.subdivisions ?? [])].join('; '),
  };
}
