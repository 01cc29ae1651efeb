import { createHash } from 'node:crypto';
import { documents } from '#builtin/documents';
import { developmentalGrade } from './assess/developmental.ts';
import { changedTexts } from './changed-texts.ts';
import type { CheckedDraft } from './check-draft.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { FileReport } from './diagnostics/report.ts';
import type { CompiledTemplates } from './fill/fill-template.ts';
import { renderHtml } from './html/render-html.ts';
import type { Library } from './language/library.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { UserError } from './errors.ts';
import type { DocumentModel } from './markup/document-model.ts';
import { parseDocument } from './markup/parse-document.ts';
import type { WordPackage } from './package/word-package.ts';
import { type LanguageMode, showLanguage } from './show-language.ts';
import type { Standards } from './standards/standards.ts';
import type { DocumentInput } from './template/document-view.ts';
import { type DocumentKind, documentNames, fillDocument, headerNames } from './template/fill-document.ts';
import { positionCode } from './template/position-view.ts';
import { postingRemarks } from './template/posting-remarks.ts';
import { postingFrontMatter } from './template/posting-view.ts';
import type { WordReference } from './word/reference/word-reference.ts';
import { writeWord } from './word/write-word.ts';

/** What to make of a draft. */
export interface DocumentOptions {
  readonly document: DocumentKind;
  readonly format: 'docx' | 'html' | 'md';
  /** The developmental grade of a statement of difference. */
  readonly grade?: number;
  /** Whether the position description begins with the cover sheet. */
  readonly cover: boolean;
  /** Marks the document DRAFT and lists the errors that the draft still has. */
  readonly allowErrors: boolean;
  /** Document templates of an agency's own with the built-in ones that they do not replace; else the built-in ones. */
  readonly templates?: OwnDocumentTemplates;
  /** An agency's own Word file that lends its look to Word files. */
  readonly reference?: OwnReference;
  /** Version of the program, for the file's properties. */
  readonly version: string;
  /** Seconds since 1970 that the file says it was made at; a fixed day without it. */
  readonly sourceDateEpoch?: number;
  readonly standards: Standards;
  readonly libraries: readonly Library[];
  /** How texts of language libraries show; `tracked` is for Word files. Without one they are plain. */
  readonly language?: LanguageMode;
  /** Marks the document as the program's own; without one it stays as it is. */
  readonly seal?: DocumentSeal;
}

/** Templates that are not, or not all, the built-in ones. */
export interface OwnDocumentTemplates {
  readonly compiled: CompiledTemplates;
  /** A short mark of the own ones, for the file's properties. */
  readonly mark: string;
}

/** A Word file that lends its look. */
export interface OwnReference {
  readonly look: WordReference;
  /** A short mark of it, for the file's properties. */
  readonly mark: string;
}

/** Adds to a written document what is worked out from all of it. */
export interface DocumentSeal {
  readonly word: (parts: WordPackage) => WordPackage;
  readonly text: (text: string, format: 'html' | 'md') => string;
}

/** A written document. */
export interface BuiltDocument {
  readonly bytes: Uint8Array;
  /** What had to be changed in the text so that it can be printed, with the places. */
  readonly notices: readonly string[];
}

/** The pipeline from a checked draft to the bytes of a document: template, blocks, Word or HTML or Markdown. */
export async function buildDocument(checked: CheckedDraft, options: DocumentOptions): Promise<BuiltDocument> {
  const { model, notices } = modelDocument(checked, options);
  return { bytes: await write(model, options), notices };
}

