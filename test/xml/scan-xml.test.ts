import { describe, expect, it } from 'vitest';
import { scanXml } from '../../src/xml/scan-xml.ts';
import { rangeOf } from '../../src/xml/xml-problem.ts';

/** What is told of a text: `<name`, `>name`, or its text. */
function told(text: string): string[] {
  const events: string[] = [];
  scanXml(
    text,
    {
      open: (name) => events.push(`<${name}`),
      close: (name) => events.push(`>${name}`),
      text: (content) => events.push(content),
    },
    { markup: true },
  );
  return events;
}

/** Where the trouble of a text lies, as `line:column message`, or undefined. */
function trouble(text: string, markup = true): string | undefined {
  const problem = scanXml(text, {}, { markup });
  if (problem === undefined) return undefined;
  const { line, column } = rangeOf(text, problem);
  return `${line}:${column} ${problem.message}`;
}

describe('scanXml', () => {
  it('tells tags and text in order', () => {
    expect(told('<p>a<br/>b</p>')).toEqual(['<p', 'a', '<br', '>br', 'b', '>p']);
  });

  it('resolves references and reads CDATA as text', () => {
    expect(
      told('<p>&lt;&#8212;&nbsp;<![CDATA[<b>]]></p>')
        .filter((event) => !/^[<>]p$/.test(event))
        .join(''),
    ).toBe('<—\u00a0<b>');
  });

  it('skips comments', () => {
    expect(told('<p><!-- not printed --></p>')).toEqual(['<p', '>p']);
  });

  it('gives attributes that inherit nothing', () => {
    let attributes: object = {};
    scanXml('<p __proto__="x"/>', { open: (_, found) => (attributes = found) });
    expect(Object.keys(attributes)).toEqual(['__proto__']);
    expect('constructor' in attributes).toBe(false);
  });

  it.each([
    ['<p>a <strong>b</p>', '1:15 Unexpected `</p>`, expected `</strong>` first.'],
    ['<p>a<br></p>', '1:9 Unexpected `</p>`, expected `</br>` first.'],
    ['<p>a\n<b>c</p>', '2:5 Unexpected `</p>`, expected `</b>` first.'],
    ['</p>', '1:1 Unexpected `</p>`, expected an opening `<p>` before it.'],
    ['<b>x</b></i>', '1:9 Unexpected `</i>`, expected an opening `<i>` before it.'],
    ['<div>\n<p>a', '2:1 Unexpected end of the markup, expected `</p>` for this `<p>`.'],
    ['<p>a & b</p>', '1:6 Unexpected `&`, expected `&amp;` or a known name such as `&nbsp;`.'],
    ['<p>&copy;</p>', '1:4 Unexpected `&copy;`, expected `&amp;` or a known name such as `&nbsp;`.'],
    [
      '<p>&constructor;</p>',
      '1:4 Unexpected `&constructor;`, expected `&amp;` or a known name such as `&nbsp;`.',
    ],
    [
      '<p class=x>a</p>',
      '1:1 Unexpected sign in a tag, expected `<name attribute="value">`, each attribute once and in quotes.',
    ],
    [
      '<p a="1" a="2">a</p>',
      '1:1 Unexpected sign in a tag, expected `<name attribute="value">`, each attribute once and in quotes.',
    ],
    ['<p>a\u0001b</p>', '1:5 Unexpected character U+0001, expected elements and text only.'],
    ['<p>\ufffe</p>', '1:4 Unexpected character U+FFFE, expected elements and text only.'],
    [
      '<!DOCTYPE html><p/>',
      '1:1 Unexpected `<!DO`, expected elements, text and whole comments `<!-- … -->` only.',
    ],
  ])('explains what is wrong with %j', (text, expected) => {
    expect(trouble(text)).toBe(expected);
  });

  it('tells how to close an element that holds nothing', () => {
    expect(scanXml('<p><br></p>', {}, { markup: true })?.fix).toBe('Write `<br/>`, closed in itself.');
  });

  it('knows names such as &nbsp; in markup only', () => {
    expect(trouble('<p>&nbsp;</p>', true)).toBeUndefined();
    expect(trouble('<p>&nbsp;</p>', false)).toBeDefined();
  });

  it('allows several elements at the top in markup only', () => {
    expect(trouble('<p/><p/>', true)).toBeUndefined();
    expect(trouble('<p/><p/>', false)).toBeDefined();
  });

  it('refuses entities that a document declares', () => {
    expect(trouble('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', false)).toContain('document type');
  });
});
