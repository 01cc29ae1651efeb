import { readdirSync } from 'node:fs';
import { buildDocument, type DocumentOptions } from '../src/build-document.ts';
import { builtin } from '../src/builtin.ts';
import type { CheckedDraft } from '../src/check-draft.ts';
import type { DocumentKind } from '../src/template/fill-document.ts';
import { checkText } from './check-text.ts';
import { shippedDraft } from './made-documents.ts';

/** A document that can be made of a shipped draft. */
export interface PossibleDocument {
  readonly draft: string;
  readonly kind: DocumentKind;
  readonly grade?: number;
}

/** Every document of every draft in `fixtures/ok`. */
export function shippedDocuments(): PossibleDocument[] {
  const names = readdirSync(new URL('../fixtures/ok', import.meta.url))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace('.yaml', ''));
  return names.flatMap((draft): PossibleDocument[] => {
    const { merged } = checkText(shippedDraft(draft));
    if (merged === null) throw new Error(`${draft} cannot be read`);
    const { factors, performancePlan, developmental, requirements, verification, announcement } =
      merged.draft;
    const kinds: (DocumentKind | false)[] = [
      'pd',
      performancePlan !== undefined && 'pwp',
      factors !== undefined && 'evaluation',
      requirements !== undefined && 'crosswalk',
      requirements !== undefined && verification !== undefined && 'form-a',
      requirements !== undefined && verification !== undefined && 'form-b',
      announcement !== undefined && 'posting',
    ];
    const grades = Object.keys(developmental ?? {}).map(Number);
    return [
      ...kinds.flatMap((kind) => (kind === false ? [] : [{ draft, kind }])),
      ...grades.map((grade) => ({ draft, kind: 'difference' as const, grade })),
    ];
  });
}

/** A document of a checked draft as the bytes of a file. */
export async function bytesOf(
  checked: CheckedDraft,
  document: DocumentKind,
  options: Partial<DocumentOptions> = {},
): Promise<Uint8Array> {
  const fixed = { format: 'docx', cover: true, allowErrors: false, version: '1.0.0' } as const;
  const built = await buildDocument(checked, { ...builtin, ...fixed, document, ...options });
  return built.bytes;
}
