import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section } from '../form/scalars.ts';

/** How a person's name is told in a text. */
export const personNamesSchema = /* @__PURE__ */ (() =>
  section('Names of people.', {
    standard: choice('Which standard.', ['person-names']),
    title: prose('Title.'),
    titles: list('Titles before a name.', code('A title.')),
    firstNames: list('First names that are no other words.', code('A name.')),
    institutions: list('Words after a name that is an institution.', code('A word.')),
  }))();

/** How a person's name is told in a text, as data. */
export type PersonNames = ValueOf<typeof personNamesSchema>;
