import type { Draft } from '../draft/schema.ts';
import type { ValueOf } from '../form/form.ts';
import { code, list, prose, section } from '../form/scalars.ts';
import { phrasePattern } from '../text/phrases.ts';

const chosen = (description: string) =>
  list(description, section('One text.', { id: code('Id of the text.'), why: prose('Why.') }));

const signs = /* @__PURE__ */ (() =>
  section('What in a draft tells that its position is of this kind; one sign is enough.', {
    supervisoryStatus: list('Values of position.supervisoryStatus.', code('One value.')).optional(),
    requirements: list('Requirement sets.', code('Id of a set.')).optional(),
    titleWords: list('Words of the title or organizational title.', prose('A word or phrase.')).optional(),
    contactWords: list('Words for the persons contacted.', prose('A word or phrase.')).optional(),
  }))();

/** A choice of texts for each kind of position, as data. */
export const recommendedSchema = /* @__PURE__ */ (() =>
  section('Which texts of a library are recommended for a kind of position.', {
    library: code('Id of the language library.'),
    version: code('Version of the library that the choice was made from.'),
    source: prose('What the choice rests on.'),
    kinds: list(
      'Kinds of positions; the first with a sign in the draft is taken, else the last.',
      section('One kind.', {
        kind: code('Name for the command line.'),
        title: prose('Title.'),
        about: prose('Which positions are meant.'),
        signs: signs.optional(),
        texts: chosen('The recommended texts.'),
      }),
    ),
    leftOut: chosen('Texts that are recommended for no kind.'),
  }))();

/** The recommended texts of a library, by kind of position. */
export type Recommended = ValueOf<typeof recommendedSchema>;

/** A kind of position with its recommended texts. */
export type PositionKind = Recommended['kinds'][number];

/** A kind of position that was found for a draft, with the words that tell why. */
export interface FoundKind {
  readonly kind: PositionKind;
  /** Completes "taken because …". */
  readonly because: string;
}

/** The kind of position that a draft describes: the first with a sign in the draft, else the last. */
export function findKind(draft: Draft, { kinds }: Recommended): FoundKind | null {
  for (const kind of kinds) {
    const because = signIn(draft, kind.signs ?? {});
    if (because !== null) return { kind, because };
  }
  const last = kinds.at(-1);
  return last === undefined ? null : { kind: last, because: 'the draft shows no sign of another kind' };
}

function signIn(
  draft: Draft,
  { supervisoryStatus, requirements, titleWords, contactWords }: Signs,
): string | null {
  const { position, factors, duties } = draft;
  const status = position.supervisoryStatus;
  if (status !== undefined && supervisoryStatus?.includes(status) === true) {
    return `position.supervisoryStatus is ${status}`;
  }
  if (draft.requirements !== undefined && requirements?.includes(draft.requirements) === true) {
    return `requirements is ${draft.requirements}`;
  }
  const inTitle = wordIn([position.title, position.organizationalTitle], titleWords);
  if (inTitle !== null) return `the title says "${inTitle}"`;
  const contacts = factors?.personalContacts;
  // Factor 6 says who is contacted; without it the duties are the next best.
  const inContacts = wordIn([contacts?.text, ...(contacts?.statements ?? [])], contactWords);
  if (inContacts !== null) return `personal contacts name "${inContacts}"`;
  if (contacts !== undefined) return null;
  const inDuties = wordIn(
    duties.flatMap((duty) => [duty.title, ...(duty.tasks ?? [])]),
    contactWords,
  );
  return inDuties === null ? null : `the duties name "${inDuties}"`;
}

type Signs = NonNullable<PositionKind['signs']>;

function wordIn(texts: readonly (string | undefined)[], words: readonly string[] | undefined): string | null {
  if (words === undefined) return null;
  const pattern = phrasePattern(words, 'iu');
  return texts.flatMap((text) => pattern.exec(text ?? '')?.[0] ?? []).at(0) ?? null;
}
