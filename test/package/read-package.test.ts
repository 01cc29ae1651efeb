import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageLimits } from '../../src/package/limits.ts';
import { openPackage, readPackage } from '../../src/package/read-package.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

/** What is said of a file that cannot be read. */
function refusal(bytes: Uint8Array, limits = packageLimits): string {
  const opened = openPackage(bytes, limits);
  if (opened.parts !== null) throw new Error('The file was read.');
  expect(opened.fix).not.toBe('');
  return opened.message;
}

const a: RawEntry = { name: 'word/a.xml', content: '<a/>' };
const b: RawEntry = { name: 'b.bin', content: 'x' };
const both = [
  ['word/a.xml', '<a/>'],
  ['b.bin', strToU8('x')],
];

/** The parts of a file, bytes as plain ones. */
function partsOf(bytes: Uint8Array): unknown[] {
  return [...readPackage(bytes)].map(([name, part]) => [
    name,
    typeof part === 'string' ? part : new Uint8Array(part),
  ]);
}

describe('openPackage', () => {
  it('gives XML as text and the rest as bytes, without folders', () => {
    const bytes = zipSync({
      'word/': [new Uint8Array(), {}],
      'word/a.xml': strToU8('<a/>'),
      'b.bin': strToU8('x'),
    });
    expect(partsOf(bytes)).toEqual(both);
  });

  it.each([
    ['sizes behind the content', rawZip([{ ...a, flags: 8 }, b])],
    ['the form for large files', rawZip([{ ...a, zip64: true }, b], { zip64: true })],
    ['backslashes in names', rawZip([{ ...a, name: 'word\\a.xml' }, b])],
    ['stored content', zipSync({ 'word/a.xml': strToU8('<a/>'), 'b.bin': strToU8('x') }, { level: 0 })],
  ])('reads %s', (_, bytes) => {
    expect(partsOf(bytes)).toEqual(both);
  });

  it.each(['utf16le', 'utf8'] as const)('reads %s with a mark at its start', (encoding) => {
    const marked = new Uint8Array(Buffer.from('\ufeff<a>ü</a>', encoding));
    expect(readPackage(zipSync({ 'a.xml': marked })).get('a.xml')).toBe('<a>ü</a>');
  });

  it('reads UTF-16 without a mark, and of either order', () => {
    const bytes = new Uint8Array(Buffer.from('<a>ü</a>', 'utf16le'));
    const swapped = Buffer.from(bytes).swap16();
    const parts = readPackage(zipSync({ 'a.xml': bytes, 'b.xml': new Uint8Array(swapped) }));
    expect([...parts.values()]).toEqual(['<a>ü</a>', '<a>ü</a>']);
  });

  it('leaves XML in another encoding as bytes', () => {
    const latin = new Uint8Array(Buffer.from('<a>ü</a>', 'latin1'));
    expect(readPackage(zipSync({ 'a.xml': latin })).get('a.xml')).toBeInstanceOf(Uint8Array);
  });

  it('reads as text what the list of content types calls XML', () => {
    const types = '<Types><Override PartName="/word/main" ContentType="application/x+xml"/></Types>';
    const parts = readPackage(
      rawZip([
        { name: '[Content_Types].xml', content: types },
        { name: 'word/main', content: '<a/>' },
      ]),
    );
    expect(parts.get('word/main')).toBe('<a/>');
  });

  const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const holding = (name: string) => new Uint8Array(Buffer.concat([container, Buffer.from(name, 'utf16le')]));

  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'Unexpected empty file'],
    ['a draft', strToU8('cxpd: 1'), 'Unexpected content'],
    ['an old Word file', holding('WordDocument'), 'Unexpected format of Word 97 to 2003 (.doc)'],
    ['a file with a password', holding('EncryptedPackage'), 'Unexpected password'],
    ['an old Excel file', holding('Workbook'), 'Unexpected file in an old Office format'],
    ['rich text', strToU8('{\\rtf1 text}'), 'Unexpected file in Rich Text Format'],
    ['a PDF', strToU8('%PDF-1.7'), 'Unexpected PDF file'],
    ['a web page', strToU8('<!DOCTYPE html><html>'), 'Unexpected web page'],
    ['flat XML', strToU8('<?xml version="1.0"?>\n<pkg:package>'), 'Unexpected Word file saved as flat XML'],
    ['a cut file', rawZip([a, b]).subarray(0, 80), 'Unexpected damage (its end is missing)'],
    ['a cut directory', cut(rawZip([a, b])), 'Unexpected damage'],
    ['a locked zip file', rawZip([{ ...a, flags: 1 }]), 'Unexpected password'],
    ['an unknown way of packing', rawZip([{ ...a, method: 12 }]), 'is packed in a way'],
    ['two parts of one name', rawZip([a, { ...a, name: 'WORD/A.xml' }]), 'two parts have the name'],
    ['parts that lie on top of each other', rawZip([a, { ...b, offset: 0 }]), 'on top of each other'],
    [
      'a part out of the file',
      rawZip([b, { ...a, offset: 9_999_999 }]),
      'Unexpected damage (the place of a part)',
    ],
    ['a wrong checksum', rawZip([{ ...a, crc: 1 }]), 'Unexpected damage (the content of word/a.xml)'],
    [
      'more content than it says',
      rawZip([{ ...a, size: 2 }]),
      'Unexpected damage (the content of word/a.xml)',
    ],
    [
      'less content than it says',
      rawZip([{ ...a, size: 9 }]),
      'Unexpected damage (the content of word/a.xml)',
    ],
    ['a name that climbs', rawZip([{ ...a, name: 'word/../../a.xml' }]), 'Unexpected part name'],
    ['a name from the root', rawZip([{ ...a, name: '/etc/a.xml' }]), 'Unexpected part name'],
    ['a name with a drive', rawZip([{ ...a, name: 'C:\\a.xml' }]), 'Unexpected part name'],
    ['a name with a zero', rawZip([{ ...a, name: 'a\0.xml' }]), 'Unexpected part name'],
    ['an empty name', rawZip([{ ...a, name: '' }]), 'Unexpected part name'],
  ])('says in plain words why it does not read %s', (_, bytes, expected) => {
    expect(refusal(bytes)).toContain(expected);
  });

  it('is not misled by a signature within a comment at the end', () => {
    const bytes = rawZip([a, b]);
    const comment = Buffer.from('PK\x05\x06 is how zip files end, and more text');
    const end = bytes.length - 22;
    new DataView(bytes.buffer).setUint16(end + 20, comment.length, true);
    expect(partsOf(new Uint8Array(Buffer.concat([bytes, comment])))).toEqual(both);
  });
});

