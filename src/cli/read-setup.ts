import path from 'node:path';
import type { DraftSetup } from '../batch/check-file.ts';
import { folderRules } from '../batch/folder-rules.ts';
import { builtin } from '../builtin.ts';
import type { FolderKey } from '../config/config-schema.ts';
import { type FileSettings, type SettingsPart, settingsFor } from '../config/file-settings.ts';
import type { RuleNotRun } from '../diagnostics/report.ts';
import { forwardSlashes } from '../host/forward-slashes.ts';
import type { Io } from '../io.ts';
import type { RuleSetting } from '../rules/run-rules.ts';
import type { Stage } from '../rules/stage.ts';
import {
  type AgencyFiles,
  checkFolders,
  readOwnLibraries,
  readOwnSets,
  supportReport,
} from './agency-files.ts';
import { readSettings, type SettingsLayer } from './read-settings.ts';
import { shownPath } from './shown-path.ts';

/** What a draft is checked with, and where that comes from. */
export interface Setup extends DraftSetup {
  /** Whole paths of the folders that the settings name; no drafts are looked for there. */
  readonly folders: readonly string[];
  /** Whole paths of the settings, which are no drafts. */
  readonly files: readonly string[];
  /** Whole paths of the folders with document templates of the agency's own, the strongest first. */
  readonly templates: readonly string[];
  /** The whole path of the Word file that lends its look, and the settings that name it; null for none. */
  readonly referenceDoc: { readonly file: string; readonly settings: string } | null;
  /** The whole path of the baseline to use; null for none. */
  readonly baseline: string | null;
  /**
   * Everything that the check of a draft depends on beside the draft, the program and the day, as one text: severities,
   * stage, own libraries and requirement sets.
   */
  readonly key: () => string;
}

/** What the user chose for a whole run. */
export interface SetupChoices {
  /** The settings file to use for every draft, in place of those found upward. */
  readonly config?: string | undefined;
  readonly stage?: Stage | undefined;
  /** Severities by rule id; they win over those in the settings. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Whether known findings are left out; without it baselines are not looked at. */
  readonly baseline?: {
    /** The baseline for all drafts, in place of those that the settings name. */
    readonly file?: string | undefined;
    /** Whether it is about to be made or changed. */
    readonly update: boolean;
  };
}

/** Settings for some files that no file met. */
export interface UnmetOverride {
  /** The whole path of the settings, and the line there. */
  readonly file: string;
  readonly line: number;
  readonly patterns: readonly string[];
}

/** What the drafts are checked with for which one settings file holds. */
export interface FolderSetup {
  /** The setup for a file, given as its whole path; null for what is no file. */
  readonly forFile: (file: string | null) => Setup;
  /** The overrides of the settings themselves, not of what they extend, that held for no file so far. */
  readonly unmetOverrides: () => readonly UnmetOverride[];
}

/** Reads what a settings file asks for; null for none. Throws a `UserError` when it cannot be read. */
export async function readSetup(file: string | null, io: Io, choices: SetupChoices): Promise<FolderSetup> {
  const layers = file === null ? [] : await readSettings(file, io);
  const takenLibraries = builtin.libraries.map((one) => one.library);
  const libraries = await readOwnLibraries(layers, takenLibraries, io);
  const takenSets = builtin.standards.requirementSets.map((one) => one.set);
  const sets = await readOwnSets(layers, takenSets, io);
  await checkFolders('templates', layers, io);
  const parts = await partsOf(layers);
  const baseline = await baselineOf(layers, choices, io);

  const rulesNotRun = [
    ...missing('language-known', libraries, 'a language library'),
    ...missing('language-none', libraries, 'a language library'),
    ...missing('requirements-known', sets, 'a requirement set'),
  ];
  const off = Object.fromEntries(rulesNotRun.map(({ rule }): [string, RuleSetting] => [rule, 'off']));
  const standards = {
    ...builtin.standards,
    requirementSets: [...builtin.standards.requirementSets, ...sets.items],
  };
  const shared = {
    faults: [
      ...layers
        .filter(({ findings }) => findings.length > 0)
        .map((layer) => supportReport(shownPath(layer.file, io), layer.read.text, layer.findings)),
      ...libraries.reports,
      ...sets.reports,
    ],
    rulesNotRun,
    folders: layers.flatMap((layer) => namedFolders(layer)),
    files: [
      ...layers.flatMap(({ file, bases }) => [file, ...bases]),
      ...(baseline.named === null ? [] : [baseline.named]),
    ],
    baseline: baseline.used,
    referenceDoc: referenceDocOf(layers),
    templates: [...layers].reverse().flatMap((layer) => namedFolders(layer, ['templates'])),
  };
  const today = localDay(io.now());
  const make = (chosen: FileSettings): Setup => {
    const stage = choices.stage ?? chosen.stage;
    const settings = { ...chosen.rules, ...choices.rules, ...off };
    return {
      ...shared,
      check: {
        standards,
        libraries: [...builtin.libraries, ...libraries.items],
        ...(stage === undefined ? {} : { stage }),
        settings,
        today,
        folderRules: folderRules.map(({ id }) => id),
      },
      key: () => JSON.stringify([Object.entries(settings).sort(), stage, libraries.items, sets.items]),
    };
  };

  const made = new Map<string, Setup>();
  const met = new Set<number>();
  return {
    forFile: (file) => {
      const chosen = settingsFor(file, parts);
      for (const number of chosen.parts) met.add(number);
      const name = chosen.parts.join();
      const setup = made.get(name) ?? make(chosen);
      made.set(name, setup);
      return setup;
    },
    unmetOverrides: () =>
      parts.flatMap(({ written }, number) =>
        written === undefined || written.file !== file || met.has(number) ? [] : [written],
      ),
  };
}

