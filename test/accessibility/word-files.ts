import { checkWord } from '../../src/accessibility/check-word.ts';
import type { WordFinding } from '../../src/accessibility/finding-list.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { partText, type WordPackage } from '../../src/package/word-package.ts';
import { zipPackage } from '../../src/package/zip-package.ts';
import { writeWord } from '../../src/word/write-word.ts';
import { documentOf } from '../document-samples.ts';

/** A small sound file of another program's making: it says nothing of ours. */
export const sound: WordPackage = readPackage(
  await writeWord(
    documentOf('<h1>Position description</h1><p>The incumbent advises the chief.</p>', {
      keywords: 'GS-0343',
      properties: { Department: 'Homeland Security' },
    }),
  ),
);

/** A change of a file's parts. */
export type Edit = (parts: WordPackage) => WordPackage;

/** Changes the text of a part. */
export function inPart(name: string, change: (text: string) => string): Edit {
  return (parts) => {
    const before = partText(parts, name) ?? '';
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${name}.`);
    return new Map([...parts, [name, after]]);
  };
}

/** Puts XML at the end of the text. */
export function inBody(xml: string): Edit {
  return inPart('word/document.xml', (text) => text.replace(/(?=<w:sectPr\b(?!.*<w:sectPr\b))/s, () => xml));
}

/** Puts XML at the end of the header. */
export function inHeader(xml: string): Edit {
  return inPart('word/header1.xml', (text) => text.replace('</w:hdr>', () => `${xml}</w:hdr>`));
}

/** Puts a style into the style sheet. */
export function withStyle(xml: string): Edit {
  return inPart('word/styles.xml', (text) => text.replace('</w:styles>', () => `${xml}</w:styles>`));
}

/** Adds a relationship of the text; `rIdX` is its id. */
export function withLink(target: string, kind = 'hyperlink'): Edit {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const line = `<Relationship Id="rIdX" Type="${type}" Target="${target}" TargetMode="External"/>`;
  return inPart('word/_rels/document.xml.rels', (text) =>
    text.replace('</Relationships>', `${line}</Relationships>`),
  );
}

/** Several changes, one after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (parts) => edits.reduce((changed, edit) => edit(changed), parts);
}

/** What is found in the sound file after a change. */
export function findingsIn(edit: Edit, name = 'position-description.docx'): readonly WordFinding[] {
  return checkWord(name, zipPackage(edit(sound))).findings;
}

/** Plain text as a paragraph. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A run with properties of its own. */
export function run(text: string, properties: string): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
}

/** A table of cells by row, each text or XML, with properties of the table and of each cell. */
export function table(
  rows: readonly (readonly string[])[],
  options: { header?: boolean; properties?: string; cell?: string } = {},
): string {
  const { header = false, properties = '', cell = '' } = options;
  const cells = (row: readonly string[]) =>
    row
      .map(
        (text) =>
          `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${cell}</w:tcPr>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`,
      )
      .join('');
  const lines = rows.map((row, index) => {
    const mark = header && index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${mark}${cells(row)}</w:tr>`;
  });
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="1000"/>').join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

/** A drawing in line with the text, or beside it. */
export function drawing(docPr: string, options: { floating?: boolean; content?: string } = {}): string {
  const frame = options.floating === true ? 'wp:anchor' : 'wp:inline';
  const content = options.content ?? '<pic:pic/>';
  return `<w:p><w:r><w:drawing><${frame}><wp:docPr id="9" name="Picture 9" ${docPr}${docPr.endsWith('>') ? '' : '/>'}<a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></${frame}></w:drawing></w:r></w:p>`;
}
