import type { Severity } from '../diagnostics/diagnostic.ts';
import { heldFrom, type RuleExplanation } from './explain-report.ts';
import type { RulePart } from './rules-page.ts';

/** How SARIF calls severities. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** How GitHub calls the severities of rules that are not about security. */
const problems: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** Describes every rule of the program as SARIF has it, in the order in which they are listed. */
export function sarifRules(parts: readonly RulePart[]): Record<string, unknown>[] {
  return parts.flatMap(({ title, rules }) => rules.map((rule) => describe(rule, title)));
}

function describe(rule: RuleExplanation, part: string): Record<string, unknown> {
  const { id, summary, explain, source } = rule;
  const [stage = 'draft', severity] = Object.entries(rule.severity)[0] ?? [];
  const level = isSeverity(severity) ? severity : 'error';
  const more = [`Severity: ${severityWords(rule)}.`, ...(source === null ? [] : [`Source: ${source}.`])];
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: explain },
    help: {
      text: [summary, explain, ...more, `Type "cxpd explain ${id}" for examples.`].join('\n\n'),
      markdown: [`**${summary}**`, explain, ...more, `Type \`cxpd explain ${id}\` for examples.`].join(
        '\n\n',
      ),
    },
    defaultConfiguration: { level: levels[level] },
    properties: {
      tags: ['position-description', part.toLowerCase().replaceAll(/\W+/g, '-')],
      stage,
      ...(source === null ? {} : { source }),
      'problem.severity': problems[level],
      precision: 'high',
    },
  };
}

function isSeverity(text: string | undefined): text is Severity {
  return text !== undefined && Object.hasOwn(levels, text);
}

function severityWords({ severity, switchable, condition }: RuleExplanation): string {
  if (!switchable) return 'always an error';
  const words = Object.entries(severity).map(([stage, value]) => `${value} ${heldFrom(stage)}`);
  return condition === null ? words.join(', ') : `${words.join(', ')}, ${condition}`;
}
