import { readPackage } from '../../src/package/read-package.ts';
import { partText } from '../../src/package/word-package.ts';

/** A part of a Word file as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  return partText(readPackage(bytes), name) ?? '';
}

/** The body of a Word file as XML. */
export function bodyOf(bytes: Uint8Array): string {
  return /<w:body>(.*)<\/w:body>/s.exec(partOf(bytes, 'word/document.xml'))?.[1] ?? '';
}

/** Its paragraphs as XML, in order, those in tables too. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  return bodyOf(bytes).match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

/** The text of a stretch of Word's XML. */
export function textOf(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, part]) => part ?? '\n')
    .join('');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** XML with a line for each paragraph, table, row and cell, so that people can read and compare it. */
export function tidy(xml: string): string {
  return `${xml.replace(/ xmlns:\w+="[^"]*"/g, '').replace(/(?!^)<(?:w:(?:body|p|tbl|tblGrid|tr|tc|sectPr)[ >]|\/w:(?:body|tbl)>)/g, '\n$&')}\n`;
}
