import path from 'node:path';
import { unreadableFile } from '../batch/unreadable-file.ts';
import type { FolderKey } from '../config/config-schema.ts';
import type { ReadConfig } from '../config/read-config.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import { type Library, readLibrary } from '../language/library.ts';
import { parseSource } from '../source/parse-source.ts';
import { readAtMost, readText } from '../source/read-text.ts';
import type { SourceNode } from '../source/source-document.ts';
import { type SourceFinding, toDiagnostics } from '../source/source-finding.ts';
import { readRequirementSet } from '../standards/read-requirement-set.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import { shownPath } from './shown-path.ts';

/** Files of an agency's own: what could be read, and a report for each file in which something is wrong. */
export interface AgencyFiles<Item> {
  readonly items: readonly Item[];
  readonly reports: readonly FileReport[];
  /** Findings about the settings themselves, such as a folder that is not there. */
  readonly findings: readonly Diagnostic[];
}

/** Reads the language libraries in the folders that the settings name. `taken` are ids that have a meaning already. */
export function readOwnLibraries(settings: ReadConfig, home: string, taken: readonly string[], io: Io) {
  return readFolders<Library>('languageLibraries', settings, home, io, taken, {
    name: 'library',
    idOf: (library) => library.library,
    read: (file, text, root) => {
      const { library, findings } = readLibrary(file, text, root);
      return { item: library, findings };
    },
  });
}

/** Reads the requirement sets in the folders that the settings name. */
export function readOwnSets(settings: ReadConfig, home: string, taken: readonly string[], io: Io) {
  return readFolders<RequirementSet>('requirementSets', settings, home, io, taken, {
    name: 'set',
    idOf: (set) => set.set,
    read: (_, text, root) => {
      const { set, findings } = readRequirementSet(text, root);
      return { item: set, findings };
    },
  });
}

interface Kind<Item> {
  /** Key under which a file has its id. */
  readonly name: string;
  readonly idOf: (item: Item) => string;
  readonly read: (
    file: string,
    text: string,
    root: SourceNode,
  ) => { readonly item: Item | null; readonly findings: readonly SourceFinding[] };
}

async function readFolders<Item>(
  key: FolderKey,
  settings: ReadConfig,
  home: string,
  io: Io,
  taken: readonly string[],
  kind: Kind<Item>,
): Promise<AgencyFiles<Item>> {
  const items: Item[] = [];
  const reports: FileReport[] = [];
  const findings = await missingFolders(key, settings, home, io);
  const ids = new Set(taken);
  for (const written of settings.config[key] ?? []) {
    const folder = path.resolve(home, written);
    if ((await io.stat(folder))?.kind !== 'folder') continue;
    const { files, closed } = await io.walk(folder);
    for (const file of closed) reports.push(unreadableFile(shownPath(file, io), 'it cannot be opened'));
    for (const file of files.filter((one) => /\.ya?ml$/i.test(one))) {
      const read = await readOne(file, ids, kind, io);
      if (read.item !== null) items.push(read.item);
      if (read.report !== null) reports.push(read.report);
    }
  }
  return { items, reports, findings };
}

/** A finding for each folder that the settings name and that is not there. */
export async function missingFolders(
  key: FolderKey,
  settings: ReadConfig,
  home: string,
  io: Io,
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const [index, written] of (settings.config[key] ?? []).entries()) {
    if ((await io.stat(path.resolve(home, written)))?.kind === 'folder') continue;
    findings.push(
      ...settings.findingAt([key, index], {
        rule: 'missing-folder',
        message: `Unexpected folder "${written}", expected a folder that is there, as seen from this file.`,
        fix: 'Make the folder, correct its name, or delete the line.',
      }),
    );
  }
  return findings;
}

async function readOne<Item>(
  file: string,
  ids: Set<string>,
  kind: Kind<Item>,
  io: Io,
): Promise<{ item: Item | null; report: FileReport | null }> {
  const shown = shownPath(file, io);
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file, readAtMost);
  } catch (error) {
    return { item: null, report: unreadableFile(shown, fileTrouble(error)) };
  }
  const decoded = readText(bytes);
  const text = decoded.text ?? '';
  const parsed = decoded.text === null ? { root: null, findings: decoded.findings } : parseSource(text);
  const bad = (found: readonly SourceFinding[]) => ({
    item: null,
    report: supportReport(shown, text, toDiagnostics(text, found)),
  });
  if (parsed.root === null || parsed.findings.length > 0) return bad(parsed.findings);
  const { item, findings } = kind.read(shown, text, parsed.root);
  if (item === null) return bad(findings);
  const id = kind.idOf(item);
  if (ids.has(id)) return bad([takenId(kind.name, id, parsed.root)]);
  ids.add(id);
  return { item, report: null };
}

/** A report about a file that drafts are checked with. */
export function supportReport(file: string, text: string, diagnostics: readonly Diagnostic[]): FileReport {
  return { file, stage: 'reading', diagnostics, rulesNotRun: [], skipped: [], text, support: true };
}

function takenId(key: string, id: string, root: SourceNode): SourceFinding {
  const entry = root.kind === 'mapping' ? root.entries.find((one) => one.key.value === key) : undefined;
  return {
    rule: 'taken-id',
    message: `Unexpected ${key} id "${id}", which another ${key} has, expected one of its own.`,
    fix: `Type another id, such as ${id}-2 or one that starts with your agency.`,
    span: entry?.value ?? root,
    path: [key],
  };
}
