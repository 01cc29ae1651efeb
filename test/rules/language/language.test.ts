import { describe, expect, it } from 'vitest';
import { builtin } from '../../../src/builtin.ts';
import type { Library } from '../../../src/language/library.ts';
import { findingsOf, withTask } from '../findings-of.ts';

const dhs = { organization: { agency: 'Department of Homeland Security', acronym: 'DHS' } };
const plan = (...activities: string[]) => ({
  performancePlan: {
    kind: 'gs',
    period: { start: '2026-10-01', end: '2027-09-30' },
    goals: [{ template: 'PG-1', activities, weight: 100, supportsDuties: [1, 2] }],
  },
});
const paths = (found: { path: string }[]) => found.map(({ path }) => path);

describe('language-known', () => {
  const known = (cxLanguage: object, more: object = {}) =>
    findingsOf('language-known', { cxLanguage, ...more });

  it('an id that is typed in another way is named as it should be', () => {
    expect(known({ duties: ['md-9', 'MD-99'] })).toMatchObject([
      { severity: 'error', path: 'cxLanguage.duties.0', message: expect.stringContaining('MD-09') },
      { severity: 'error', path: 'cxLanguage.duties.1', message: expect.stringContaining('MD-01 to MD-21') },
    ]);
  });

  it('a text of another section is told its own', () => {
    expect(known({ knowledge: ['MD-09'] })).toMatchObject([
      { message: expect.stringContaining('cxLanguage.duties') },
    ]);
  });

  it('an unknown library is an error', () => {
    expect(paths(known({ library: 'dhs', duties: ['MD-04'] }))).toEqual(['cxLanguage.library']);
  });

  it('words for a text that is not there, not chosen, or has no such place', () => {
    const fill = { 'MD-77': { levers: 'x' }, 'MD-10': {}, 'MD-09': { lever: 'x', levers: 'y' } };
    expect(known({ duties: ['MD-09'], fill }).map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      'error cxLanguage.fill.MD-77',
      'warning cxLanguage.fill.MD-10',
      'error cxLanguage.fill.MD-09.lever',
    ]);
  });

  it('a text that is chosen twice is a warning', () => {
    expect(known({ duties: ['MD-04', 'MD-04'] })).toMatchObject([
      { severity: 'warning', path: 'cxLanguage.duties.1' },
    ]);
  });

  it('templates of the plan are looked up as well', () => {
    expect(paths(known({}, plan('PG-1.1', 'PG-1.9')))).toEqual(['performancePlan.goals.0.activities.1']);
  });
});

describe('language-holes', () => {
  it('words under a misspelled name are told there alone', () => {
    const cxLanguage = { duties: ['MD-09'], fill: { 'MD-09': { lever: 'shorter forms' } } };
    expect(findingsOf('language-holes', { cxLanguage })).toEqual([]);
    expect(paths(findingsOf('language-known', { cxLanguage }))).toEqual(['cxLanguage.fill.MD-09.lever']);
  });

  it('a list that must be given is an error, also in "all"', () => {
    expect(findingsOf('language-holes', { cxLanguage: { duties: 'all' } })).toMatchObject([
      { severity: 'error', path: 'cxLanguage.duties' },
    ]);
  });

  it('optional places are advice', () => {
    expect(findingsOf('language-holes', { cxLanguage: { contacts: ['F67-02'] } })).toMatchObject([
      { severity: 'info' },
    ]);
    const fill = { 'F67-02': { customers: ['borrowers'] } };
    expect(findingsOf('language-holes', { cxLanguage: { contacts: ['F67-02'], fill } })).toEqual([]);
  });

  it('a placeholder in a fill is told where it was typed, once', () => {
    const fill = { 'MD-09': { levers: ['TBD'] } };
    expect(paths(findingsOf('language-holes', { cxLanguage: { duties: ['MD-09'], fill } }))).toEqual([
      'cxLanguage.fill.MD-09.levers.0',
    ]);
  });

  it('placeholders are found wherever text is typed', () => {
    const found = findingsOf('language-holes', {
      ...withTask('Leads studies in [insert office].'),
      organization: { agency: '<agency>' },
      hiring: { sharedCertificateCoordinator: 'TBD' },
    });
    expect(paths(found).sort()).toEqual([
      'duties.0.tasks.0',
      'hiring.sharedCertificateCoordinator',
      'organization.agency',
    ]);
  });
});

