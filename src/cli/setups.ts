import path from 'node:path';
import { folderRules } from '../batch/folder-rules.ts';
import { builtin } from '../builtin.ts';
import type { CheckSetup } from '../check-draft.ts';
import { configName, type FolderKey } from '../config/config-schema.ts';
import { type ReadConfig, readConfig } from '../config/read-config.ts';
import type { FileReport, RuleNotRun } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import type { RuleSetting } from '../rules/run-rules.ts';
import type { Stage } from '../rules/stage.ts';
import { readAtMost } from '../source/read-text.ts';
import {
  type AgencyFiles,
  missingFolders,
  readOwnLibraries,
  readOwnSets,
  supportReport,
} from './agency-files.ts';
import { knownRules } from './known-rules.ts';
import { say } from './say.ts';
import { shownPath } from './shown-path.ts';

/** What the drafts of one folder are checked with. */
export interface Setup {
  readonly check: CheckSetup;
  /** Files with something wrong that the drafts are checked with: settings, own libraries, own requirement sets. */
  readonly faults: readonly FileReport[];
  /** Rules that cannot run because such a file could not be read. */
  readonly rulesNotRun: readonly RuleNotRun[];
  /** Whole paths of the folders that the settings name; no drafts are looked for there. */
  readonly folders: readonly string[];
  /** Whether the settings name document templates of the agency's own. */
  readonly hasOwnTemplates: boolean;
}

/** What the user chose for a whole run. */
export interface SetupChoices {
  /** The settings file to use for every draft, in place of those found upward. */
  readonly config?: string | undefined;
  readonly stage?: Stage | undefined;
  /** Severities by rule id; they win over those in the settings. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** Gives the setup for the drafts of a folder. */
export interface Setups {
  readonly forFolder: (folder: string) => Promise<Setup>;
}

/** Finds, reads and keeps settings: each file is read once a run. */
export function createSetups(io: Io, choices: SetupChoices): Setups {
  const byFile = new Map<string | null, Promise<Setup>>();
  const fileOf = new Map<string, Promise<string | null>>();
  const read = (file: string | null): Promise<Setup> => {
    const known = byFile.get(file) ?? readSetup(file, io, choices);
    byFile.set(file, known);
    return known;
  };
  const find = (folder: string): Promise<string | null> => {
    const known = fileOf.get(folder) ?? findUpward(folder, io, find);
    fileOf.set(folder, known);
    return known;
  };
  const { config } = choices;
  return {
    forFolder: async (folder) =>
      config === undefined
        ? read(await find(path.resolve(io.cwd, folder)))
        : read(path.resolve(io.cwd, config)),
  };
}

/** Names the files with mistakes, for commands that do not show them. */
export function tellFaults(setup: Setup, io: Io): void {
  for (const fault of setup.faults) say(io, `Mistakes in ${fault.file}: cxpd validate shows them.`);
}

async function findUpward(
  folder: string,
  io: Io,
  find: (folder: string) => Promise<string | null>,
): Promise<string | null> {
  const file = path.join(folder, configName);
  if ((await io.stat(file))?.kind === 'file') return file;
  const parent = path.dirname(folder);
  return parent === folder ? null : find(parent);
}

async function readSetup(file: string | null, io: Io, choices: SetupChoices): Promise<Setup> {
  const empty = readConfig(new Uint8Array(), knownRules);
  const settings = file === null ? empty : readConfig(await bytesOf(file, io), knownRules);
  const home = file === null ? io.cwd : path.dirname(file);
  const libraries = await readOwnLibraries(
    settings,
    home,
    builtin.libraries.map((one) => one.library),
    io,
  );
  const sets = await readOwnSets(
    settings,
    home,
    builtin.standards.requirementSets.map((one) => one.set),
    io,
  );

  const templates = await missingFolders('templates', settings, home, io);

  const rulesNotRun = [
    ...missing('language-known', libraries, 'a language library'),
    ...missing('requirements-known', sets, 'a requirement set'),
  ];
  const off = Object.fromEntries(rulesNotRun.map(({ rule }): [string, RuleSetting] => [rule, 'off']));
  const { standards } = builtin;
  return {
    check: {
      standards: { ...standards, requirementSets: [...standards.requirementSets, ...sets.items] },
      libraries: [...builtin.libraries, ...libraries.items],
      ...(choices.stage === undefined ? {} : { stage: choices.stage }),
      settings: { ...settings.config.rules, ...choices.rules, ...off },
      today: localDay(io.now()),
      folderRules: folderRules.map(({ id }) => id),
    },
    faults: [
      ...settingsFaults(file, settings, [...libraries.findings, ...sets.findings, ...templates], io),
      ...libraries.reports,
      ...sets.reports,
    ],
    rulesNotRun,
    folders: namedFolders(settings, home),
    hasOwnTemplates: settings.config.templates !== undefined,
  };
}

async function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(file, readAtMost);
  } catch (error) {
    throw new UserError(`The settings ${shownPath(file, io)} cannot be read: ${fileTrouble(error)}.`, {
      cause: error,
    });
  }
}

/** Ids of a file that could not be read would all look unknown. */
function missing(rule: string, files: AgencyFiles<unknown>, what: string): RuleNotRun[] {
  const faulty = [...files.reports.map((report) => report.file), ...files.findings.map(() => configName)];
  return faulty.length === 0 ? [] : [{ rule, because: `${what} (see ${[...new Set(faulty)].join(', ')})` }];
}

function settingsFaults(
  file: string | null,
  settings: ReadConfig,
  more: ReadConfig['findings'],
  io: Io,
): FileReport[] {
  const found = [...settings.findings, ...more];
  return file === null || found.length === 0
    ? []
    : [supportReport(shownPath(file, io), settings.text, found)];
}

function namedFolders({ config }: ReadConfig, home: string): string[] {
  const keys: readonly FolderKey[] = ['languageLibraries', 'requirementSets', 'templates'];
  return keys.flatMap((key) => (config[key] ?? []).map((written) => path.resolve(home, written)));
}

/** The day of the user's calendar as `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
