import type { OwnReference } from '../build-document.ts';
import { visible } from '../diagnostics/visible.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { packageLimits } from '../package/limits.ts';
import { openPackage } from '../package/read-package.ts';
import { readReference } from '../word/reference/read-reference.ts';
import { cannotRead } from './cannot-read.ts';
import { checkLook, type LookFault } from './check-look.ts';
import type { OutputFormat } from './own-output.ts';
import type { Setup } from './read-setup.ts';
import { say } from './say.ts';
import { shortMark } from './sha256.ts';
import { shownPath } from './shown-path.ts';

/** Gives the Word file that lends its look to the documents of a setup; undefined for none. */
export type ReferenceFor = (setup: Pick<Setup, 'referenceDoc'>) => Promise<OwnReference | undefined>;

/** What came of reading a Word file for its look. */
export interface ReferenceNotes {
  /** Its path as the user would type it. */
  readonly file: string;
  /** The beginning of its SHA-256, as the files that have its look name it. */
  readonly mark: string;
  /** What it has that documents do not take. */
  readonly notTaken: readonly string[];
  readonly remarks: readonly string[];
  /** What of its look keeps people from reading. */
  readonly faults: readonly LookFault[];
}

/** Which Word file lends its look, and who is told what came of reading it. */
export interface ReferenceChoice {
  /** The file of `--reference-doc`; it wins over those that settings name. */
  readonly file: string | undefined;
  readonly format: OutputFormat;
  readonly onRead?: (notes: ReferenceNotes) => void;
}

/**
 * Reads the Word files that lend their look, each once. Throws a `UserError` when one is no Word file, or when one is
 * asked for and the documents are none; other formats take no look from settings.
 */
export async function createReferenceFor(
  { file, format, onRead }: ReferenceChoice,
  io: Io,
): Promise<ReferenceFor> {
  if (file !== undefined) {
    const reference = await readAsked({ file, format, onRead }, io);
    return () => Promise.resolve(reference);
  }
  const known = new Map<string, Promise<OwnReference>>();
  return ({ referenceDoc }) => {
    if (referenceDoc === null || format !== 'docx') return Promise.resolve(undefined);
    const hint = `Mend the line referenceDoc in ${shownPath(referenceDoc.settings, io)}.`;
    const before = known.get(referenceDoc.file) ?? readReferenceDoc(referenceDoc.file, { hint, onRead }, io);
    known.set(referenceDoc.file, before);
    return before;
  };
}

async function readAsked(
  { file, format, onRead }: { file: string; format: OutputFormat; onRead: OnRead },
  io: Io,
): Promise<OwnReference> {
  if (format !== 'docx') {
    throw new UserError(`Unexpected --reference-doc for a file in ${format}, expected a Word file (docx).`, {
      hint: 'Leave --reference-doc out, or leave --format out.',
    });
  }
  const hint = 'Check the name after --reference-doc; one with spaces needs quotes around it.';
  return readReferenceDoc(file, { hint, onRead }, io);
}

type OnRead = ReferenceChoice['onRead'];

/** Reads a reference; what came of it is worked out where somebody wants to know. */
async function readReferenceDoc(
  file: string,
  { hint, onRead }: { readonly hint: string; readonly onRead: OnRead },
  io: Io,
): Promise<OwnReference> {
  const name = visible(shownPath(file, io));
  const bytes = await read(file, name, hint, io);
  const opened = openPackage(bytes);
  if (opened.parts === null) throw new UserError(`${name}: ${opened.message}`, { hint: opened.fix });
  const look = readReference(opened.parts);
  if (look === null) {
    throw new UserError(`${name}: Unexpected content, expected the text of a Word file (.docx).`, {
      hint: 'Name a document of Word as the reference; open it in Word and save it again if it is one.',
    });
  }
  const mark = shortMark(bytes);
  if (onRead !== undefined) {
    const { notTaken, remarks } = look;
    onRead({ file: shownPath(file, io), mark, notTaken, remarks, faults: await checkLook(look, name) });
  }
  return { look, mark };
}

/** Tells people what came of reading a reference. */
export function tellReference({ file, notTaken, remarks, faults }: ReferenceNotes, io: Io): void {
  const name = visible(file);
  if (notTaken.length > 0) say(io, `${name}: not taken: ${notTaken.join('; ')}.`);
  for (const remark of remarks) say(io, `${name}: ${remark}`);
  for (const { message, fix } of faults) say(io, `${name}: ${message} ${fix}`.trim());
}

async function read(file: string, name: string, hint: string, io: Io): Promise<Uint8Array> {
  if ((await io.stat(file))?.kind === 'folder') {
    throw new UserError(`${name} is a folder, expected a Word file (.docx) that lends its look.`, { hint });
  }
  try {
    return await io.readFile(file, packageLimits.file + 1);
  } catch (error) {
    throw cannotRead(name, error, hint);
  }
}
