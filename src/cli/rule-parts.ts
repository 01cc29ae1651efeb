import { folderRules } from '../batch/folder-rules.ts';
import { configRules } from '../config/config-rules.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import type { RulePart } from '../reporters/rules-page.ts';
import { allRules, ruleGroups } from '../rules/all.ts';
import { appliesAt, type Stage, stages } from '../rules/stage.ts';
import { readingRules } from '../source/reading-rules.ts';
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

/** Ids of the checks of drafts at a stage, in the order in which they run; none for a draft that is only read. */
export function rulesAt(stage: string): readonly string[] {
  const known = stages.find((one): one is Stage => one === stage);
  return known === undefined
    ? []
    : allRules.filter((rule) => appliesAt(rule.from, known)).map((rule) => rule.id);
}

/** Ids of the rules that compare drafts with each other. */
export const folderRuleIds: readonly string[] = folderRules.map((rule) => rule.id);

const reading = new Set([...readingRules, ...configRules].map((rule) => rule.id));

/** Whether a rule is about reading or settings. */
export function isReadingRule(rule: string): boolean {
  return reading.has(rule);
}
