import { choice, list, prose, section } from '../form/scalars.ts';

/** A remark beside an official text: an error in it, or a reference that has aged. */
export const notesSchema = /* @__PURE__ */ (() =>
  list(
    'Remarks about the text.',
    section('One remark.', () => ({
      kind: choice('Kind.', ['erratum', 'aged-reference', 'wording']),
      about: prose('The words of the text that it is about.'),
      note: prose('The remark.'),
      replacement: prose('What to write instead.').optional(),
    })),
  ))();
