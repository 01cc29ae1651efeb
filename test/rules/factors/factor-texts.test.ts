import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const guide = 'Administrative Analysis Grade Evaluation Guide';

const about = (rule: string, key: string, text: string, level = '') =>
  findingsOf(
    rule,
    {
      factors: { [key]: { ...(level === '' ? {} : { level }), text } },
      classification: { standards: [guide] },
    },
    { stage: 'classification' },
  );

describe('factor-1-traits', () => {
  it.each([
    'Patience and tact in dealing with the public.',
    'Ability to work with creativity on new problems.',
    'Experience in leading surveys of customers.',
    'At least five years of experience in service design.',
    'Initiative in finding new methods.',
    'Skill in writing and a positive attitude.',
    'Demonstrated ability to put oneself in another’s shoes.',
    'Flexibility to adapt to change.',
    'Commitment to excellence in service.',
  ])('fires: %s', (text) =>
    expect(about('factor-1-traits', 'knowledge', text)).toMatchObject([{ severity: 'warning' }]),
  );

  it.each([
    'Knowledge of customer experience research, used to plan studies.',
    'Skill in planning a management initiative and in measuring its results.',
    'Knowledge of data integrity controls, used to judge records.',
    'Knowledge of empathy mapping and journey mapping, used to show where people struggle.',
    'Ability to present complex ideas to a wide range of audiences in order to persuade them.',
    'Knowledge of customer loyalty measures, used to compare services.',
    'Skill in applying judgment to conflicting guidelines.',
    'Knowledge of patient and family services, used to redesign clinics.',
    'Comprehensive knowledge of user experience methods.',
    'Knowledge of the drive-through clinics of the agency.',
    'Experience design methods, used to redesign forms.',
  ])('is silent: %s', (text) => expect(about('factor-1-traits', 'knowledge', text)).toEqual([]));

  it('official wording gets an info', () => {
    const found = findingsOf('factor-1-traits', {
      cxLanguage: { library: 'dhs-cx', version: '1', knowledge: ['F1-01'] },
    });
    expect(found.every(({ severity }) => severity === 'info')).toBe(true);
    expect(found).toHaveLength(1);
  });
});

describe('factor-1-count', () => {
  it.each([
    [3, 0],
    [4, 0],
    [5, 0],
    [6, 1],
    [9, 1],
  ])('%i statements: %i', (count, found) => {
    const statements = Array.from(
      { length: count },
      (_, index) => `Knowledge of subject ${index}, used to plan studies.`,
    );
    expect(findingsOf('factor-1-count', { factors: { knowledge: { statements } } })).toHaveLength(found);
  });
});

describe('factor-2-parts', () => {
  it.each([
    'The supervisor sets objectives. The employee plans and carries out the work. Completed work is reviewed for soundness.',
    'Works under general supervision. Independently resolves most conflicts. Results are accepted as authoritative.',
    'The incumbent is under the direct and continuing supervision of a higher-level employee. The incumbent carries out recurring assignments independently. All completed assignments are reviewed in detail.',
  ])('is silent: %s', (text) => expect(about('factor-2-parts', 'supervisoryControls', text)).toEqual([]));

  it.each([
    ['The employee plans and carries out every phase.', 'how work is assigned and how work is reviewed'],
    ['The supervisor sets deadlines. The employee carries out every phase.', 'how work is reviewed'],
  ])('%s lacks %s', (text, lacks) =>
    expect(about('factor-2-parts', 'supervisoryControls', text)[0]?.message).toContain(lacks),
  );
});

describe('factor-3-names', () => {
  it('the full stop of the sentence is no part of the number', () => {
    const [found] = about('factor-3-names', 'guidelines', 'Guidelines include Directive 255-09.');
    expect(found?.message).toContain('"Directive 255-09",');
  });

  it.each([
    'Guidelines are 5 CFR 430 and agency policy.',
    'Guidelines include Title 5, U.S. Code.',
    'Guidelines are Executive Order 14058 and OMB Circular A-11.',
    'Guidelines include DHS Directive 255-09.',
    'Guidelines are Public Law 111-274 and precedents.',
  ])('fires: %s', (text) => expect(about('factor-3-names', 'guidelines', text)).toHaveLength(1));

  it.each([
    'Guidelines are government-wide regulations, agency manuals and precedents.',
    'Guidelines are executive orders, circulars and directives that state results, not methods.',
    'Guidelines consist of two or more handbooks, which are 20 years old.',
    'The employee revises chapters of the manual for 12 regions.',
  ])('is silent: %s', (text) => expect(about('factor-3-names', 'guidelines', text)).toEqual([]));
});

describe('factor-5-errors', () => {
  it.each([
    'Errors could result in the loss of funds.',
    'Poor decisions may jeopardize the mission.',
    'Failure to meet deadlines would delay benefits.',
    'Inaccurate advice can lead to appeals.',
  ])('fires: %s', (text) => expect(about('factor-5-errors', 'scopeAndEffect', text)).toHaveLength(1));

  it.each([
    'The work reduces errors in payments to veterans nationwide.',
    'The work lowers the rate of improper payments.',
    'The work improves services for people with poor eyesight, and affects how regions plan.',
    'The work affects the quality of services to the public.',
    'Results change how offices find and correct mistakes.',
  ])('is silent: %s', (text) => expect(about('factor-5-errors', 'scopeAndEffect', text)).toEqual([]));
});

