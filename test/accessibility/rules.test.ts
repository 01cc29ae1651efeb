import { describe, expect, it } from 'vitest';
import { wordRules } from '../../src/accessibility/all.ts';
import {
  all,
  drawing,
  type Edit,
  findingsIn,
  inBody,
  inHeader,
  inPart,
  paragraph,
  run,
  table,
  withLink,
  withStyle,
} from './word-files.ts';

/** Files in which a rule finds something, each with its severity where that is not the rule's, and files in which it does not. */
interface Case {
  readonly finds: Readonly<Record<string, Found>>;
  readonly leaves: Readonly<Record<string, Edit | Named>>;
}

type Found = Edit | (Named & { readonly severity?: string; readonly says?: string });

interface Named {
  readonly edit: Edit;
  readonly name?: string;
}

const asItIs: Edit = (parts) => parts;
const paragraphs = (...texts: readonly string[]) => inBody(texts.map((text) => paragraph(text)).join(''));
const core = (name: string, text: string) =>
  inPart('docProps/core.xml', (xml) => xml.replace(new RegExp(`<${name}>[^<]*<`), `<${name}>${text}<`));
const mainType = (type: string) =>
  inPart('[Content_Types].xml', (xml) =>
    xml.replace('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', type),
  );
const heading = (level: number, text: string) => paragraph(text, `<w:pStyle w:val="Heading${level}"/>`);
const plain = paragraph('Plain text follows.');
const bold = (text: string) => `<w:p>${run(text, '<w:b/>')}</w:p>`;
const link = (text: string, attributes = 'r:id="rIdX"') =>
  all(
    withLink('https://www.opm.gov/policy'),
    inBody(`<w:p><w:hyperlink ${attributes}><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`),
  );
const field = (instruction: string, text: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${text}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const colored = (properties: string, behind = '') =>
  inBody(`<w:p><w:pPr>${behind}</w:pPr>${run('Text', properties)}</w:p>`);
const rows = [
  ['Grade', 'Points'],
  ['13', '3290'],
];
const caption = paragraph('Table 1. Grades', '<w:pStyle w:val="Caption"/>');
const headed = (more: Parameters<typeof table>[1] = {}) => table(rows, { header: true, ...more });
const styleOf = (id: string, properties: string) =>
  withStyle(
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/>${properties}</w:style>`,
  );
const comment = (parts: Parameters<Edit>[0]) =>
  new Map([
    ...all(
      inPart('[Content_Types].xml', (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
        ),
      ),
      inPart('word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        ),
      ),
    )(parts),
    [
      'word/comments.xml',
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1">${paragraph('Check with HR')}</w:comment></w:comments>`,
    ] as const,
  ]);

