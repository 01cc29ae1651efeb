import { describe, expect, it } from 'vitest';
import { canonicalNames } from '../../src/package/canonical-names.ts';
import { scanXml } from '../../src/xml/scan-xml.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** What is passed on of a text: `<name key=value`, `>name`. */
function passed(xml: string): string[] {
  const events: string[] = [];
  scanXml(
    xml,
    canonicalNames({
      open: (name, attributes) =>
        events.push(
          [`<${name}`, ...Object.entries(attributes).map((pair) => pair.join('='))]
            .filter((part) => !part.startsWith('xmlns'))
            .join(' '),
        ),
      close: (name) => events.push(`>${name}`),
    }),
  );
  return events;
}

describe('canonicalNames', () => {
  it('passes on names that are as Word writes them', () => {
    expect(passed(`<w:p xmlns:w="${w}" w:a="1"><w:r/></w:p>`)).toEqual([
      '<w:p w:a=1',
      '<w:r',
      '>w:r',
      '>w:p',
    ]);
  });

  it('gives the prefixes of Word to other prefixes and to none', () => {
    expect(passed(`<x:p xmlns:x="${w}" xmlns:y="${r}" x:a="1" b="2" y:id="3"/>`)).toEqual([
      '<w:p w:a=1 b=2 r:id=3',
      '>w:p',
    ]);
    expect(passed(`<p xmlns="${w}" a="1"><r/></p>`)).toEqual(['<w:p a=1', '<w:r', '>w:r', '>w:p']);
  });

  it('goes by the nearest declaration', () => {
    const xml = `<x:p xmlns:x="${w}"><x:q xmlns:x="urn:other"/><x:r/></x:p>`;
    expect(passed(xml)).toEqual(['<w:p', '<x:q', '>x:q', '<w:r', '>w:r', '>w:p']);
  });

  it('takes no other namespace for one of Word', () => {
    expect(passed('<w:p xmlns:w="urn:other"><w:r/></w:p>')).toEqual(['<w?:p', '<w?:r', '>w?:r', '>w?:p']);
  });

  it('gives the lists of a package no prefix', () => {
    const xml =
      '<r:a xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:b c="1"/></r:a>';
    expect(passed(xml)).toEqual(['<a', '<b c=1', '>b', '>a']);
  });

  it('goes by prefixes where nothing is declared', () => {
    expect(passed('<w:p><w:r/></w:p>')).toEqual(['<w:p', '<w:r', '>w:r', '>w:p']);
  });
});
