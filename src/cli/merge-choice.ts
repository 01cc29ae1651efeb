import type { Draft } from '../draft/schema.ts';
import { UserError } from '../errors.ts';
import { isLanguageSection, type OfferedText, offeredTexts, takenIds } from '../language/add-language.ts';
import { type LanguageSection, type Library, languageSections } from '../language/library.ts';
import { findKind, type PositionKind, type Recommended } from '../language/recommended.ts';
import { nearestWord, sameId } from '../text/nearest.ts';
import { unexpectedChoice } from './unexpected-choice.ts';

/** Flags that choose texts. */
export interface ChoiceOptions {
  readonly section: readonly string[];
  readonly ids: readonly string[];
  readonly recommended?: boolean;
  readonly kind?: string;
  readonly all?: boolean;
}

/** Which texts flags choose, and what to tell about the choice. */
export interface Choice {
  readonly ids: readonly string[];
  readonly remarks: readonly string[];
}

/** True when flags say which texts to take. */
export function choosesTexts({ ids, recommended, kind, all }: ChoiceOptions): boolean {
  return ids.length > 0 || recommended === true || kind !== undefined || all === true;
}

/** Reads `--section`; without one every section counts. Throws a `UserError` for a section that there is not. */
export function readSections(written: readonly string[]): readonly LanguageSection[] {
  if (written.length === 0) return languageSections;
  return splitList(written).map((name) => {
    const found = languageSections.find((one) => one.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    throw unexpectedChoice('--section', name, languageSections);
  });
}

/** The texts that flags choose for a draft. Throws a `UserError` for what cannot be chosen. */
export function chooseTexts(
  draft: Draft,
  libraries: readonly Library[],
  recommended: readonly Recommended[],
  options: ChoiceOptions,
): Choice {
  const sections = readSections(options.section);
  const offered = offeredTexts(draft, libraries);
  const within = offered.filter(({ text }) => sections.some((one) => one === text.section));
  const ids = new Set<string>();
  const remarks: string[] = [];
  if (options.all === true) for (const { text } of within) ids.add(text.id);
  if (options.recommended === true || options.kind !== undefined) {
    const { kind, remark } = chooseKind(draft, recommended, options.kind);
    const advised = within.filter(({ text }) => kind.texts.some((one) => one.id === text.id));
    for (const { text } of advised) ids.add(text.id);
    remarks.push(remark);
    if (advised.length === 0) remarks.push(`For ${sections.join(', ')} no text is recommended.`);
  }
  for (const written of splitList(options.ids)) ids.add(readId(written, offered, libraries, sections));
  refuseBesideAll(draft, libraries, [...ids], offered);
  return { ids: [...ids], remarks };
}

/** Splits values such as `MD-04, MD-09`. */
function splitList(written: readonly string[]): string[] {
  return written.flatMap((value) => value.split(/[\s,;]+/)).filter((value) => value !== '');
}

function chooseKind(draft: Draft, recommended: readonly Recommended[], wanted: string | undefined) {
  const kinds = recommended.flatMap((one) => one.kinds);
  if (wanted !== undefined) {
    const kind = kinds.find((one) => one.kind === wanted.toLowerCase());
    if (kind !== undefined) return { kind, remark: `Recommended for: ${kind.title}.` };
    const names = [...new Set(kinds.map((one) => one.kind))];
    throw unexpectedChoice('--kind', wanted, names);
  }
  const found = recommended.flatMap((one) => findKind(draft, one) ?? []).at(0);
  if (found === undefined) throw new UserError('No language library has recommended texts.');
  const others = kinds.map((one: PositionKind) => one.kind).filter((one) => one !== found.kind.kind);
  return {
    kind: found.kind,
    remark: `Recommended for: ${found.kind.title} (${found.because}). For another kind add --kind with ${others.join(', ')}.`,
  };
}

function readId(
  written: string,
  offered: readonly OfferedText[],
  libraries: readonly Library[],
  sections: readonly LanguageSection[],
): string {
  const known = offered.map(({ text }) => text.id);
  const id = sameId(written, known);
  const found = offered.find(({ text }) => text.id === id);
  if (found === undefined) throw unknownId(written, known, libraries);
  const { section } = found.text;
  if (isLanguageSection(section) && sections.includes(section)) return found.text.id;
  throw new UserError(`${found.text.id} belongs to the section ${section}, not to ${sections.join(', ')}.`, {
    hint: `Leave --section out, or type --section ${section}.`,
  });
}

function unknownId(written: string, known: readonly string[], libraries: readonly Library[]): UserError {
  const others = libraries.flatMap((library) =>
    library.texts.flatMap((text) => [text.id, ...(text.activities ?? []).map((one) => one.id)]),
  );
  const ofPlan = sameId(written, others);
  if (ofPlan !== undefined) {
    return new UserError(`${ofPlan} is a text for performance plans, which name it themselves.`, {
      hint: `Type it in the draft, under performancePlan. To read it: cxpd language ${ofPlan}`,
    });
  }
  const near = nearestWord(written, known);
  return new UserError(`There is no text "${written}".`, {
    hint: near === undefined ? 'Type cxpd language to see all texts.' : `Did you mean ${near}?`,
  });
}

/** A section that says `all` has no list to which a text of another library could be added. */
function refuseBesideAll(
  draft: Draft,
  libraries: readonly Library[],
  ids: readonly string[],
  offered: readonly OfferedText[],
): void {
  const taken = takenIds(draft, libraries);
  for (const { text } of offered) {
    const isOpen = !isLanguageSection(text.section) || draft.cxLanguage?.[text.section] !== 'all';
    if (isOpen || taken.has(text.id) || !ids.includes(text.id)) continue;
    throw new UserError(
      `${text.id} cannot be added: cxLanguage.${text.section} is "all", the texts of one library.`,
      {
        hint: 'Write the ids as a list instead of "all", then add this one.',
      },
    );
  }
}
