import { expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import { sesElements } from '../../src/standards/performance.ts';

const { performance } = builtin.standards;

test.each([
  { start: '2024-10-01', first: 'Leading Change', least: [5, 5, 5, 5, 20] },
  { start: '2025-09-30', first: 'Leading Change', least: [5, 5, 5, 5, 20] },
  {
    start: '2025-10-01',
    first: "Faithful Administration of the Law and the President's Policies",
    least: [25, 15, 15, 15, 15],
  },
  {
    start: '2027-01-01',
    first: "Faithful Administration of the Law and the President's Policies",
    least: [25, 15, 15, 15, 15],
  },
])('an SES plan that starts on $start begins with "$first"', ({ start, first, least }) => {
  const period = sesElements(performance, start);
  expect(period?.elements[0]?.name).toBe(first);
  expect(period?.elements.map(({ minimumWeight }) => minimumWeight)).toEqual(least);
  expect(period?.totalWeight).toBe(100);
});

test('the minimum appraisal period is 90 days, and Levels 1, 3 and 5 need texts', () => {
  expect(performance.gs.minimumAppraisalDays.value).toBe(90);
  expect(performance.gs.requiredCompetencyLevels.value).toEqual([1, 3, 5]);
});

test('the statement of 2023 belongs to the elements that ended with fiscal year 2025', () => {
  expect(sesElements(performance, '2025-09-30')?.statements).toEqual(['PW-SES']);
  expect(sesElements(performance, '2025-10-01')?.statements).toBeUndefined();
});
