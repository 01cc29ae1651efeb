import type * as z from 'zod';
import { byName, choice, code, list, section } from '../form/scalars.ts';

/** Name of the file that holds an agency's settings. */
export const configName = 'cxpd.config.yaml';

function folders(description: string) {
  return list(description, code('A folder, as seen from this file.', { expected: 'the path of a folder' }));
}

/** The settings of `cxpd.config.yaml`, which hold for the drafts in its folder and below. */
export const configSchema = section('Settings for the drafts in this folder and below.', {
  rules: byName(
    'Severity of rules, by rule id.',
    code('Id of a rule.', { expected: 'the id of a rule such as duties-count' }),
    choice('How serious findings of the rule are; off switches it off.', ['off', 'info', 'warning', 'error']),
  ).optional(),
  languageLibraries: folders('Folders with language libraries of your own.').optional(),
  requirementSets: folders('Folders with requirement sets of your own.').optional(),
  templates: folders('Folders with document templates of your own.').optional(),
});

/** Settings that have been read. */
export type Config = z.output<typeof configSchema>;

/** Keys of the settings that name folders. */
export type FolderKey = 'languageLibraries' | 'requirementSets' | 'templates';
