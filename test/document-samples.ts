import { readFileSync } from 'node:fs';
import type { DocumentDetails, DocumentModel } from '../src/markup/document-model.ts';
import { parseDocument } from '../src/markup/parse-document.ts';

/** Details of a document that matter to no test. */
export const details: DocumentDetails = {
  title: 'Program Analyst, GS-0343-12: position description',
  subject: 'Position description',
  author: 'Department of Homeland Security',
  language: 'en-US',
  header: 'Position description',
  footer: 'Office of Customer Experience',
  draft: false,
  properties: { 'Draft hash': 'abc', 'Program version': '0.1.0' },
};

/** A document made of markup that has no mistake. */
export function documentOf(html: string, changes: Partial<DocumentDetails> = {}): DocumentModel {
  const { model, findings } = parseDocument(html, { ...details, ...changes });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return model;
}

/** The markup of a sample, by the name of its folder under `fixtures/build`. */
export function sampleMarkup(name: string): string {
  return readFileSync(new URL(`../fixtures/build/${name}/markup.html`, import.meta.url), 'utf8');
}

/** A sample as a document. */
export function sampleDocument(name: string, changes: Partial<DocumentDetails> = {}): DocumentModel {
  return documentOf(sampleMarkup(name), changes);
}
