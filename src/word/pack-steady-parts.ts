import { Packer } from 'docx';
import { normalizePackage } from '../package/normalize-package.ts';
import { readPackage } from '../package/read-package.ts';
import { partText, type WordPackage } from '../package/word-package.ts';
import { finishStyles } from './finish-styles.ts';
import { documentStyles } from './styles.ts';
import { variableParts } from './variable-parts.ts';
import { wordDocument } from './word-document.ts';

/**
 * The parts of a document that are the same in every document, as docx packs them: styles, theme, settings, content
 * types. The build makes a module of them, as docx takes longer to write them than eight pages of text.
 */
export async function packSteadyParts(): Promise<WordPackage> {
  const runs = [sheetRun, textRun];
  const packed = readPackage(await Packer.pack(wordDocument(empty, runs, documentStyles()), 'uint8array'));
  const styles = finishStyles(partText(packed, 'word/styles.xml') ?? '');
  const whole = normalizePackage(new Map([...packed, ['word/styles.xml', styles]]));
  const variable = variableParts(wordDocument(empty, runs), empty);
  return new Map([...whole].filter(([name]) => !variable.has(name)));
}

/** Both kinds of pages, as each adds parts that the content types have to name. */
const sheetRun = { sheet: true, children: [] };
const textRun = { sheet: false, children: [] };

const empty = {
  title: '',
  subject: '',
  author: '',
  language: 'en-US',
  header: '',
  draft: false,
  properties: {},
} as const;
