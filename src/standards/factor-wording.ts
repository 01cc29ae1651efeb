import type { ValueOf } from '../form/form.ts';
import { choice, list, prose, section, wholeNumber } from '../form/scalars.ts';

const phrases = (description: string) => list(description, prose('A word or phrase.'));

const named = (description: string) =>
  list(description, section('One part.', { name: prose('Name.'), words: phrases('Words that show it.') }));

/** Words for the rules about the texts of the factors. */
export const factorWordingSchema = /* @__PURE__ */ (() =>
  section('Texts of the factors.', {
    standard: choice('Which standard.', ['factor-wording']),
    title: prose('Title.'),
    source: prose('Source.'),
    usualStatements: wholeNumber('How many statements of knowledge are usually enough.', 1, 99),
    traits: phrases('Traits of a person, anywhere in a statement.'),
    openings: phrases('Traits of a person, at the beginning of a statement.'),
    traitExceptions: phrases('Phrases in which such a word names a subject.'),
    experience: phrases('Words of an experience requirement, at the beginning of a statement.'),
    experienceAnywhere: phrases('Words of an experience requirement, anywhere.'),
    supervisoryControls: named('The parts of Factor 2.'),
    guideNumbers: section('How the number of a guide is told.', {
      before: phrases('Words before a number.'),
      after: phrases('Words after a number.'),
    }),
    mistakes: phrases('Words for a mistake.'),
    mayHappen: phrases('Words for what may follow.'),
    harms: phrases('Words for the effect of a mistake.'),
    ownSupervisor: phrases('Names of the own supervisor.'),
    supervisorExceptions: phrases('Words that leave the supervisor out.'),
    everyday: phrases('Safety of any office.'),
    contacts: named('Groups of people.'),
    anyone: phrases('Words that take in everyone.'),
  }))();

/** Words for the rules about the texts of the factors, as data. */
export type FactorWording = ValueOf<typeof factorWordingSchema>;
