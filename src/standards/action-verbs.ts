import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section } from '../form/scalars.ts';

/** How tasks begin: verbs with their irregular forms, and the words that stand in their place or before them. */
export const actionVerbsSchema = /* @__PURE__ */ (() =>
  section('How tasks begin.', {
    standard: choice('Which standard.', ['action-verbs']),
    title: prose('Title.'),
    source: prose('Source.'),
    verbs: list('Base forms of verbs.', code('A verb.')),
    irregular: list(
      'Verbs whose forms do not follow from the base form.',
      section('One verb.', {
        base: code('Base form.'),
        third: code('Third person.').optional(),
        past: list('Past forms.', code('A form.')).optional(),
      }),
    ),
    compounds: list('Verbs of two words in the third person.', prose('A verb.')),
    subjects: list('Names of the person who does the work.', prose('A name.')),
    modals: list('Words before the verb proper, such as "will".', prose('One phrase.')),
    adverbs: list('Words that may stand before the verb.', code('A word.')),
    introductions: list('First words of a phrase that may stand before the verb.', code('A word.')),
    nouns: list('Words in -s that are never meant as verbs.', code('A word.')),
    afterNouns: list('Words before which a word in -s is a noun.', code('A word.')),
  }))();

/** How tasks begin, as data. */
export type ActionVerbs = ValueOf<typeof actionVerbsSchema>;
