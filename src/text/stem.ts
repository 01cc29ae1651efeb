/**
 * A word without its endings, so that "makes", "making" and "make" compare as one. It is no dictionary: the result
 * need not be a word, and is only meant to be compared with other stems.
 */
export function stem(word: string): string {
  let base = word;
  if (base.endsWith("'s")) base = base.slice(0, -2);
  else if (base.endsWith("'")) base = base.slice(0, -1);
  if (base.length <= 3) return base;
  base = withoutPlural(base);
  if (base.length >= 7 && base.endsWith('ly')) base = base.slice(0, -2);
  base = withoutParticiple(base);
  if (base.length >= 8 && base.endsWith('ment')) base = base.slice(0, -4);
  else if (base.length >= 7 && (base.endsWith('tion') || base.endsWith('sion'))) base = base.slice(0, -3);
  return base.length >= 3 && base.endsWith('e') ? base.slice(0, -1) : base;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^suoi]s$|[^io]es$/.test(word) ? word.slice(0, -1) : word;
}

function withoutParticiple(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  if (ending === 0) return word;
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const found = word.slice(0, -ending);
  if (found.length < 3 || !/[aeiouy]/.test(found)) return word;
  return /([bdgmnprt])\1$/.test(found) ? found.slice(0, -1) : found;
}
