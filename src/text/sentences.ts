/** Short forms whose period does not end a sentence, without that period. */
const shortForms = new Set(
  'u.s u.s.c e.g i.e etc no nos vs mr mrs ms dr st dept div sec fig approx p pp al incl'.split(' '),
);

/** The sentences of a text, trimmed. Periods of short forms such as "U.S." or "e.g." end none. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  const ends = /[.!?]+["'”’)\]]*(?=\s|$)|\n\s*\n/g;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    const stop = end.index + end[0].length;
    if (end[0].startsWith('.') && isShortForm(text, end.index, stop)) continue;
    push(found, text.slice(start, stop));
    start = stop;
  }
  push(found, text.slice(start));
  return found;
}

/** A period after a short form or a single letter, where the next word does not begin a sentence for certain. */
function isShortForm(text: string, dot: number, stop: number): boolean {
  let start = dot;
  while (dot - start <= longestShortForm && isPartOfShortForm(text.charCodeAt(start - 1))) start--;
  if (start === dot || dot - start > longestShortForm) return false;
  const word = text.slice(start, dot).toLowerCase();
  if (/^[a-z]$/.test(word)) return true;
  if (!shortForms.has(word)) return false;
  return word !== 'etc' || !/^\s+[A-Z]/.test(text.slice(stop, stop + 4));
}

const longestShortForm = Math.max(...[...shortForms].map((form) => form.length));

/** A letter of ASCII or a period; not so before the first character of a text. */
function isPartOfShortForm(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46;
}

function push(found: string[], piece: string): void {
  const sentence = piece.trim();
  if (sentence !== '') found.push(sentence);
}
