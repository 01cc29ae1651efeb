import { type PhraseGate, wordGate } from './phrase-gate.ts';
import { phraseFinder } from './phrases.ts';
import { signsIn } from './signs.ts';
import { words } from './words.ts';

/** Word lists that tell what is a placeholder. */
export interface PlaceholderWords {
  readonly phrases: readonly string[];
  /** Words before a Roman number, such as "title". */
  readonly lawParts: readonly string[];
  readonly bracketVerbs: readonly string[];
  readonly bracketNouns: readonly string[];
}

/** Finds placeholders in texts. */
export interface PlaceholderFinder {
  /** Whether a text, or any of some, can hold one; much faster than looking. */
  readonly possible: PhraseGate;
  /** The placeholders of a text, each once, as written. */
  readonly find: (text: string) => string[];
}

/** Signs that show a placeholder by themselves: {{…}}, <name>, ____, ???, and a list that was left unfinished. */
const signs =
  /\{\{[^{}]*\}\}|\{[^{}\n]{0,60}\}|<\s?\/?[A-Za-z][^<>@:/\n]{0,50}>|_{3,}|\?{3,}|(?:…|\.{3})\s?:/g;
/** Square brackets, unless they are the text of a link or the end of a word ("organization[s]"). */
const brackets = /(?<![A-Za-z])\[([^[\]\n]{0,80})\](?!\()/g;
/** Three or more X, also in groups such as a phone number's. */
const crosses = /(?<![a-z0-9])x{3,}(?:[\s./-]x+)*(?![a-z0-9])/gi;
/** What any of these three has; most texts have none of it. */
const trace = /[{<[_?…]|\.{3}|x{3}/i;
const traceSigns = signsIn('{<[_?…');
const hasCross = wordGate((word) => word.includes('xxx'));

/** Makes a finder out of word lists. */
export function placeholderFinder(lists: PlaceholderWords): PlaceholderFinder {
  const phrases = phraseFinder(lists.phrases);
  const lawPart = new RegExp(`\\b(?:${lists.lawParts.join('|')})\\s+$`, 'i');
  const verbs = new Set(lists.bracketVerbs);
  const nouns = new Set(lists.bracketNouns);

  const isPlaceholder = (content: string): boolean => {
    const inner = words(content);
    return inner[0] === undefined || verbs.has(inner[0]) || inner.every((word) => nouns.has(word));
  };
  const find = (text: string): string[] => {
    const found = new Set<string>();
    if (trace.test(text)) {
      for (const [match] of text.matchAll(signs)) found.add(match);
      for (const [match, content = ''] of text.matchAll(brackets))
        if (isPlaceholder(content)) found.add(match);
      for (const match of text.matchAll(crosses)) {
        if (!lawPart.test(text.slice(0, match.index))) found.add(match[0]);
      }
    }
    for (const { found: phrase } of phrases.findAll(text)) {
      if (![...found].some((other) => other.includes(phrase))) found.add(phrase);
    }
    return [...found];
  };
  const possible: PhraseGate = (read) =>
    (read.signs & traceSigns) !== 0 || hasCross(read) || phrases.possible(read);
  return { possible, find };
}
