import { describe, expect, it } from 'vitest';
import { writeWord } from '../../src/word/write-word.ts';
import { documentOf } from '../document-samples.ts';
import { bodyOf, paragraphsOf, partOf, textOf } from './word-text.ts';

const write = (html: string) => writeWord(documentOf(`<h1>Title</h1>${html}`));

/** Texts of the paragraphs that hold an element of Word. */
async function textsWith(element: string, html: string): Promise<string[]> {
  return paragraphsOf(await write(html))
    .filter((xml) => xml.includes(element))
    .map(textOf);
}

/** Number of the list and level of each paragraph in one, with its text. */
async function numbered(html: string): Promise<[string, string | undefined, string | undefined][]> {
  return paragraphsOf(await write(html))
    .filter((xml) => xml.includes('<w:numPr>'))
    .map((xml) => [
      textOf(xml),
      /<w:numId w:val="(\d+)"/.exec(xml)?.[1],
      /<w:ilvl w:val="(\d)"/.exec(xml)?.[1],
    ]);
}

describe('headings', () => {
  it('use styles that carry an outline level and stay with what follows', async () => {
    const bytes = await write('<h2>a</h2><h3>b</h3><h4>c</h4>');
    expect(bodyOf(bytes).match(/w:pStyle w:val="Heading[1-4]"/g)).toHaveLength(4);
    const styles = partOf(bytes, 'word/styles.xml');
    for (const level of [1, 2, 3, 4]) {
      const style = new RegExp(`w:styleId="Heading${level}".*?</w:style>`).exec(styles)?.[0];
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(style).toContain('<w:keepNext/>');
    }
  });
});

describe('lists', () => {
  it('begin anew each, also within another list', async () => {
    const list = '<ol><li>a<ol><li>b</li></ol></li><li>c<ol><li>d</li></ol></li></ol>';
    const found = await numbered(`${list}${list}`);
    expect(found.map(([text, , level]) => `${text}${level}`).join(' ')).toBe('a0 b1 c0 d1 a0 b1 c0 d1');
    const lists = found.map(([, list]) => list);
    expect(lists[0]).toBe(lists[2]);
    expect(new Set(lists).size).toBe(6);
  });

  it('say in the numbering part that each counts from 1', async () => {
    const numbering = partOf(await write('<ol><li>a</li></ol><ol><li>b</li></ol>'), 'word/numbering.xml');
    const lists = numbering.match(/<w:num .*?<\/w:num>/g) ?? [];
    expect(lists.filter((xml) => xml.includes('<w:startOverride w:val="1"/>'))).toHaveLength(lists.length);
  });

  it('have letters where they are meant to', async () => {
    const parts = await write('<ol type="a"><li>x</li></ol>');
    const numbering = partOf(parts, 'word/numbering.xml');
    const number = /<w:numId w:val="(\d+)"\/>/.exec(partOf(parts, 'word/document.xml'))?.[1];
    const kind = new RegExp(`<w:num w:numId="${number}".*?<w:abstractNumId w:val="(\\d+)"/>`).exec(
      numbering,
    )?.[1];
    const levels = new RegExp(`<w:abstractNum w:abstractNumId="${kind}".*?</w:abstractNum>`).exec(
      numbering,
    )?.[0];
    expect(/<w:numFmt w:val="(\w+)"/.exec(levels ?? '')?.[1]).toBe('lowerLetter');
  });

  it('leave further paragraphs of an item without a number', async () => {
    expect(await numbered('<ul><li><p>a</p><p>b</p></li></ul>')).toHaveLength(1);
    expect(await textsWith('<w:ind w:left="576"/>', '<ul><li><p>a</p><p>b</p></li></ul>')).toEqual(['b']);
  });
});

describe('pages and groups', () => {
  it('begin a page with their first paragraph only', async () => {
    const html = '<section class="page"><div class="keep"><h2>a</h2><p>b</p></div></section><p>c</p>';
    expect(await textsWith('<w:pageBreakBefore/>', html)).toEqual(['a']);
  });

  it('begin a page with the caption of a table', async () => {
    const html =
      '<section class="page"><table class="form"><caption>a</caption><tr><td>b</td></tr></table></section>';
    expect(await textsWith('<w:pageBreakBefore/>', html)).toEqual(['a']);
  });

  it('keep all paragraphs with the next but the last', async () => {
    const html = '<div class="keep"><p>a</p><ul><li>b</li><li>c</li></ul></div><p>d</p>';
    expect(await textsWith('<w:keepNext/>', html)).toEqual(['a', 'b']);
    expect(await textsWith('<w:keepLines/>', html)).toEqual(['a', 'b', 'c']);
  });

  it('keep the rows of a table in a group together', async () => {
    const rows = ['b', 'c', 'd'].map((text) => `<tr><td>${text}</td></tr>`).join('');
    const html = `<div class="keep"><table class="form"><caption>a</caption>${rows}</table></div>`;
    expect(await textsWith('<w:keepNext/>', html)).toEqual(['a', 'b', 'c']);
  });
});

