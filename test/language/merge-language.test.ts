import { describe, expect, test } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import type { Draft } from '../../src/draft/schema.ts';
import { type LanguageSection, type Library, languageSections } from '../../src/language/library.ts';
import { mergeLanguage } from '../../src/language/merge-language.ts';
import { factorLanguage } from '../../src/language/merged-draft.ts';
import { makeDraft } from '../make-draft.ts';

const { libraries } = builtin;

const merge = (
  cxLanguage: Draft['cxLanguage'],
  more: Partial<Draft> = {},
  from: readonly Library[] = libraries,
) => mergeLanguage(makeDraft({ ...more, cxLanguage }), from);

/** A library of an agency, with one id of its own and one that the DHS library has too. */
const own: Library = {
  library: 'usda-cx',
  version: '3',
  title: 'Language of the Department of Agriculture',
  agency: 'USDA',
  source: 'Example',
  file: 'libraries/usda-cx.yaml',
  texts: [
    { id: 'MD-04', section: 'duties', text: 'Decides by what families say.', source: 'Example', line: 8 },
    { id: 'AG-01', section: 'duties', text: 'Tests forms with families.', source: 'Example', line: 12 },
  ],
};

describe('sections', () => {
  test.each<[LanguageSection, string]>([
    ['introduction', 'IN-01'],
    ['duties', 'MD-04'],
    ['knowledge', 'F1-05'],
    ['guidelines', 'F3-02'],
    ['scopeAndEffect', 'F5-01'],
    ['contacts', 'F67-03'],
  ])('%s takes its own texts, with their origin', (section, id) => {
    const merged = merge({ [section]: [id] });
    const official = libraries[0]?.texts.find((one) => one.id === id);
    expect(merged.problems).toEqual([]);
    expect(merged.language[section]).toEqual([
      {
        text: official?.text,
        official,
        open: [],
        origin: {
          kind: 'library',
          library: 'dhs-cx',
          version: '1',
          id,
          file: 'templates/language/dhs-cx.yaml',
          line: official?.line,
          path: ['cxLanguage', section, 0],
          replaced: false,
        },
      },
    ]);
    expect(merged.libraries).toEqual([{ id: 'dhs-cx', version: '1' }]);
  });

  test('"all" takes every text of the section, in the order of the library', () => {
    const counts = languageSections.map((section) => merge({ [section]: 'all' }).language[section].length);
    expect(counts).toEqual([1, 21, 12, 3, 2, 4]);
    const [first] = merge({ duties: 'all' }).language.duties;
    expect(first?.origin).toMatchObject({ id: 'MD-01', path: ['cxLanguage', 'duties'] });
  });

  test('texts keep the order of the draft', () => {
    const ids = merge({ duties: ['MD-21', 'MD-04'] }).language.duties.map(({ origin }) => origin.id);
    expect(ids).toEqual(['MD-21', 'MD-04']);
  });

  test('a text stands in no section that it was not written for', () => {
    const merged = merge({ duties: ['MD-04', 'F1-05'], knowledge: ['PW-CS'] });
    expect(merged.problems).toEqual([
      { kind: 'wrong-section', path: ['cxLanguage', 'duties', 1], id: 'F1-05', section: 'knowledge' },
      { kind: 'wrong-section', path: ['cxLanguage', 'knowledge', 0], id: 'PW-CS', section: 'competency' },
    ]);
    expect(merged.language.duties.map(({ origin }) => origin.id)).toEqual(['MD-04']);
    expect(merged.language.knowledge).toEqual([]);
  });

  test('an unknown id is a problem that names the ids of the section', () => {
    const [problem] = merge({ guidelines: ['F3-09'] }).problems;
    expect(problem).toEqual({
      kind: 'unknown-id',
      path: ['cxLanguage', 'guidelines', 0],
      id: 'F3-09',
      known: ['F3-01', 'F3-02', 'F3-03'],
    });
  });

  test('a competency that is chosen twice prints once', () => {
    const { competencies, problems } = mergeLanguage(
      makeDraft({
        performancePlan: {
          kind: 'gs',
          period: { start: '2026-10-01', end: '2027-09-30' },
          competencies: [{ template: 'PW-CS' }, { template: 'PW-CS' }],
        },
      }),
      builtin.libraries,
    );
    expect(competencies).toHaveLength(1);
    expect(problems).toContainEqual({
      kind: 'chosen-twice',
      path: ['performancePlan', 'competencies', 1, 'template'],
      id: 'PW-CS',
    });
  });

  test('an id that is chosen twice prints once', () => {
    const merged = merge({ duties: ['MD-04', 'MD-04'] });
    expect(merged.language.duties).toHaveLength(1);
    expect(merged.problems).toEqual([
      { kind: 'chosen-twice', path: ['cxLanguage', 'duties', 1], id: 'MD-04' },
    ]);
  });

  test('language about contacts is split between Factors 6 and 7; Factor 2 has none', () => {
    const merged = merge({ contacts: 'all' });
    const ids = (factor: Parameters<typeof factorLanguage>[1]) =>
      factorLanguage(merged, factor).map(({ origin }) => origin.id);
    expect(ids('personalContacts')).toEqual(['F67-02']);
    expect(ids('purposeOfContacts')).toEqual(['F67-01', 'F67-03', 'F67-04']);
    expect(ids('supervisoryControls')).toEqual([]);
  });
});