/** Which baseline is named, and which is to be used. One that the settings name has to be there. */
async function baselineOf(
  layers: readonly SettingsLayer[],
  { baseline: choice }: SetupChoices,
  io: Io,
): Promise<Record<'named' | 'used', string | null>> {
  if (choice?.file !== undefined) {
    const file = path.resolve(io.cwd, choice.file);
    return { named: file, used: file };
  }
  const layer = layers.findLast(({ read }) => read.config.baseline !== undefined);
  const written = layer?.read.config.baseline;
  if (layer === undefined || written === undefined) return { named: null, used: null };
  const file = path.resolve(layer.home, written);
  if (choice === undefined) return { named: file, used: null };
  if (choice.update || (await io.stat(file))?.kind === 'file') return { named: file, used: file };
  layer.findings.push(
    ...layer.read.findingAt(['baseline'], {
      rule: 'missing-baseline',
      message: `Unexpected baseline "${written}", expected a file that is there, as seen from this file.`,
      fix: 'Type "cxpd validate --update-baseline" to make it, correct its name, or delete the line.',
    }),
  );
  return { named: file, used: null };
}

function referenceDocOf(layers: readonly SettingsLayer[]): Setup['referenceDoc'] {
  const layer = layers.findLast(({ read }) => read.config.referenceDoc !== undefined);
  const written = layer?.read.config.referenceDoc;
  if (layer === undefined || written === undefined) return null;
  return { file: path.resolve(layer.home, written), settings: layer.file };
}

interface WrittenPart extends SettingsPart {
  /** Where it stands, for overrides. */
  readonly written?: UnmetOverride;
}

/** The parts of all settings in the order in which they win. */
async function partsOf(layers: readonly SettingsLayer[]): Promise<WrittenPart[]> {
  const parts: WrittenPart[] = [];
  for (const { file, home, read } of layers) {
    const { rules, overrides = [] } = read.config;
    if (rules !== undefined) parts.push({ rules });
    if (overrides.length === 0) continue;
    const { createMatcher } = await import('../config/match-files.ts');
    for (const [index, { files, rules, stage }] of overrides.entries()) {
      const isMatch = createMatcher(files);
      const [place] = read.findingAt(['overrides', index, 'files'], { rule: '', message: '' });
      parts.push({
        matches: (one) => isMatch(forwardSlashes(path.relative(home, one))),
        rules,
        stage,
        written: { file, line: place?.range.line ?? 1, patterns: files },
      });
    }
  }
  return parts;
}

/** Ids of a file that could not be read would all look unknown. */
function missing(rule: string, { faulty }: AgencyFiles<unknown>, what: string): RuleNotRun[] {
  return faulty.length === 0 ? [] : [{ rule, because: `${what} (see ${[...new Set(faulty)].join(', ')})` }];
}

function namedFolders(
  { read: { config }, home }: SettingsLayer,
  keys: readonly FolderKey[] = ['languageLibraries', 'requirementSets', 'templates'],
): string[] {
  return keys.flatMap((key) => (config[key] ?? []).map((written) => path.resolve(home, written)));
}

/** The day of the user's calendar as `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
