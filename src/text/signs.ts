/** Signs that tell checks whether a text is worth a look; three periods count as the one sign for them. */
const told = '@/({<[_?…';

/** Some of these signs, a bit for each. */
export type Signs = number;

/** For a text whose signs were not looked at: it may have any. */
export const anySigns: Signs = -1;

/** The signs among the letters of a text. */
export function signsIn(text: string): Signs {
  let signs = 0;
  for (const [index, sign] of [...told].entries()) if (text.includes(sign)) signs |= 1 << index;
  return signs;
}

const ellipsis = signsIn('…');
const period = 46;

/** By a character of ASCII. */
const signsOfAscii = Array.from({ length: 128 }, (_, byte) => signsIn(String.fromCharCode(byte)));

/** What sign stands at a place of a text in UTF-8. */
export function signAt(bytes: Uint8Array, at: number): Signs {
  const byte = bytes[at] ?? 0;
  if (byte === period) return bytes[at + 1] === period ? ellipsis : 0;
  if (byte < 128) return signsOfAscii[byte] ?? 0;
  // U+2026
  return byte === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0xa6 ? ellipsis : 0;
}
