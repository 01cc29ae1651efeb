import { folderRules } from '../batch/folder-rules.ts';
import { builtin } from '../builtin.ts';
import { configRules } from '../config/config-rules.ts';
import { exceptionRules } from '../config/exception-rules.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import {
  renderRule,
  renderRuleJson,
  renderRuleList,
  renderRuleListJson,
} from '../reporters/explain-report.ts';
import { allRules } from '../rules/all.ts';
import { readingRules } from '../source/reading-rules.ts';
import { explainFactor, isLevel } from './explain-factor.ts';
import { paintFor } from './paint.ts';
import { unknownRule } from './rule-flags.ts';
import {
  checkExplanation,
  fixedExplanation,
  folderExplanation,
  exceptionExplanation,
} from './rule-explanations.ts';

/** Flags of `cxpd explain`. */
export interface ExplainOptions {
  readonly format: 'text' | 'json';
}

/** `cxpd explain [rule]` and `cxpd explain factor 1-8`: what a rule or a factor level means. */
export async function explain(
  rule: string | undefined,
  level: string | undefined,
  options: ExplainOptions,
  io: Io,
): Promise<number> {
  const paint = await paintFor('stdout', io);
  if (rule === 'factor' || (rule !== undefined && isLevel(rule))) {
    const { builtinFactorLevels } = await import('../builtin-factor-levels.ts');
    const standards = { fes: builtin.standards.fes, levels: builtinFactorLevels };
    io.stdout(explainFactor(rule === 'factor' ? level : rule, options.format, standards, paint));
    return 0;
  }
  if (level !== undefined) {
    throw new UserError(`Unexpected "${level}" after ${rule}.`, {
      hint: 'Type cxpd explain RULE, or cxpd explain factor 1-8.',
    });
  }
  const { examples } = await import('#builtin/examples');
  const { wordExplanations } = await import('./docx-commands.ts');
  const rules = [
    ...[...readingRules, ...configRules].map(fixedExplanation),
    ...allRules.map((one) => checkExplanation(one, examples)),
    ...folderRules.map(folderExplanation),
    ...exceptionRules.map(exceptionExplanation),
    ...wordExplanations(),
  ];
  if (rule === undefined) {
    io.stdout(options.format === 'json' ? renderRuleListJson(rules) : renderRuleList(rules, paint));
    return 0;
  }
  const found = rules.find((one) => one.id === rule.toLowerCase());
  if (found === undefined) {
    throw unknownRule(
      rule,
      rules.map((one) => one.id),
    );
  }
  io.stdout(options.format === 'json' ? renderRuleJson(found) : renderRule(found, paint));
  return 0;
}
