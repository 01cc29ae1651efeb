import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../src/rules/stage.ts';
import { checkText } from '../../check-text.ts';

const whole = readFileSync('fixtures/ok/gs13-cx-strategist-at-offer.yaml', 'utf8');

const hiringRules = new Set(
  (
    'verification-signer form-a-complete form-a-freeze form-a-routing form-dates position-fundable accounts-ready ' +
    'pd-sent-to-opm hiring-order offer-order offer-complete certificate-window'
  ).split(' '),
);

/** What the rules of the hiring action say about the whole draft with one line changed, as `severity rule place`. */
function told(from: string | RegExp, to: string, stage: Stage = 'offer'): string[] {
  const text = whole.replace(from, to);
  expect(text, 'the change changes something').not.toBe(whole);
  return checkText(text, { stage })
    .report.diagnostics.filter(({ rule }) => hiringRules.has(rule))
    .map(({ severity, rule, path }) => `${severity} ${rule} ${path.join('.')}`);
}

test('a whole action is right at every stage', () => {
  for (const stage of ['draft', 'talent-pool', 'classification', 'selection', 'offer'] as const) {
    const found = checkText(whole, { stage }).report.diagnostics;
    expect(found.filter(({ rule }) => hiringRules.has(rule))).toEqual([]);
  }
});

const request = 'hiring.talentPoolRequest';

describe('one fact wrong at a time', () => {
  test.each([
    [/ {2}announcement: CGA.*\n/, '', 'error verification-signer verification.announcement'],
    [/ {4}role: subject.*\n/, '', 'error verification-signer verification.verifiedBy.role'],
    ['robin.sample@irs.example', 'robin.sample', 'error verification-signer verification.verifiedBy.email'],
    ['phone: 202-555-0142', 'phone: ext', 'error verification-signer verification.verifiedBy.phone'],
    [/ {4}formBReceived: yes\n/, '', `error form-a-complete ${request}.formBReceived`],
    [
      'categoryRatingPolicyVerified: yes',
      'categoryRatingPolicyVerified: no',
      `error form-a-complete ${request}.categoryRatingPolicyVerified`,
    ],
    [
      'allInformationComplete: yes',
      'allInformationComplete: no',
      `error form-a-complete ${request}.allInformationComplete`,
    ],
    [
      'appointment: competitive-permanent',
      'appointment: competitive-term',
      'error form-a-complete position.appointment',
    ],
    [/ {2}dutyStations:\n {4}.*\n {4}.*\n/, '', 'error form-a-complete position.dutyStations'],
    [/ {6}name: Lee Sample\n/, '', `error form-a-complete ${request}.hrOfficial.name`],
    [
      'freezeExemption: opm-exempted',
      'freezeExemption: exempted',
      `error form-a-freeze ${request}.freezeExemption`,
    ],
    [/ {4}freezeExemption: .*\n/, '', `error form-a-freeze ${request}.freezeExemption`],
    [/ {4}freezeEvidence: .*\n/, '', `error form-a-freeze ${request}.freezeEvidence`],
    ['freezeConfirmed: yes', 'freezeConfirmed: no', `error form-a-freeze ${request}.freezeConfirmed`],
    [/ {2}formBSubmittedOn: .*\n/, '', 'error form-a-routing hiring.formBSubmittedOn'],
    [/ {4}submittedInAtpOn: .*\n/, '', `error form-a-routing ${request}.submittedInAtpOn`],
    [/ {4}emailedToOpmOn: .*\n/, '', `error form-a-routing ${request}.emailedToOpmOn`],
    [/ {4}signedOn: 2026-04-16\n/, '', 'error form-dates verification.verifiedBy.signedOn'],
    ['signedOn: 2026-04-16', 'signedOn: 2026-04-22', 'error form-dates hiring.formBSubmittedOn'],
    ['signedOn: 2026-04-24', 'signedOn: 2026-04-15', `error form-dates ${request}.hrOfficial.signedOn`],
    [
      'emailedToOpmOn: 2026-04-27',
      'emailedToOpmOn: 2026-11-22',
      `error form-dates ${request}.emailedToOpmOn`,
    ],
    ['fundedPosition: yes', 'fundedPosition: no', 'error position-fundable hiring.fundedPosition'],
    [
      'duplicateExamining: no',
      'duplicateExamining: yes',
      'error position-fundable hiring.duplicateExamining',
    ],
    [/ {4}rplCleared: yes\n/, '', `error position-fundable ${request}.rplCleared`],
    ['atpAccount: yes', 'atpAccount: no', 'warning accounts-ready hiring.atpAccount'],
    [
      / {2}sharedCertificateCoordinator: .*\n/,
      '',
      'warning accounts-ready hiring.sharedCertificateCoordinator',
    ],
    [/ {2}pdSentToOpmOn: .*\n/, '', 'error pd-sent-to-opm hiring.pdSentToOpmOn'],
    ['pdSentToOpmOn: 2026-05-20', 'pdSentToOpmOn: 2026-05-17', 'error pd-sent-to-opm hiring.pdSentToOpmOn'],
    [/ {2}interviewsCompletedOn: .*\n/, '', 'error hiring-order hiring.interviewsCompletedOn'],
    [
      'interviewsCompletedOn: 2026-06-12',
      'interviewsCompletedOn: 2026-04-20',
      'error hiring-order hiring.interviewsCompletedOn',
    ],
    ['madeOn: 2026-06-16', 'madeOn: 2026-06-11', 'error hiring-order hiring.selection.madeOn'],
    [/ {4}hrNotifiedOn: .*\n/, '', 'error hiring-order hiring.selection.hrNotifiedOn'],
    [/ {4}opmEmailedOn: .*\n/, '', 'error hiring-order hiring.selection.opmEmailedOn'],
    [/ {4}opmVerifiedOn: .*\n/, '', 'error offer-order hiring.selection.opmVerifiedOn'],
    ['tentativeOn: 2026-06-24', 'tentativeOn: 2026-06-21', 'error offer-order hiring.offer.tentativeOn'],
    [
      'newHireRecordOn: 2026-07-06',
      'newHireRecordOn: 2026-06-01',
      'error offer-order hiring.offer.newHireRecordOn',
    ],
    [/ {4}dueOn: .*\n/, '', 'warning offer-complete hiring.offer.dueOn'],
    [/ {4}result: .*\n/, '', 'warning offer-complete hiring.offer.result'],
    [/ {4}opmToldOn: .*\n/, '', 'warning offer-complete hiring.offer.opmToldOn'],
    [/ {4}newHireRecordOn: .*\n/, '', 'warning offer-complete hiring.offer.newHireRecordOn'],
    ['result: accepted', 'result: declined', 'warning offer-complete hiring.offer.withdrawalScope'],
    ['issuedOn: 2026-04-06', 'issuedOn: 2025-10-18', 'warning certificate-window hiring.selection.madeOn'],
    [
      'fullPerformanceLevel: 13',
      'fullPerformanceLevel: 14',
      'warning certificate-window position.fullPerformanceLevel',
    ],
  ])('%s', (from, to, finding) => {
    expect(told(from, to)).toEqual([finding]);
  });
});

