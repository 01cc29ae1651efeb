import type { FolderRule } from '../batch/folder-rule.ts';
import type { RuleExplanation } from '../reporters/explain-report.ts';
import type { ExceptionRule } from '../config/exception-rules.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReadingRule } from '../source/reading-rules.ts';
import { examplePart } from './example-part.ts';

/** The fixtures of rules, by id. */
export type Examples = Readonly<Record<string, { readonly bad: string; readonly ok: string }>>;

/** Explains a rule about reading or settings, which always holds. */
export function fixedExplanation(rule: ReadingRule): RuleExplanation {
  const { id, summary, explain, bad, good } = rule;
  const severity = { draft: 'error' };
  return { id, summary, explain, source: null, switchable: false, severity, condition: null, bad, good };
}

/** Explains a rule about suppressions or the baseline. */
export function exceptionExplanation(rule: ExceptionRule): RuleExplanation {
  const { severity, ...told } = rule;
  return { ...told, switchable: true, severity: { draft: severity }, condition: null };
}

/** Explains a check, with the marked part of its fixtures as examples. */
export function checkExplanation(rule: Rule, examples: Examples): RuleExplanation {
  const { id, summary, explain, source, from, severity } = rule;
  const example = examples[id];
  return {
    id,
    summary,
    explain,
    source,
    switchable: true,
    severity: typeof severity === 'string' ? { [from]: severity } : severity,
    condition: from === 'talent-pool' ? 'only where the draft names a requirement set' : null,
    bad: examplePart(example?.bad ?? ''),
    good: examplePart(example?.ok ?? ''),
  };
}

/** Explains a check of drafts beside each other. */
export function folderExplanation(rule: FolderRule): RuleExplanation {
  const { id, summary, explain, source, severity, bad, good } = rule;
  const condition = 'only where more than one draft is checked';
  return {
    id,
    summary,
    explain,
    source,
    switchable: true,
    severity: { draft: severity },
    condition,
    bad,
    good,
  };
}
