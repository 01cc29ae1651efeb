import { Packer } from 'docx';
import { readPackage } from '../package/read-package.ts';
import { partText, type WordPackage } from '../package/word-package.ts';
import { finishStyles } from './finish-styles.ts';
import { documentStyles } from './styles.ts';
import { wordDocument } from './word-document.ts';

let parts: Promise<WordPackage> | undefined;

/**
 * All parts of a document without text, as docx packs them. Styles, theme, settings and content types are the same in
 * every document and take docx longer to write than eight pages of text, so they are made once a run.
 */
export function steadyParts(): Promise<WordPackage> {
  parts ??= pack();
  return parts;
}

async function pack(): Promise<WordPackage> {
  const packed = readPackage(await Packer.pack(wordDocument(empty, [], documentStyles()), 'uint8array'));
  const styles = finishStyles(partText(packed, 'word/styles.xml') ?? '');
  return new Map([...packed, ['word/styles.xml', styles]]);
}

const empty = {
  title: '',
  subject: '',
  author: '',
  language: 'en-US',
  header: '',
  draft: false,
  properties: {},
} as const;
