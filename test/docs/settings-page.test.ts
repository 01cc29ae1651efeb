import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownRules } from '../../src/cli/known-rules.ts';
import { readBaseline } from '../../src/config/baseline.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { checkText, smallDraft } from '../check-text.ts';

const page = readFileSync('docs/settings.md', 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const beginning = (key: string): string => blocks.find((block) => block.startsWith(key)) ?? '';

test('the settings on the page can be read', () => {
  const { config, findings } = readConfig(bytes(beginning('extends')), knownRules);
  expect(findings).toEqual([]);
  expect(config.overrides).toHaveLength(2);
});

test('the baseline on the page can be read', () => {
  const { items, findings } = readBaseline(bytes(beginning('baseline')));
  expect(findings).toEqual([]);
  expect(items).toHaveLength(1);
});

test('the suppressions on the page suppress', () => {
  const draft = smallDraft.slice(0, smallDraft.indexOf('duties:')) + beginning('# cxpd-ignore');
  const { report } = checkText(draft);
  expect(report.suppressed).toBe(3);
  expect(report.diagnostics.map(({ rule }) => rule)).not.toContain('suppression-unused');
});
