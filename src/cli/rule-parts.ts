import { folderRules } from '../batch/folder-rules.ts';
import { configRules } from '../config/config-rules.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import type { RulePart } from '../reporters/rules-page.ts';
import { allRules, ruleGroups } from '../rules/all.ts';
import { appliesAt, type Stage, stages } from '../rules/stage.ts';
import { readingRules } from '../source/reading-rules.ts';
import type { RuleCatalog } from './rule-catalog.ts';
import {
  checkExplanation,
  type Examples,
  fixedExplanation,
  folderExplanation,
  exceptionExplanation,
} from './rule-explanations.ts';

/** Every rule by its subject, as people are told about it. Without examples, where only names and reasons matter. */
export function ruleParts(examples: Examples = {}): RulePart[] {
  return [
    {
      title: 'Reading and settings',
      note: 'These always hold: what is not read right cannot be checked.',
      rules: [...readingRules, ...configRules].map(fixedExplanation),
    },
    ...ruleGroups.map(({ title, rules }) => ({
      title,
      note: null,
      rules: rules.map((rule) => checkExplanation(rule, examples)),
    })),
    {
      title: 'A folder of drafts',
      note: 'These compare drafts with each other, so they run when more than one is checked.',
      rules: folderRules.map(folderExplanation),
    },
    {
      title: 'Suppressions and baseline',
      note: 'These are about what leaves findings out: see [settings](settings.md#suppressions).',
      rules: exceptionRules.map(exceptionExplanation),
    },
  ];
}

const reading = new Set([...readingRules, ...configRules].map((rule) => rule.id));

/** The rules about drafts. */
export const draftRules: RuleCatalog = {
  parts: () => ruleParts(),
  rulesAt: (stage) => {
    const known = stages.find((one): one is Stage => one === stage);
    return known === undefined
      ? []
      : allRules.filter((rule) => appliesAt(rule.from, known)).map((rule) => rule.id);
  },
  isReading: (rule) => reading.has(rule),
  folderRules: folderRules.map((rule) => rule.id),
};
