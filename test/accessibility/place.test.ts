import { describe, expect, it } from 'vitest';
import { describePlace, quote } from '../../src/accessibility/place.ts';
import type { Place } from '../../src/accessibility/word-content.ts';
import { all, drawing, findingsIn, inBody, inHeader, paragraph, table } from './word-files.ts';

const place: Place = { part: 'word/document.xml', story: 'body', paragraph: 7, quote: '' };

/** The words for the place of the first finding of a rule. */
function whereOf(rule: string, edit: Parameters<typeof findingsIn>[0]): string | undefined {
  const found = findingsIn(edit).find((one) => one.rule === rule);
  return found?.place === undefined ? undefined : describePlace(found.place);
}

describe('places', () => {
  it('are told by the heading above and the words they begin with', () => {
    const xml = `${paragraph('Major duties', '<w:pStyle w:val="Heading2"/>')}${paragraph('Signature: ____ of the chief of the branch and team')}`;
    expect(whereOf('docx-signature-lines', inBody(xml))).toBe(
      'under “Major duties”, at “Signature: ____ of the chief of the…”',
    );
  });

  it('are told by their table', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'Sign: ____'],
    ];
    expect(whereOf('docx-signature-lines', inBody(table(rows)))).toBe(
      'under “Position description”, in table 1, row 2, at “Sign: ____”',
    );
  });

  it('are told by the text before, where they have none', () => {
    expect(whereOf('docx-alt-text', inBody(drawing('')))).toBe(
      'under “Position description”, after “The incumbent advises the chief.”',
    );
  });

  it('are told by the edge of the page', () => {
    expect(whereOf('docx-header-repeat', inHeader(paragraph('DRAFT')))).toBe('in the header, at “DRAFT”');
  });

  it('have the heading of the body in the body only', () => {
    const edit = all(
      inBody(paragraph('Duties', '<w:pStyle w:val="Heading2"/>')),
      inHeader(paragraph('Page 3')),
    );
    expect(whereOf('docx-page-numbers', edit)).toBe('in the header, at “Page 3”');
  });

  it('are told by a number where there is nothing else', () => {
    expect(describePlace(place)).toBe('paragraph 7');
  });
});

describe('quotes', () => {
  it('are one line, cut at a word', () => {
    expect(quote('  Leads\n\tthe team ')).toBe('Leads the team');
    expect(quote('Leads the team of analysts who advise the chief')).toBe(
      'Leads the team of analysts who advise…',
    );
  });

  it('do not end within a character', () => {
    expect(quote(`${'x'.repeat(39)}😀😀`)).toBe(`${'x'.repeat(39)}…`);
  });
});
