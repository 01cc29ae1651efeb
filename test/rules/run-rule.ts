import { gradePosition } from '../../src/assess/grade.ts';
import { builtin } from '../../src/builtin.ts';
import type { Draft } from '../../src/draft/schema.ts';
import type { Library } from '../../src/language/library.ts';
import { mergeLanguage } from '../../src/language/merge-language.ts';
import type { Rule, RuleFinding } from '../../src/rules/rule.ts';
import type { Stage } from '../../src/rules/stage.ts';

/** Runs one rule over a draft that has been read, and gives what it reported; nothing where it does not apply. */
export function runRule(
  rule: Rule,
  draft: Draft,
  { stage = 'draft', libraries = builtin.libraries }: { stage?: Stage; libraries?: readonly Library[] } = {},
): RuleFinding[] {
  if ((rule.skip?.(draft) ?? null) !== null) return [];
  const { standards } = builtin;
  const found: RuleFinding[] = [];
  rule.check({
    draft,
    merged: mergeLanguage(draft, libraries),
    grade: gradePosition(draft, standards),
    standards,
    libraries,
    stage,
    today: '2026-11-21',
    report: (finding) => found.push(finding),
  });
  return found;
}

/** The places of what a rule reported, as `factors.knowledge.level`. */
export function placesOf(findings: readonly RuleFinding[]): string[] {
  return findings.map(({ path, about }) => (path ?? about?.origin.path ?? []).join('.'));
}
