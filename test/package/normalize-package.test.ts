import { describe, expect, it } from 'vitest';
import { normalizePackage } from '../../src/package/normalize-package.ts';
import { parseRelationships } from '../../src/package/relationships.ts';
import { partText } from '../../src/package/word-package.ts';

const relationships = (...lines: string[]) =>
  `<Relationships>${lines.map((line) => `<Relationship ${line}/>`).join('')}</Relationships>`;

const parts = new Map([
  [
    '[Content_Types].xml',
    '<Types><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      '<Override PartName="/word/footnotes.xml" ContentType="notes"/><Override PartName="/word/document.xml" ContentType="main"/></Types>',
  ],
  ['word/document.xml', '<w:document><w:hyperlink r:id="rIdx7f3"/>r:id=&quot;rIdx7f3&quot;</w:document>'],
  [
    'word/_rels/document.xml.rels',
    relationships(
      'Id="rId4" Type="notes" Target="footnotes.xml"',
      'Id="rIdx7f3" Type="link" Target="https://www.opm.gov/" TargetMode="External"',
    ),
  ],
  ['word/footnotes.xml', '<w:footnotes><w:footnote w:type="separator" w:id="-1"/></w:footnotes>'],
  ['word/_rels/footnotes.xml.rels', relationships()],
]);

describe('normalizePackage', () => {
  const normal = normalizePackage(parts);

  it('drops notes without a note, empty relationships and what speaks of them', () => {
    expect([...normal.keys()]).toEqual([
      '[Content_Types].xml',
      'word/document.xml',
      'word/_rels/document.xml.rels',
    ]);
    expect(partText(normal, '[Content_Types].xml')).not.toMatch(/footnotes|png/);
  });

  it('numbers relationships in order, and their uses with them', () => {
    const [link] = parseRelationships(partText(normal, 'word/_rels/document.xml.rels') ?? '');
    expect(link).toMatchObject({ id: 'rId1', target: 'https://www.opm.gov/', external: true });
    expect(partText(normal, 'word/document.xml')).toBe(
      '<w:document><w:hyperlink r:id="rId1"/>r:id=&quot;rIdx7f3&quot;</w:document>',
    );
  });

  it('changes nothing more the second time', () => {
    expect(normalizePackage(normal)).toEqual(normal);
  });
});
