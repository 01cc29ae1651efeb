import { compileTemplate, type FillTemplate, type TemplateSources } from '../fill/compile-template.ts';
import { type DocumentInput, documentView } from './document-view.ts';

/** Documents that can be made of a draft, in the order in which they are written. */
export const documentKinds = ['pd', 'pwp', 'evaluation', 'difference'] as const;

/** A document that can be made of a draft. */
export type DocumentKind = (typeof documentKinds)[number];

/** What a document is called, in its properties and on its pages. */
export const documentNames: Readonly<Record<DocumentKind, string>> = {
  pd: 'Position Description',
  pwp: 'Performance Work Plan',
  evaluation: 'Position Evaluation Statement',
  difference: 'Statement of Difference',
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
