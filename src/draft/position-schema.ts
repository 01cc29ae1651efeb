import { choice, code, isoDate, list, prose, section, wholeNumber, yesNo } from '../form/scalars.ts';

/** Types of appointment. */
export const appointments = [
  'competitive-permanent',
  'competitive-term',
  'competitive-temporary',
  'excepted',
  'ses',
] as const;

/** The position's facts, most of them blocks of the Optional Form 8 cover sheet. */
export const positionSchema = section(
  'The facts of the position, as the cover sheet (Optional Form 8) asks for them.',
  () => ({
    title: prose('Official title of the position.'),
    organizationalTitle: prose(
      'Organizational (working) title, if it differs from the official one.',
    ).optional(),
    payPlan: code('Pay plan, such as GS, GG or ES.', {
      expected: 'a pay plan of two letters, such as GS',
      pattern: /^[A-Za-z][A-Za-z0-9]$/,
      standIn: 'XX',
    }),
    series: code('Occupational series, four digits, such as "0301".', {
      expected: 'four digits such as "0301"',
    }),
    grade: wholeNumber('Grade, 1 to 15; none for ES.', 1, 15).optional(),
    equivalentTo: code('General Schedule grade that a grade of another pay plan equals, such as GS-13.', {
      expected: 'a General Schedule grade such as GS-13',
      pattern: /^[Gg][Ss][- ]?(0?[1-9]|1[0-5])$/,
    }).optional(),
    fullPerformanceLevel: wholeNumber('Grade at full performance level.', 1, 15).optional(),
    supervisoryStatus: choice('Whether the position supervises, and in which sense.', [
      'nonsupervisory',
      'team-leader',
      'supervisory',
      'managerial',
    ]).optional(),
    number: code('Agency position number.').optional(),
    reasonForSubmission: choice('Why the PD is submitted (block 2).', [
      'new',
      'redescription',
      'reestablishment',
      'other',
    ]).optional(),
    explanation: prose('Explanation of the reason; name any position replaced.').optional(),
    replaces: code('Number of the PD that this one replaces.').optional(),
    service: choice('Headquarters or field service (block 3).', ['headquarters', 'field']).optional(),
    employingOffice: prose('Location of the employing office (block 4), such as Washington, DC.').optional(),
    dutyStations: list(
      'Duty stations (block 5), one a line.',
      prose('A duty station, such as Washington, DC.'),
    ).optional(),
    opmCertificationNumber: code('OPM certification number (block 6).').optional(),
    appointment: choice('Type of appointment.', appointments).optional(),
    positionStatus: choice('Position status (block 10).', [
      'competitive',
      'excepted',
      'ses-general',
      'ses-career-reserved',
    ]).optional(),
    flsa: choice('Fair Labor Standards Act (block 7).', ['exempt', 'nonexempt']).optional(),
    flsaBasis: prose('The determination that an exemption rests on.').optional(),
    financialStatements: choice('Financial statements required (block 8).', [
      'none',
      'executive',
      'employment-and-financial-interests',
    ]).optional(),
    identicalAdditional: yesNo(
      'Whether the position is subject to identical additional action (block 9).',
    ).optional(),
    sensitivity: choice('Position sensitivity (block 12).', [
      'non-sensitive',
      'noncritical-sensitive',
      'critical-sensitive',
      'special-sensitive',
    ]).optional(),
    risk: code('Position risk level, such as moderate.').optional(),
    designation: section('Record of the position designation.', () => ({
      tool: prose('Tool or record used, such as the Position Designation Tool.').optional(),
      date: isoDate('Date of the designation.').optional(),
    })).optional(),
    clearance: code('Security clearance, such as Secret.').optional(),
    competitiveLevel: code('Competitive level code (block 13).').optional(),
    agencyUse: prose('Agency use (block 14).').optional(),
    bargainingUnitStatus: code('Bargaining unit status code.').optional(),
    cyberCodes: list(
      'Cybersecurity work-role codes, most critical first.',
      code('A three-digit code.'),
    ).optional(),
    travel: prose('Travel that the work requires.').optional(),
    conditionsOfEmployment: list('Conditions of employment, one a line.', prose('One condition.')).optional(),
    remarks: prose('Remarks (block 24).').optional(),
  }),
);

/** The agency and the levels below it (block 18). */
export const organizationSchema = section('The agency and the levels of organization below it.', () => ({
  agency: prose('Department, agency or establishment, in full.'),
  acronym: prose('The short name that the agency goes by, such as DHS; merged language uses it.').optional(),
  subdivisions: list('Up to five subdivisions, the highest first.', prose('One subdivision.')).optional(),
}));

/** The main blocks of work; percentages add up to 100. */
export const dutiesSchema = list(
  'The major duties, in the order in which they print.',
  section('One major duty.', () => ({
    title: prose('Short name of the duty.'),
    percent: wholeNumber('Share of working time, in percent, as plain digits.', 1, 100),
    tasks: list(
      'What the employee does, one task a line, each starting with a verb.',
      prose('One task, such as "Leads customer research".'),
    ),
    supports: list(
      'Ids of the OPM statements that this duty supports.',
      code('One id.', { expected: 'an id such as SE-1', ids: 'requirements' }),
    ).optional(),
    gradeControlling: yesNo('Whether the grade rests on this duty.').optional(),
    supervisory: yesNo('Whether this duty is supervision of others.').optional(),
  })),
);
