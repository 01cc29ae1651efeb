import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { wordRuleParts } from '../../src/cli/word-rule-parts.ts';
import { packageChecks } from '../../src/package/check-package.ts';
import { packageRules } from '../../src/accessibility/package-rules.ts';
import { renderWordRulesPage } from '../../src/reporters/rules-page.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));

test('the page of checks of Word files is up to date', async () => {
  await expect(renderWordRulesPage(wordRuleParts())).toMatchFileSnapshot(path.join(docs, 'check-docx.md'));
});

test('every check of what a file is made of has words, and no words are without a check', () => {
  expect(packageRules.map(({ id }) => id)).toEqual(packageChecks.map(({ rule }) => rule));
});

test('every rule on the page has a reason, a source and examples, and a name of its own', () => {
  const rules = wordRuleParts().flatMap((part) => part.rules);
  for (const { id, summary, explain, source, bad, good } of rules) {
    expect(id).toMatch(/^docx-[a-z-]+$/);
    expect(summary, id).toMatch(/^[A-Z].*\.$/);
    expect(explain.length, id).toBeGreaterThan(60);
    expect(source?.length, id).toBeGreaterThan(10);
    expect([bad, good], id).not.toContain('');
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
