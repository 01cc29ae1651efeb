import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const duties = (percent: number) => ({
  duties: [
    {
      title: 'Direction of the team',
      percent,
      supervisory: 'yes',
      tasks: ['Assigns and reviews the work of analysts.'],
    },
    { title: 'Studies', percent: 100 - percent, tasks: ['Leads studies of how borrowers use a service.'] },
  ],
});
const factors = { supervisoryFactors: { supervisoryAuthority: { level: '3-2', text: 'Assigns work.' } } };
const position = (title: string, supervisoryStatus?: string) => ({
  position: {
    title,
    payPlan: 'GS',
    series: '0301',
    grade: 13,
    ...(supervisoryStatus ? { supervisoryStatus } : {}),
  },
});
const told = (...parts: object[]) =>
  findingsOf('supervisory-consistent', Object.assign({}, ...parts)).map(
    ({ severity, path }) => `${severity} ${path}`,
  );

describe('supervisory-consistent', () => {
  it('status, title, factors and a quarter of the time agree', () => {
    const title = 'Supervisory Program Specialist';
    expect(told(position(title, 'supervisory'), duties(25), factors)).toEqual([]);
    expect(told(position(title, 'supervisory'), duties(24), factors)).toEqual([
      'error position.supervisoryStatus',
    ]);
    expect(told(position(title, 'supervisory'), duties(25))).toEqual(['error position.supervisoryStatus']);
  });

  it.each([
    'Chief of Service Design',
    'Administrative Officer',
    'Director, Service Design',
    'Program Manager',
  ])('%s says that the position supervises', (title) =>
    expect(told(position(title, 'supervisory'), duties(40), factors)).toEqual([]),
  );

  it('a title that says nothing of supervision does not fit a supervisor', () => {
    expect(told(position('Program Specialist', 'supervisory'), duties(40), factors)).toEqual([
      'error position.title',
    ]);
  });

  it('a manager without supervision needs no supervisory factors', () => {
    expect(told(position('Program Manager', 'managerial'))).toEqual([]);
    expect(told(position('Program Manager', 'managerial'), duties(30))).toEqual([
      'error position.supervisoryStatus',
    ]);
  });

  it('factors, time and title without the status contradict it', () => {
    expect(told(position('Program Specialist'), factors)).toEqual(['error supervisoryFactors']);
    expect(told(position('Program Specialist', 'nonsupervisory'), factors)).toEqual([
      'error position.supervisoryStatus',
    ]);
    expect(told(position('Program Specialist', 'nonsupervisory'), duties(25))).toEqual([
      'error position.supervisoryStatus',
    ]);
    expect(told(position('Supervisory Program Specialist', 'team-leader'))).toEqual(['error position.title']);
  });

  it.each([
    ['5-8', 13, 0],
    ['5-8', 15, 0],
    ['5-8', 12, 1],
    ['5-7', 12, 0],
    ['5-5', 9, 0],
    ['5-5', 10, 0],
    ['5-5', 11, 1],
    ['5-1', 1, 0],
    ['5-1', 3, 1],
    ['5-9', 13, 0],
  ])('Factor 5 at %s with base level GS-%i: %i', (level, baseLevel, count) => {
    const directed = { difficultyOfWorkDirected: { level, text: 'Directs analysts.' }, baseLevel };
    const supervisoryFactors = { ...factors.supervisoryFactors, ...directed };
    const title = 'Supervisory Program Specialist';
    expect(told(position(title, 'supervisory'), duties(40), { supervisoryFactors })).toEqual(
      Array.from({ length: count }, () => 'warning supervisoryFactors.difficultyOfWorkDirected.level'),
    );
  });

  it('a little supervision changes nothing', () => {
    expect(told(position('Program Specialist', 'nonsupervisory'), duties(20))).toEqual([]);
    expect(told(position('Program Specialist'))).toEqual([]);
  });

  it('executives are graded by other rules', () => {
    const executive = {
      title: 'Chief Experience Officer',
      payPlan: 'ES',
      series: '0301',
      supervisoryStatus: 'managerial',
    };
    expect(told({ position: executive }, duties(40))).toEqual([]);
  });
});

describe('leader-basis', () => {
  const leads = (...standards: string[]) =>
    findingsOf(
      'leader-basis',
      { ...position('Lead Program Specialist', 'team-leader'), classification: { standards } },
      { stage: 'classification' },
    ).length;
  it.each([
    ['General Schedule Leader Grade Evaluation Guide', 0],
    ['OPM, General Schedule Leader Grade-Evaluation Guide, Part II (TS-123)', 0],
    ['GSLGEG', 0],
    ['Administrative Analysis Grade Evaluation Guide', 1],
    ['Leadership Development Standard', 1],
  ])('%s: %i', (name, count) => expect(leads(name)).toBe(count));
});
