/**
 * The words of a text in lower case. Inner apostrophes and hyphens stay in ("agency's", "co-design"); curly
 * apostrophes become straight ones.
 */
export function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z0-9\u00c0-\u024f]+(?:['-][a-z0-9\u00c0-\u024f]+)*/g) ?? []
  );
}

/** The words of texts in lower case, each once, taken apart at every sign: "A-11" gives "a" and "11". */
export function wordSet(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) found.add(word);
  }
  return found;
}