describe('language-none', () => {
  it('names the sections that have none', () => {
    expect(findingsOf('language-none', {})).toMatchObject([{ severity: 'info', path: 'cxLanguage' }]);
    const [found] = findingsOf('language-none', { cxLanguage: { duties: ['MD-04'], knowledge: ['F1-05'] } });
    expect(found?.message).toContain('the introduction and Factors 3, 5, 6 and 7');
  });
});

describe('language-duplicate', () => {
  const duplicate = (task: string, ...duties: string[]) =>
    findingsOf('language-duplicate', { ...withTask(task), cxLanguage: { duties } });

  it.each([
    ['Makes decisions guided by CX standards and benchmarks.', 'MD-04'],
    ['Makes decisions that are guided by customer experience standards and benchmarks.', 'MD-04'],
    [
      'Reduces government speak and incorporates plain language into all letters and communications.',
      'MD-15',
    ],
    ['Identifies opportunities to improve CX practices in the work of the office.', 'MD-16'],
  ])('%s says what %s says', (task, id) => {
    expect(duplicate(task, 'MD-05', id)).toMatchObject([
      { severity: 'warning', path: 'cxLanguage.duties.1' },
    ]);
  });

  it.each([
    ['Makes decisions about loans by the standards of the program.', 'MD-04'],
    ['Writes letters in plain language.', 'MD-15'],
    ['Identifies opportunities to reduce cost.', 'MD-16'],
    ['Leads customer experience studies and reports results to executives.', 'MD-18'],
  ])('%s is not what %s says', (task, id) => {
    expect(duplicate(task, id)).toEqual([]);
  });

  it('a factor may take up what a duty says', () => {
    const factors = { guidelines: { text: 'Makes decisions guided by CX standards and benchmarks.' } };
    expect(findingsOf('language-duplicate', { factors, cxLanguage: { duties: ['MD-04'] } })).toEqual([]);
  });
});

describe('language-drift', () => {
  const [library] = builtin.libraries as [Library];
  const newer: Library = {
    ...library,
    version: '3',
    texts: library.texts.map((text) => (text.id === 'MD-04' ? { ...text, changedIn: '3' } : text)),
  };
  const drift = (cxLanguage: object, libraries: readonly Library[]) =>
    findingsOf('language-drift', { cxLanguage }, { libraries }).map(({ path }) => path);

  it('a text that changed since it was chosen is told', () => {
    expect(drift({ version: 2, duties: ['MD-04', 'MD-05'] }, [newer])).toEqual(['cxLanguage.duties.0']);
  });

  it('other texts, and a draft of the same version, are not', () => {
    expect(drift({ version: 2, duties: ['MD-05'] }, [newer])).toEqual([]);
    expect(drift({ version: 3, duties: ['MD-04'] }, [newer])).toEqual([]);
    expect(drift({ duties: ['MD-04'] }, [newer])).toEqual([]);
  });

  it('replaced wording has not changed', () => {
    const replace = { 'MD-04': { text: 'Decides by standards.', reason: 'Shorter.' } };
    expect(drift({ version: 2, duties: ['MD-04'], replace }, [newer])).toEqual([]);
  });

  it('a version that the library does not have yet is told', () => {
    expect(drift({ version: 4, duties: ['MD-04'] }, [newer])).toEqual(['cxLanguage.version']);
  });

  it('replaced wording has a reason', () => {
    const replace = { 'MD-04': { text: 'Decides by standards.' } };
    expect(drift({ version: 1, duties: ['MD-04'], replace }, [library])).toEqual([
      'cxLanguage.replace.MD-04',
    ]);
  });
});

