import fc from 'fast-check';
import type { DocumentModel } from '../src/markup/document-model.ts';
import { anyText } from './any-text.ts';
import { checkText } from './check-text.ts';
import { modelOf } from './every-document.ts';
import { textPaths, wholeDraft } from './whole-draft.ts';

/** Kinds of documents that between them print every text of a draft. */
const kinds = ['pd', 'pwp', 'evaluation', 'form-a', 'form-b', 'crosswalk', 'posting'] as const;

/** Documents whose every text is hostile: any text, words that no line is long enough for, text from right to left. */
export function hostileDocuments(): { readonly name: string; readonly model: DocumentModel }[] {
  const any = fc.sample(anyText(), { numRuns: textPaths().length, seed: 20_261_121 });
  return [
    ...documentsOf('any', (index) => any[index] ?? ''),
    ...documentsOf('long', () => 'Wx'.repeat(300)),
    ...documentsOf('rtl', (index) =>
      index % 3 === 0 ? 'Leads the מנהל חוויית office for 40%.' : 'מנהל חוויית הלקוח (GS-0301-13), 40%.',
    ),
  ];
}

function documentsOf(name: string, text: (index: number) => string) {
  let index = 0;
  const checked = checkText(
    JSON.stringify(
      wholeDraft(() => text(index++)),
      null,
      1,
    ),
  );
  return kinds.map((kind) => ({ name: `${name}-${kind}`, model: modelOf(checked, kind) }));
}
