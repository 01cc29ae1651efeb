import { phrasePattern } from './phrases.ts';
import { words } from './words.ts';

/** Word lists that tell what is a placeholder. */
export interface PlaceholderWords {
  readonly phrases: readonly string[];
  /** Words before a Roman number, such as "title". */
  readonly lawParts: readonly string[];
  readonly bracketVerbs: readonly string[];
  readonly bracketNouns: readonly string[];
}

/** Gives the placeholders of a text, each once, as written. */
export type PlaceholderFinder = (text: string) => string[];

/** Signs that show a placeholder by themselves: {{…}}, <name>, ____, ???, and a list that was left unfinished. */
const signs = /\{\{[^{}]*\}\}|\{[^{}\n]{0,60}\}|<\s*\/?\p{L}[^<>@:/\n]{0,50}>|_{3,}|\?{3,}|(?:…|\.{3})\s*:/gu;
/** Square brackets, unless they are the text of a link or the end of a word ("organization[s]"). */
const brackets = /(?<!\p{L})\[([^[\]\n]{0,80})\](?!\()/gu;

/** Makes a finder out of word lists. */
export function placeholderFinder(lists: PlaceholderWords): PlaceholderFinder {
  const phrases = phrasePattern(lists.phrases);
  const lawPart = new RegExp(`\\b(?:${lists.lawParts.join('|')})\\s+$`, 'i');
  const verbs = new Set(lists.bracketVerbs);
  const nouns = new Set(lists.bracketNouns);

  const isPlaceholder = (content: string): boolean => {
    const inner = words(content);
    return inner[0] === undefined || verbs.has(inner[0]) || inner.every((word) => nouns.has(word));
  };
  return (text) => {
    const found = new Set<string>();
    for (const [match] of text.matchAll(signs)) found.add(match);
    for (const [match, content = ''] of text.matchAll(brackets)) if (isPlaceholder(content)) found.add(match);
    for (const match of text.matchAll(phrases)) {
      const roman = /^x+$/i.test(match[0]) && lawPart.test(text.slice(0, match.index));
      if (!roman && ![...found].some((other) => other.includes(match[0]))) found.add(match[0]);
    }
    return [...found];
  };
}
