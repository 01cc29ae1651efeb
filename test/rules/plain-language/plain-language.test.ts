import { describe, expect, it } from 'vitest';
import { builtin } from '../../../src/builtin.ts';
import { findingsOf } from '../findings-of.ts';

const setup = { stage: 'classification' } as const;

const told = (rule: string, introduction: string, more: object = {}) =>
  findingsOf(rule, { introduction, ...more }, setup).filter(({ path }) => path === 'introduction');

const rules = [
  'sentence-length',
  'passive-voice',
  'shall',
  'wordy-phrase',
  'undefined-acronym',
  'reading-grade',
  'slash',
];

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('plain language', () => {
  it('is about own text alone: official wording and reasons for levels are left alone', () => {
    const texts = builtin.libraries.flatMap((library) => library.texts);
    const ids = (section: string) => texts.filter((one) => one.section === section).map(({ id }) => id);
    const draft = {
      cxLanguage: {
        library: 'dhs-cx',
        version: '1',
        introduction: ids('introduction'),
        duties: ids('duties'),
        knowledge: ids('knowledge'),
      },
      factors: {
        knowledge: {
          text: 'Knowledge of surveys.',
          rationale: 'The incumbent shall utilize ABCD and/or EFGH.',
        },
      },
    };
    for (const rule of rules) expect(findingsOf(rule, draft, setup), rule).toEqual([]);
  });

  it('gives one info a section', () => {
    const text = 'The office shall plan. It shall act. It shall report.';
    const found = findingsOf('shall', { introduction: text, factors: { knowledge: { text } } }, setup);
    expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      'info introduction',
      'info factors.knowledge.text',
    ]);
  });
});

describe('sentence-length', () => {
  it.each([
    [`${words(40)}.`, 0],
    [`${words(41)}.`, 1],
    [`${words(25)}; ${words(25)}.`, 0],
    [`The office does this: ${words(39)}.`, 0],
    [`${words(30)}. ${words(30)}.`, 0],
  ])('%s', (text, count) => expect(told('sentence-length', text)).toHaveLength(count));
});

describe('passive-voice', () => {
  it('mostly active sections are fine', () => {
    expect(
      told(
        'passive-voice',
        'The office plans studies. Results are sent out. It tests forms. It writes. It trains staff.',
      ),
    ).toEqual([]);
  });

  it('many passive sentences are told of', () => {
    expect(
      told(
        'passive-voice',
        'Studies are planned. Results are sent out. Forms were then tested. The office writes.',
      ),
    ).toHaveLength(1);
  });

  it('how work is reviewed or done does not count', () => {
    expect(
      told(
        'passive-voice',
        'Work is reviewed. The work is performed in an office. Goals are set. Staff are experienced. The office is located here.',
      ),
    ).toEqual([]);
  });
});

describe('wordy-phrase', () => {
  it.each([
    'The office utilizes surveys.',
    'It acts in order to help.',
    'It reports prior to meetings.',
    'In addition, it trains staff.',
    'In addition to surveys it holds interviews.',
    'Rules are applied in  accordance with law.',
  ])('fires: %s', (text) => expect(told('wordy-phrase', text)).toHaveLength(1));

  it.each([
    'The incumbent determines and implements policy and serves as liaison.',
    'Knowledge sufficient to perform the work, and expertise in analysis.',
    'The office assists, monitors, facilitates, ensures and provides.',
    'Work is performed in accord with goals; the use of forms is tested.',
  ])('terms of art are left alone: %s', (text) => expect(told('wordy-phrase', text)).toEqual([]));

  it('every row of the list is used or left out for a reason, and none is both', () => {
    const { wordy, leftOut } = builtin.standards.plainLanguage;
    const used = wordy.flatMap((row) => row.words);
    expect(new Set(used).size).toBe(used.length);
    for (const { words: row, why } of leftOut) {
      expect(why).toMatch(/\w/);
      for (const word of row.split(', ')) expect(used).not.toContain(word);
    }
  });
});

describe('undefined-acronym', () => {
  it.each([
    ['The SIB decides.', 1],
    ['The Service Improvement Board (SIB) decides. The SIB meets.', 0],
    ['The SIB (Service Improvement Board) decides.', 0],
    ['The office is in Washington, DC, and in Denver, CO.', 0],
    ['USDA and OPM agree on GS-13 and on the FLSA.', 0],
    ['Phase II and Phase IV follow.', 0],
    ['THE OFFICE SERVES ALL BORROWERS OF THE NATION.', 0],
    ['The office leads Section A-11 reviews in FY27.', 0],
    ['Standard operating procedures (SOPs) exist. The SOP is old.', 0],
    ['Teams use R&D and KPIs.', 1],
  ])('%s %i', (text, count) => expect(told('undefined-acronym', text)).toHaveLength(count));

  it('a name of the organization explains its short form', () => {
    const organization = {
      agency: 'Department of the Interior',
      acronym: 'DOI',
      subdivisions: ['National Park Service (NPS)'],
    };
    expect(told('undefined-acronym', 'The NPS is part of DOI.', { organization })).toEqual([]);
  });

  it('each short form is told once', () => {
    const found = findingsOf(
      'undefined-acronym',
      { introduction: 'The SIB meets.', factors: { knowledge: { text: 'The SIB decides.' } } },
      setup,
    );
    expect(found).toHaveLength(1);
  });
});

describe('slash', () => {
  it.each(['Reviews forms and/or letters.', 'Analyzes programs/operations.', 'Uses his/her judgment.'])(
    'fires: %s',
    (text) => expect(told('slash', text)).toHaveLength(1),
  );

  it.each([
    'Serves 24/7 and on 10/1/2026.',
    'See https://www.example.gov/forms/help for help.',
    'Holds a TS/SCI clearance and knows TCP/IP.',
    'Knows client/server systems.',
    'Interdisciplinary, GS-0801/1301.',
  ])('is silent: %s', (text) => expect(told('slash', text)).toEqual([]));
});