function cut(bytes: Uint8Array): Uint8Array {
  const end = bytes.subarray(bytes.length - 22);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, bytes.length - 60), end]));
}

describe('limits of openPackage', () => {
  const of = (changes: Partial<typeof packageLimits>) => ({ ...packageLimits, ...changes });

  it.each<[string, Partial<typeof packageLimits>, string]>([
    ['the file', { file: 50 }, 'Unexpected size, expected at most'],
    ['the number of parts', { parts: 1 }, 'Unexpected number of parts (2), expected at most 1.'],
    ['all parts unpacked', { unpacked: 4 }, 'Unexpected size once unpacked, expected at most'],
    ['one part of XML', { xmlPart: 3 }, 'Unexpected size of word/a.xml, expected at most'],
    ['all XML', { xml: 3 }, 'Unexpected size of word/a.xml, expected at most'],
  ])('hold for %s', (_, changes, expected) => {
    expect(refusal(rawZip([a, b]), of(changes))).toContain(expected);
    expect(openPackage(rawZip([a, b])).parts).not.toBeNull();
  });

  it('hold for lists that are read as trees', () => {
    const list = { name: '_rels/.rels', content: '<Relationships/>' };
    expect(refusal(rawZip([list]), of({ index: 10 }))).toContain('Unexpected size of _rels/.rels');
  });

  it('are looked at before anything is unpacked', () => {
    // Its content is no packed data at all, so unpacking it would find damage.
    const bomb = { ...b, size: packageLimits.unpacked + 1, content: '' };
    expect(refusal(rawZip([bomb]))).toBe('Unexpected size once unpacked, expected at most 200 MB.');
  });

  it('stop what unpacks to more than it says', () => {
    const zeros = new Uint8Array(50_000_000);
    expect(refusal(rawZip([{ name: 'a.bin', content: zeros, size: 1000 }]))).toContain(
      'the content of a.bin',
    );
  });
});
