import { isUserError, UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { packageLimits } from '../package/limits.ts';
import { openPackage } from '../package/read-package.ts';
import { renderVerification, renderVerificationsJson } from '../reporters/verify-report.ts';
import { isAsMade, type Verification } from '../verify/verification.ts';
import { type DocumentKind, documentKinds } from '../template/fill-document.ts';
import { cannotRead, garbledArgument } from './cannot-read.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';
import { createReferenceFor } from './export-reference.ts';
import { createTemplatesFor } from './export-templates.ts';
import { findDrafts } from './find-drafts.ts';
import { findWordFiles } from './find-word-files.ts';
import { paintFor } from './paint.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';
import { matchDraft } from './verify-match.ts';
import { readRecord, type RecordedFile, verifyFile } from './verify-file.ts';
import { typedName } from './typed-path.ts';
import { unexpectedChoice } from './unexpected-choice.ts';

/** Flags of `cxpd verify`. */
export interface VerifyOptions {
  readonly config?: string;
  readonly document?: string;
  readonly referenceDoc?: string;
  readonly format: 'text' | 'json';
}

/**
 * `cxpd verify <docx> [draft]`: is this Word file what the draft makes, and if not, what changed. Both may be folders.
 * Returns 1 when a file differs, or one of the program's own could not be compared.
 */
export async function verify(
  docx: string,
  draft: string | undefined,
  options: VerifyOptions,
  io: Io,
): Promise<number> {
  const asked = readKind(options.document);
  if (/\.ya?ml$/i.test(docx) && /\.docx$/i.test(draft ?? '')) {
    throw new UserError(
      'Unexpected draft in the first place, expected the Word file there and its draft second.',
      {
        hint: `Type cxpd verify ${typedName(draft ?? '')} ${typedName(docx)}`,
      },
    );
  }
  const { files, closed } = await findWordFiles([docx], io);
  const isFolder = files[0]?.how !== 'named';
  const drafts = draft === undefined ? null : await checkDrafts(draft, options.config, io);
  const templatesFor = createTemplatesFor(io);
  const referenceFor = await createReferenceFor({ file: options.referenceDoc, format: 'docx' }, io);
  const found: Verification[] = [];
  const skipped: string[] = [];
  // What could not be compared must not pass for what was.
  let missed = closed.length;
  for (const folder of closed)
    tell(garbledArgument(folder) ?? new UserError(`${folder} cannot be opened.`), io);
  for (const { path: file } of files) {
    const record = await openFile(file, io).catch((error: unknown) => {
      if (!isFolder || !isUserError(error)) throw error;
      tell(error, io);
      return null;
    });
    if (record === null) {
      missed++;
      skipped.push(file);
      continue;
    }
    const kind = record.document ?? asked;
    if (kind === undefined) {
      if (!isFolder) throw notOurs(file);
      skipped.push(file);
      continue;
    }
    const match = drafts === null ? null : matchDraft(record, kind, drafts, !isFolder);
    if (drafts !== null && match === null) {
      say(io, `${file}: no draft of ${draft} made it.`);
      missed++;
      skipped.push(file);
      continue;
    }
    const templates = match === null ? undefined : await templatesFor(match.setup);
    const reference = match === null ? undefined : await referenceFor(match.setup);
    found.push(await verifyFile(record, kind, match, { templates: templates?.ready, reference }));
  }
  await show(found, skipped, options, io);
  return missed > 0 || found.some((one) => !isAsMade(one)) ? 1 : 0;
}

/** Tells of a trouble that stops nothing else. */
function tell({ message, hint }: UserError, io: Io): void {
  say(io, message);
  if (hint !== undefined) say(io, hint);
}

function readKind(value: string | undefined): DocumentKind | undefined {
  if (value === undefined) return undefined;
  const kind = documentKinds.find((one) => one === value);
  if (kind !== undefined) return kind;
  throw unexpectedChoice('--document', value, documentKinds);
}

async function checkDrafts(arg: string, config: string | undefined, io: Io): Promise<CheckedFile[]> {
  const setups = createSetups(io, { config });
  const checked: CheckedFile[] = [];
  await checkFiles(await findDrafts([arg], setups, io), setups, io, (one) => checked.push(one));
  return checked;
}

async function openFile(file: string, io: Io): Promise<RecordedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file, packageLimits.file + 1);
  } catch (error) {
    throw cannotRead(file, error);
  }
  const opened = openPackage(bytes);
  if (opened.parts === null) throw new UserError(`${file}: ${opened.message}`, { hint: opened.fix });
  return readRecord(file, bytes, opened.parts);
}

function notOurs(file: string): UserError {
  return new UserError(`${file} does not say which document it is: cxpd did not make it.`, {
    hint: 'To compare it all the same, say what it should be: --document pd, with the draft.',
  });
}

async function show(
  found: readonly Verification[],
  skipped: readonly string[],
  { format }: VerifyOptions,
  io: Io,
): Promise<void> {
  if (format === 'json') {
    io.stdout(renderVerificationsJson(found, skipped));
    return;
  }
  const paint = await paintFor('stdout', io);
  for (const [index, one] of found.entries())
    io.stdout(`${index > 0 ? '\n' : ''}${renderVerification(one, paint)}`);
  if (found.length + skipped.length > 1) {
    const differing = found.filter((one) => !isAsMade(one)).length;
    io.stdout(`\n${found.length} files verified, ${skipped.length} skipped: ${differing} differ.\n`);
  }
}
