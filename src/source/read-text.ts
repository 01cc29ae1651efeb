import type { SourceFinding } from './source-finding.ts';

/** The largest draft that is read, in bytes: a real one is about 12 KB. */
export const maximumBytes = 2 * 1024 * 1024;

/** A file's text without a byte order mark, or why it cannot be text. */
export interface ReadText {
  readonly text: string | null;
  readonly findings: readonly SourceFinding[];
}

/** Decodes the bytes of a draft. Only UTF-8 is accepted; UTF-16 is named, since Windows programs save it. */
export function readText(bytes: Uint8Array): ReadText {
  const place = { start: 0, end: 0 };
  if (bytes.length > maximumBytes) {
    const size = (bytes.length / (1024 * 1024)).toFixed(1);
    return refuse({
      rule: 'too-large',
      message: `Unexpected size of ${size} MiB, expected at most 2 MiB: one file holds one position.`,
      fix: 'Keep one position in one file, and take out what was pasted by mistake, such as a picture.',
      span: place,
    });
  }
  const utf16 = utf16Name(bytes);
  if (utf16 !== null) {
    return refuse({
      rule: 'encoding',
      message: `Unexpected encoding ${utf16}, expected UTF-8.`,
      fix: 'In your editor choose "Save as" and the encoding UTF-8.',
      span: place,
    });
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).indexOf('\uFFFD');
    const text = new TextDecoder('utf-8').decode(bytes);
    return {
      text: null,
      findings: [
        {
          rule: 'encoding',
          message: `Unexpected bytes that are not UTF-8 text, first on line ${lineOf(text, before)}.`,
          fix: 'In your editor choose "Save as" and the encoding UTF-8, then look at the marked characters.',
          span: place,
        },
      ],
    };
  }
}

function refuse(finding: SourceFinding): ReadText {
  return { text: null, findings: [finding] };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split(/\r\n|\r|\n/).length;
}

function utf16Name(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)';
  // Without a byte order mark UTF-16 shows as a zero byte beside each of the first ASCII letters.
  const sample = bytes.subarray(0, 64);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = Math.floor(sample.length / 2);
  if (half > 1 && (zeros[1] ?? 0) > half * 0.7 && zeros[0] === 0) return 'UTF-16 (little endian)';
  if (half > 1 && (zeros[0] ?? 0) > half * 0.7 && zeros[1] === 0) return 'UTF-16 (big endian)';
  return null;
}
