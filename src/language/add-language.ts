import type { Draft } from '../draft/schema.ts';
import type { Edit, NewMap } from '../source/edit/new-value.ts';
import { type LanguageSection, type Library, type LibraryText, languageSections } from './library.ts';

/** Texts to add to a draft, and words for their open places. */
export interface LanguageAdditions {
  /** Ids of texts that belong to sections of a PD. */
  readonly ids: readonly string[];
  /** Words by id and name of the open place. */
  readonly fills: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** False when `cxLanguage.version` has to stay, because texts chosen earlier have changed since. */
  readonly renewVersion: boolean;
}

/** A text with the library that gives it. */
export interface OfferedText {
  readonly library: Library;
  readonly text: LibraryText;
}

/** The libraries in the order in which a draft looks ids up: the one that it names comes first. */
export function librariesOf(draft: Draft, libraries: readonly Library[]): Library[] {
  const named = draft.cxLanguage?.library;
  return [...libraries].sort((one, other) => Number(other.library === named) - Number(one.library === named));
}

/** The texts that a draft can take into sections of the PD, each id once. */
export function offeredTexts(draft: Draft, libraries: readonly Library[]): OfferedText[] {
  const offered = new Map<string, OfferedText>();
  for (const library of librariesOf(draft, libraries)) {
    for (const text of library.texts) {
      if (isLanguageSection(text.section) && !offered.has(text.id)) offered.set(text.id, { library, text });
    }
  }
  return [...offered.values()];
}

/** True for a section of a PD, and not of a performance plan. */
export function isLanguageSection(section: string): section is LanguageSection {
  return languageSections.some((one) => one === section);
}

/** Ids that a draft takes already, by section; `all` stands for the texts of its first library. */
export function takenIds(draft: Draft, libraries: readonly Library[]): Set<string> {
  const [first] = librariesOf(draft, libraries);
  const ids = languageSections.flatMap((section) => {
    const chosen = draft.cxLanguage?.[section] ?? [];
    if (chosen !== 'all') return chosen;
    return (first?.texts ?? []).filter((text) => text.section === section).map((text) => text.id);
  });
  return new Set(ids);
}

/**
 * The edits that add texts to a draft, in the order of the format. Ids that the draft takes already are left out, and
 * `library` is written only where the draft names none.
 */
export function languageEdits(
  draft: Draft,
  libraries: readonly Library[],
  { ids, fills, renewVersion }: LanguageAdditions,
): Edit[] {
  const taken = takenIds(draft, libraries);
  const added = offeredTexts(draft, libraries).filter(
    ({ text }) => ids.includes(text.id) && !taken.has(text.id),
  );
  const named = draft.cxLanguage?.library;
  const library = named === undefined ? added[0]?.library : libraries.find((one) => one.library === named);
  const edits: Edit[] = [];
  const set = (path: readonly string[], value: string | readonly string[] | NewMap): void => {
    edits.push({ kind: 'set', path: ['cxLanguage', ...path], value });
  };
  if (library !== undefined && added.length > 0) {
    set(['library'], library.library);
    if (renewVersion) set(['version'], library.version);
  }
  for (const section of languageSections) {
    const items = added.filter(({ text }) => text.section === section).map(({ text }) => text.id);
    if (items.length > 0) edits.push({ kind: 'add', path: ['cxLanguage', section], items });
  }
  for (const [id, holes] of Object.entries(fills)) {
    for (const [hole, values] of Object.entries(holes)) {
      const [first = '', ...more] = values;
      const same = sameValues(draft.cxLanguage?.fill?.[id]?.[hole], values);
      if (!same) set(['fill', id, hole], more.length === 0 ? first : values);
    }
  }
  return edits;
}

function sameValues(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return (
    one !== undefined && one.length === other.length && one.every((value, index) => value === other[index])
  );
}
