import { strFromU8 } from 'fflate';

/** How an XML part begins in the encodings that Word files may have (ECMA-376 part 2, 6.2.5). */
const utf16 = [
  { mark: '\xff\xfe', encoding: 'utf-16le' },
  { mark: '\xfe\xff', encoding: 'utf-16be' },
  { mark: '<\0', encoding: 'utf-16le' },
  { mark: '\0<', encoding: 'utf-16be' },
];

/** The text of an XML part, without a mark at its start; undefined when it is neither UTF-8 nor UTF-16. */
export function decodePart(content: Uint8Array): string | undefined {
  const start = strFromU8(content.subarray(0, 2), true);
  const encoding = utf16.find(({ mark }) => mark === start)?.encoding ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
