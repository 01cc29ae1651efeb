import { describe, expect, it, test } from 'vitest';
import { Lexicon } from '../../src/text/lexicon.ts';
import { passiveFinder } from '../../src/text/passive.ts';
import { readingGrade } from '../../src/text/reading-grade.ts';
import { explainedShortForms, shortForms } from '../../src/text/short-forms.ts';
import { stemPhrases } from '../../src/text/stem-phrases.ts';
import { syllables } from '../../src/text/syllables.ts';

const lexicon = new Lexicon();

const spoken: Readonly<Record<number, string>> = {
  1: 'the work plans reviewed goals makes used changed years team',
  2: 'service office public method program policy people agency reports duties measures business',
  3: 'customer employee national decision effective consistent procedure analyze',
  4: 'experience analysis evaluation information management administer operation',
  5: 'administrative organization responsibility qualitative classification',
};

test('syllables are counted right for most words', () => {
  const all = Object.entries(spoken).flatMap(([count, words]) =>
    words.split(' ').map((word) => [word, Number(count)] as const),
  );
  const wrong = all.filter(([word, count]) => Math.abs(syllables(word) - count) > 1);
  expect(wrong).toEqual([]);
  expect(all.filter(([word, count]) => syllables(word) === count).length / all.length).toBeGreaterThan(0.8);
});

test('a word that objects know is a word', () => {
  expect([syllables('constructor'), syllables('__proto__')]).toEqual([3, 2]);
});

test('long words and long sentences raise the reading grade', () => {
  const short = readingGrade([lexicon.read('The team tests each form. People tell us where they stop.')], 2);
  const long = readingGrade(
    [
      lexicon.read(
        'Organizational productivity determinations necessitate multidisciplinary administrative collaboration.',
      ),
    ],
    1,
  );
  expect(short).toBeLessThan(5);
  expect(long).toBeGreaterThan(20);
  expect(readingGrade([], 0)).toBe(0);
  expect(readingGrade([lexicon.read('…')], 1)).toBe(0);
});

describe('passive forms', () => {
  const find = passiveFinder({
    irregular: ['written', 'held'],
    noParticiples: ['need', 'located'],
    usual: ['is reviewed'],
  });
  it.each([
    ['The report is prepared by staff.', 'is prepared'],
    ['Plans were then carefully written.', 'were then carefully written'],
    ['It has been held twice.', 'been held'],
    ['Work is reviewed.', null],
    ['The office is located here.', null],
    ['There is need for it.', null],
    ['The employee is responsible and reports.', null],
    ['Writes what is heard.', null],
  ])('%s', (sentence, found) => expect(find(lexicon.read(sentence))).toBe(found));
});

describe('short forms', () => {
  it('are found without their plural, with digits and ampersands', () => {
    expect(shortForms('SOPs of the R&D unit, the SES’s plan and H1B.')).toEqual(['SOP', 'R&D', 'SES', 'H1B']);
    expect(shortForms('In A-11, U.S. law, FY27, GS13, Phase III and a@B.GOV.')).toEqual([]);
  });

  it('are explained in parentheses or by them', () => {
    expect(explainedShortForms('customer experience (CX), the HISP (high-impact service provider)')).toEqual([
      'CX',
      'HISP',
    ]);
    expect(explainedShortForms('Standard Operating Procedures (SOPs); 36 percent (CX)')).toEqual([
      'SOP',
      'CX',
    ]);
  });
});

test('phrases are found by their stems', () => {
  const text = lexicon.read('The employee negotiates acceptance of agency-wide changes.');
  expect(stemPhrases(['negotiating acceptances']).standIn([text])).toBe(true);
  expect(stemPhrases(['agency wide']).standIn([text])).toBe(true);
  expect(stemPhrases(['acceptance negotiated', '']).standIn([text])).toBe(false);
  expect(stemPhrases(['change agency']).standIn([text, lexicon.read('Agencies gain.')])).toBe(true);
  expect(stemPhrases(['change agency']).standIn([])).toBe(false);
  expect(stemPhrases(['negotiate acceptance', 'acceptance of']).covered(text)).toBe(3);
  expect(stemPhrases(['']).covered(text)).toBe(0);
});
