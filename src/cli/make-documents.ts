import { type BatchFile, type Checking, checkFile } from '../batch/check-file.ts';
import { createPacer } from '../batch/pacer.ts';
import { buildDocument, type DocumentOptions } from '../build-document.ts';
import type { CheckedDraft } from '../check-draft.ts';
import { isUserError, UserError } from '../errors.ts';
import type { DocumentKind } from '../template/fill-document.ts';
import { checkedFor, isForm } from './check-forms.ts';
import { sealWith } from './own-output.ts';
import { sha256 } from './sha256.ts';
import { version } from './version.ts';

/** What all documents of one export have in common. */
export type ExportWay = Pick<
  DocumentOptions,
  'format' | 'language' | 'cover' | 'allowErrors' | 'sourceDateEpoch' | 'templates' | 'reference'
>;

/** A document to make of a draft, as plain data. */
export interface DocumentOrder {
  readonly kind: DocumentKind;
  readonly grade?: number;
  /** Marks of the draft for the seal. */
  readonly marks: string;
  /** Whether a form's draft is to be checked at the stage of the forms. */
  readonly asForm: boolean;
}

/** A draft with the documents to make of it, as plain data. */
export interface DraftOrder {
  readonly file: BatchFile;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes for which the documents were planned. */
  readonly hash: string;
  readonly documents: readonly DocumentOrder[];
  /** The draft as these bytes were checked with this setup, where that was kept; it stays in its thread. */
  readonly checked?: CheckedDraft;
}

/** A made document. */
export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/** What came of an order: the documents as ordered, or why there are none, in words for the user or as a stack. */
export type OrderResult =
  | { readonly made: readonly MadeDocument[] }
  | { readonly message: string; readonly hint?: string }
  | { readonly stack: string };

/** Makes the documents of a draft. */
export async function makeDocuments(
  order: DraftOrder,
  setup: Checking,
  way: ExportWay,
): Promise<OrderResult> {
  try {
    return { made: await make(order, setup, way) };
  } catch (error) {
    if (isUserError(error)) {
      return { message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
    }
    return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function make(
  { file, bytes, hash, documents, checked: kept }: DraftOrder,
  setup: Checking,
  way: ExportWay,
): Promise<MadeDocument[]> {
  const pause = createPacer();
  const checked = sha256(bytes) === hash ? (kept ?? checkFile(file, bytes, setup)) : null;
  if (checked === null) {
    throw new UserError(`${file.path} was changed while it was exported.`, { hint: 'Type the same again.' });
  }
  const made: MadeDocument[] = [];
  for (const { kind, grade, marks, asForm } of documents) {
    await pause();
    const { check } = setup;
    const draft = asForm && isForm(kind) ? checkedFor(kind, { file, checked, setup }).checked : checked;
    const { standards, libraries } = check;
    const built = await buildDocument(draft, {
      ...way,
      document: kind,
      version,
      standards,
      libraries,
      seal: sealWith(marks),
      ...(grade === undefined ? {} : { grade }),
    });
    made.push(built);
  }
  return made;
}
