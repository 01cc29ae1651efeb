import type { SourceFinding } from './source-finding.ts';

/** The largest draft that is read, in bytes: a real one is about 12 KB. */
export const maximumBytes = 2 * 1024 * 1024;

/** How far a file needs to be read, in bytes: this much tells that it is too large, however long it goes on. */
export const readAtMost = 16 * 1024 * 1024;

/** A file's text without a byte order mark, or why it cannot be text. */
export interface ReadText {
  readonly text: string | null;
  readonly findings: readonly SourceFinding[];
}

/** Decodes the bytes of a draft. Only UTF-8 is accepted; UTF-16 is named, since Windows programs save it. */
export function readText(bytes: Uint8Array, most = maximumBytes): ReadText {
  if (bytes.length > most) {
    const size = bytes.length < readAtMost ? (bytes.length / (1024 * 1024)).toFixed(1) : 'more than 16';
    const expected = `at most ${most / (1024 * 1024)} MiB`;
    return refuse(
      'too-large',
      `Unexpected size of ${size} MiB, expected ${expected}${most === maximumBytes ? ': one file holds one position' : ''}.`,
      'Keep one position in one file, and take out what was pasted by mistake, such as a picture.',
    );
  }
  const other = otherKind(bytes);
  if (other !== null) {
    return refuse(
      'encoding',
      `Unexpected ${other}, expected a text file in YAML.`,
      other === 'Word file'
        ? 'Name the draft, whose name ends in .yaml. To check a Word file, type "cxpd check-docx"; to begin a draft with texts of it, type "cxpd new" and paste them.'
        : 'Name the draft, whose name ends in .yaml.',
    );
  }
  const utf16 = utf16Name(bytes);
  if (utf16 !== null) {
    return refuse(
      'encoding',
      `Unexpected encoding ${utf16}, expected UTF-8.`,
      'In your editor choose "Save as" and the encoding UTF-8.',
    );
  }
  const text = decode(bytes);
  if (text !== null) return { text, findings: [] };
  return refuse(
    'encoding',
    `Unexpected bytes on line ${lineOf(bytes, firstUnfit(bytes))}, expected UTF-8 text.`,
    'In your editor choose "Save as" and the encoding UTF-8, then look at the quotes and letters with accents there.',
  );
}

/** The kind of a file that holds no text, by the signs that it begins with; null for what may be text. */
function otherKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\x03\x04')) return packedKind(bytes);
  if (start.startsWith('%PDF-')) return 'PDF file';
  if (start.startsWith('{\\rtf')) return 'RTF file';
  if (start === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return 'file of an old Office program (.doc, .xls)';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8)/.test(start)) return 'picture';
  return null;
}

/** Files of Office are packed, and so are others; names of their parts stand in them as they are. */
function packedKind(bytes: Uint8Array): string {
  const names = new TextDecoder('latin1').decode(bytes);
  if (/word\/document\.xml/.test(names)) return 'Word file';
  if (/xl\/workbook\.xml/.test(names)) return 'Excel file';
  if (/opendocument\.text/.test(names)) return 'LibreOffice file';
  return 'packed file (ZIP)';
}

function refuse(rule: string, message: string, fix: string): ReadText {
  return { text: null, findings: [{ rule, message, fix, span: { start: 0, end: 0 } }] };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes, or null. */
function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The same where a character may be cut at the end, which the decoder keeps in mind: each time takes a new one. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How many bytes can be decoded before the first that cannot. */
function firstUnfit(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineOf(bytes: Uint8Array, end: number): number {
  return bytes.subarray(0, end).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);
}

function utf16Name(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)';
  // Without a byte order mark UTF-16 shows as a zero byte beside each of the first ASCII letters.
  const sample = bytes.subarray(0, 64);
  if (!sample.includes(0)) return null;
  const half = Math.floor(sample.length / 2);
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (half > 1 && even === 0 && odd > half * 0.7) return 'UTF-16 (little endian)';
  if (half > 1 && odd === 0 && even > half * 0.7) return 'UTF-16 (big endian)';
  return null;
}
