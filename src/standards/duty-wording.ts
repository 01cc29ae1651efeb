import type { ValueOf } from '../form/form.ts';
import { choice, list, prose, section } from '../form/scalars.ts';

const phrases = (description: string) => list(description, prose('A word or phrase.'));

/** Words that say nothing about the work. */
export const dutyWordingSchema = /* @__PURE__ */ (() =>
  section('Words that say nothing about the work.', {
    standard: choice('Which standard.', ['duty-wording']),
    title: prose('Title.'),
    source: prose('Source.'),
    verbs: phrases('First words of a sentence.'),
    adjectives: phrases('Adjectives that conclude.'),
    nouns: phrases('Nouns that they stand before.'),
    exceptions: phrases('Nouns with which the adjective names something.'),
    phrases: phrases('Phrases anywhere.'),
  }))();

/** Words that say nothing about the work, as data. */
export type DutyWording = ValueOf<typeof dutyWordingSchema>;
