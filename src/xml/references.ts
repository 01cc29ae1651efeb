/** What may be written as `&name;` in XML. */
export const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** What may be written as `&name;` in markup besides. */
export const markupReferences: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  sect: '\u00a7',
};

const inXml = new Map(Object.entries(references));
const inMarkup = new Map([...inXml, ...Object.entries(markupReferences)]);

/** Anything but the references that nearly all texts make do with. */
const unusual = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** Pieces of a text are put together in bundles of this many, as a text of millions takes too much memory. */
const bundle = 10_000;

/** Resolves what is written as `&…;` in a text; undefined when something of it stands for nothing. */
export function resolveReferences(text: string, markup: boolean): string | undefined {
  if (!unusual.test(text)) {
    const signs = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    return signs.replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  }
  const known = markup ? inMarkup : inXml;
  const bundles: string[] = [];
  let pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    // No name is longer, so a long text without a semicolon is not searched to its end at every sign.
    const name = /^&([^;]{1,12});/.exec(text.slice(at, at + 14))?.[1] ?? '';
    const sign = name.startsWith('#') ? numbered(name) : known.get(name);
    if (sign === undefined) return undefined;
    pieces.push(text.slice(from, at), sign);
    from = at + name.length + 2;
    if (pieces.length < bundle) continue;
    bundles.push(pieces.join(''));
    pieces = [];
  }
  return bundles.join('') + pieces.join('') + text.slice(from);
}

/** The character of a reference such as `#8212` or `#x2014`; undefined when XML cannot hold it. */
function numbered(name: string): string | undefined {
  const digits = /^#(?:(\d+)|x([\da-fA-F]+))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number.parseInt(digits[2] ?? '', 16) : Number(digits[1]);
  const allowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
