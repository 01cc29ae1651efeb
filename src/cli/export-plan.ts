import path from 'node:path';
import type { Draft } from '../draft/schema.ts';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import { readAtMost } from '../source/read-text.ts';
import type { DocumentKind } from '../template/fill-document.ts';
import type { CheckedFile } from './check-files.ts';
import type { ChosenDocument } from './choose-documents.ts';
import type { WantedDocuments } from './export-options.ts';
import { draftMarks, isSameDraft, type OutputFormat, readSeal } from './own-output.ts';
import { placeKey } from './place-key.ts';

/** A document to write. */
export interface PlannedDocument {
  /** The draft's path as the user would type it. */
  readonly draft: string;
  readonly kind: DocumentKind;
  /** The developmental grade of a statement of difference. */
  readonly grade?: number;
  /** Where it goes, as the user would type it. */
  readonly file: string;
  readonly marks: string;
  /** Whether it is a form for which the draft is checked at the stage of the forms. */
  readonly asForm: boolean;
}

/** A checked draft that can be exported. */
export interface ExportableDraft {
  readonly file: CheckedFile;
  readonly draft: Draft;
}

/** Where documents go. */
export interface Destination {
  readonly out: string | undefined;
  readonly outDir: string;
  readonly format: OutputFormat;
}

/** Longest file that an earlier export can be, in bytes. */
const largestOutput = readAtMost * 4;

/** Names the files of the documents of a draft. */
export function planDocuments(
  { file, draft, documents }: ExportableDraft & { readonly documents: readonly ChosenDocument[] },
  isFormApart: (kind: DocumentKind) => boolean,
  wanted: WantedDocuments,
  { out, outDir, format }: Destination,
): PlannedDocument[] {
  return documents.map((document) => {
    // Where no grade was chosen there may be several statements of difference.
    const part = wanted.grade === undefined && document.grade !== undefined ? `-${document.grade}` : '';
    const name = `${draftName(file.file.path)}-${document.kind}${part}.${format}`;
    return {
      ...document,
      draft: file.file.path,
      file: out ?? forwardSlashes(path.join(outDir, name)),
      marks: draftMarks(draft, document.grade),
      asForm: isFormApart(document.kind),
    };
  });
}

/**
 * Takes the drafts of an export into one file, each as soon as it is known. Throws a `UserError` at the second one, rather
 * than after all were checked.
 */
export function createSingleDraft(): (file: string) => void {
  let first: string | undefined;
  return (file) => {
    first ??= file;
    if (file !== first) throw tooManyForOut(`there are several drafts, such as ${first} and ${file}`);
  };
}

function tooManyForOut(what: string): UserError {
  return new UserError(`--out takes a single document, but ${what}.`, {
    hint: 'Name one draft and one document, such as --document pd, or use --out-dir.',
  });
}

/** Throws a `UserError` where two documents would be one file, or one would be a draft. */
export async function refuseClashes(
  planned: readonly PlannedDocument[],
  out: string | undefined,
  io: Io,
): Promise<void> {
  if (out !== undefined && planned.length > 1) throw tooManyForOut(`there are ${planned.length}`);
  const drafts = new Set<string>();
  for (const { draft } of planned) drafts.add(await placeKey(draft, io));
  const byFile = new Map<string, PlannedDocument>();
  for (const document of planned) {
    const place = await placeKey(document.file, io);
    // Another YAML file, to which only a link can lead, may be a draft too.
    if (drafts.has(place) || /\.ya?ml$/.test(place)) {
      throw new UserError(`${document.file} is a draft and cannot be written to.`, {
        hint: 'Choose another file with --out.',
      });
    }
    const other = byFile.get(place);
    if (other !== undefined) {
      throw new UserError(`${other.draft} and ${document.draft} would both be written to ${document.file}.`, {
        hint: 'Export them one by one, each with its own --out-dir.',
      });
    }
    byFile.set(place, document);
  }
}

/** A draft's file name without folder and ending. */
export function draftName(file: string): string {
  if (file === '<stdin>') return 'stdin';
  return path.basename(file).replace(/\.ya?ml$/i, '');
}

/** Refuses to replace files that are not the program's own earlier output for the same draft, unchanged since. */
export async function refuseForeignFiles(
  planned: readonly PlannedDocument[],
  format: OutputFormat,
  io: Io,
): Promise<void> {
  const foreign: string[] = [];
  for (const document of planned) {
    const kind = await io.stat(document.file);
    // Why a closed folder cannot be written to is told when it is tried.
    if (kind === null || kind.kind === 'closed') continue;
    if (kind.kind !== 'file') {
      const what = kind.kind === 'folder' ? 'a folder' : 'a pipe or a device';
      throw new UserError(`${document.file} cannot be written: it is ${what}.`);
    }
    const marks = await marksOf(document.file, format, io);
    if (marks === null || !isSameDraft(marks, document.marks)) foreign.push(document.file);
  }
  if (foreign.length === 0) return;
  const are = foreign.length === 1 ? 'is there already and is' : 'are there already and are';
  throw new UserError(`${foreign.join(', ')} ${are} not an unchanged export of this draft.`, {
    hint: 'Use --force to replace what is there, or --out-dir to write elsewhere.',
  });
}

/** The marks of an earlier export; null for anything else, and for what the user may not read. */
async function marksOf(file: string, format: OutputFormat, io: Io): Promise<string | null> {
  try {
    return readSeal(await io.readFile(file, largestOutput), format);
  } catch {
    return null;
  }
}
