import { type PhraseGate, phraseGate } from './phrase-gate.ts';

/** A phrase that stands in a text, as written there. */
export interface PhraseMatch {
  readonly found: string;
  readonly index: number;
}

/** Finds plain phrases in texts. */
export interface PhraseFinder {
  /** Whether a text with these words can hold a phrase; much faster than looking. */
  readonly possible: PhraseGate;
  /** The first phrase of a text, or null. */
  readonly find: (text: string) => PhraseMatch | null;
  readonly findAll: (text: string) => PhraseMatch[];
}

/**
 * Finds any of some plain phrases as whole words, in any case, however the words are spaced, with straight or curly
 * apostrophes, and with any hyphen or a space where the phrase has a hyphen. "A-11 Section 28" is also found in "A-11, Section 28", but not in "A-11 Section 280".
 */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  let compiled: RegExp | undefined;
  const pattern = (): RegExp => {
    compiled ??= phrasePattern(phrases);
    return compiled;
  };
  return {
    possible: phraseGate(phrases),
    find: (text) => {
      const expression = pattern();
      expression.lastIndex = 0;
      const match = expression.exec(text);
      return match === null ? null : { found: match[0], index: match.index };
    },
    findAll: (text) =>
      [...text.matchAll(pattern())].map((match) => ({ found: match[0], index: match.index })),
  };
}

/** The pattern behind a finder; it keeps no account of the words that a text has. */
export function phrasePattern(phrases: readonly string[], flags = 'gi'): RegExp {
  const longestFirst = [...phrases].sort((one, other) => other.length - one.length);
  const alternatives = longestFirst.map((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .map((word) => escapePattern(word).replaceAll(/['’]/g, "['’]").replaceAll('-', '(?:[-‐‑–]|\\s+)'))
      .join('[\\s,]+'),
  );
  if (alternatives.length === 0) return /(?!)/g;
  // Letters beyond ASCII end no phrase of English; without them the pattern compiles a hundred times faster.
  return new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, flags);
}

function escapePattern(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
