import { Packer } from 'docx';
import { type KeptFacts, keepFacts } from '../package/kept-facts.ts';
import { normalizePackage } from '../package/normalize-package.ts';
import { readFacts } from '../package/part-facts.ts';
import { readPackage } from '../package/read-package.ts';
import { partText } from '../package/word-package.ts';
import { type ZippedPart, zipPart } from '../package/zip-package.ts';
import { finishStyles } from './finish-styles.ts';
import { documentStyles } from './styles.ts';
import { variableParts } from './variable-parts.ts';
import { wordDocument } from './word-document.ts';

/** A part as text, as it stands in a zip file, and what the package check notes of it. */
export interface SteadyPart extends Omit<ZippedPart, 'bytes'> {
  readonly text: string;
  readonly base64: string;
  readonly facts: KeptFacts;
}

/**
 * The parts of a document that are the same in every document, as docx packs them: styles, theme, settings, content
 * types. The build makes a module of them, as docx takes longer to write them than eight pages of text, zips them and
 * reads them for the package check.
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
      const base64 = Buffer.from(bytes).toString('base64');
      return [[name, { text, ...zipped, base64, facts: keepFacts(readFacts(text)) }]];
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
