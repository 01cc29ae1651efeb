import { Packer } from 'docx';
import { normalizePackage } from '../package/normalize-package.ts';
import { readPackage } from '../package/read-package.ts';
import { partText } from '../package/word-package.ts';
import { type ZippedPart, zipPart } from '../package/zip-package.ts';
import { finishStyles } from './finish-styles.ts';
import { documentStyles } from './styles.ts';
import { variableParts } from './variable-parts.ts';
import { wordDocument } from './word-document.ts';

/** A part as text and as it stands in a zip file. */
export interface SteadyPart extends Omit<ZippedPart, 'bytes'> {
  readonly text: string;
  readonly base64: string;
}

/**
 * The parts of a document that are the same in every document, as docx packs them: styles, theme, settings, content
 * types. The build makes a module of them, as docx takes longer to write them than eight pages of text, and zips them.
 */
export async function packSteadyParts(): Promise<Record<string, SteadyPart>> {
  const runs = [sheetRun, textRun];
  const packed = readPackage(await Packer.pack(wordDocument(empty, runs, documentStyles()), 'uint8array'));
  const styles = finishStyles(partText(packed, 'word/styles.xml') ?? '');
  const whole = normalizePackage(new Map([...packed, ['word/styles.xml', styles]]));
  const variable = variableParts(wordDocument(empty, runs), empty);
  return Object.fromEntries(
    [...whole].flatMap(([name, text]) => {
      if (variable.has(name) || typeof text !== 'string') return [];
      const { bytes, ...zipped } = zipPart(text);
      return [[name, { text, ...zipped, base64: Buffer.from(bytes).toString('base64') }]];
    }),
  );
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
