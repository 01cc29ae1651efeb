import { describe, expect, it } from 'vitest';
import { renderCoreProperties, renderCustomProperties } from '../../src/package/document-properties.ts';
import { parseXml, textOf } from '../../src/xml/parse-xml.ts';

describe('document properties', () => {
  it('carry title, author, language and the date to the second', () => {
    const xml = renderCoreProperties({
      title: 'A & <B>',
      subject: 'S',
      author: 'C',
      language: 'en-US',
      date: new Date(Date.UTC(2026, 10, 21, 1, 2, 3, 456)),
    });
    expect(xml).toContain('<dc:title>A &amp; &lt;B&gt;</dc:title>');
    expect(xml).toContain('<dc:language>en-US</dc:language>');
    expect(xml.match(/2026-11-21T01:02:03Z/g)).toHaveLength(2);
    expect(parseXml(xml).problem).toBeUndefined();
  });

  it('number custom texts from 2', () => {
    const xml = renderCustomProperties({ 'Draft "hash"': 'a<b', Version: '1' });
    expect([...xml.matchAll(/pid="(\d)" name="([^"]*)"/g)].map(([, id, name]) => [id, name])).toEqual([
      ['2', 'Draft &quot;hash&quot;'],
      ['3', 'Version'],
    ]);
    expect(parseXml(xml).nodes.map(textOf)).toEqual(['a<b1']);
  });
});
