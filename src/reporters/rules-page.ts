import type { RuleExplanation } from './explain-report.ts';

/** Rules about one subject, as the page shows them. */
export interface RulePart {
  readonly title: string;
  /** A sentence below the heading, or none. */
  readonly note: string | null;
  readonly rules: readonly RuleExplanation[];
}

/** Renders the page of all rules as Markdown: a list of each part, then each rule with why, source and examples. */
export function renderRulesPage(parts: readonly RulePart[]): string {
  const blocks = [
    '# The checks',
    'This page is made from the rules and their examples; a test fails when it is out of date. ' +
      '`cxpd explain RULE` tells the same in the terminal.',
    'Severities hold from a stage on. `classification` also holds at selection and offer, and so does `talent-pool`, for drafts ' +
      'that name a requirement set. Change one with `--rule RULE=off` (or info, warning, error), or under `rules` in ' +
      '`cxpd.config.yaml`. About official wording a rule of style or wording reports info at most. Passing the checks does not ' +
      'mean that a grade is certified.',
    ...parts.map(({ title, rules }) =>
      [`**${title}:**`, rules.map(({ id }) => `[${id}](#${id})`).join(', ')].join(' '),
    ),
    ...parts.flatMap(partBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partBlocks({ title, note, rules }: RulePart): string[] {
  return [`## ${title}`, ...(note === null ? [] : [note]), ...rules.flatMap(ruleBlocks)];
}

function ruleBlocks(rule: RuleExplanation): string[] {
  const { id, summary, explain, source, bad, good } = rule;
  return [
    `### ${id}`,
    `${summary}`,
    `**Severity:** ${severityWords(rule)}.`,
    `**Why:** ${explain}`,
    ...(source === null ? [] : [`**Source:** ${source}.`]),
    ...example('A mistake:', bad),
    ...example('As it should be:', good),
  ];
}

function severityWords({ severity, switchable, condition }: RuleExplanation): string {
  if (!switchable) return 'always an error';
  const parts = Object.entries(severity).map(([stage, value]) => `${value} from ${stage} on`);
  return condition === null ? parts.join(', ') : `${parts.join(', ')}, ${condition}`;
}

function example(heading: string, text: string | null): string[] {
  if (text === null) return [];
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return [heading, `${fence}yaml\n${text}\n${fence}`];
}
