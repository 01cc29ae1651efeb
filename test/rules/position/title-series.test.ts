import { expect, it } from 'vitest';
import { findingsOf, soundDraft } from '../findings-of.ts';

function titled(title: string, more: object = {}, position: object = {}) {
  return findingsOf('title-series', { position: { ...soundDraft.position, title, ...position }, ...more });
}

const authority = (level: string) => ({
  supervisoryFactors: { supervisoryAuthority: { level, text: 'Directs work.' } },
});

function supervisingFor(percent: number) {
  return [
    { title: 'Supervision', percent, supervisory: true, tasks: ['Supervises a team of seven.'] },
    { title: 'Customer research', percent: 100 - percent, tasks: ['Leads studies.'] },
  ];
}

it.each(['Administrative Specialist', 'Senior administrative advisor'])(
  '"%s" is no title for 0301',
  (title) => {
    expect(titled(title)).toMatchObject([{ severity: 'warning', path: 'position.title' }]);
  },
);

it.each(['Customer Experience Strategist', 'Business Administration Advisor', 'Program Specialist'])(
  '"%s" is a title for 0301',
  (title) => {
    expect(titled(title)).toEqual([]);
  },
);

it('other series may be administrative', () => {
  expect(titled('Administrative Officer', {}, { series: '0341' })).toEqual([]);
});

it('"Supervisory" needs factors of the supervisory guide', () => {
  expect(titled('Supervisory Program Specialist')).toHaveLength(1);
  expect(titled('Program Supervisor')).toHaveLength(1);
  expect(titled('Non-Supervisory Program Specialist')).toEqual([]);
});

it.each(['supervisory', 'nonsupervisory'])(
  '"Supervisory" with status %s has its finding elsewhere',
  (status) => {
    const position = { ...soundDraft.position, title: 'Supervisory Specialist', supervisoryStatus: status };
    expect(findingsOf('title-series', { position })).toEqual([]);
    expect(findingsOf('supervisory-consistent', { position }).length).toBeGreaterThan(0);
  },
);

it('"Supervisory" with status managerial is told by one rule', () => {
  const position = {
    ...soundDraft.position,
    title: 'Supervisory Specialist',
    supervisoryStatus: 'managerial',
  };
  const count = (percent: number) =>
    ['title-series', 'supervisory-consistent'].map(
      (rule) => findingsOf(rule, { position, duties: supervisingFor(percent) }).length,
    );
  expect(count(20)).toEqual([1, 0]);
  expect(count(25)).toEqual([0, 1]);
});

it('no factors are asked of an executive', () => {
  const { grade: _, ...position } = soundDraft.position;
  const executive = { ...position, payPlan: 'ES', title: 'Supervisory Specialist' };
  expect(findingsOf('title-series', { position: executive })).toEqual([]);
});

it('"Supervisory" stands with authority of level 3-2 and a quarter of the time', () => {
  const title = 'Supervisory Program Specialist';
  expect(titled(title, { ...authority('3-2'), duties: supervisingFor(25) })).toEqual([]);
  expect(titled(title, { ...authority('3-4'), duties: supervisingFor(40) })).toEqual([]);
  expect(titled(title, { ...authority('3-2'), duties: supervisingFor(20) })).toHaveLength(1);
  expect(titled(title, { ...authority('3-1'), duties: supervisingFor(40) })).toHaveLength(1);
});

it('"Supervisory" stands with factors and a supervisory or managerial status', () => {
  const title = 'Supervisory Program Specialist';
  expect(titled(title, authority('3-2'), { supervisoryStatus: 'managerial' })).toEqual([]);
});

it.each([
  'Management Analyst',
  'Lead Program Analyst',
  'IT Specialist (Customer Support)',
  'Public Affairs Specialist',
])('"%s" is the title of another series, which is advice', (title) => {
  expect(titled(title)).toMatchObject([{ severity: 'info' }]);
});

it('a title of its own series is no other series’ title', () => {
  expect(titled('Management Analyst', {}, { series: '0343' })).toEqual([]);
});
