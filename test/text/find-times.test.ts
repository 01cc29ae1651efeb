import { expect, test } from 'vitest';
import { findTimes } from '../../src/text/find-times.ts';

const period = { start: '2026-10-01', end: '2027-09-30' };

test.each([
  ['in use by 2027-06-30', '2027-06-30'],
  ['in use by 30 June 2027', '30 June 2027'],
  ['in use by June 30, 2027', 'June 30, 2027'],
  ['in use by June 30th, 2027', 'June 30th, 2027'],
  ['by the 30th of June 2027', '30th of June 2027'],
  ['by Sept. 30, 2027', 'Sept. 30, 2027'],
  ['by 6/30/2027', '6/30/2027'],
  ['by 06/30/27', '06/30/27'],
  ['in June 2027', 'June 2027'],
  ['by June 30', 'June 30'],
  ['by 15 March', '15 March'],
  ['by March', 'by March'],
  ['before mid-May', 'mid-May'],
  ['by the end of Q2', 'Q2'],
  ['by the end of Q2 FY27', 'Q2 FY27'],
  ['by FY 2027 Q3', 'FY 2027 Q3'],
  ['by the end of the third quarter', 'third quarter'],
  ['in quarter 2 of fiscal year 2027', 'quarter 2 of fiscal year 2027'],
  ['by the end of fiscal year 2027', 'fiscal year 2027'],
  ['during FY27', 'FY27'],
  ['in 2027', 'in 2027'],
  ['within 10 business days', 'within 10 business days'],
  ['by the first day, 1 October 2026', '1 October 2026'],
])('"%s" names a time inside the period', (text, time) => {
  expect(findTimes(text, period).times).toEqual([{ text: time, inside: true }]);
});

test.each([
  ['by 30 June 2028', '30 June 2028'],
  ['by September 30, 2026', 'September 30, 2026'],
  ['by 2027-10-01', '2027-10-01'],
  ['by 10/1/2027', '10/1/2027'],
  ['in October 2027', 'October 2027'],
  ['by the end of FY28', 'FY28'],
  ['by the end of Q1 FY28', 'Q1 FY28'],
  ['in 2028', 'in 2028'],
])('"%s" names a time outside the period', (text, time) => {
  expect(findTimes(text, period).times).toEqual([{ text: time, inside: false }]);
});

test.each([
  'the office may change two forms',
  'a march of 10 steps',
  'May offices ask for more?',
  'questions fall by a tenth',
  '508 standards and 2210 series',
  'stays within the budget of the office',
  'Form 1040 and 10 forms',
  '4 of 10 offices',
])('"%s" names no time', (text) => {
  expect(findTimes(text, period).times).toEqual([]);
});

test('the rest of the text has no times left, so that a date is no number', () => {
  expect(findTimes('Is in use by\n30 June 2027 in Q3.', period).rest).not.toMatch(/\d/);
});

test('a month without a year is one of the period', () => {
  const short = { start: '2026-10-01', end: '2026-12-31' };
  expect(findTimes('by 30 June', short).times).toEqual([{ text: '30 June', inside: false }]);
  expect(findTimes('by 30 November', short).times).toEqual([{ text: '30 November', inside: true }]);
});
