import type { FileReport } from '../diagnostics/report.ts';
import { allRules } from '../rules/all.ts';
import { appliesAt, stages } from '../rules/stage.ts';
import { readingRules, unreadableRules } from '../source/reading-rules.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import { folderRules } from './folder-rules.ts';

const reading = new Set(readingRules.map(({ id }) => id));
const exceptions = new Set(exceptionRules.map(({ id }) => id));
const folder = new Set(folderRules.map(({ id }) => id));
const fromOf = new Map(allRules.map(({ id, from }) => [id, from]));

/**
 * Tells whether a rule looked at the whole of a file, so that a finding that is not there is really gone. `compared`:
 * whether all drafts were compared with each other.
 */
export function ranOn(file: FileReport, rule: string, compared: boolean): boolean {
  if (reading.has(rule)) return !file.diagnostics.some((found) => unreadableRules.has(found.rule));
  const stage = stages.find((one) => one === file.stage);
  if (stage === undefined) return false;
  if (folder.has(rule)) {
    return compared && file.facts !== undefined && file.facts.settings?.[rule] !== 'off';
  }
  if (exceptions.has(rule)) return file.rulesLeftOut?.includes(rule) !== true;
  const from = fromOf.get(rule);
  if (from === undefined || file.rulesLeftOut?.includes(rule) === true) return from === undefined;
  return appliesAt(from, stage) && file.rulesNotRun.every((one) => one.rule !== rule);
}
