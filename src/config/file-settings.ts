import type { Config, RuleSettings } from './config-schema.ts';

type Stage = NonNullable<NonNullable<Config['overrides']>[number]['stage']>;

/** What settings say about some files, or about all. */
export interface SettingsPart {
  /** Whether it holds for a file, given as its whole path; without it, for every file. */
  readonly matches?: (file: string) => boolean;
  readonly rules?: RuleSettings | undefined;
  readonly stage?: Stage | undefined;
}

/** What holds for a file in the end. */
export interface FileSettings {
  readonly rules: RuleSettings;
  /** The stage to check at; without it the status of the draft decides. */
  readonly stage?: Stage;
  /** Numbers of the parts that hold for it, the same for every file with the same settings. */
  readonly parts: readonly number[];
}

/** Puts the parts together that hold for a file; a later part wins. */
export function settingsFor(file: string | null, parts: readonly SettingsPart[]): FileSettings {
  const held = [...parts.keys()].filter((number) => {
    const matches = parts[number]?.matches;
    return matches === undefined || (file !== null && matches(file));
  });
  const rules: Record<string, RuleSettings[string]> = Object.create(null);
  let stage: Stage | undefined;
  for (const number of held) {
    Object.assign(rules, parts[number]?.rules);
    stage = parts[number]?.stage ?? stage;
  }
  return { rules, parts: held, ...(stage === undefined ? {} : { stage }) };
}
