import { compileTemplate, type FillTemplate, type TemplateSources } from '../fill/compile-template.ts';
import { type DocumentInput, documentView } from './document-view.ts';

/** Documents that can be made of a draft. */
export type DocumentKind = 'pd' | 'pwp';

/** What a document is called, in its properties and on its pages. */
export const documentNames: Readonly<Record<DocumentKind, string>> = {
  pd: 'Position Description',
  pwp: 'Performance Work Plan',
};

const compiled = new WeakMap<TemplateSources, Map<DocumentKind, FillTemplate>>();

/** Fills the template of a document: merged draft in, strict HTML out. */
export function fillDocument(kind: DocumentKind, input: DocumentInput, sources: TemplateSources): string {
  const ready = compiled.get(sources) ?? new Map<DocumentKind, FillTemplate>();
  compiled.set(sources, ready);
  const fill = ready.get(kind) ?? compileTemplate(sources, kind);
  ready.set(kind, fill);
  return fill(documentView(input));
}