describe('fills and replacements', () => {
  test('a hole is filled from the draft', () => {
    const merged = merge({
      contacts: ['F67-02'],
      fill: { 'F67-02': { customers: ['importers', 'travelers'] } },
    });
    expect(merged.problems).toEqual([]);
    expect(merged.language.contacts[0]?.text).toContain('include (importers, travelers) requiring');
  });

  test('a required hole without a fill is open, at the id that selected the text', () => {
    const merged = merge({ duties: ['MD-04', 'MD-09'] });
    expect(merged.problems).toEqual([
      {
        kind: 'open-hole',
        path: ['cxLanguage', 'duties', 1],
        id: 'MD-09',
        hole: 'levers',
        replaces: 'Those may include…:',
      },
    ]);
    expect(merged.language.duties[1]?.open).toEqual(['levers']);
  });

  test('own wording stands in place of the text and of its holes', () => {
    const merged = merge({
      duties: ['MD-09'],
      replace: { 'MD-09': { text: 'Uses plain notices.', reason: 'Shorter.' } },
    });
    expect(merged.problems).toEqual([]);
    expect(merged.language.duties[0]).toMatchObject({
      text: 'Uses plain notices.',
      origin: { replaced: true },
    });
  });

  test('fills and replacements of texts that are not chosen are problems', () => {
    const merged = merge({
      duties: ['MD-04'],
      fill: { 'MD-09': { levers: ['notices'] }, 'MD-99': { levers: ['notices'] } },
      replace: { 'MD-05': { text: 'Own words.' } },
    });
    expect(merged.problems.map(({ kind, path }) => [kind, path.at(-1)])).toEqual([
      ['not-chosen', 'MD-09'],
      ['unknown-id', 'MD-99'],
      ['not-chosen', 'MD-05'],
    ]);
  });

  test('a hole that the text does not have is a problem that names those it has', () => {
    const merged = merge({ contacts: ['F67-02'], fill: { 'F67-02': { people: ['importers'] } } });
    expect(merged.problems).toEqual([
      {
        kind: 'unknown-hole',
        path: ['cxLanguage', 'fill', 'F67-02', 'people'],
        id: 'F67-02',
        hole: 'people',
        known: ['customers'],
      },
    ]);
  });
});

