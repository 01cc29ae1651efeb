import { buildDocument, type OwnDocumentTemplates, type OwnReference } from '../build-document.ts';
import { UserError } from '../errors.ts';
import { readCustomProperties } from '../package/document-properties.ts';
import { readPackage } from '../package/read-package.ts';
import type { WordPackage } from '../package/word-package.ts';
import { compareEdges } from '../verify/compare-edges.ts';
import { compareLines } from '../verify/compare-lines.ts';
import type { Moved, Verification } from '../verify/verification.ts';
import {
  type PageEdge,
  readWordReview,
  type TrackedChange,
  type WordLine,
  type WordReview,
} from '../verify/word-review.ts';
import { type DocumentKind, documentKinds, documentNames } from '../template/fill-document.ts';
import type { CheckedFile } from './check-files.ts';
import { checkedFor } from './check-forms.ts';
import { readSeal } from './own-output.ts';
import { languageModes } from '../show-language.ts';
import { version } from './version.ts';
import { typedName } from './typed-path.ts';

/** A Word file with what it says of how it was made. */
export interface RecordedFile {
  readonly file: string;
  /** The kind of document; undefined when the program did not make it. */
  readonly document: DocumentKind | undefined;
  /** SHA-256 of the draft's text. */
  readonly draftHash: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
  /** Whether it is just as the program wrote it. */
  readonly isSealed: boolean;
  readonly review: WordReview;
}

/** Reads what a Word file says of how it was made. */
export function readRecord(file: string, bytes: Uint8Array, parts: WordPackage): RecordedFile {
  const custom = parts.get('docProps/custom.xml');
  const properties = readCustomProperties(typeof custom === 'string' ? custom : '');
  return {
    file,
    document: documentKinds.find((kind) => kind === properties.get('cxpd document')),
    draftHash: properties.get('cxpd draft sha256'),
    properties,
    isSealed: readSeal(bytes, 'docx') !== null,
    review: readWordReview(parts),
  };
}

/** What beside the draft documents are made with today. */
export interface MadeWith {
  readonly templates: OwnDocumentTemplates | undefined;
  readonly reference: OwnReference | undefined;
}

/** Compares a Word file with what its draft makes now; without a draft tells only whether it was changed. */
export async function verifyFile(
  record: RecordedFile,
  kind: DocumentKind,
  draft: CheckedFile | null,
  ways: MadeWith,
): Promise<Verification> {
  const { file, properties, isSealed, review } = record;
  const blind = draft !== null && ways.reference === undefined && properties.has('cxpd reference');
  const found = {
    file,
    document: documentNames[kind],
    draft: draft?.file.path ?? null,
    madeBy: properties.get('cxpd version') ?? null,
    edited: !isSealed,
    comments: review.comments,
    notCompared: blind ? ['the header and footer that came from a reference document'] : [],
  };
  if (draft === null) {
    const tracked = isSealed ? [] : review.changes;
    return { ...found, changes: null, moved: [], tracked, accepted: 0, rejected: 0 };
  }
  const made = await make(record, kind, draft, ways);
  const { tracked, settled } = sortChanges(review.changes, made.review.changes);
  const whole = textOf(review);
  const accepted = settled.filter(({ kind, text }) => (kind === 'deleted') !== whole.includes(text)).length;
  const rejected = settled.length - accepted;
  const changes = [
    ...compareLines(made.review.lines, review.lines),
    ...compareEdges(made.review.sections, review.sections, blind ? isOurs : () => true),
  ];
  const moved = movedSince(properties, made.properties).filter(
    ({ what }) => !(blind && what === 'reference'),
  );
  return { ...found, changes, moved, tracked, accepted, rejected };
}

/** The document that the draft makes now, in the way in which the file was made. */
async function make(
  { properties, review, file }: RecordedFile,
  document: DocumentKind,
  draft: CheckedFile,
  { templates, reference }: MadeWith,
): Promise<{ review: WordReview; properties: ReadonlyMap<string, string> }> {
  const isForm = document === 'form-a' || document === 'form-b';
  const { checked, setup } = isForm ? checkedFor(document, draft) : draft;
  if (checked.merged === null) {
    throw new UserError(
      `${draft.file.path} has parts that cannot be read, so ${file} cannot be compared with it.`,
      {
        hint: `Type cxpd validate ${typedName(draft.file.path)} to see them.`,
      },
    );
  }
  const grade = Number(properties.get('cxpd grade'));
  const { bytes } = await buildDocument(checked, {
    document,
    format: 'docx',
    cover: properties.get('cxpd cover') !== 'none',
    language: languageModes.find((mode) => mode === properties.get('cxpd language shown')) ?? 'plain',
    // A file that was not marked DRAFT was made without errors, whatever the checks say today.
    allowErrors: properties.has('cxpd marked') || /^DRAFT\b/m.test(textOf(review)),
    version,
    standards: setup.check.standards,
    libraries: setup.check.libraries,
    ...(grade > 0 ? { grade } : {}),
    ...(templates === undefined ? {} : { templates }),
    ...(reference === undefined ? {} : { reference }),
  });
  const parts = readPackage(bytes);
  const custom = parts.get('docProps/custom.xml');
  return {
    review: readWordReview(parts),
    properties: readCustomProperties(typeof custom === 'string' ? custom : ''),
  };
}

/** Whether a line is none of a reference, and no page number, which stands there or not beside those of a reference. */
function isOurs(edge: PageEdge, { text, fromReference }: WordLine): boolean {
  return fromReference !== true && !(edge === 'Footer' && /^(?:Page of|Pages in all:)$/.test(text));
}

/** All that stands in a file, headers and footers included. */
function textOf({ lines, sections }: WordReview): string {
  const edges = sections.flatMap(({ edges }) =>
    Object.values(edges).flatMap((kinds) => Object.values(kinds)),
  );
  return [...new Set([lines, ...edges])]
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

/** Changes that the program itself writes are none of a reader's; of these, those that are gone were settled. */
function sortChanges(
  found: readonly TrackedChange[],
  own: readonly TrackedChange[],
): { tracked: TrackedChange[]; settled: TrackedChange[] } {
  const waiting = [...own];
  const tracked = found.filter((change) => {
    const at = waiting.findIndex((one) => nameOf(one) === nameOf(change));
    if (at >= 0) waiting.splice(at, 1);
    return at < 0;
  });
  return { tracked, settled: waiting };
}

function nameOf({ kind, author, text }: TrackedChange): string {
  return JSON.stringify([kind, author, text]);
}

const recorded = [
  ['draft', 'cxpd draft sha256'],
  ['language', 'cxpd language'],
  ['templates', 'cxpd templates'],
  ['reference', 'cxpd reference'],
  ['program', 'cxpd version'],
] as const;

function movedSince(then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Moved[] {
  if (!then.has('cxpd version')) return [];
  return recorded.flatMap(([what, name]): Moved[] => {
    const [from, to] = [then.get(name) ?? '', now.get(name) ?? ''];
    if (from === to) return [];
    return [what === 'draft' ? { what, from: from.slice(0, 12), to: to.slice(0, 12) } : { what, from, to }];
  });
}