test.each([
  ['signedOn: 2026-04-16', 'signedOn: 2027-04-16', 'error form-dates verification.verifiedBy.signedOn'],
  ['signedOn: 2026-04-24', 'signedOn: 2027-04-24', `error form-dates ${request}.hrOfficial.signedOn`],
  [
    'submittedInAtpOn: 2026-04-27',
    'submittedInAtpOn: 2027-04-27',
    `error form-dates ${request}.submittedInAtpOn`,
  ],
  [
    'interviewsCompletedOn: 2026-06-12',
    'interviewsCompletedOn: 2027-06-12',
    'error hiring-order hiring.interviewsCompletedOn',
  ],
  [
    'opmVerifiedOn: 2026-06-22',
    'opmVerifiedOn: 2027-06-22',
    'error hiring-order hiring.selection.opmVerifiedOn',
  ],
  ['tentativeOn: 2026-06-24', 'tentativeOn: 2027-06-24', 'error offer-order hiring.offer.tentativeOn'],
])('a date that lies ahead is told alone, whatever follows it (%s)', (from, to, finding) => {
  expect(told(from, to)).toEqual([finding]);
});

test('a classification that lies ahead is told once at each stage', () => {
  const later = whole.replace('classifiedOn: 2026-05-18', 'classifiedOn: 2027-05-18');
  const rules = (stage: Stage) =>
    checkText(later, { stage })
      .report.diagnostics.filter(({ severity }) => severity !== 'info')
      .map(({ rule, path }) => `${rule} ${path.join('.')}`);
  expect(rules('talent-pool')).toEqual(['pd-sent-to-opm classification.classifiedOn']);
  expect(rules('selection')).toEqual(['status-classified classification.classifiedOn']);
});

test('an address has one @, and no list and no full stop at its end', () => {
  for (const email of ['lee@irs', 'lee@@irs.gov', 'lee@irs.gov.', '"lee@irs.gov, kim@irs.gov"']) {
    expect(told('email: lee.sample@irs.example', `email: ${email}`)).toEqual([
      `error form-a-complete ${request}.hrOfficial.email`,
    ]);
  }
});

test('the last of the 240 days is still in time', () => {
  expect(told('issuedOn: 2026-04-06', 'issuedOn: 2025-10-19')).toEqual([]);
});

test('a request that is not submitted yet is only warned about what lies ahead, so that its form can be printed', () => {
  const ahead = / {4}submittedInAtpOn: .*\n {4}emailedToOpmOn: .*\n/;
  expect(told(ahead, '', 'talent-pool')).toEqual([
    `warning form-a-routing ${request}.submittedInAtpOn`,
    `warning form-a-routing ${request}.emailedToOpmOn`,
  ]);
  expect(told(ahead, '', 'selection')[0]).toBe(`error form-a-routing ${request}.submittedInAtpOn`);
});

test('a whole missing request is one finding a rule', () => {
  expect(
    told(/ {2}talentPoolRequest:[\s\S]*?(?= {2}pdSentToOpmOn)/, '', 'talent-pool').map(
      (one) => one.split(' ')[1],
    ),
  ).toEqual(
    expect.arrayContaining([
      'form-a-complete',
      'form-a-freeze',
      'form-a-routing',
      'form-dates',
      'position-fundable',
    ]),
  );
});

test('the missing copy of the description is a warning at the request', () => {
  expect(told(/ {2}pdSentToOpmOn: .*\n/, '', 'talent-pool')).toEqual([
    'warning pd-sent-to-opm hiring.pdSentToOpmOn',
  ]);
});

test('a position that claims no set is not asked for a hiring action', () => {
  const text = whole.replace(/^requirements: .*\n/m, '').replace(/^verification:[\s\S]*/m, '');
  const found = checkText(text, { stage: 'offer' }).report.diagnostics;
  expect(found.filter(({ rule }) => hiringRules.has(rule))).toEqual([]);
});
