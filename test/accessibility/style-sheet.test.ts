import { describe, expect, it } from 'vitest';
import { StyleSheet } from '../../src/accessibility/style-sheet.ts';
import { readFacts } from '../../src/package/part-facts.ts';

/** A style sheet of some styles. */
function sheet(...styles: readonly string[]): StyleSheet {
  const read = new StyleSheet();
  readFacts(
    `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:color w:val="111111"/></w:rPr></w:rPrDefault></w:docDefaults>${styles.join('')}</w:styles>`,
    read.handlers,
  );
  return read;
}

const style = (id: string, inner: string, attributes = 'w:type="paragraph"') =>
  `<w:style ${attributes} w:styleId="${id}"><w:name w:val="${id} name"/>${inner}</w:style>`;

describe('a style sheet', () => {
  it('adds up what styles are based on, and a character style last', () => {
    const styles = sheet(
      style('Base', '<w:rPr><w:b/><w:color w:val="222222"/></w:rPr>'),
      style('Note', '<w:basedOn w:val="Base"/><w:rPr><w:sz w:val="18"/></w:rPr>'),
      style('Strong', '<w:rPr><w:color w:val="C00000"/></w:rPr>', 'w:type="character"'),
    );
    expect(styles.run('Note', 'Strong')).toEqual({ size: 18, bold: true, color: 'C00000' });
    expect(styles.run('Note', undefined)).toEqual({ size: 18, bold: true, color: '222222' });
  });

  it('takes the usual style for text without one, and for an unknown one', () => {
    const styles = sheet(style('Normal', '<w:rPr><w:i/></w:rPr>', 'w:type="paragraph" w:default="1"'));
    const usual = { size: 22, color: '111111', italic: true };
    expect(styles.run(undefined, undefined)).toEqual(usual);
    expect(styles.run('Gone', 'Gone')).toEqual(usual);
  });

  it('knows the level of a heading, and that body text has none', () => {
    const styles = sheet(
      style('H2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      style('Body', '<w:basedOn w:val="H2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    );
    expect(styles.paragraph('H2')).toMatchObject({ level: 2, name: 'H2 name' });
    expect(styles.paragraph('Body').level).toBeUndefined();
  });

  it('gathers what a table style may put behind text', () => {
    const styles = sheet(
      style(
        'Grid',
        '<w:tcPr><w:shd w:val="clear" w:fill="eeeeee"/></w:tcPr><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="14365F"/></w:tcPr></w:tblStylePr>',
        'w:type="table"',
      ),
    );
    expect(styles.table('Grid')).toEqual({ fills: ['EEEEEE', '14365F'], colored: true });
    expect(styles.run('Grid', undefined).color).toBe('111111');
  });

  it('ends where styles are based on each other', () => {
    const styles = sheet(
      style('A', '<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr>'),
      style('B', '<w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr>'),
    );
    expect(styles.run('A', undefined)).toMatchObject({ bold: true, italic: true });
  });
});
