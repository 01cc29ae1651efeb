import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section, wholeNumber } from '../form/scalars.ts';
import { factorKeys } from './fes.ts';

const percent = (description: string) => wholeNumber(description, 1, 100);

/** Words by which a factor's text shows its level, and quotes by which a text that repeats the guide is told. */
export const levelSignalsSchema = /* @__PURE__ */ (() =>
  section('Signs of factor levels.', {
    standard: choice('Which standard.', ['level-signals']),
    title: prose('Title.'),
    source: prose('Source.'),
    fewestWords: wholeNumber('Fewest words of a text that is checked.', 1, 99),
    signals: list(
      'Signs of levels.',
      section('One level.', {
        level: code('The level, such as 1-8.'),
        words: list('Words that show it.', prose('A word or phrase.')),
      }),
    ),
    quotes: list(
      'Quotes of the guide.',
      section('One factor.', {
        factor: choice('Key in a draft.', factorKeys),
        phrases: list('Short quotes.', prose('A quote.')),
      }),
    ),
    sentencePercent: percent('Share of quoted words from which a sentence counts as repeated.'),
    textPercent: percent('Share of repeated words from which a text is reported.'),
    arguments: list('Words before a level by which a text argues for it.', prose('A word or phrase.')),
  }))();

/** Signs of factor levels, as data. */
export type LevelSignals = ValueOf<typeof levelSignalsSchema>;