describe('several libraries', () => {
  test('the library that the draft names comes first', () => {
    const texts = (library: string) =>
      merge({ library, duties: ['MD-04'] }, {}, [...libraries, own]).language.duties[0]?.text;
    expect(texts('usda-cx')).toBe('Decides by what families say.');
    expect(texts('dhs-cx')).toBe('Make decisions that are guided by CX standards and benchmarks.');
  });

  test('a draft can take from both', () => {
    const merged = merge({ library: 'usda-cx', duties: ['AG-01', 'MD-05'] }, {}, [...libraries, own]);
    expect(merged.problems).toEqual([]);
    expect(merged.libraries).toEqual([
      { id: 'usda-cx', version: '3' },
      { id: 'dhs-cx', version: '1' },
    ]);
  });

  test('"all" means the library that comes first', () => {
    const merged = merge({ library: 'usda-cx', duties: 'all' }, {}, [...libraries, own]);
    expect(merged.language.duties.map(({ origin }) => origin.id)).toEqual(['MD-04', 'AG-01']);
  });

  test('an unknown library is a problem that names the known ones', () => {
    const [problem] = merge({ library: 'doi-cx', duties: ['MD-04'] }).problems;
    expect(problem).toEqual({
      kind: 'unknown-library',
      path: ['cxLanguage', 'library'],
      id: 'doi-cx',
      known: ['dhs-cx'],
    });
  });
});

describe('performance plans', () => {
  const plan: NonNullable<Draft['performancePlan']> = {
    kind: 'gs',
    period: { start: '2026-10-01', end: '2027-09-30' },
    competencies: [{ template: 'PW-CS', critical: true }],
    goals: [
      { template: 'PG-2', activities: ['PG-2.6', 'Tests a form with travelers.'] },
      { title: 'Answer complaints sooner' },
      { activities: ['PG-3.1'] },
    ],
  };

  test('a competency brings its statement and its levels', () => {
    const [competency] = merge(undefined, { performancePlan: plan }).competencies;
    expect(competency).toMatchObject({ id: 'PW-CS', name: 'Customer Service', critical: true });
    expect(competency?.levels.map(({ level }) => level)).toEqual([1, 3, 5]);
  });

  test('a goal takes its title and activities from the library or from the draft', () => {
    const [first, second, third] = merge(undefined, { performancePlan: plan }).goals;
    expect(first?.title.text).toBe('Practice foundational CX activities and improve CX of own work');
    expect(first?.activities.map(({ origin }) => origin.kind)).toEqual(['library', 'draft']);
    expect(second).toMatchObject({ id: null, title: { text: 'Answer complaints sooner' } });
    expect(third).toMatchObject({ title: { text: '' }, activities: [{ origin: { id: 'PG-3.1' } }] });
  });

  test('replacing the statement of a competency leaves its levels', () => {
    const replace = { 'PW-CS': { text: 'Helps travelers well.' } };
    const [competency] = merge({ replace }, { performancePlan: plan }).competencies;
    expect(competency?.requirement).toMatchObject({
      text: 'Helps travelers well.',
      origin: { replaced: true },
    });
    expect(competency?.levels[0]?.text).toContain('who a DHS customer is');
  });

  test('unknown templates and activities are problems at their place', () => {
    const merged = merge(undefined, {
      performancePlan: {
        ...plan,
        competencies: [{ template: 'PG-2' }],
        goals: [{ template: 'PG-2', activities: ['PG-2.9'] }],
      },
    });
    expect(merged.problems.map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['wrong-section', 'performancePlan.competencies.0.template'],
      ['unknown-id', 'performancePlan.goals.0.activities.0'],
    ]);
  });

  test('an SES element takes the SES statement', () => {
    const elements = [{ name: 'Results Driven', template: 'PW-SES' }];
    const [element] = merge(undefined, {
      performancePlan: { kind: 'ses', period: plan.period, elements },
    }).elements;
    expect(element?.statement?.text).toContain('OMB A-11 Section 280');
  });
});

test('every text that prints is listed with its origin, the draft’s own first', () => {
  const merged = merge({ duties: ['MD-04'] }, { introduction: 'Improves service.' });
  expect(
    merged.texts.map(({ origin }) => (origin.kind === 'draft' ? origin.path.join('.') : origin.id)),
  ).toEqual(['position.title', 'introduction', 'duties.0.title', 'duties.0.tasks.0', 'MD-04']);
});
