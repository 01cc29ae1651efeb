import type { XmlAttributes } from '../xml/scan-xml.ts';

/** What signs of the symbol fonts show, by font and code. */
const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    symbol: 'b7•',
    wingdings: '6c● 6e■ 6f☐ 71☐ 72☐ 76❖ a7▪ a8☐ d8➢ fb☒ fc☑ fd☒ fe☑',
    'wingdings 2': '2a☐ 52☑ 53☒ a3☐',
  }).flatMap(([font, signs]) =>
    signs.split(' ').map((sign): [string, string] => [`${font} ${sign.slice(0, 2)}`, sign.slice(2)]),
  ),
);

/** A sign of a symbol font (`w:sym`) as the character that looks like it; a stand-in for one that is not known. */
export function symbolText(attributes: XmlAttributes): string {
  const font = (attributes['w:font'] ?? '').toLowerCase();
  // The codes may be moved into the private area.
  const code = (attributes['w:char'] ?? '').toLowerCase().replace(/^f0(?=..$)|^00(?=..$)/, '');
  return symbols.get(`${font} ${code}`) ?? '\ufffc';
}
