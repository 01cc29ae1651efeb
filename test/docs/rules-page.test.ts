import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { examples } from '#builtin/examples';
import { folderRules } from '../../src/batch/folder-rules.ts';
import {
  checkExplanation,
  fixedExplanation,
  folderExplanation,
  suppressionExplanation,
} from '../../src/cli/rule-explanations.ts';
import { configRules } from '../../src/config/config-rules.ts';
import { suppressionRules } from '../../src/config/suppression-rules.ts';
import { type RulePart, renderRulesPage } from '../../src/reporters/rules-page.ts';
import { ruleGroups } from '../../src/rules/all.ts';
import { readingRules } from '../../src/source/reading-rules.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));

const parts: RulePart[] = [
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
    title: 'Suppressions',
    note: 'These are about the comments that leave findings out: see [settings](settings.md#suppressions).',
    rules: suppressionRules.map(suppressionExplanation),
  },
];

test('the page of rules is up to date', async () => {
  await expect(renderRulesPage(parts)).toMatchFileSnapshot(path.join(docs, 'rules.md'));
});

test('every rule on the page has a reason, examples and, where it can be switched, a source', () => {
  for (const { rules } of parts) {
    for (const { id, explain, source, switchable, bad, good } of rules) {
      expect(explain.length, id).toBeGreaterThan(60);
      expect([bad, good], id).not.toContain(null);
      expect(source !== null, id).toBe(switchable);
    }
  }
});
