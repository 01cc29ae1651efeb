import { describe, expect, it } from 'vitest';
import { maximumBytes, readText } from '../../src/source/read-text.ts';

const utf8 = new TextEncoder();

/** Text as UTF-16, with a byte order mark if `mark` is set. */
function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

describe('readText', () => {
  it('reads UTF-8, without its byte order mark', () => {
    expect(readText(utf8.encode('cxpd: 1 # é😀\r\n'))).toEqual({ text: 'cxpd: 1 # é😀\r\n', findings: [] });
    expect(readText(utf8.encode('\uFEFFcxpd: 1')).text).toBe('cxpd: 1');
    expect(readText(new Uint8Array()).text).toBe('');
  });

  it.each([
    ['little endian', false, true],
    ['big endian', true, true],
    ['little endian', false, false],
    ['big endian', true, false],
  ])('names UTF-16 (%s), byte order mark: %s, %s', (name, isBig, mark) => {
    const { text, findings } = readText(utf16('cxpd: 1\nstatus: draft\n', isBig, mark));
    expect(text).toBeNull();
    expect(findings).toMatchObject([{ rule: 'encoding', span: { start: 0, end: 0 } }]);
    expect(findings[0]?.message).toContain(`UTF-16 (${name})`);
  });

  it('says on which line bytes are not UTF-8', () => {
    const latin1 = Uint8Array.from('a: 1\nb: é\nc: Stratégiste\n', (letter) => 0 + letter.charCodeAt(0));
    expect(readText(latin1).findings).toMatchObject([{ rule: 'encoding' }]);
    expect(readText(latin1).findings[0]?.message).toContain('line 2');
    const cut = utf8.encode('a: 1\nb: 2\nc: é').subarray(0, -1);
    expect(readText(cut).findings[0]?.message).toContain('line 3');
  });

  it.each([
    ['Word file', 'PK\x03\x04\x14\0word/document.xml\0\xff'],
    ['Excel file', 'PK\x03\x04\x14\0xl/workbook.xml\0\xff'],
    ['packed file (ZIP)', 'PK\x03\x04\x14\0readme\xff'],
    ['PDF file', '%PDF-1.7\n\xe2\xe3'],
    ['RTF file', '{\\rtf1 text}'],
    ['file of an old Office program (.doc, .xls)', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['picture', '\x89PNG\r\n\x1a\n'],
  ])('names a %s instead of its bytes', (kind, start) => {
    const bytes = Uint8Array.from(start, (sign) => sign.charCodeAt(0));
    const { text, findings } = readText(bytes);
    expect(text).toBeNull();
    expect(findings).toMatchObject([
      { rule: 'encoding', message: `Unexpected ${kind}, expected a text file in YAML.` },
    ]);
    expect(findings[0]?.fix).toContain('.yaml');
  });

  it('does not take a zero byte in UTF-8 for UTF-16', () => {
    expect(readText(utf8.encode('a: \0b\n')).text).toBe('a: \0b\n');
    expect(readText(Uint8Array.of(0)).text).toBe('\0');
  });

  it('reads two megabytes and no more', () => {
    expect(readText(new Uint8Array(maximumBytes).fill(32)).text).toHaveLength(maximumBytes);
    const { text, findings } = readText(new Uint8Array(maximumBytes + 1).fill(32));
    expect(text).toBeNull();
    expect(findings).toMatchObject([{ rule: 'too-large' }]);
  });
});
