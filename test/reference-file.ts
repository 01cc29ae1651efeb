import { readPackage } from '../src/package/read-package.ts';
import type { WordPackage } from '../src/package/word-package.ts';
import { zipPackage } from '../src/package/zip-package.ts';
import { writeWord } from '../src/word/write-word.ts';
import { sampleDocument } from './document-samples.ts';

/** A change of one part's text. */
export type Edit = readonly [part: string, from: string | RegExp, to: string];

/** An agency's Word file as tests need it: one of ours with some text changed and some parts added. */
export async function referenceFile(
  edits: readonly Edit[],
  added: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  const parts = new Map<string, string | Uint8Array>(readPackage(await writeWord(sampleDocument('small'))));
  for (const [part, from, to] of edits) {
    const text = parts.get(part);
    if (typeof text !== 'string') throw new Error(`There is no ${part}`);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`Nothing to change in ${part}: ${from}`);
    parts.set(part, changed);
  }
  for (const [name, content] of Object.entries(added)) parts.set(name, content);
  return zipPackage(parts as WordPackage);
}

/** A4 with margins of 2 cm, green headings in Georgia, text in Verdana with 10 points. */
export const agencyLook: readonly Edit[] = [
  ['word/document.xml', /<w:pgSz [^>]*>/, '<w:pgSz w:w="11906" w:h="16838"/>'],
  [
    'word/document.xml',
    /<w:pgMar [^>]*>/,
    '<w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/>',
  ],
  ['word/styles.xml', /<w:rFonts [^>]*>/, '<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana" w:cs="Verdana"/>'],
  ['word/styles.xml', '<w:sz w:val="22"/><w:szCs w:val="22"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>'],
  [
    'word/styles.xml',
    /(w:styleId="Heading2">.*?)<w:rPr>.*?<\/w:rPr>/s,
    '$1<w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:i/><w:color w:val="1B5E20"/><w:sz w:val="30"/></w:rPr>',
  ],
];
