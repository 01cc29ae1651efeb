import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { examples } from '#builtin/examples';
import { ruleParts } from '../../src/cli/rule-parts.ts';
import { renderRulesPage } from '../../src/reporters/rules-page.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));

const parts = ruleParts(examples);

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
