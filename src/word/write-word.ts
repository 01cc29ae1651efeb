import type { DocumentModel } from '../markup/document-model.ts';
import { checkPackage } from '../package/check-package.ts';
import { normalizePackage } from '../package/normalize-package.ts';
import { partText, type WordPackage } from '../package/word-package.ts';
import { zipPackage } from '../package/zip-package.ts';
import { pageRuns } from './page-runs.ts';
import { applyReference } from './reference/apply-reference.ts';
import type { WordReference } from './reference/word-reference.ts';
import { knownFacts, steadyParts, zipKnownPart } from './steady-parts.ts';
import { variableParts } from './variable-parts.ts';
import { wordDocument } from './word-document.ts';

/**
 * Writes a document as the bytes of a Word file. The same model gives the same bytes, on any machine, in any time zone
 * and however many documents were written before. `seal` adds to the finished parts; a reference lends its look. Rejects
 * when the file fails the package check, which is a bug.
 */
export async function writeWord(
  model: DocumentModel,
  seal: (parts: WordPackage) => WordPackage = (parts) => parts,
  reference?: WordReference,
): Promise<Uint8Array> {
  const document = wordDocument(model, pageRuns(model.blocks, model.date));
  const steady = model.trackEdits === true ? withTracking(steadyParts) : steadyParts;
  const whole = normalizePackage(new Map([...steady, ...variableParts(document, model)]));
  const parts = seal(reference === undefined ? whole : applyReference(whole, reference));
  const [finding] = checkPackage(parts, knownFacts);
  if (finding !== undefined) {
    throw new Error(`Package check ${finding.rule} failed in ${finding.part}: ${finding.message}`);
  }
  return zipPackage(parts, zipKnownPart);
}

/** The steady parts with the setting that Word tracks what people change from now on; nobody is kept from turning it off. */
function withTracking(steady: WordPackage): WordPackage {
  const name = 'word/settings.xml';
  const settings = partText(steady, name) ?? '';
  return new Map([
    ...steady,
    [name, settings.replace('<w:defaultTabStop', '<w:trackRevisions/><w:defaultTabStop')],
  ]);
}