describe('sheets', () => {
  const sheet =
    '<section class="sheet"><table class="form"><caption>a</caption><tr><td>b</td></tr></table><p class="small">c</p></section>';

  it('are pages of their own with narrow margins, which the last paragraph ends', async () => {
    const body = bodyOf(await writeWord(documentOf(`${sheet}<h1>d</h1>`)));
    const margins = [...body.matchAll(/<w:pgMar [^>]*w:right="(\d+)"/g)].map(([, right]) => right);
    expect(margins).toEqual(['648', '1440']);
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    expect(paragraphs.filter((xml) => xml.includes('<w:sectPr>')).map(textOf)).toEqual(['c']);
    expect(body).toContain('<w:tblW w:type="dxa" w:w="10944"/>');
  });

  it('have a header and a footer as wide as they are', async () => {
    const bytes = await writeWord(documentOf(`${sheet}<h1>d</h1>`, { draft: true }));
    expect(partOf(bytes, 'word/header1.xml')).toMatch(/w:val="clear".*w:pos="10944"/);
    expect(partOf(bytes, 'word/header2.xml')).not.toContain('10944');
    expect(textOf(partOf(bytes, 'word/footer1.xml'))).toBe(textOf(partOf(bytes, 'word/footer2.xml')));
    expect(partOf(bytes, '[Content_Types].xml')).toMatch(/header1\.xml.*header2\.xml/);
  });
});

describe('forms', () => {
  const form =
    '<table class="form"><caption>Name</caption><thead><tr><th>h</th></tr></thead><tr class="sign"><td><p class="label">l</p><p class="small">s</p><p>v</p></td></tr></table>';

  it('are set in small type, in boxes with close margins', async () => {
    const bytes = await write(form);
    const styles = paragraphsOf(bytes).map((xml) => /w:pStyle w:val="(\w+)"/.exec(xml)?.[1]);
    expect(styles).toEqual(['Heading1', 'FormTitle', 'FormHeading', 'FormLabel', 'FormSmall', 'FormText']);
    expect(bodyOf(bytes)).toContain('<w:tblStyle w:val="FormTable"/>');
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:styleId="FormTable"');
  });

  it('give room in rows to sign in, and repeat a header', async () => {
    const body = bodyOf(await write(form));
    expect(body.match(/<w:trHeight [^>]*w:val="480"/g)).toHaveLength(1);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });
});

