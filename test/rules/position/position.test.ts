import { describe, expect, it } from 'vitest';
import { factorsAt } from '../../make-draft.ts';
import { findingsOf, soundDraft } from '../findings-of.ts';

function positioned(rule: string, changes: object) {
  return findingsOf(rule, { position: { ...soundDraft.position, ...changes } });
}

describe('series-format', () => {
  it.each(['301', 'GS-0301', '03O1', '0301-13', '03010'])('%s is no series', (series) => {
    expect(positioned('series-format', { series })).toMatchObject([
      { severity: 'error', path: 'position.series' },
    ]);
  });

  it('four digits are a series', () => {
    expect(positioned('series-format', { series: '0343' })).toEqual([]);
  });
});

describe('usa-staffing-characters', () => {
  it.each([
    ['title', "Veterans' Service Specialist (R&D) - Lead/Senior"],
    ['title', 'Specialist_2'],
    ['number', 'ED/2026\\014-1, v_2.0'],
  ])('%s takes %s', (field, value) => {
    expect(positioned('usa-staffing-characters', { [field]: value })).toEqual([]);
  });

  it.each([
    ['title', 'Director, Customer Experience'],
    ['title', 'Veterans’ Service Specialist'],
    ['title', 'Strategist – Customer Experience'],
    ['title', 'Estratega de Atención'],
    ['number', 'ED#14'],
    ['number', "ED'14"],
  ])('%s refuses %s', (field, value) => {
    expect(positioned('usa-staffing-characters', { [field]: value })).toMatchObject([
      { severity: 'warning', path: `position.${field}` },
    ]);
  });
});

describe('grade-interval', () => {
  it.each([5, 7, 9, 11, 12, 13, 14, 15])('0301 has grade %s', (grade) => {
    expect(positioned('grade-interval', { grade })).toEqual([]);
  });

  it.each([4, 6, 8, 10])('0301 has no usual grade %s', (grade) => {
    expect(positioned('grade-interval', { grade })).toMatchObject([{ path: 'position.grade' }]);
  });

  it('the reason under evaluationBasis settles an unusual grade', () => {
    const changes = { position: { ...soundDraft.position, grade: 10 } };
    const classification = { evaluationBasis: 'The levels were checked again and stand.' };
    expect(findingsOf('grade-interval', changes)).toHaveLength(1);
    expect(findingsOf('grade-interval', { ...changes, classification })).toEqual([]);
  });

  it('an unusual grade that the points give is told once', () => {
    const factors = factorsAt('1-6 2-4 3-3 4-4 5-3 6-2 7-b 8-1 9-1');
    const changes = { position: { ...soundDraft.position, grade: 10 }, factors };
    expect(findingsOf('grade-interval', changes)).toEqual([]);
    expect(findingsOf('even-grade', changes)).toHaveLength(1);
  });

  it.each([
    [12, 13, 1],
    [13, 13, 0],
    [14, 13, 0],
  ])('full performance at %s for a position at %s', (fullPerformanceLevel, grade, count) => {
    const found = positioned('grade-interval', { fullPerformanceLevel, grade });
    expect(found.map(({ path }) => path)).toEqual(
      Array.from({ length: count }, () => 'position.fullPerformanceLevel'),
    );
  });

  it.each([
    ['11', []],
    ['12', []],
    ['13', ['developmental.13']],
    ['14', ['developmental.14']],
    ['10', ['developmental.10']],
  ])('a developmental grade %s beside grade 13', (grade, paths) => {
    const developmental = { [grade]: { factors: {} } };
    const found = findingsOf('grade-interval', { developmental });
    expect(found.map(({ path }) => path)).toEqual(paths);
  });

  it('under GS the place is the grade, whatever it is said to equal', () => {
    expect(positioned('grade-interval', { grade: 8, equivalentTo: 'GS-13' })).toMatchObject([
      { path: 'position.grade' },
    ]);
  });

  it('a band of another pay plan is judged by the grade that it equals', () => {
    expect(positioned('grade-interval', { payPlan: 'NH', grade: 3 })).toEqual([]);
    expect(positioned('grade-interval', { payPlan: 'NH', grade: 3, equivalentTo: 'GS-10' })).toMatchObject([
      { path: 'position.equivalentTo' },
    ]);
  });
});

describe('duty-station-split', () => {
  it.each([
    [['Washington', 'DC']],
    [['Washington', 'D.C.']],
    [['New York', 'NY']],
    [['Denver', 'Colorado']],
    [['Washington', 'District of Columbia']],
    [['New York', 'New York']],
    [['Washington, DC', 'Portland', 'OR']],
  ])('%s', (dutyStations) => {
    expect(positioned('duty-station-split', { dutyStations })).toHaveLength(1);
  });

  it.each([
    [['Washington, DC']],
    [['Washington, DC', 'Denver, CO']],
    [['Virginia', 'Maryland']],
    [['VA', 'MD', 'DC']],
    [['Denver, CO', 'Texas']],
    [['Denver', 'Boulder']],
  ])('%s stays', (dutyStations) => {
    expect(positioned('duty-station-split', { dutyStations })).toEqual([]);
  });
});

describe('status-classified', () => {
  const classification = { classifiedBy: 'R. Alvarez', classifiedOn: '2026-10-20' };
  const at = (changes: object) =>
    findingsOf('status-classified', changes, { stage: 'selection' }).map((one) => one.path);

  it('a classified position may be filled', () => {
    expect(at({ status: 'classified', classification })).toEqual([]);
    expect(
      at({ status: 'classified', classification, hiring: { selection: { madeOn: '2026-10-20' } } }),
    ).toEqual([]);
  });

  it('a draft may not', () => {
    expect(at({})).toEqual(['status']);
    expect(at({ status: 'in-review', classification })).toEqual(['status']);
  });

  it('it is classified by somebody, on a day', () => {
    expect(at({ status: 'classified' })).toEqual([
      'classification.classifiedBy',
      'classification.classifiedOn',
    ]);
  });

  it('it is classified before the selection, and not in the future', () => {
    const late = { ...classification, classifiedOn: '2026-11-02' };
    expect(
      at({ status: 'classified', classification: late, hiring: { selection: { madeOn: '2026-11-01' } } }),
    ).toEqual(['classification.classifiedOn']);
    const future = { ...classification, classifiedOn: '2026-12-24' };
    expect(at({ status: 'classified', classification: future })).toEqual(['classification.classifiedOn']);
  });

  it('before the selection nothing is asked', () => {
    expect(findingsOf('status-classified', {}, { stage: 'classification' })).toEqual([]);
    expect(findingsOf('status-classified', {}, { stage: 'talent-pool' })).toEqual([]);
  });
});
