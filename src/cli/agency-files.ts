import path from 'node:path';
import { closedFolder, unreadableFile } from '../batch/unreadable-file.ts';
import type { FolderKey } from '../config/config-schema.ts';
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
import type { SettingsLayer } from './read-settings.ts';
import { shownPath } from './shown-path.ts';

/** Files of an agency's own: what could be read, and a report for each file in which something is wrong. */
export interface AgencyFiles<Item> {
  readonly items: readonly Item[];
  readonly reports: readonly FileReport[];
  /** The files because of which something may be missing: those with reports, and settings that name no folder. */
  readonly faulty: readonly string[];
}

/** Reads the language libraries in the folders that the settings name. `taken` are ids that have a meaning already. */
export function readOwnLibraries(layers: readonly SettingsLayer[], taken: readonly string[], io: Io) {
  return readFolders<Library>('languageLibraries', layers, io, taken, {
    name: 'library',
    idOf: (library) => library.library,
    read: (file, text, root) => {
      const { library, findings } = readLibrary(file, text, root);
      return { item: library, findings };
    },
  });
}

/** Reads the requirement sets in the folders that the settings name. */
export function readOwnSets(layers: readonly SettingsLayer[], taken: readonly string[], io: Io) {
  return readFolders<RequirementSet>('requirementSets', layers, io, taken, {
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
  layers: readonly SettingsLayer[],
  io: Io,
  taken: readonly string[],
  kind: Kind<Item>,
): Promise<AgencyFiles<Item>> {
  const items: Item[] = [];
  const reports: FileReport[] = [];
  const { folders, faulty } = await checkFolders(key, layers, io);
  const ids = new Set(taken);
  for (const folder of folders) {
    const { files, closed } = await io.walk(folder);
    for (const file of closed) reports.push(closedFolder(shownPath(file, io)));
    for (const file of files.filter((one) => /\.ya?ml$/i.test(one))) {
      const read = await readOne(file, ids, kind, io);
      if (read.item !== null) items.push(read.item);
      if (read.report !== null) reports.push(read.report);
    }
  }
  return { items, reports, faulty: [...reports.map((report) => report.file), ...faulty] };
}

/**
 * The folders that settings name under a key, as whole paths. A folder that is not there is a finding in the settings
 * that name it; their names are `faulty`.
 */
export async function checkFolders(key: FolderKey, layers: readonly SettingsLayer[], io: Io) {
  const folders = new Set<string>();
  const faulty: string[] = [];
  for (const { file, home, read, findings } of layers) {
    for (const [index, written] of (read.config[key] ?? []).entries()) {
      const folder = path.resolve(home, written);
      if ((await io.stat(folder))?.kind === 'folder') folders.add(folder);
      else {
        findings.push(...read.findingAt([key, index], missingFolder(written)));
        faulty.push(shownPath(file, io));
      }
    }
  }
  return { folders, faulty };
}

function missingFolder(written: string): Pick<SourceFinding, 'rule' | 'message' | 'fix'> {
  return {
    rule: 'missing-folder',
    message: `Unexpected folder "${written}", expected a folder that is there, as seen from this file.`,
    fix: 'Make the folder, correct its name, or delete the line.',
  };
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