describe('tables', () => {
  const table = (attributes: string, columns: string, cells: number) =>
    `<table ${attributes}><caption>Name</caption>${columns}<thead><tr>${'<th>h</th>'.repeat(cells)}</tr></thead><tr>${'<td>c</td>'.repeat(cells)}</tr></table>`;

  it('have a title, a description, and a header row that is repeated and not broken', async () => {
    const body = bodyOf(await write(table('', '', 2)));
    expect(body).toContain(
      '<w:tblCaption w:val="Name"/><w:tblDescription w:val="A table with the columns h, h."/>',
    );
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  it.each([
    ['', 7, [1404, 1404, 1310, 1310, 1310, 1310, 1312]],
    ['<col width="33"/><col width="33"/><col width="34"/>', 3, [3088, 3088, 3184]],
  ])('have widths that add up to the page: %s', async (columns, cells, widths) => {
    const body = bodyOf(await write(table('', columns, cells)));
    const grid = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(grid).toEqual(widths);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9360);
  });

  it('give a merged cell the width of what it covers', async () => {
    const html =
      '<table class="form"><caption>a</caption><col width="50"/><col width="20"/><col width="30"/><tr><td>1</td><td colspan="2">2</td></tr></table>';
    expect(bodyOf(await write(html))).toContain('<w:tcW w:type="dxa" w:w="4680"/><w:gridSpan w:val="2"/>');
  });

  it('keep sums on the page of what they add up', async () => {
    const html =
      '<table><caption>n</caption><thead><tr><th>h</th></tr></thead><tr><td>a</td></tr><tr><td>b</td></tr><tr class="total"><td>c</td></tr></table>';
    expect(await textsWith('<w:keepNext/>', html)).toEqual(['n', 'h', 'a', 'b']);
  });

  it('keep the first row with the second one, unless they are long', async () => {
    const table = (first: string, second: string) =>
      `<table><caption>n</caption><thead><tr><th>h</th></tr></thead><tr><td>${first}</td></tr><tr><td>${second}</td></tr><tr><td>c</td></tr></table>`;
    expect(await textsWith('<w:keepNext/>', table('a', 'b'))).toEqual(['n', 'h', 'a']);
    expect(await textsWith('<w:keepNext/>', table('a', 'long '.repeat(50)))).toEqual(['n', 'h']);
    expect(await textsWith('<w:keepNext/>', table('<ul><li>a</li></ul>', 'b'))).toEqual(['n', 'h']);
  });

  it('leave room above the paragraph that follows', async () => {
    expect(
      await textsWith('<w:spacing w:before="200"/>', `${table('', '', 1)}<p>after</p><p>later</p>`),
    ).toEqual(['after']);
  });
});

describe('notices', () => {
  it('have paragraphs of one style and indent, so that Word draws one box', async () => {
    const bytes = await write('<aside class="notice"><p>a</p><ul><li>b</li></ul></aside>');
    const [, text, item] = paragraphsOf(bytes);
    expect(text).toContain('w:val="Notice"');
    expect(item).toContain('w:val="Notice"');
    expect(item).toContain('<w:ind w:left="120" w:right="120" w:firstLine="0"/>');
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:ind w:left="120" w:right="120"/>');
  });
});

describe('signatures', () => {
  it('are boxes with a label each, short ones half as wide', async () => {
    const html =
      '<dl class="signature" title="Supervisor"><dt>Signature</dt><dd/><dt>Date</dt><dd class="short"/></dl>';
    const body = bodyOf(await write(html));
    expect(body).toContain('<w:tblCaption w:val="Signature: Supervisor"/>');
    expect([...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => width)).toEqual(['6240', '3120']);
    expect(textOf(body)).toBe('TitleSupervisorSignatureDate');
  });
});

describe('running text', () => {
  it('nests bold, italic and links', async () => {
    const [, paragraph = ''] = paragraphsOf(
      await write('<p><strong>a <em>b</em></strong> <a href="https://www.opm.gov/">c</a><br/>d</p>'),
    );
    expect(paragraph).toMatch(/<w:b\/><w:bCs\/><w:i\/><w:iCs\/>/);
    expect(paragraph).toMatch(/<w:hyperlink [^>]*r:id="rId7"/);
    expect(textOf(paragraph)).toBe('a b c\nd');
  });
});

describe('what belongs together', () => {
  it('stays on a page: the first words of an item with the next', async () => {
    const html = '<ul><li><p>a</p><p>b</p><p>c</p></li><li>d</li></ul>';
    expect(await textsWith('<w:keepNext/>', html)).toEqual(['a']);
  });

  it('stays on a page: a short paragraph with the list or table that it introduces', async () => {
    const list = '<ul><li>x</li></ul>';
    expect(await textsWith('<w:keepNext/>', `<p>a</p>${list}<p>b</p><p>c</p>`)).toEqual(['a']);
    expect(await textsWith('<w:keepNext/>', `<p>${'long '.repeat(100)}</p>${list}`)).toEqual([]);
  });
});

describe('text from right to left', () => {
  it('is marked where paragraph, heading or item begins with it', async () => {
    const html = '<h2>שירות א</h2><p>שירות ב</p><ul><li>שירות ג</li></ul><p>Service: שירות</p>';
    expect(await textsWith('<w:bidi/>', html)).toEqual(['שירות א', 'שירות ב', 'שירות ג']);
  });

  it('stands in runs of its own, and so do words in other letters', async () => {
    const runs = (xml: string) =>
      (xml.match(/<w:r>.*?<\/w:r>/g) ?? []).map((run) => [textOf(run), run.includes('<w:rtl/>')]);
    const [, english = '', hebrew = ''] = paragraphsOf(
      await write('<p>The <strong>שירות, 40</strong> office</p><p>שירות CX 4.</p>'),
    );
    expect(runs(english)).toEqual([
      ['The ', false],
      ['שירות', true],
      [', 40', false],
      [' office', false],
    ]);
    expect(runs(hebrew)).toEqual([
      ['שירות ', true],
      ['CX', false],
      [' 4.', true],
    ]);
  });
});
