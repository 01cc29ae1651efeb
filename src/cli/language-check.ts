import { builtin } from '../builtin.ts';
import { reportOf } from '../diagnostics/report.ts';
import type { Io } from '../io.ts';
import { count } from '../reporters/count.ts';
import { renderJsonReport } from '../reporters/json-report.ts';
import { renderFile } from '../reporters/text-report.ts';
import { paintFor } from './paint.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';

/** Flags of `cxpd language check`. */
export interface LanguageCheckOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

/**
 * `cxpd language check`: tells whether the agency's own language libraries and requirement sets, and the settings that
 * name them, can be used. Returns 1 when one of them cannot.
 */
export async function checkLanguage({ format, config }: LanguageCheckOptions, io: Io): Promise<number> {
  const { check, faults, folders } = await createSetups(io, { config }).forFolder('.');
  const failed = faults.length > 0;
  if (format === 'json') {
    for (const part of renderJsonReport(reportOf(faults))) io.stdout(part);
    return failed ? 1 : 0;
  }
  const paint = await paintFor('stdout', io);
  for (const fault of faults) io.stdout(`${renderFile(fault, { paint })}\n`);
  const libraries = check.libraries.filter((one) => !builtin.libraries.includes(one)).length;
  const known = builtin.standards.requirementSets;
  const sets = check.standards.requirementSets.filter((one) => !known.includes(one)).length;
  const usable = `${libraries} ${libraries === 1 ? 'language library' : 'language libraries'} and ${count(sets, 'requirement set')}`;
  io.stdout(`${usable} of your own can be used; ${count(faults.length, 'file')} with mistakes.\n`);
  if (folders.length === 0) {
    say(
      io,
      'The settings name no folders for them: see languageLibraries and requirementSets in cxpd.config.yaml.',
    );
  }
  return failed ? 1 : 0;
}
