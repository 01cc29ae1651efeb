import type { ValueOf } from '../form/form.ts';
import { choice, list, prose, section, wholeNumber } from '../form/scalars.ts';

/** Numbers and words behind the crosswalk between OPM's statements and a draft. */
export const supportSchema = /* @__PURE__ */ (() =>
  section('Likeness of duties and OPM statements.', {
    standard: choice('Which standard.', ['support']),
    title: prose('Title.'),
    source: prose('Source.'),
    commonWords: list('Words that say nothing about a statement.', prose('A word.')),
    likely: section('When a duty or factor is suggested.', {
      percent: wholeNumber('Least share of the statement’s weighed words, in percent.', 1, 100),
      fewestWords: wholeNumber('Fewest shared words, where the statement has that many.', 1, 99),
      most: wholeNumber('Most suggestions for one statement.', 1, 99),
    }),
  }))();

/** Numbers and words behind the crosswalk. */
export type SupportFacts = ValueOf<typeof supportSchema>;
