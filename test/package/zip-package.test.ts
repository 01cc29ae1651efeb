import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';
import { zipPackage } from '../../src/package/zip-package.ts';

describe('zipPackage', () => {
  const parts = new Map<string, string | Uint8Array>([
    ['word/styles.xml', `<a>${'ü'.repeat(500)}</a>`],
    ['word/media/a.png', new Uint8Array([1, 2, 3])],
    ['word/document.xml', '<a/>'],
    ['_rels/.rels', '<a/>'],
    ['[Content_Types].xml', '<a/>'],
  ]);

  it('puts first what programs look at first, the rest by name', () => {
    expect(Object.keys(unzipSync(zipPackage(parts)))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/media/a.png',
      'word/styles.xml',
    ]);
  });

  it('gives the same bytes for the same parts in any order', () => {
    expect(zipPackage(new Map([...parts].reverse()))).toEqual(zipPackage(parts));
  });

  it('is read back as it was', () => {
    expect(new Map([...readPackage(zipPackage(parts))].sort())).toEqual(new Map([...parts].sort()));
  });
});
