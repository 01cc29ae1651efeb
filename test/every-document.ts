import { readdirSync, readFileSync } from 'node:fs';
import { developmentalGrades } from '../src/assess/developmental.ts';
import { modelDocument } from '../src/build-document.ts';
import { builtin } from '../src/builtin.ts';
import type { CheckedDraft } from '../src/check-draft.ts';
import { lacksForDocument } from '../src/template/lacks-for-document.ts';
import { renderHtml } from '../src/html/render-html.ts';
import { renderMarkdown } from '../src/markdown/render-markdown.ts';
import type { DocumentModel } from '../src/markup/document-model.ts';
import { type DocumentKind, documentKinds } from '../src/template/fill-document.ts';
import { writeWord } from '../src/word/write-word.ts';
import { checkFixture } from './build-fixture.ts';

/** A document of one of the drafts below `fixtures`, as blocks. */
export interface NamedDocument {
  /** Draft and kind, fit for a file's name. */
  readonly name: string;
  readonly kind: DocumentKind;
  readonly model: DocumentModel;
}

const fixtures = new URL('../fixtures/', import.meta.url);

/** Drafts with an error, whose documents are marked DRAFT. */
const marked = ['gs15-cx-specialist', 'selected-before-classified', 'verification-no'];

/** The announcement of a fixture, for drafts that have none. */
const [announcement = ''] =
  /^announcement:[\s\S]*/m.exec(readFileSync(new URL('bad/gs15-cx-specialist.yaml', fixtures), 'utf8')) ?? [];

/**
 * Every document that the drafts of `fixtures/ok` give, each draft with an announcement so that none lacks a role page,
 * and every document of some drafts with errors.
 */
export function everyDocument(): NamedDocument[] {
  const drafts = readdirSync(new URL('ok/', fixtures)).filter((file) => file.endsWith('.yaml'));
  return [
    ...drafts.flatMap((file) => documentsOf(`ok/${file.replace('.yaml', '')}`, withAnnouncement)),
    ...marked.flatMap((name) => documentsOf(`bad/${name}`, (text) => text)),
  ];
}

/** Every document that a draft gives; the position description with and without its cover sheet. */
export function documentsOf(fixture: string, edit: (text: string) => string): NamedDocument[] {
  const checked = checkFixture(fixture, 'talent-pool', edit);
  const name = fixture.replace(/^.*\//, '');
  return documentKinds.flatMap((kind): NamedDocument[] => {
    if (kind === 'difference') {
      return developmentalGrades(readDraft(checked)).map((grade) => ({
        name: `${name}-${kind}-${grade}`,
        kind,
        model: modelOf(checked, kind, { grade }),
      }));
    }
    if (!canBeMade(kind, checked)) return [];
    const whole = { name: `${name}-${kind}`, kind, model: modelOf(checked, kind) };
    if (kind !== 'pd') return [whole];
    return [whole, { name: `${name}-${kind}-alone`, kind, model: modelOf(checked, kind, { cover: false }) }];
  });
}

/** A document of a checked draft as blocks. */
export function modelOf(
  checked: CheckedDraft,
  document: DocumentKind,
  choice: { readonly grade?: number; readonly cover?: boolean; readonly allowErrors?: boolean } = {},
): DocumentModel {
  const options = { document, cover: true, allowErrors: true, version: '1.0.0', ...builtin, ...choice };
  return modelDocument(checked, options).model;
}

/** A document in one of the formats, as the bytes of its file. */
export async function bytesOf(model: DocumentModel, format: 'docx' | 'html' | 'md'): Promise<Uint8Array> {
  if (format === 'docx') return writeWord(model);
  return new TextEncoder().encode(format === 'html' ? renderHtml(model) : renderMarkdown(model));
}

/** Whether a draft says enough for a kind of document other than a statement of difference. */
export function canBeMade(kind: DocumentKind, checked: CheckedDraft): boolean {
  return lacksForDocument(kind, readDraft(checked), builtin.standards) === null;
}

function withAnnouncement(text: string): string {
  return /^announcement:/m.test(text) ? text : `${text.trimEnd()}\n${announcement}`;
}

function readDraft({ merged, report }: CheckedDraft) {
  if (merged === null) throw new Error(`${report.file} cannot be read`);
  return merged.draft;
}
