import path from 'node:path';
import { UserError } from '../errors.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import { toJson } from '../reporters/to-json.ts';
import type { DocumentKind } from '../template/fill-document.ts';
import type { ReferenceNotes } from './export-reference.ts';
import { sha256 } from './sha256.ts';
import { version } from './version.ts';
import { writeOrExplain } from './write-or-explain.ts';

/** A file that an export wrote. */
export interface WrittenFile {
  readonly file: string;
  readonly document: DocumentKind;
  readonly grade?: number;
  readonly draft: string;
  readonly draftSha256: string;
  readonly sha256: string;
}

const maker = 'cxpd export';

/** Where the list of what an export of several drafts wrote goes. */
export function manifestFile(outDir: string): string {
  return forwardSlashes(path.join(outDir, 'manifest.json'));
}

/** Refuses to replace a file of that name that is no such list. */
export async function refuseForeignManifest(file: string, io: Io): Promise<void> {
  const kind = await io.stat(file);
  if (kind === null) return;
  if (kind.kind === 'file' && (await isManifest(file, io))) return;
  throw new UserError(`${file} is there already and is not a list of exported files.`, {
    hint: 'Use --force to replace it, or --out-dir to write elsewhere.',
  });
}

/** False also for one that the user may not read. */
async function isManifest(file: string, io: Io): Promise<boolean> {
  try {
    const bytes = await io.readFile(file, 200_000_000);
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof read === 'object' && read !== null && 'madeBy' in read && read.madeBy === maker;
  } catch {
    return false;
  }
}

/** Notes a written file. */
export function noteWritten(
  file: string,
  bytes: Uint8Array,
  draft: { readonly path: string; readonly hash: string },
  document: { readonly kind: DocumentKind; readonly grade?: number },
): WrittenFile {
  return {
    file,
    document: document.kind,
    ...(document.grade === undefined ? {} : { grade: document.grade }),
    draft: draft.path,
    draftSha256: draft.hash,
    sha256: sha256(bytes),
  };
}

/**
 * Writes the list of what was written, with what came of reading the documents that lent their look, sorted by file: the
 * same drafts give the same list.
 */
export async function writeManifest(
  file: string,
  written: readonly WrittenFile[],
  references: readonly ReferenceNotes[],
  io: Io,
): Promise<void> {
  const files = byFile(written);
  const lent = references.length === 0 ? {} : { references: byFile(references) };
  const text = toJson({ version: 1, madeBy: maker, program: version, files, ...lent });
  await writeOrExplain(file, new TextEncoder().encode(text), io);
}

function byFile<T extends { readonly file: string }>(list: readonly T[]): T[] {
  return [...list].sort((one, other) => (one.file < other.file ? -1 : 1));
}
