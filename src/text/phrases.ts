/**
 * A pattern that finds any of some plain phrases as whole words, in any case, however the words are spaced, with
 * straight or curly apostrophes. "A-11 Section 28" also finds "A-11, Section 28", but not "A-11 Section 280".
 */
export function phrasePattern(phrases: readonly string[], flags = 'giu'): RegExp {
  const longestFirst = [...phrases].sort((one, other) => other.length - one.length);
  const alternatives = longestFirst.map((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .map((word) => escapePattern(word).replaceAll(/['’]/g, "['’]"))
      .join('[\\s,]+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function escapePattern(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
