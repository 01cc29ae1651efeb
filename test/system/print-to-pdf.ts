import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files for one call; LibreOffice grows with each and ends by itself. */
const atOnce = 30;

/** Turns Word files of a folder into tagged PDF files beside them, with LibreOffice. */
export function printToPdf(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const form = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
  const options = [profile, '--headless', '--convert-to', form, '--outdir', folder];
  for (let index = 0; index < files.length; index += atOnce) {
    const some = files.slice(index, index + atOnce).map((file) => join(folder, file));
    execFileSync('soffice', [...options, ...some], { stdio: 'pipe' });
  }
}