/** The same up to the blocks of the document, which every format is written from. */
export function modelDocument(
  checked: CheckedDraft,
  options: Omit<DocumentOptions, 'format' | 'seal'>,
): { readonly model: DocumentModel; readonly notices: readonly string[] } {
  const { merged, grade, report } = checked;
  if (merged === null || grade === null) throw new Error(`${report.file} could not be read as a whole`);

  const errors = report.diagnostics.filter((found) => found.severity === 'error');
  const marked = options.allowErrors && errors.length > 0;
  const { standards, libraries, cover } = options;
  const developmental =
    options.grade === undefined ? null : developmentalGrade(merged.draft, options.grade, standards);
  const draftFindings = marked ? errors : null;
  const input = { merged, grade, developmental, standards, libraries, cover, draftFindings };
  const html = fill(options, input, report.file);
  const mode = options.language ?? 'plain';

  const { position, organization } = merged.draft;
  const name = documentNames[options.document];
  const code = positionCode(merged.draft, options.grade);
  const { model, findings } = parseDocument(html, {
    title: `${name}: ${position.title}, ${code}`,
    subject: `${name}, ${code}`,
    author: organization.agency,
    keywords: [...new Set([name, position.title, code, organization.acronym ?? organization.agency])].join(
      '; ',
    ),
    language: 'en-US',
    header: `${headerNames[options.document]} · ${position.title}, ${code}`,
    draft: marked,
    ...(options.document === 'posting' ? { frontMatter: postingFrontMatter(merged.draft) } : {}),
    properties: {
      'cxpd document': options.document,
      ...(options.grade === undefined ? {} : { 'cxpd grade': String(options.grade) }),
      ...(options.document === 'pd' && !cover ? { 'cxpd cover': 'none' } : {}),
      ...(mode === 'plain' ? {} : { 'cxpd language shown': mode }),
      ...(marked ? { 'cxpd marked': 'DRAFT' } : {}),
      'cxpd draft sha256': draftHash(report),
      'cxpd language': merged.libraries.map(({ id, version }) => `${id} ${version}`).join(', ') || 'none',
      ...(options.templates === undefined ? {} : { 'cxpd templates': options.templates.mark }),
      ...(options.reference === undefined ? {} : { 'cxpd reference': options.reference.mark }),
      'cxpd version': options.version,
    },
    ...(options.sourceDateEpoch === undefined ? {} : { date: new Date(options.sourceDateEpoch * 1000) }),
  });
  const faults = findings.filter((found) => found.severity === 'error');
  if (faults.length > 0) throw faulty(options, report.file, told(faults));
  const remarks = options.document === 'posting' ? postingRemarks(merged.draft) : [];
  const shown = showLanguage(model, mode, {
    merged,
    libraries,
    fill: (other) => fill(options, { ...input, merged: other }, `${report.file} without its library texts`),
  });
  return { model: shown, notices: [...toldChanges(findings, checked), ...remarks] };
}

/** What was changed, by place where the draft has it; what a library has says the same without a place. */
function toldChanges(findings: readonly Diagnostic[], checked: CheckedDraft): string[] {
  const cleaned = findings.some(({ rule }) => rule === 'text-cleaned');
  const placed = cleaned ? changedTexts(checked) : [];
  return placed.length > 0 ? placed : findings.map(({ message }) => message);
}

async function write(
  model: DocumentModel,
  { format, seal, reference }: DocumentOptions,
): Promise<Uint8Array> {
  if (format === 'docx') return writeWord(model, seal?.word, reference?.look);
  const text = format === 'html' ? renderHtml(model) : renderMarkdown(model);
  return new TextEncoder().encode(seal?.text(text, format) ?? text);
}

function fill(
  { document, templates }: Pick<DocumentOptions, 'document' | 'templates'>,
  input: DocumentInput,
  file: string,
): string {
  try {
    return fillDocument(document, input, templates?.compiled ?? documents);
  } catch (error) {
    if (templates === undefined) throw error;
    throw new UserError(`The templates of your own cannot make the ${document} of ${file}.`, {
      hint: 'They ask for something that this draft does not have, or repeat without end.',
      cause: error,
    });
  }
}

/** Built-in templates never are; those of an agency's own may be for one draft and not for the samples. */
function faulty(
  { document, templates }: Pick<DocumentOptions, 'document' | 'templates'>,
  file: string,
  why: string,
): Error {
  return templates === undefined
    ? new Error(`The ${document} template is faulty: ${why}`)
    : new UserError(`The templates of your own make no proper ${document} of ${file}: ${why}`, {
        hint: 'Mend the template where it writes this; "cxpd templates check" tells more.',
      });
}

/** The mark by which a document names the text of its draft: the SHA-256, in hex. */
export function draftHash({ text = '' }: Pick<FileReport, 'text'>): string {
  return createHash('sha256').update(text).digest('hex');
}

function told(findings: readonly Diagnostic[]): string {
  return findings.map(({ range, message }) => `${range.line}:${range.column} ${message}`).join(' ');
}
