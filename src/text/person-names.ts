import { type PhraseGate, phraseGate } from './phrase-gate.ts';

/** Words by which a person's name is told. */
export interface NameWords {
  readonly titles: readonly string[];
  readonly firstNames: readonly string[];
  readonly institutions: readonly string[];
}

/** Finds people whom texts name. */
export interface NameFinder {
  /** Whether a text with these words can name someone; much faster than looking. */
  readonly possible: PhraseGate;
  /** The people that a text names, as written. */
  readonly find: (text: string) => string[];
}

/** Bounded, so that a long run of letters costs no more than its length. */
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/** The mail addresses of a text. */
export function mailAddresses(text: string): string[] {
  return text.includes('@') ? [...new Set(text.match(mail) ?? [])] : [];
}

/** Makes a finder of names: a title before a capital, or a first name before a family name that is no institution's. */
export function nameFinder({ titles, firstNames, institutions }: NameWords): NameFinder {
  const capital = "[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?";
  const title = titles.map((one) => one.replaceAll('.', '\\.')).join('|');
  const titled = new RegExp(`(?<![\\w.])(?:${title})\\s+(?:[A-Z]\\.\\s*)?${capital}(?:\\s+${capital})?`, 'g');
  const named = new RegExp(
    `\\b([A-Z][a-z]+)\\s+(?:[A-Z]\\.?\\s+)?(${capital})((?:,?\\s+(?:Jr\\.?|Sr\\.?|III?|of|the|and|${capital})){0,8})`,
    'g',
  );
  const first = new Set(firstNames);
  const places = new Set(institutions);
  const isPlace = (words: string): boolean =>
    words.split(/[\s,]+/).some((word) => places.has(word.replace(/[’']s$/, '')));
  const find = (text: string): string[] => {
    const found = new Set<string>();
    for (const [name] of text.matchAll(titled)) if (!isPlace(name)) found.add(name);
    for (let at = 0; at < text.length; ) {
      named.lastIndex = at;
      const match = named.exec(text);
      if (match === null) break;
      const [whole, given = '', family = '', rest = ''] = match;
      at = match.index + given.length;
      if (!first.has(given)) continue;
      if (!isPlace(`${family} ${rest}`)) found.add(whole.slice(0, whole.length - rest.length));
      at = match.index + whole.length;
    }
    return [...found].filter((name) => ![...found].some((other) => other !== name && other.includes(name)));
  };
  return { possible: phraseGate([...titles, ...firstNames]), find };
}
