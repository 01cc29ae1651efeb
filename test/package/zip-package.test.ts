import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/package/read-package.ts';
import { type ZippedPart, zipPackage, zipPart } from '../../src/package/zip-package.ts';

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

  it('gives the bytes that fflate gives', () => {
    const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
    const files: Zippable = {};
    for (const [name, part] of [...sorted, ['word/zürich.xml', 'ü'] as const]) {
      const bytes = typeof part === 'string' ? strToU8(part) : part;
      files[name] = [bytes, { level: bytes.length < 400 ? 0 : 6 }];
    }
    const whole = new Map([...parts, ['word/zürich.xml', 'ü']]);
    const order = Object.keys(unzipSync(zipPackage(whole)));
    const inOrder = Object.fromEntries(order.map((name) => [name, files[name] ?? []])) as Zippable;
    expect(zipPackage(whole)).toEqual(zipSync(inOrder, { mtime: new Date(1980, 0, 1, 12, 0, 0) }));
  });

  it('takes parts that were zipped before', () => {
    const before = new Map<string, ZippedPart>([...parts].map(([name, part]) => [name, zipPart(part)]));
    const asked: string[] = [];
    const bytes = zipPackage(parts, (part, name) => {
      asked.push(name);
      return before.get(name) ?? zipPart(part);
    });
    expect(bytes).toEqual(zipPackage(parts));
    expect(asked).toHaveLength(parts.size);
  });

  it('is read back as it was', () => {
    expect(new Map([...readPackage(zipPackage(parts))].sort())).toEqual(new Map([...parts].sort()));
  });
});
