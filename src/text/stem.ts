/**
 * A word without its endings, so that "makes", "making" and "make" compare as one. It is no dictionary: the result
 * need not be a word, and is only meant to be compared with other stems.
 */
export function stem(word: string): string {
  let base = word.replace(/'s?$/, '');
  if (base.length <= 3) return base;
  base = withoutPlural(base);
  base = base.replace(/(?<=\p{L}{5})ly$/u, '');
  base = withoutParticiple(base);
  base = base.replace(/(?<=\p{L}{4})ment$/u, '').replace(/(?<=\p{L}{3}[st])ion$/u, '');
  return base.replace(/(?<=\p{L}{2})e$/u, '');
}

function withoutPlural(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^suoi]s$|[^io]es$/.test(word) ? word.slice(0, -1) : word;
}

function withoutParticiple(word: string): string {
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const found = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(word)?.[1];
  if (found === undefined || found.length < 3) return word;
  return /([bdgmnprt])\1$/.test(found) ? found.slice(0, -1) : found;
}
