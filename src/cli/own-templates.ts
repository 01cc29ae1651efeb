import path from 'node:path';
import { texts as documents } from '#builtin/document-texts';
import type { OwnDocumentTemplates } from '../build-document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { compileSources, type TemplateSources } from '../fill/compile-template.ts';
import type { Io } from '../io.ts';
import { readAtMost, readText } from '../source/read-text.ts';
import { type SourceFinding, toDiagnostics } from '../source/source-finding.ts';
import { documentKinds } from '../template/fill-document.ts';
import { closedFolder, unreadableFile } from '../batch/unreadable-file.ts';
import { supportReport } from './agency-files.ts';
import { fileTrouble } from '../file-trouble.ts';
import { shortMark } from './sha256.ts';
import { shownPath } from './shown-path.ts';

/** A document template of an agency's own. */
export interface OwnTemplate {
  /** Its path as the user would type it. */
  readonly file: string;
  readonly text: string;
}

/** Document templates of an agency's own. */
export interface OwnTemplates {
  /** By name, such as `pd` or `parts/prose`. */
  readonly byName: ReadonlyMap<string, OwnTemplate>;
  /** Files that cannot be used, with what is wrong. */
  readonly faults: readonly FileReport[];
}

const namePattern = /^(?:parts\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the templates in the folders that the settings name; of two with one name the first counts. */
export async function readOwnTemplates(folders: readonly string[], io: Io): Promise<OwnTemplates> {
  const byName = new Map<string, OwnTemplate>();
  const faults: FileReport[] = [];
  for (const folder of folders) {
    if ((await io.stat(folder))?.kind !== 'folder') continue;
    const { files, closed } = await io.walk(folder);
    for (const one of closed) faults.push(closedFolder(shownPath(one, io)));
    for (const whole of files.filter((one) => one.endsWith('.hbs'))) {
      const file = shownPath(whole, io);
      const name = path
        .relative(folder, whole)
        .split(path.sep)
        .join('/')
        .replace(/\.hbs$/, '');
      const read = await readTemplate(whole, file, io);
      if ('diagnostics' in read) faults.push(read);
      else {
        const wrong = checkName(name, byName);
        if (wrong !== null) faults.push(supportReport(file, read.text, [wrong]));
        else byName.set(name, read);
      }
    }
  }
  return { byName, faults };
}

async function readTemplate(whole: string, file: string, io: Io): Promise<OwnTemplate | FileReport> {
  try {
    const { text, findings } = readText(await io.readFile(whole, readAtMost));
    if (text === null) return supportReport(file, '', toDiagnostics('', findings.map(asTemplate)));
    const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
    return control === null
      ? { file, text }
      : supportReport(file, text, toDiagnostics(text, [controlAt(control.index)]));
  } catch (error) {
    return unreadableFile(file, fileTrouble(error));
  }
}

/** The words about size are those for drafts. */
function asTemplate(finding: SourceFinding): SourceFinding {
  if (finding.rule !== 'too-large') return finding;
  return {
    ...finding,
    message: finding.message.replace(/: one file holds .*$/, '.'),
    fix: 'Compare it with the original: cxpd templates eject --print NAME.',
  };
}

function controlAt(start: number): SourceFinding {
  return {
    rule: 'control-character',
    message: 'Unexpected control character, expected text that can be seen.',
    fix: 'Delete the invisible sign; it mostly comes with text that was pasted.',
    span: { start, end: start + 1 },
  };
}

function checkName(name: string, known: ReadonlyMap<string, OwnTemplate>): Diagnostic | null {
  const other = known.get(name);
  const isDocument = documentKinds.some((kind) => kind === name);
  if (other !== undefined) {
    return nameFinding(
      `Unexpected second template "${name}", expected one: ${other.file} is used.`,
      'Delete one of them.',
    );
  }
  if (isDocument || (name.startsWith('parts/') && namePattern.test(name))) return null;
  return nameFinding(
    `Unexpected template "${name}", expected one of ${documentKinds.join(', ')}, or a part in the folder parts.`,
    'Give it the name of the document that it is for; parts have small letters, digits and hyphens.',
  );
}

function nameFinding(message: string, fix: string): Diagnostic {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { rule: 'template-name', severity: 'error', message, path: [], range, fix, related: [] };
}

/** The built-in templates with an agency's own in their place. */
export function withOwnTemplates({ byName }: OwnTemplates): TemplateSources {
  return { ...documents, ...Object.fromEntries([...byName].map(([name, { text }]) => [name, text])) };
}

/** The templates that documents are made from, ready to fill, with a mark of the own ones. */
export function compileOwnTemplates(own: OwnTemplates): OwnDocumentTemplates {
  const texts = [...own.byName].map(([name, { text }]) => [name, text]).sort();
  return { compiled: compileSources(withOwnTemplates(own)), mark: `own ${shortMark(JSON.stringify(texts))}` };
}

/** The first line of a copied template, by which a change of its original is noticed. */
export function originalMark(name: string): string {
  return `{{! A copy of ${name}, original ${shortMark(documents[name] ?? '')}. This line tells when the original changes: keep it. }}\n`;
}

/** How a template of one's own stands to the built-in one that it was copied from. */
export type OriginalState = 'current' | 'changed' | 'gone' | 'unknown';

/** Whether the built-in original of a copied template has changed since. */
export function originalState(name: string, { text }: OwnTemplate): OriginalState {
  if (!Object.hasOwn(documents, name)) return 'gone';
  const copied = /^\{\{! A copy of \S+, original ([0-9a-f]{16})\./.exec(text)?.[1];
  if (copied === undefined) return 'unknown';
  return copied === shortMark(documents[name] ?? '') ? 'current' : 'changed';
}
