import { wordRuleGroups } from '../accessibility/all.ts';
import { packageRules, unreadable } from '../accessibility/package-rules.ts';
import type { WordRuleText } from '../accessibility/word-rule.ts';
import { wordStage } from '../diagnostics/report.ts';
import type { RuleExplanation } from '../reporters/explain-report.ts';
import type { RulePart } from '../reporters/rules-page.ts';
import type { RuleCatalog } from './rule-catalog.ts';

/** Checks of Word files by subject, as people are told about them. */
export function wordRuleParts(): RulePart[] {
  const explained = (rules: readonly WordRuleText[]) => rules.map(wordExplanation);
  return [
    {
      title: 'Whether it can be opened',
      note: 'What cannot be opened cannot be checked, so this one always holds.',
      rules: explained([unreadable]),
    },
    {
      title: 'What the file is made of',
      note: 'Every file that `cxpd export` writes passes these before it is let go.',
      rules: explained(packageRules),
    },
    ...wordRuleGroups.map(({ title, rules }) => ({ title, note: null, rules: explained(rules) })),
  ];
}

/** The same in one list. */
export function wordExplanations(): RuleExplanation[] {
  return wordRuleParts().flatMap(({ rules }) => rules);
}

function wordExplanation({
  id,
  severity,
  summary,
  explain,
  source,
  bad,
  good,
}: WordRuleText): RuleExplanation {
  return {
    id,
    summary,
    explain,
    source,
    switchable: id !== unreadable.id,
    severity: { [wordStage]: severity },
    condition: null,
    bad,
    good,
  };
}

const ids = wordExplanations().flatMap(({ id, switchable }) => (switchable ? [id] : []));

/** Which rules `--rule` of `cxpd check-docx` takes. */
export const knownWordRules = { switchable: ids, reading: [unreadable.id] };

/** The rules about Word files. */
export const wordCatalog: RuleCatalog = {
  parts: wordRuleParts,
  rulesAt: (stage) => (stage === wordStage ? ids : []),
  isReading: (rule) => rule === unreadable.id,
  folderRules: [],
};
