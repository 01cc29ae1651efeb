import type { ValueOf } from '../form/form.ts';
import { byName, choice, code, fileName, list, namesOrList, section } from '../form/scalars.ts';

/** Name of the file that holds an agency's settings. */
export const configName = 'cxpd.config.yaml';

/** The stages at which drafts can be checked, in the words of the settings. */
const stages = ['draft', 'talent-pool', 'classification', 'selection', 'offer'] as const;

function folders(description: string) {
  return list(description, fileName('A folder, as seen from this file.', 'the path of a folder'));
}

function severities() {
  return byName(
    'Severity of rules, by rule id.',
    code('Id of a rule.', { expected: 'the id of a rule such as duties-count' }),
    choice('How serious findings of the rule are; off switches it off.', ['off', 'info', 'warning', 'error']),
  );
}

const override = section('Settings for some of the drafts.', () => ({
  files: namesOrList(
    'The drafts, as seen from this file: names, folders, and patterns with * and **.',
    fileName('A name, a folder or a pattern.', 'the name of a file or folder, or a pattern'),
    'names or patterns of files, such as pds/ses/**',
  ),
  rules: severities().optional(),
  stage: choice('The stage to check at, whatever the status of the draft.', stages).optional(),
}));

/** The settings of `cxpd.config.yaml`, which hold for the drafts in its folder and below. */
export const configSchema = section('Settings for the drafts in this folder and below.', () => ({
  extends: namesOrList(
    'Settings to begin with, as seen from this file; what stands here wins over them.',
    fileName('A file with settings.', 'the path of a file'),
    'the path of a file with settings, or a list of such paths',
  ).optional(),
  rules: severities().optional(),
  overrides: list('Settings for some of the drafts; a later item wins.', override).optional(),
  baseline: fileName(
    'The file with findings that are known, as seen from this file.',
    'the path of a file',
  ).optional(),
  languageLibraries: folders('Folders with language libraries of your own.').optional(),
  requirementSets: folders('Folders with requirement sets of your own.').optional(),
  templates: folders('Folders with document templates of your own.').optional(),
  referenceDoc: fileName(
    'The Word file of your agency that lends its look to Word files, as seen from this file.',
    'the path of a Word file',
  ).optional(),
}));

/** Settings that have been read. */
export type Config = ValueOf<typeof configSchema>;

/** Severities by rule id, as the settings give them. */
export type RuleSettings = NonNullable<Config['rules']>;

/** Keys of the settings that name folders. */
export type FolderKey = 'languageLibraries' | 'requirementSets' | 'templates';
