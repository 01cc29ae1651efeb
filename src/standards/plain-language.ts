import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber } from '../form/scalars.ts';

/** Numbers and words for the rules about plain language. */
export const plainLanguageSchema = /* @__PURE__ */ (() =>
  section('Plain language.', {
    standard: choice('Which standard.', ['plain-language']),
    title: prose('Title.'),
    source: prose('Source.'),
    longestSentence: wholeNumber('Most words of a sentence.', 1, 200),
    passive: section('Passive sentences.', {
      fromPercent: wholeNumber('Share of a section from which they are told of.', 1, 100),
      fewest: wholeNumber('Fewest that are told of.', 1, 99),
      irregular: list('Participles that do not end in -ed.', code('A word.')),
      noParticiples: list('Words in -ed that are adjectives or nouns.', code('A word.')),
      usual: list('Passive forms that do not count.', prose('A phrase.')),
    }),
    readingGrade: section('Reading grade.', {
      highest: wholeNumber('Highest grade.', 1, 40),
      fewestWords: wholeNumber('Fewest words of a section that is measured.', 1, 9999),
    }),
    slashPairs: list('Pairs that a slash may join.', code('A pair.')),
    knownShortForms: list('Short forms that need no explanation.', code('A short form.')),
    wordy: list(
      'Wordy words and what to say instead.',
      section('One row.', {
        words: list('The words in all their forms.', prose('A word or phrase.')),
        say: prose('What to say instead.'),
      }),
    ),
    leftOut: list(
      'Rows of the federal list that are not used.',
      section('One row.', { words: prose('The words.'), why: prose('Why not.') }),
    ),
  }))();

/** Numbers and words for the rules about plain language, as data. */
export type PlainLanguage = ValueOf<typeof plainLanguageSchema>;
