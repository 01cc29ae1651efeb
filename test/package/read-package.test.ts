import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';

describe('readPackage', () => {
  it('gives XML as text and the rest as bytes, without folders', () => {
    const bytes = zipSync({
      'word/': [new Uint8Array(), {}],
      'word/a.xml': strToU8('<a/>'),
      'b.bin': strToU8('x'),
    });
    expect([...readPackage(bytes)]).toEqual([
      ['word/a.xml', '<a/>'],
      ['b.bin', strToU8('x')],
    ]);
  });

  it('reads UTF-16', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff<a>ü</a>', 'utf16le'));
    expect(readPackage(zipSync({ 'a.xml': utf16 })).get('a.xml')).toBe('<a>ü</a>');
  });

  it.each([
    ['text', strToU8('cxpd: 1')],
    ['nothing', new Uint8Array()],
    ['a cut file', zipSync({ 'a.xml': strToU8('<a/>'.repeat(99)) }).subarray(0, 80)],
  ])('says in plain words that %s is no Word file', (_, bytes) => {
    expect(() => readPackage(bytes)).toThrow('Unexpected content, expected a Word file (.docx).');
  });

  it('refuses a file that unpacks to fill the memory', () => {
    const bytes = zipSync({ 'a.bin': strToU8('x'.repeat(99)) });
    const entry = Buffer.from(bytes).indexOf('PK\x01\x02');
    new DataView(bytes.buffer).setUint32(entry + 24, 200_000_001, true);
    expect(() => readPackage(bytes)).toThrow('expected at most 200 MB');
  });
});
