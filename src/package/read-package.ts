import { strFromU8, unzipSync } from 'fflate';
import type { WordPackage } from './word-package.ts';

/** Why a file cannot be read as a Word file. */
export class UnreadablePackage extends Error {
  override readonly name = 'UnreadablePackage';
}

/** More than any Word file needs once unpacked, in bytes; stops small files that unpack to fill the memory. */
const largest = 200_000_000;

/** Unpacks a Word file. Throws `UnreadablePackage`, with a sentence for the user, when it is none or is damaged. */
export function readPackage(bytes: Uint8Array): WordPackage {
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return total <= largest && !name.endsWith('/');
      },
    });
  } catch (cause) {
    throw new UnreadablePackage('Unexpected content, expected a Word file (.docx).', { cause });
  }
  if (total > largest) {
    throw new UnreadablePackage('Unexpected size once unpacked, expected at most 200 MB.');
  }
  const parts = Object.entries(files).map(([name, content]): [string, string | Uint8Array] => [
    name,
    /\.(xml|rels)$/i.test(name) ? new TextDecoder(encodingOf(content)).decode(content) : content,
  ]);
  return new Map(parts);
}

/** XML in Word files is UTF-8 unless a mark at its start says UTF-16. */
function encodingOf(content: Uint8Array): string {
  const mark = strFromU8(content.subarray(0, 2), true);
  return mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
}