describe('language-agency', () => {
  const agency = (changes: object) => paths(findingsOf('language-agency', changes));

  it('the page, the hub and the community of DHS are nobody else’s, and are told as open places', () => {
    const activities = plan('PG-1.1', 'PG-1.2', 'PG-1.3', 'PG-1.4');
    expect(agency(activities)).toEqual([]);
    const found = findingsOf('language-holes', activities);
    expect(paths(found)).toEqual([
      'performancePlan.goals.0.activities.1',
      'performancePlan.goals.0.activities.2',
      'performancePlan.goals.0.activities.3',
    ]);
    expect(found[0]?.message).toContain('which only DHS has');
  });

  it('an agency’s own resources are its own', () => {
    const fill = {
      'PG-1.2': { cxPage: 'usda.gov/cx' },
      'PG-1.3': { learningHub: 'AgLearn' },
      'PG-1.4': { community: 'CX COP' },
    };
    expect(agency({ ...plan('PG-1.2', 'PG-1.3', 'PG-1.4'), cxLanguage: { fill } })).toEqual([]);
  });

  it('the page of DHS is told also where it was filled in or typed', () => {
    const fill = { 'PG-1.2': { cxPage: 'https://www.dhs.gov/cx' } };
    expect(agency({ ...plan('PG-1.2'), cxLanguage: { fill } })).toEqual([
      'performancePlan.goals.0.activities.0',
    ]);
    expect(agency(withTask('Reads dhs.gov/cx every week.'))).toEqual(['duties.0.tasks.0']);
  });

  it('the name in copied wording is told', () => {
    expect(agency(withTask('Upholds DHS’ commitment to CX by meeting standards.'))).toEqual([
      'duties.0.tasks.0',
    ]);
    const replace = { 'MD-06': { text: 'Upholds the commitment of DHS.', reason: 'Shorter.' } };
    expect(agency({ cxLanguage: { duties: ['MD-06'], replace } })).toEqual(['cxLanguage.replace.MD-06.text']);
  });

  it.each(['Coordinates with DHS and CBP on inspections.', 'Serves on interagency teams led by DHS.'])(
    'work with DHS is work: %s',
    (task) => {
      expect(agency(withTask(task))).toEqual([]);
    },
  );

  it('chosen texts name the draft’s own agency', () => {
    expect(agency({ cxLanguage: { duties: ['MD-06'], knowledge: 'all', contacts: 'all' } })).toEqual([]);
  });

  it('DHS may keep its own, by its short name or its full one', () => {
    expect(agency({ ...dhs, ...plan('PG-1.2', 'PG-1.3') })).toEqual([]);
    const organization = { agency: 'Department of Homeland Security', acronym: 'FEMA' };
    expect(agency({ organization, ...withTask('Upholds DHS’ commitment to CX.') })).toEqual([]);
  });
});

describe('language-weight', () => {
  const weight = (changes: object) =>
    paths(findingsOf('language-weight', changes, { stage: 'classification' }));

  it('merged duties and words of appraisal are told once the draft goes to the classifier', () => {
    expect(weight({ cxLanguage: { introduction: ['IN-01'], duties: ['MD-04', 'MD-05'] } })).toEqual([
      'cxLanguage.introduction.0',
      'cxLanguage.duties',
    ]);
    expect(findingsOf('language-weight', { cxLanguage: { duties: ['MD-04'] } })).toEqual([]);
  });

  it('an introduction may speak of evaluating programs', () => {
    expect(
      weight({ introduction: 'This position evaluates programs. Results are evaluated every year.' }),
    ).toEqual([]);
    expect(weight({ introduction: 'The employee is evaluated by the number of studies.' })).toEqual([
      'introduction',
    ]);
  });
});

describe('stale-reference', () => {
  it('own wording is a warning, official wording is advice', () => {
    expect(
      findingsOf('stale-reference', withTask('Supports the Biden-Harris Management Agenda.')),
    ).toMatchObject([{ severity: 'warning', path: 'duties.0.tasks.0' }]);
    expect(findingsOf('stale-reference', { cxLanguage: { duties: ['MD-12'] } })).toMatchObject([
      { severity: 'info' },
    ]);
  });

  it('replaced wording is own wording', () => {
    const replace = {
      'MD-12': { text: 'Incumbent realizes their role under the CX EO.', reason: 'Shorter.' },
    };
    expect(findingsOf('stale-reference', { cxLanguage: { duties: ['MD-12'], replace } })).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it.each(['Applies OMB Circular A-11, Section 280.', 'Applies Executive Order 14058.', 'Writes CX EOs.'])(
    '%s is current',
    (task) => {
      expect(findingsOf('stale-reference', withTask(task))).toEqual([]);
    },
  );

  it('a reference is stale from its day on', () => {
    const today = '2024-05-01';
    expect(
      findingsOf('stale-reference', withTask('Supports the Biden-Harris Management Agenda.'), { today }),
    ).toEqual([]);
  });
});
