import type { Inline } from '../markup/blocks.ts';
import { type UsedLibrary, type UsedText, usedText } from './library-texts.ts';

/** The author of a change, by the origins around it, the nearest first. */
export type Authors = (...origins: readonly (string | undefined)[]) => string;

/** Word shows long names cut off, so the title of a library stands last and is not printed at any length. */
const longestTitle = 60;

/**
 * The authors of changes, as a reviewer reads them: `dhs-cx MD-04 (DHS customer experience language)` for a text of a
 * library, so that one text can be told from the next and accepted or rejected by itself; the libraries alone for what
 * stands around texts, such as their heading.
 */
export function authorsFor(libraries: readonly UsedLibrary[]): Authors {
  const [only, ...others] = libraries;
  const around =
    only !== undefined && others.length === 0
      ? `${only.id} (${shortTitle(only)})`
      : libraries.map(({ id }) => id).join(' and ');
  return (...origins) => {
    for (const origin of origins) {
      const text = usedText(origin, libraries);
      if (text !== null) return authorOf(text);
    }
    return around;
  };
}

function authorOf({ library, id, reworded }: UsedText): string {
  return `${library.id} ${id}${reworded ? ', reworded in the draft' : ''} (${shortTitle(library)})`;
}

function shortTitle({ title }: UsedLibrary): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
}

/** The one origin that running text names; undefined when it names none, or several. */
export function soleOrigin(content: readonly Inline[]): string | undefined {
  const origins = new Set(originsIn(content));
  return origins.size === 1 ? [...origins][0] : undefined;
}

function originsIn(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (inline.type === 'text' || inline.type === 'break') return [];
    const own = inline.origin === undefined ? [] : [inline.origin];
    return 'content' in inline ? [...own, ...originsIn(inline.content)] : own;
  });
}