describe('factor-6-supervisor', () => {
  it.each([
    'Contacts are with the immediate supervisor and coworkers.',
    'Contacts include the supervisor, managers and contractors.',
    'Contacts are with his/her supervisor and other staff.',
  ])('fires: %s', (text) => expect(about('factor-6-supervisor', 'personalContacts', text)).toHaveLength(1));

  it.each([
    'Contacts are with supervisors and managers of other offices.',
    'Contacts, other than with the supervisor, are with managers and contractors.',
    'Contacts are with managers outside the chain of command.',
    'Contacts are with the supervisory staff of field offices.',
    'Contacts exclude the immediate supervisor.',
    'Contacts are with anyone in the office but the supervisor.',
  ])('is silent: %s', (text) => expect(about('factor-6-supervisor', 'personalContacts', text)).toEqual([]));
});

describe('factor-8-9-everyday', () => {
  it('the safety of any office is told of, what goes beyond it is not', () => {
    const told = (text: string) => about('factor-8-9-everyday', 'workEnvironment', text).length;
    expect(told('Requires normal safety precautions typical of offices.')).toBe(1);
    expect(told('Observance of fire regulations and traffic signals.')).toBe(1);
    expect(told('The work is performed in an adequately lighted and climate controlled office.')).toBe(0);
    expect(told('Regular visits to warehouses require protective gear and safety precautions.')).toBe(0);
  });
});

describe('contacts-agree', () => {
  const both = (contacts: string, purpose: string, levels = ['6-3', '7-3']) =>
    findingsOf('contacts-agree', {
      factors: {
        personalContacts: { level: levels[0], text: contacts },
        purposeOfContacts: { level: levels[1], text: purpose },
      },
    }).map(({ severity }) => severity);

  it.each([
    ['6-1', '7-c'],
    ['6-1', '7-4'],
    ['6-4', '7-a'],
  ])('%s with %s is probably unrealistic', (...levels) => {
    expect(both('Contacts are with staff.', 'To give advice.', levels)).toEqual(['warning']);
  });

  it.each([
    ['6-1', '7-b'],
    ['6-2', '7-4'],
    ['6-4', '7-2'],
    ['6-3', '7-3'],
  ])('%s with %s is accepted', (...levels) => {
    expect(both('Contacts are with staff.', 'To give advice.', levels)).toEqual([]);
  });

  it('people whom only Factor 7 names are told of', () => {
    expect(
      both('Contacts are with managers of the agency.', 'To negotiate with unions and the press.'),
    ).toEqual(['info']);
    expect(both('Contacts are with managers of the agency.', 'To brief congressional staff.')).toEqual([
      'info',
    ]);
  });

  it('the same people in other words are fine', () => {
    expect(
      both('Contacts are with vendors and applicants.', 'To persuade contractors and customers.'),
    ).toEqual([]);
    expect(both('Contacts are with a wide range of people.', 'To brief congressional staff.')).toEqual([]);
    expect(both('Contacts are with managers.', 'To persuade executives who resist.')).toEqual([]);
    expect(
      both(
        'Contacts are with managers, contractors, and officials of other agencies.',
        'To justify plans to federal agencies and private industry.',
      ),
    ).toEqual([]);
  });
});

describe('guide-level', () => {
  const told = (changes: object) =>
    findingsOf('guide-level', changes).map(({ severity, path }) => `${severity} ${path}`);
  const at = (key: string, level: string, more: object = {}) => ({
    factors: { [key]: { level, text: 'What the position requires.', ...more } },
    classification: { standards: [guide] },
  });

  it('levels that the guide describes are fine, others need a basis', () => {
    expect(told(at('knowledge', '1-6'))).toEqual([]);
    expect(told(at('complexity', '4-6'))).toEqual([]);
    expect(told(at('knowledge', '1-5'))).toEqual(['warning factors.knowledge.level']);
    expect(told(at('workEnvironment', '9-3'))).toEqual(['warning factors.workEnvironment.level']);
    expect(told(at('knowledge', '1-5', { rationale: 'Compared with the Primary Standard.' }))).toEqual([]);
  });

  it('without the guide its levels bind no one', () => {
    expect(told({ ...at('knowledge', '1-5'), classification: { standards: ['Primary Standard'] } })).toEqual(
      [],
    );
  });

  it('1-9 in administrative work asks for the Primary Standard, once', () => {
    expect(told(at('knowledge', '1-9'))).toEqual(['warning factors.knowledge.level']);
    expect(told(at('knowledge', '1-9', { rationale: 'The work is very hard.' }))).toEqual([
      'warning factors.knowledge.level',
    ]);
    expect(
      told(
        at('knowledge', '1-9', { rationale: 'Compared with the Primary Standard: creates new theories.' }),
      ),
    ).toEqual([]);
  });

  it('work that the guide leaves out is told of', () => {
    const position = (more: object) => ({
      position: {
        title: 'Customer Experience Specialist',
        payPlan: 'GS',
        series: '0301',
        grade: 13,
        ...more,
      },
      classification: { standards: [guide] },
    });
    expect(told(position({ grade: 7 }))).toEqual(['warning classification.standards.0']);
    expect(told(position({ grade: 9 }))).toEqual([]);
    expect(told(position({ series: '0560' }))).toEqual(['info classification.standards.0']);
    const supervisor = {
      supervisoryFactors: { supervisoryAuthority: { level: '3-2', text: 'Assigns work.' } },
    };
    expect(told({ ...position({}), ...supervisor })).toEqual(['warning classification.standards.0']);
    const both = { standards: [guide, 'General Schedule Supervisory Guide'] };
    expect(told({ ...position({}), ...supervisor, classification: both })).toEqual([]);
  });
});

