import type { OwnReference } from '../build-document.ts';
import { visible } from '../diagnostics/visible.ts';
import { UserError } from '../errors.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import { packageLimits } from '../package/limits.ts';
import { openPackage } from '../package/read-package.ts';
import { readReference } from '../word/reference/read-reference.ts';
import type { OutputFormat } from './own-output.ts';
import { checkLook } from './check-look.ts';
import { say } from './say.ts';
import { shortMark } from './sha256.ts';

/**
 * Reads the file of `--reference-doc` and says what of it cannot be taken, and what of its look keeps people from reading. Throws a `UserError` when it is no Word file,
 * or when the documents are none.
 */
export async function readReferenceDoc(
  file: string | undefined,
  format: OutputFormat,
  io: Io,
): Promise<OwnReference | undefined> {
  if (file === undefined) return undefined;
  if (format !== 'docx') {
    throw new UserError(`Unexpected --reference-doc for a file in ${format}, expected a Word file (docx).`, {
      hint: 'Leave --reference-doc out, or leave --format out.',
    });
  }
  const bytes = await read(file, io);
  const opened = openPackage(bytes);
  if (opened.parts === null) throw new UserError(`${visible(file)}: ${opened.message}`, { hint: opened.fix });
  const look = readReference(opened.parts);
  if (look === null) {
    throw new UserError(`${visible(file)}: Unexpected content, expected the text of a Word file (.docx).`, {
      hint: 'Name a document of Word as --reference-doc; open it in Word and save it again if it is one.',
    });
  }
  if (look.notTaken.length > 0) say(io, `${visible(file)}: not taken: ${look.notTaken.join('; ')}.`);
  for (const remark of look.remarks) say(io, `${visible(file)}: ${remark}`);
  for (const fault of await checkLook(look, visible(file))) say(io, `${visible(file)}: ${fault}`);
  return { look, mark: shortMark(bytes) };
}

async function read(file: string, io: Io): Promise<Uint8Array> {
  if ((await io.stat(file))?.kind === 'folder') {
    throw new UserError(`${visible(file)} is a folder, expected a Word file (.docx) for --reference-doc.`);
  }
  try {
    return await io.readFile(file, packageLimits.file + 1);
  } catch (error) {
    throw new UserError(`${visible(file)} cannot be read: ${fileTrouble(error)}.`, {
      hint: 'Check the name after --reference-doc; one with spaces needs quotes around it.',
      cause: error,
    });
  }
}
