import { type CompiledTemplates, type FillTemplate, prepareTemplate } from '../fill/fill-template.ts';
import { crosswalkView } from './crosswalk-view.ts';
import { type DocumentInput, documentView } from './document-view.ts';
import { formAView } from './form-a-view.ts';
import { formBView } from './form-b-view.ts';
import { postingView } from './posting-view.ts';

/** Documents that can be made of a draft, in the order in which they are written. */
export const documentKinds = [
  'pd',
  'pwp',
  'evaluation',
  'difference',
  'form-b',
  'form-a',
  'crosswalk',
  'posting',
] as const;

/** A document that can be made of a draft. */
export type DocumentKind = (typeof documentKinds)[number];

/** What a document is called, in its properties and on its pages. */
export const documentNames: Readonly<Record<DocumentKind, string>> = {
  pd: 'Position Description',
  pwp: 'Performance Work Plan',
  evaluation: 'Position Evaluation Statement',
  difference: 'Statement of Difference',
  'form-b': 'Form B, Specialized Experience and Competency Verification',
  'form-a': 'Form A, Talent Pool Request',
  crosswalk: 'Crosswalk',
  posting: 'Role Page',
};

/** What stands for the name in the header of each page, where the name would fill the line. */
export const headerNames: Readonly<Record<DocumentKind, string>> = {
  ...documentNames,
  'form-b': 'Form B',
  'form-a': 'Form A',
};

/** Views of the documents that are not about the position description as a whole. */
const ownViews: Partial<Record<DocumentKind, (input: DocumentInput) => object>> = {
  'form-b': formBView,
  'form-a': formAView,
  crosswalk: crosswalkView,
  posting: postingView,
};

const prepared = new WeakMap<CompiledTemplates, Map<DocumentKind, FillTemplate>>();

/** Fills the template of a document: merged draft in, strict HTML out. */
export function fillDocument(kind: DocumentKind, input: DocumentInput, templates: CompiledTemplates): string {
  const ready = prepared.get(templates) ?? new Map<DocumentKind, FillTemplate>();
  prepared.set(templates, ready);
  const fill = ready.get(kind) ?? prepareTemplate(templates, kind);
  ready.set(kind, fill);
  return fill(viewOf(kind, input));
}

/** All that the template of a document may print. */
export function viewOf(kind: DocumentKind, input: DocumentInput): object {
  return (ownViews[kind] ?? documentView)(input);
}
