import { visible } from '../diagnostics/visible.ts';
import type { Draft } from '../draft/schema.ts';
import { offeredTexts, takenIds } from '../language/add-language.ts';
import type { LanguageSection, Library } from '../language/library.ts';
import { findKind, type Recommended } from '../language/recommended.ts';
import { type Fills, type OpenPlace, splitWords } from './merge-fills.ts';

/** Asks questions on a terminal. */
export type Questions = typeof import('./merge-questions.ts');

/** Names of the sections, as their headings say. */
const sectionNames: Readonly<Record<LanguageSection, string>> = {
  introduction: 'the introduction',
  duties: 'the major duties',
  knowledge: 'Factor 1, knowledge',
  guidelines: 'Factor 3, guidelines',
  scopeAndEffect: 'Factor 5, scope and effect',
  contacts: 'Factors 6 and 7, contacts',
};

/** Asks section by section which texts to add: those that the draft has are left out, recommended ones are marked. */
export async function askForTexts(
  draft: Draft,
  libraries: readonly Library[],
  sections: readonly LanguageSection[],
  recommended: readonly Recommended[],
  questions: Questions,
): Promise<string[]> {
  const taken = takenIds(draft, libraries);
  const offered = offeredTexts(draft, libraries).filter(({ text }) => !taken.has(text.id));
  const advised = recommended.flatMap((one) => findKind(draft, one)?.kind.texts.map(({ id }) => id) ?? []);
  const ids: string[] = [];
  for (const section of sections) {
    const choices = offered
      .filter(({ text }) => text.section === section)
      .map(({ text: { id, text } }) => ({
        value: id,
        name: visible(`${id}${advised.includes(id) ? ' (recommended)' : ''}  ${text}`),
      }));
    if (choices.length === 0) continue;
    ids.push(
      ...(await questions.askBoxes({ message: `Which texts for ${sectionNames[section]}?`, choices })),
    );
  }
  return ids;
}

/** Asks for the words of open places. */
export async function askForWords(
  open: readonly OpenPlace[],
  given: Fills,
  questions: Questions,
): Promise<Fills> {
  const fills: Fills = { ...given };
  for (const { id, hole, replaces } of open) {
    const words = await questions.askWords({
      message: visible(`${id}: words in place of "${replaces}", several divided by ";"`),
      check: (typed) => (splitWords(typed).length > 0 ? null : 'Unexpected empty answer, expected words.'),
    });
    fills[id] = { ...fills[id], [hole]: splitWords(words) };
  }
  return fills;
}

/** True for what a question throws when it is left with Ctrl-C or its terminal is closed. */
export function isLeft(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
