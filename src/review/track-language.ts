import type { Block } from '../markup/blocks.ts';
import { authorsFor } from './authors.ts';
import { compareBlocks } from './compare-blocks.ts';
import type { UsedLibrary } from './library-texts.ts';

/**
 * A document in which everything that is there because of merged language is a tracked insertion, whose author is the
 * library with the text's id. `without` is the same document made without the language: what only it says is a tracked
 * deletion. So accepting all gives `whole`, and rejecting all gives `without`, whatever a template prints.
 */
export function trackLanguage(
  without: readonly Block[],
  whole: readonly Block[],
  libraries: readonly UsedLibrary[],
): Block[] {
  return compareBlocks(without, whole, authorsFor(libraries));
}
