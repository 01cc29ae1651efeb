import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { explainXml } from '../../src/xml/explain-xml.ts';
import { markupReferences, references } from '../../src/xml/references.ts';
import { scanXml } from '../../src/xml/scan-xml.ts';

/** What a scan tells, in one list; neighbouring texts are one. */
class Told {
  readonly events: string[] = [];
  #text = '';

  open(name: string, attributes: object): void {
    this.#flush();
    this.events.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`);
  }

  close(name: string): void {
    this.#flush();
    this.events.push(`>${name}`);
  }

  text(content: string): void {
    this.#text += content;
  }

  #flush(): void {
    if (this.#text !== '') this.events.push(this.#text);
    this.#text = '';
  }
}

function toldByScan(text: string, markup: boolean): string[] {
  const told = new Told();
  scanXml(
    text,
    {
      open: (name, attributes) => told.open(name, attributes),
      close: (name) => told.close(name),
      text: (content) => told.text(content),
    },
    { markup },
  );
  return told.events;
}

function toldBySaxes(text: string, markup: boolean): string[] {
  const told = new Told();
  const parser = new SaxesParser({ fragment: markup, xmlns: false });
  parser.ENTITIES = { ...references, ...(markup ? markupReferences : {}) };
  parser.on('opentag', ({ name, attributes }) => told.open(name, attributes));
  parser.on('closetag', ({ name }) => told.close(name));
  parser.on('text', (content) => told.text(content));
  parser.on('cdata', (content) => told.text(content));
  parser.write(text).close();
  return told.events;
}

/** Pieces that make up texts which are nearly XML. */
const pieces = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<c/>',
    '<a y=\'2\' x="&amp;\n">',
    '<é.1-2>',
    '</é.1-2>',
    '<a  />',
    '</a >',
  ],
  ...[
    'text',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '&lt;',
    '&#8212;',
    '&#x1F600;',
    '&#0;',
    '&#xD800;',
    '&nbsp;',
    '&',
    '&x;',
  ],
  ...[
    '<!-- c -->',
    '<!-- a -- b -->',
    '<!--',
    '-->',
    '<![CDATA[<x>]]>',
    '<![CDATA[',
    ']]>',
    ']]',
    '<?pi data?>',
    '<?xml?>',
  ],
  ...[
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '\ufeff',
    '<!DOCTYPE a>',
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
  ],
  ...['\u0001', '\ufffe', '😀', '<a x="1" x="2">', '<a x=1>', '<a x="<">', '<1a>', '< a>', '<a x="1"y="2">'],
  ...['<w:p w:rsid="0">', '</w:p>', '<?', '?>', '<a\n>', '<a x = "1">', '<a x>', '<:>', '</:>'],
);

describe('a scan and the strict parser behind it', () => {
  const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  const wrapped = texts.map((text) => `<r>${text}</r>`);

  it.each([true, false])('agree on which texts are well-formed (markup: %s)', (markup) => {
    fc.assert(
      fc.property(markup ? wrapped : fc.oneof(texts, wrapped), (text) => {
        expect(scanXml(text, {}, { markup }) === undefined).toBe(explainXml(text, markup) === undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([true, false])('tell the same of well-formed texts (markup: %s)', (markup) => {
    fc.assert(
      fc.property(wrapped, (text) => {
        if (scanXml(text, {}, { markup }) !== undefined) return;
        expect(toldByScan(text, markup)).toEqual(toldBySaxes(text, markup));
      }),
      { numRuns: 2000 },
    );
  });
});