const cases: Readonly<Record<string, Case>> = {
  'docx-format': {
    finds: {
      macros: mainType('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'a part with macros': (parts) => new Map([...parts, ['word/vbaProject.bin', new Uint8Array([1])]]),
      'a template': {
        edit: mainType('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'),
        severity: 'warning',
      },
      'another ending': { edit: asItIs, name: 'a.zip', severity: 'warning' },
    },
    leaves: { 'a document': asItIs, 'a document without a name': { edit: asItIs, name: '' } },
  },
  'docx-file-name': {
    finds: {
      'a name that says nothing': { edit: asItIs, name: 'Document1.docx', says: 'says what the document is' },
      spaces: { edit: asItIs, name: 'PD of July.docx' },
      'special signs': { edit: asItIs, name: 'PD&PWP.docx' },
      'a long name': { edit: asItIs, name: `${'a'.repeat(61)}.docx` },
    },
    leaves: {
      'words and digits': { edit: asItIs, name: 'gs-13_cx-strategist.v2-pd.docx' },
      'standard input': { edit: asItIs, name: '' },
    },
  },
  'docx-title': {
    finds: {
      'no title': core('dc:title', ''),
      'a title of a program': core('dc:title', 'Document1'),
      'a name of a file': core('dc:title', 'pd.docx'),
      'the name of the file': { edit: core('dc:title', 'My-PD.DOCX'), name: 'my-pd.docx' },
      'no properties at all': inPart('docProps/core.xml', (xml) =>
        xml.replace(/<dc:title>.*<\/dc:title>/, ''),
      ),
    },
    leaves: { 'a title': core('dc:title', 'Document control analyst, GS-0343-12') },
  },
  'docx-properties': {
    finds: { 'no keywords': { edit: core('cp:keywords', ' '), says: 'without keywords' } },
    leaves: { 'all of them': asItIs },
  },
  'docx-language': {
    finds: {
      'no language': inPart('word/styles.xml', (xml) => xml.replaceAll(/<w:lang [^>]*>/g, '')),
    },
    leaves: {
      'a language of the style': all(
        inPart('word/styles.xml', (xml) => xml.replaceAll(/<w:lang [^>]*>/g, '')),
        inPart('word/styles.xml', (xml) =>
          xml.replace(/(?=<\/w:rPrDefault>)/, '').replace('<w:rPr>', '<w:rPr><w:lang w:val="es-US"/>'),
        ),
      ),
    },
  },
  'docx-outside-content': {
    finds: {
      'a template from the web': withLink('https://evil.example/t.dotm', 'attachedTemplate'),
      'a template of a share': withLink('file:////server/share/t.dotm', 'attachedTemplate'),
      'a template of one’s own': {
        edit: withLink('file:///C:\\Users\\me\\Normal.dotm', 'attachedTemplate'),
        severity: 'info',
      },
      'a linked picture': { edit: withLink('https://evil.example/x.png', 'image'), says: 'picture' },
      'a linked object': withLink('\\\\server\\x.xlsx', 'oleObject'),
      'an odd kind of content': { edit: withLink('https://x.example/', 'constructor'), says: 'content' },
      'a link to a file': withLink('file:///C:/pd.docx'),
      'a link to a share': withLink('\\\\server\\pd.docx'),
      'a link that is a program': withLink('javascript:alert(1)'),
      'a field that starts a program': inBody(field(' DDEAUTO c:\\\\x "y" ', 'x')),
      'a field that fetches a picture': inBody(
        '<w:p><w:fldSimple w:instr="INCLUDEPICTURE https://x.example/a.png"/></w:p>',
      ),
    },
    leaves: {
      'links to pages and people': all(
        withLink('https://www.opm.gov/'),
        inBody(field(' HYPERLINK "mailto:a@opm.gov" ', 'OPM')),
      ),
      'a mail address': withLink('mailto:hr@dhs.gov'),
      'a place in a page': withLink('#duties'),
      'a page number': inBody(field(' PAGE ', '1')),
    },
  },
  'docx-embedded': {
    finds: {
      'an object': inBody(
        '<w:p><w:r><w:object><v:shape id="a" alt="Sheet"/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>',
      ),
      'an inserted file': inBody('<w:altChunk r:id="rId1"/>'),
    },
    leaves: { 'a picture': inBody(drawing('descr="The branch"')) },
  },
  'docx-headings': {
    finds: {
      'an empty heading': inBody(heading(2, '')),
      'a paragraph as a heading': inBody(heading(2, 'Many words. '.repeat(30))),
      'no heading in a long text': all(
        inPart('word/document.xml', (xml) => xml.replaceAll('<w:pStyle w:val="Heading1"/>', '')),
        inBody(plain.repeat(30)),
      ),
      'a heading style without a level': all(
        inPart('word/styles.xml', (xml) => xml.replaceAll(/<w:outlineLvl [^>]*>/g, '')),
        inBody(heading(2, 'Duties')),
      ),
    },
    leaves: {
      headings: inBody(heading(2, 'Duties') + plain.repeat(30)),
      'a level of its own': all(
        inPart('word/document.xml', (xml) => xml.replaceAll('<w:pStyle w:val="Heading1"/>', '')),
        inBody(paragraph('Duties', '<w:outlineLvl w:val="1"/>') + plain.repeat(30)),
      ),
      'a short text without headings': inPart('word/document.xml', (xml) =>
        xml.replaceAll('<w:pStyle w:val="Heading1"/>', ''),
      ),
    },
  },
  'docx-heading-order': {
    finds: { 'a level passed over': inBody(heading(3, 'Duties')) },
    leaves: {
      'levels one by one and back': inBody([2, 3, 4, 2, 1].map((level) => heading(level, 'Duties')).join('')),
    },
  },
  'docx-heading-look': {
    finds: {
      'a bold line above text': inBody(bold('Major duties') + plain),
      'bold from a style': all(
        styleOf('Loud', '<w:rPr><w:b/></w:rPr>'),
        inBody(paragraph('Major duties', '<w:pStyle w:val="Loud"/>') + plain),
      ),
    },
    leaves: {
      'a bold sentence': inBody(bold('It is urgent.') + plain),
      'a bold label': inBody(bold('Note:') + plain),
      'bold words within a line': inBody(
        `<w:p>${run('Major duties', '<w:b/>')}<w:r><w:t>are these</w:t></w:r></w:p>${plain}`,
      ),
      'bold switched off': inBody(`<w:p>${run('Major duties', '<w:b w:val="0"/>')}</w:p>${plain}`),
      'several bold lines': inBody(bold('Office of HR') + bold('Washington') + plain),
      'a caption': inBody(paragraph('Major duties', '<w:pStyle w:val="Caption"/>') + plain),
      'a line in a cell': inBody(table([[bold('Major duties')]]) + plain),
    },
  },
  'docx-lists': {
    finds: {
      dashes: paragraphs('- Leads the team', '- Reports to the chief'),
      'bullets after a break': inBody('<w:p><w:r><w:t>• One</w:t><w:br/><w:t>• Two</w:t></w:r></w:p>'),
      'signs of symbol fonts': inBody(
        '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> One</w:t></w:r></w:p>'.repeat(2),
      ),
      numbers: { edit: paragraphs('1. One', '2. Two', '3. Three'), says: 'numbers before 3 lines' },
      letters: paragraphs('(a) One', '(b) Two'),
    },
    leaves: {
      'lists of Word': inBody(
        paragraph('- One', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(2),
      ),
      'one dash': paragraphs('- Leads the team', 'Reports to the chief'),
      'numbers that do not count on': paragraphs('2. See note', '5. See note'),
      'numbers of headings': inBody(heading(2, '1. One') + heading(2, '2. Two')),
      'numbers in cells of their own': inBody(table([['1. Name'], ['2. Grade']])),
      'text with a hyphen': paragraphs('One-time', 'Two-time'),
    },
  },
  'docx-columns': {
    finds: {
      tabs: paragraphs('Grade\tSeries\tTitle'),
      'tabs of Word': inBody(
        '<w:p><w:r><w:t>Grade</w:t><w:tab/><w:t>Series</w:t><w:tab/><w:t>Title</w:t></w:r></w:p>',
      ),
      spaces: paragraphs('Grade    Series    Title'),
      'one tab in many lines': {
        edit: paragraphs('Grade\t13', 'Series\t0343', 'Title\tAnalyst'),
        says: 'in 3 lines',
      },
    },
    leaves: {
      'a label with a tab': paragraphs('Grade\t13'),
      'tab stops': inBody(
        paragraph(
          'Grade',
          '<w:tabs><w:tab w:val="left" w:pos="900"/><w:tab w:val="left" w:pos="1900"/></w:tabs>',
        ),
      ),
      'typed numbers': paragraphs('1.\tOne', '2.\tTwo', '4.\tThree'),
      'a table of contents': all(
        styleOf('TOC1', ''),
        inBody(paragraph('1\tDuties\t3', '<w:pStyle w:val="TOC1"/>')),
      ),
      'a header': inHeader(paragraph('Left\tMiddle\tRight')),
    },
  },
  'docx-empty-paragraphs': {
    finds: {
      'empty lines': { edit: inBody(`<w:p/><w:p/>${plain}`), says: 'empty lines (2)' },
      blanks: paragraphs('  '),
    },
    leaves: {
      'a paragraph behind a table': inBody(`${caption}${headed()}<w:p/>`),
      'an empty cell': inBody(table([['', 'x']])),
      'text that is taken out': inBody(
        '<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
      ),
      'a page break': inBody('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
      'a picture': inBody(drawing('descr="The branch"')),
    },
  },
  'docx-signature-lines': {
    finds: { underscores: paragraphs('Signature: __________') },
    leaves: { 'an underscore': paragraphs('file_name and __init__') },
  },
  'docx-checkboxes': {
    finds: {
      'a sign alone': paragraphs('☒ Yes ☐ No'),
      'a sign of Wingdings': inBody(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>Yes</w:t></w:r></w:p>',
      ),
    },
    leaves: {
      'a text state': paragraphs('☒ [x] Yes'),
      'a state in words': paragraphs('☒ Selected: yes'),
      brackets: paragraphs('[x] Yes'),
    },
  },
  'docx-link-text': {
    finds: {
      'click here': link('Click here'),
      more: link(' Read more. '),
      'no text': link(''),
      'an address': { edit: link('https://www.opm.gov/policy'), severity: 'info' },
      'a field with a vague text': inBody(field(' HYPERLINK "https://www.opm.gov/" ', 'here')),
    },
    leaves: {
      'words that say it': link('OPM’s policy pages'),
      'a short address': link('www.opm.gov'),
      'a tip that says it': link('here', 'r:id="rIdX" w:tooltip="OPM’s policy pages"'),
      'a picture as a link': all(
        withLink('https://www.opm.gov/'),
        inBody(
          `<w:p><w:hyperlink r:id="rIdX">${drawing('descr="OPM"').replace(/^<w:p>|<\/w:p>$/g, '')}</w:hyperlink></w:p>`,
        ),
      ),
    },
  },
  'docx-header-repeat': {
    finds: {
      'DRAFT in the header': inHeader(paragraph('DRAFT')),
      'a watermark': inHeader(
        '<w:p><w:r><w:pict><v:shape id="w"><v:textpath string="CONFIDENTIAL"/></v:shape></w:pict></w:r></w:p>',
      ),
    },
    leaves: {
      'DRAFT in both': all(inHeader(paragraph('DRAFT')), paragraphs('This is a draft.')),
      'the word in a title': inHeader(paragraph('Draft policy on travel')),
    },
  },
  'docx-contrast': {
    finds: {
      'pale text': {
        edit: colored('<w:color w:val="A6A6A6"/>'),
        says: 'contrast of 2.43:1 (A6A6A6 on FFFFFF)',
      },
      'pale text of a style': all(
        styleOf('Pale', '<w:rPr><w:color w:val="AAAAAA"/></w:rPr>'),
        inBody(paragraph('Text', '<w:pStyle w:val="Pale"/>')),
      ),
      'text on a shading': colored('<w:color w:val="777777"/><w:shd w:val="clear" w:fill="CCCCCC"/>'),
      'text on a paragraph’s shading': colored(
        '<w:color w:val="777777"/>',
        '<w:shd w:val="clear" w:fill="CCCCCC"/>',
      ),
      'text in a cell': inBody(
        caption +
          table(
            [
              ['a', 'b'],
              ['c', 'd'],
            ],
            { header: true, cell: '<w:shd w:val="clear" w:fill="1F2933"/>' },
          ),
      ),
      'marked text': colored('<w:color w:val="FFFFFF"/><w:highlight w:val="yellow"/>'),
      'pale text that is nearly large': colored('<w:color w:val="8A8A8A"/><w:sz w:val="35"/>'),
    },
    leaves: {
      'dark text': colored('<w:color w:val="595959"/>'),
      'the automatic colour': colored('<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>'),
      'large text': colored('<w:color w:val="8A8A8A"/><w:sz w:val="36"/>'),
      'large bold text': colored('<w:color w:val="8A8A8A"/><w:b/><w:sz w:val="28"/>'),
      'white on dark': colored('<w:color w:val="FFFFFF"/>', '<w:shd w:val="clear" w:fill="14365F"/>'),
      'white text in a table whose style is dark': all(
        withStyle(
          '<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="14365F"/></w:tcPr></w:tblStylePr></w:style>',
        ),
        inBody(
          `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p>${run('Grade', '<w:color w:val="FFFFFF"/>')}</w:p></w:tc></w:tr></w:tbl>`,
        ),
      ),
      'hidden text': colored('<w:color w:val="FFFFFF"/><w:vanish/>'),
    },
  },
  'docx-color-alone': {
    finds: {
      'a red word': inBody(
        `<w:p><w:r><w:t>Fill in </w:t></w:r>${run('this', '<w:color w:val="C00000"/>')}</w:p>`,
      ),
    },
    leaves: {
      'a red and bold word': inBody(
        `<w:p><w:r><w:t>Fill in </w:t></w:r>${run('this', '<w:b/><w:color w:val="C00000"/>')}</w:p>`,
      ),
      'a whole paragraph': inBody(`<w:p>${run('All of it', '<w:color w:val="C00000"/>')}</w:p>`),
      'a grey word': inBody(
        `<w:p><w:r><w:t>Fill in </w:t></w:r>${run('this', '<w:color w:val="404040"/>')}</w:p>`,
      ),
    },
  },
  'docx-font-size': {
    finds: { 'small type': { edit: colored('<w:sz w:val="16"/>'), says: 'type of 8 points' } },
    leaves: { 'nine points': colored('<w:sz w:val="18"/>') },
  },
  'docx-page-numbers': {
    finds: { 'a typed number': inHeader(paragraph('Page 3')) },
    leaves: {
      'a field': inHeader(field(' PAGE ', 'Page 3')),
      'a page in the text': paragraphs('See page 3'),
    },
  },
  'docx-background': {
    finds: {
      'a picture': inPart('word/document.xml', (xml) =>
        xml.replace(
          '<w:body>',
          '<w:background w:color="FFFFFF"><v:background id="b"/></w:background><w:body>',
        ),
      ),
    },
    leaves: {
      'a colour': inPart('word/document.xml', (xml) =>
        xml.replace('<w:body>', '<w:background w:color="FFFFFF"/><w:body>'),
      ),
    },
  },
  'docx-table-header': {
    finds: {
      'no header row': inBody(table(rows)),
      'a later header row': {
        edit: inBody(table(rows).replace(/<w:tr>(?!.*<w:tr>)/, '<w:tr><w:trPr><w:tblHeader/></w:trPr>')),
        severity: 'warning',
      },
      'a header alone': { edit: inBody(table([['a', 'b']], { header: true })), severity: 'warning' },
      'nothing but headers': {
        edit: inBody(table(rows).replaceAll('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>')),
        severity: 'warning',
      },
    },
    leaves: {
      'a header row': inBody(headed()),
      'one row': inBody(table([['a', 'b']])),
      'one column': inBody(table([['a'], ['b']])),
      'a table of the header': inHeader(table(rows)),
    },
  },
  'docx-table-simple': {
    finds: {
      'a cell across columns': inBody(headed({ cell: '<w:gridSpan w:val="2"/>' })),
      'a cell across rows': { edit: inBody(headed({ cell: '<w:vMerge/>' })), says: 'merged cells (4)' },
      'a table in a table': inBody(table([[`${table(rows)}<w:p/>`]])),
    },
    leaves: { 'a plain grid': inBody(headed({ cell: '<w:gridSpan w:val="1"/>' })) },
  },
  'docx-table-caption': {
    finds: { 'no caption': inBody(plain + headed() + plain), 'at the end': inBody(plain + headed()) },
    leaves: {
      'a caption above': inBody(caption + headed()),
      'a caption below': inBody(headed() + caption),
      'a title': inBody(headed({ properties: '<w:tblCaption w:val="Grades"/>' })),
      'a small table': inBody(table([['a', 'b']])),
    },
  },
  'docx-alt-text': {
    finds: {
      'no description': inBody(drawing('')),
      'the name of a file': { edit: inBody(drawing('descr="image1.PNG"')), severity: 'warning' },
      'a word for its kind': { edit: inBody(drawing('descr="Logo"')), severity: 'warning' },
      'a long description': { edit: inBody(drawing(`descr="${'Words '.repeat(60)}"`)), severity: 'info' },
      'a chart': { edit: inBody(drawing('', { content: '<c:chart/>' })), says: 'chart' },
      'a picture of the older kind': inBody(
        '<w:p><w:r><w:pict><v:shape id="s"><v:imagedata/></v:shape></w:pict></w:r></w:p>',
      ),
    },
    leaves: {
      'a description': inBody(drawing('descr="Chart of the branch: a chief and four teams"')),
      'a title only': inBody(drawing('title="Seal of the department"')),
      'a decorative picture': inBody(
        drawing('descr=""><a:extLst><adec:decorative val="1"/></a:extLst></wp:docPr>'),
      ),
      'a line across the page': inBody('<w:p><w:r><w:pict><v:rect id="l" o:hr="t"/></w:pict></w:r></w:p>'),
      'a picture of the header': inHeader(drawing('')),
    },
  },
  'docx-floating': {
    finds: {
      'a picture beside the text': inBody(drawing('descr="The branch"', { floating: true })),
      'a text box': inBody(
        drawing('', {
          content: `<wps:wsp><wps:txbx><w:txbxContent>${plain}</w:txbxContent></wps:txbx></wps:wsp>`,
        }),
      ),
      'a table beside the text': inBody(headed({ properties: '<w:tblpPr w:vertAnchor="text"/>' })),
      'a frame': inBody(paragraph('Beside', '<w:framePr w:w="2000"/>')),
    },
    leaves: {
      'a picture in line': inBody(drawing('descr="The branch"')),
      'a text box of the header': inHeader(drawing('', { floating: true, content: '<wps:txbx/>' })),
      'what is there for older programs': inBody(
        `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>a</w:t></mc:Choice><mc:Fallback><w:pict><v:rect id="a"><v:textbox/></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    },
  },
  'docx-form-fields': {
    finds: {
      'an old form field': inBody(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="n"/></w:ffData></w:fldChar></w:r></w:p>',
      ),
      'a control': inBody('<w:p><w:r><w:object><w:control/></w:object></w:r></w:p>'),
    },
    leaves: {
      'a content control': inBody(
        `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${plain}</w:sdtContent></w:sdt>`,
      ),
    },
  },
  'docx-tracked-changes': {
    finds: {
      'an insertion': {
        edit: inBody(`<w:p><w:ins w:id="1" w:author="Pat"><w:r><w:t>new</w:t></w:r></w:ins></w:p>`),
        says: 'by Pat',
      },
      'a deletion': inBody('<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>'),
      'a new look': inBody(
        '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>',
      ),
      'a change in a copy for review': {
        edit: all(
          inBody('<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>'),
          inPart('docProps/custom.xml', (xml) =>
            xml
              .replace('name="Department"', 'name="cxpd version"')
              .replace('</Properties>', '<property pid="9" name="cxpd language shown"/></Properties>'),
          ),
        ),
        severity: 'info',
      },
      'an inserted row': inBody(headed().replace('<w:tblHeader/>', '<w:tblHeader/><w:ins w:id="1"/>')),
    },
    leaves: { 'plain text': asItIs },
  },
  'docx-comments': {
    finds: { 'a comment': { edit: comment, says: '(1)' } },
    leaves: { 'no comment': asItIs },
  },
};

const fires = Object.entries(cases).flatMap(([rule, { finds }]) =>
  Object.entries(finds).map(([what, found]) => ({ rule, what, found })),
);
const rests = Object.entries(cases).flatMap(([rule, { leaves }]) =>
  Object.entries(leaves).map(([what, left]) => ({ rule, what, left })),
);

function of(rule: string, found: Found) {
  const { edit, name }: Named = typeof found === 'function' ? { edit: found } : found;
  return findingsIn(edit, name).filter((one) => one.rule === rule);
}

describe('rules about Word files', () => {
  it('find nothing in the file that the tests change', () => {
    expect(findingsIn(asItIs)).toEqual([]);
  });

  it('have examples here, all of them', () => {
    expect(Object.keys(cases).sort()).toEqual(wordRules.map(({ id }) => id).sort());
  });

  it.each(fires)('$rule finds: $what', ({ rule, found }) => {
    const [first] = of(rule, found);
    expect(first).toBeDefined();
    if (typeof found === 'function') return;
    const usual = wordRules.find(({ id }) => id === rule)?.severity;
    expect(first?.severity ?? usual).toBe(found.severity ?? usual);
    expect(first?.message).toContain(found.says ?? '');
  });

  it.each(rests)('$rule leaves alone: $what', ({ rule, left }) => {
    expect(of(rule, left)).toEqual([]);
  });
});
