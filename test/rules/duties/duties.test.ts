import { describe, expect, it } from 'vitest';
import { findingsOf, withTask } from '../findings-of.ts';

const duty = (percent: number, more: object = {}) => ({
  title: `Work that takes ${percent} percent`,
  percent,
  tasks: [`Leads studies of part ${percent} of the service.`],
  ...more,
});

function withTasks(...tasks: string[]) {
  return { duties: [{ title: 'Customer research', percent: 100, tasks }] };
}

describe('duties-count', () => {
  it.each([
    [[100], 1],
    [[50, 50], 1],
    [[40, 30, 30], 0],
    [[20, 20, 20, 20, 20], 0],
    [[20, 20, 20, 20, 10, 10], 1],
  ])('%s', (shares, count) => {
    expect(findingsOf('duties-count', { duties: shares.map((share) => duty(share)) })).toHaveLength(count);
  });
});

describe('duty-small-share', () => {
  it('4 percent are few, 5 are not', () => {
    expect(findingsOf('duty-small-share', { duties: [duty(4), duty(5), duty(91)] })).toMatchObject([
      { severity: 'info', path: 'duties.0.percent' },
    ]);
  });
});

describe('grade-controlling-share', () => {
  const controlling = { gradeControlling: 'yes' };
  const told = (...duties: object[]) =>
    findingsOf('grade-controlling-share', { duties }, { stage: 'classification' }).map(
      ({ severity }) => severity,
    );

  it('under 25 percent never controls the grade', () => {
    expect(told(duty(24, controlling), duty(76))).toEqual(['error']);
    expect(told(duty(10, controlling), duty(14, controlling), duty(76))).toEqual(['error']);
  });

  it('25 to 49 percent ask for reasons', () => {
    expect(told(duty(25, controlling), duty(75))).toEqual(['warning']);
    expect(told(duty(49, controlling), duty(51))).toEqual(['warning']);
  });

  it('the reasons under evaluationBasis settle that, and never less than 25 percent', () => {
    const classification = { evaluationBasis: 'Assigned on a regular basis, and needed when recruiting.' };
    const reasoned = (...duties: object[]) =>
      findingsOf('grade-controlling-share', { duties, classification }, { stage: 'classification' });
    expect(reasoned(duty(25, controlling), duty(75))).toEqual([]);
    expect(reasoned(duty(24, controlling), duty(76))).toHaveLength(1);
  });

  it('supervision that the supervisory guide grades needs no reasons', () => {
    const supervision = duty(25, { gradeControlling: 'yes', supervisory: 'yes' });
    const supervisoryFactors = { supervisoryAuthority: { level: '3-2', text: 'Assigns work.' } };
    const found = (more: object) =>
      findingsOf(
        'grade-controlling-share',
        { duties: [supervision, duty(75)], ...more },
        { stage: 'classification' },
      );
    expect(found({ supervisoryFactors })).toEqual([]);
    expect(found({})).toHaveLength(1);
  });

  it('half of the time is enough', () => {
    expect(told(duty(50, controlling), duty(50))).toEqual([]);
    expect(told(duty(30, controlling), duty(20, controlling), duty(50))).toEqual([]);
  });

  it('without a marked duty nothing is said', () => {
    expect(told(duty(20, { gradeControlling: 'no' }), duty(80))).toEqual([]);
  });

  it('while drafting nothing is said', () => {
    const duties = [duty(20, controlling), duty(80)];
    expect(findingsOf('grade-controlling-share', { duties })).toEqual([]);
  });
});

describe('duty-duplicate', () => {
  it.each([
    ['Leads studies of customer needs.', 'leads studies of customer needs'],
    [
      'Conducts customer research through interviews and surveys.',
      'Conducts customer research using surveys and interviews.',
    ],
    [
      'Prepares and presents briefings to executives on trends in customer feedback.',
      'Presents and prepares briefings for executives about customer feedback trends.',
    ],
  ])('%s', (one, other) => {
    expect(findingsOf('duty-duplicate', withTasks(one, other))).toMatchObject([
      { severity: 'warning', path: 'duties.0.tasks.1' },
    ]);
  });

  it.each([
    [
      'Plans and conducts usability tests of web pages.',
      'Plans and conducts usability tests of paper forms.',
    ],
    [
      'Advises internal stakeholders on service standards.',
      'Advises external stakeholders on service standards.',
    ],
    ['Drafts reports.', 'Edits reports.'],
    ['Briefs the Director.', 'Briefs the Deputy Director.'],
    ['Develops policy for customer research.', 'Carries out policy for customer research.'],
  ])('%s is not the same as %s', (one, other) => {
    expect(findingsOf('duty-duplicate', withTasks(one, other))).toEqual([]);
  });

  it('two duties of one name are told, a task like a title is not', () => {
    const duties = [duty(50, { title: 'Research' }), duty(50, { title: 'research', tasks: ['Research'] })];
    expect(findingsOf('duty-duplicate', { duties })).toMatchObject([{ path: 'duties.1.title' }]);
  });
});

describe('other-duties', () => {
  it.each([
    'Performs other duties as assigned.',
    'Other related duties as required',
    'Trains staff. Performs other duties as assigned.',
  ])('%s', (task) => {
    expect(findingsOf('other-duties', withTask(task))).toMatchObject([
      { severity: 'info', path: 'duties.0.tasks.0' },
    ]);
  });

  it('a duty of that name is told once, with its percentage', () => {
    const duties = [
      duty(95),
      duty(5, { title: 'Other duties as assigned', tasks: ['Performs other duties as assigned.'] }),
    ];
    expect(findingsOf('other-duties', { duties })).toMatchObject([{ path: 'duties.1.title' }]);
  });

  it.each(['Assigns duties to other staff.', 'Reviews duty assignments of other offices.'])(
    '%s stays',
    (task) => {
      expect(findingsOf('other-duties', withTask(task))).toEqual([]);
    },
  );
});