describe('level-quoted', () => {
  it.each([
    [
      'knowledge',
      'Knowledge of the range of administrative laws, policies, regulations, and precedents applicable to the administration of one or more important public programs.',
    ],
    [
      'complexity',
      'The work requires analysis of interrelated issues of effectiveness, efficiency, and productivity of substantive mission-oriented programs.',
    ],
    [
      'personalContacts',
      'Persons outside the agency which may include consultants, contractors, or business executives in a moderately unstructured setting.',
    ],
    ['knowledge', 'Mastery of research methods. This meets Level 1-8 of the guide.'],
    ['complexity', 'The work is comparable to FES Level 4-5.'],
  ])('%s fires: %s', (key, text) =>
    expect(about('level-quoted', key, text)).toMatchObject([{ severity: 'info' }]),
  );

  it.each([
    [
      'knowledge',
      'Mastery of survey and interview methods, used to lead studies of how farmers apply for loans, whose limits emerge as they go.',
    ],
    [
      'complexity',
      'Studies weigh wait times against cost in 40 offices whose goals conflict; no earlier study shows how.',
    ],
    [
      'complexity',
      'Studies deal with interrelated issues of quality and cost; results at the level of 4-H clubs count too.',
    ],
    [
      'workEnvironment',
      'Work is typically performed in an adequately lighted and climate controlled office. May require occasional travel.',
    ],
  ])('%s is silent: %s', (key, text) => expect(about('level-quoted', key, text)).toEqual([]));
});

describe('level-text-signals', () => {
  it.each([
    [
      'knowledge',
      '1-8',
      'Knowledge of office procedures and forms, used to answer questions and to prepare summaries of meetings.',
    ],
    [
      'supervisoryControls',
      '2-5',
      'The supervisor assigns each project with instructions and deadlines and checks each step of the work.',
    ],
    [
      'guidelines',
      '3-5',
      'Guidelines are manuals and handbooks that tell how to carry out each step of a survey.',
    ],
    [
      'complexity',
      '4-5',
      'The employee uses accepted techniques such as flowcharts to find delays in the handling of mail.',
    ],
    [
      'scopeAndEffect',
      '5-6',
      'The work makes the filing of records in the branch faster and saves the staff time.',
    ],
    [
      'purposeOfContacts',
      '7-c',
      'Contacts serve to exchange dates and facts about meetings and to pass on forms.',
    ],
  ])('%s %s fires: %s', (key, level, text) =>
    expect(about('level-text-signals', key, text, level)).toHaveLength(1),
  );

  it.each([
    [
      'knowledge',
      '1-8',
      'Mastery of research methods, used to lead studies of services that reach the public.',
    ],
    [
      'supervisoryControls',
      '2-4',
      'The employee and the supervisor agree on the project plan; finished work is reviewed for fit with goals.',
    ],
    [
      'guidelines',
      '3-4',
      'Guidelines are general policies that state results and leave the methods to the employee.',
    ],
    [
      'complexity',
      '4-5',
      'The questions hang together, the goals of the offices conflict, and no precedent shows the way.',
    ],
    [
      'scopeAndEffect',
      '5-5',
      'The work changes a service that reaches millions of people and guides the agency’s leadership.',
    ],
    [
      'knowledge',
      '1-6',
      'Knowledge of office procedures and forms, used to answer questions and prepare summaries.',
    ],
    ['knowledge', '1-8', 'See attached.'],
  ])('%s %s is silent: %s', (key, level, text) =>
    expect(about('level-text-signals', key, text, level)).toEqual([]),
  );

  it('only work that the guide grades is looked at', () => {
    const factors = {
      knowledge: {
        level: '1-8',
        text: 'Knowledge of office procedures and forms, used to answer questions.',
      },
    };
    expect(
      findingsOf(
        'level-text-signals',
        { factors, classification: { standards: ['Primary Standard'] } },
        { stage: 'classification' },
      ),
    ).toEqual([]);
  });
});
