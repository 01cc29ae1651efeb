import { folderRules } from '../batch/folder-rules.ts';
import { configRules } from '../config/config-rules.ts';
import type { KnownRules } from '../config/read-config.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import { allRules } from '../rules/all.ts';
import { readingRules } from '../source/reading-rules.ts';
import { nearestWord } from '../text/nearest.ts';

const switchable = [...allRules, ...folderRules, ...exceptionRules].map((rule) => rule.id);
const reading = [...readingRules, ...configRules].map((rule) => rule.id);

/** Every rule that a report can name. */
export const knownRules: KnownRules = {
  switchable,
  reading,
  nearest: (id) => nearestWord(id, switchable),
};
