import { closest, distance } from 'fastest-levenshtein';

/** The known word that a typing mistake most likely meant; undefined where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const same = known.find((other) => bare(other) === bare(word));
  if (same !== undefined) return same;
  const best = closest(word, [...known]);
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.floor(best.length / 3) ? best : undefined;
}

/**
 * The known id that an id means when only capitals, signs or leading zeros differ: `se1` and `SE-01` mean `SE-1`.
 * A number is never taken for another one, since `SE-5` says nothing about which statement was meant.
 */
export function sameId(id: string, known: readonly string[]): string | undefined {
  return known.find((other) => bare(other) === bare(id));
}

/** Letters and digits alone, small, without leading zeros. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})(?=\p{N})/gu, '$1 ')
    .replaceAll(/\b0+(?=\d)/g, '')
    .replaceAll(' ', '-');
}
