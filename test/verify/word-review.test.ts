import { describe, expect, test } from 'vitest';
import { compareLines, compareWords } from '../../src/verify/compare-lines.ts';
import { readWordReview } from '../../src/verify/word-review.ts';

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(targets: Readonly<Record<string, string>>): string {
  const lines = Object.entries(targets).map(
    ([target, purpose], index) =>
      `<Relationship Id="r${index}" Type="${office}/${purpose}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** Reads a file that has this body, and other parts beside it; `name` is what its main part is called. */
function read(body: string, more: Record<string, string> = {}, name = 'document.xml') {
  const document = `<w:document ${w}><w:body>${body}</w:body></w:document>`;
  const purposes = Object.keys(more).map((part) => [
    part.replace('word/', ''),
    /(header|footer|styles|comments)/.exec(part)?.[1] ?? '',
  ]);
  return readWordReview(
    new Map([
      ['_rels/.rels', relationships({ [`word/${name}`]: 'officeDocument' })],
      [`word/${name}`, document],
      [`word/_rels/${name}.rels`, relationships(Object.fromEntries(purposes))],
      ...Object.entries(more),
    ]),
  );
}

const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
const section = (inside: string): string => `<w:sectPr>${inside}</w:sectPr>`;
const by = (name: string): string => `w:id="1" w:author="${name}" w:date="2026-11-20T10:00:00Z"`;

describe('the text of a Word file', () => {
  test('stands below its headings, a table row on a line', () => {
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const { lines } = read(
      `${paragraph(run('Before'))}${paragraph(run('Duties'), 'Heading2')}${paragraph(run('One ') + run('two'))}${table}<w:p/>`,
    );
    expect(lines).toEqual([
      { section: '(before the first heading)', text: 'Before' },
      { section: 'Duties', text: 'Duties' },
      { section: 'Duties', text: 'One two' },
      { section: 'Duties', text: 'a | b' },
    ]);
  });

  test('knows headings by the names of their styles', () => {
    const styles = `<w:styles ${w}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`;
    const { lines } = read(paragraph(run('Duties'), 'berschrift1') + paragraph(run('a')), {
      'word/styles.xml': styles,
    });
    expect(lines[1]).toEqual({ section: 'Duties', text: 'a' });
  });

  test('is that with all changes accepted, and each change is told with its author', () => {
    const { lines, changes } = read(
      paragraph(
        `${run('Leads ')}<w:del ${by('Kim')}><w:r><w:delText>few </w:delText></w:r></w:del><w:ins ${by('Lee')}>${run('many ')}</w:ins>${run('studies')}`,
      ),
    );
    expect(lines[0]?.text).toBe('Leads many studies');
    expect(changes).toEqual([
      {
        kind: 'deleted',
        author: 'Kim',
        date: '2026-11-20T10:00:00Z',
        section: '(before the first heading)',
        text: 'few',
      },
      {
        kind: 'inserted',
        author: 'Lee',
        date: '2026-11-20T10:00:00Z',
        section: '(before the first heading)',
        text: 'many',
      },
    ]);
  });

  test('tells of changed formatting, and shows struck text as struck; hidden text is not there', () => {
    const formatted = `<w:r><w:rPr><w:b/><w:rPrChange ${by('Kim')}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>`;
    const { lines, changes } = read(
      paragraph(
        `${formatted} ${run('gone', '<w:strike/>')}${run('kept', '<w:strike w:val="0"/>')}${run('secret', '<w:vanish/>')}`,
      ),
    );
    expect(lines[0]?.text).toBe('bold[struck out: gone]kept');
    expect(changes).toEqual([expect.objectContaining({ kind: 'formatted', author: 'Kim', text: '' })]);
  });

  test('leaves out page numbers, which change by themselves, and instructions of fields', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const other = field.replace('PAGE', 'TITLE').replace('>7<', '>Strategist<');
    expect(read(paragraph(run('Page ') + field + other)).lines[0]?.text).toBe('Page Strategist');
    expect(
      read(paragraph(`<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>${run('x')}`)).lines[0]?.text,
    ).toBe('x');
  });

  test('has headers, footers and comments', () => {
    const body = paragraph(
      `<w:commentRangeStart w:id="4"/>${run('Leads')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
    );
    const { sections, comments } = read(
      `${body}${section('<w:headerReference w:type="default" r:id="r0"/><w:headerReference w:type="first" r:id="r1"/>')}`,
      {
        'word/header1.xml': `<w:hdr ${w}>${paragraph(run('DRAFT'))}</w:hdr>`,
        'word/header2.xml': `<w:hdr ${w}>${paragraph(run('Cover'))}</w:hdr>`,
        'word/comments.xml': `<w:comments ${w}><w:comment w:id="4" w:author="Kim">${paragraph(run('Who?'))}${paragraph(run('When?'))}</w:comment></w:comments>`,
      },
    );
    expect(sections.map(({ edges }) => edges.Header)).toEqual([
      {
        default: [{ section: 'Header', text: 'DRAFT' }],
        first: [{ section: 'Header', text: 'Cover' }],
        even: [],
      },
    ]);
    expect(comments).toEqual([
      { author: 'Kim', date: '', section: '(before the first heading)', about: 'Leads', text: 'Who? When?' },
    ]);
  });

  test('is found whatever a program calls its parts', () => {
    const { lines, sections } = read(
      paragraph(run('Leads')) + section('<w:headerReference r:id="r0"/>'),
      { 'word/myheader.xml': `<w:hdr ${w}>${paragraph(run('DRAFT'))}</w:hdr>` },
      'document2.xml',
    );
    expect(lines.map(({ text }) => text)).toEqual(['Leads']);
    expect(sections[0]?.edges.Header.default).toEqual([{ section: 'Header', text: 'DRAFT' }]);
  });

  test('has the header of the section before where a section has none of its own', () => {
    const { sections } = read(
      section('<w:footerReference w:type="default" r:id="r0"/><w:titlePg/>') +
        section('<w:sectPrChange><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange><w:titlePg w:val="0"/>'),
      {
        'word/footer1.xml': `<w:ftr ${w}>${paragraph(run('Page'))}</w:ftr>`,
      },
    );
    expect(sections.map(({ kinds }) => kinds)).toEqual([['default', 'first'], ['default']]);
    expect(sections[1]?.edges.Footer.default).toEqual([{ section: 'Footer', text: 'Page' }]);
  });

  test('is read as far as the file can be read', () => {
    expect(readWordReview(new Map()).lines).toEqual([]);
    expect(readWordReview(new Map([['word/document.xml', '<w:document']])).lines).toEqual([]);
  });
});

describe('two texts', () => {
  const lines = (...texts: string[]) => texts.map((text) => ({ section: 'S', text }));

  test('differ in lines that changed, came or went', () => {
    expect(compareLines(lines('a', 'b', 'c'), lines('a', 'B', 'c', 'd'))).toEqual([
      { section: 'S', before: 'b', after: 'B' },
      { section: 'S', before: null, after: 'd' },
    ]);
    expect(compareLines(lines('a', 'b'), lines('b'))).toEqual([{ section: 'S', before: 'a', after: null }]);
    expect(compareLines(lines('a'), lines('a'))).toEqual([]);
  });

  test('are compared word by word', () => {
    expect(compareWords('Leads few studies', 'Leads many studies')).toEqual([
      { kind: 'same', text: 'Leads ' },
      { kind: 'removed', text: 'few' },
      { kind: 'added', text: 'many' },
      { kind: 'same', text: ' studies' },
    ]);
  });

  test('with nothing in common are told of in bounded time', () => {
    const many = (sign: string) => lines(...Array.from({ length: 20_000 }, (_, index) => `${sign}${index}`));
    expect(compareLines(many('a'), many('b')).length).toBeGreaterThan(0);
  });
});
