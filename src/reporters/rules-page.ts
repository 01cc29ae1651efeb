import { wordStage } from '../diagnostics/report.ts';
import type { RuleExplanation } from './explain-report.ts';

/** Rules about one subject, as the page shows them. */
export interface RulePart {
  readonly title: string;
  /** A sentence below the heading, or none. */
  readonly note: string | null;
  readonly rules: readonly RuleExplanation[];
}

/** Renders the page of all rules about drafts as Markdown: a list of each part, then each rule with why, source, examples. */
export function renderRulesPage(parts: readonly RulePart[]): string {
  const head = [
    '# The checks',
    'This page is made from the rules and their examples; a test fails when it is out of date. ' +
      '`cxpd explain RULE` tells the same in the terminal.',
    'Severities hold from a stage on. `classification` also holds at selection and offer, and so does `talent-pool`, for drafts ' +
      'that name a requirement set. Change one with `--rule RULE=off` (or info, warning, error), or under `rules` in ' +
      '`cxpd.config.yaml`. About official wording a rule of style or wording reports info at most. Passing the checks does not ' +
      'mean that a grade is certified.',
  ];
  return renderPage(head, parts, 'yaml');
}

/** Renders the page of the checks of Word files in the same way. */
export function renderWordRulesPage(parts: readonly RulePart[]): string {
  const head = [
    '# The checks of Word files',
    'This page is made from the rules; a test fails when it is out of date. `cxpd explain RULE` tells the same in the terminal.',
    '`cxpd check-docx` checks any Word file, whoever made it: first what the file is made of, then whether everybody can read it. ' +
      'Errors and most warnings come from the Revised Section 508 Standards and what agencies test by; what is common advice only ' +
      'is an information. Change a severity with `--rule RULE=off` (or info, warning, error). Where a finding is, is told by the ' +
      'heading above it and the words it begins with, so that Ctrl+F finds it in Word. Of one rule, 20 places are listed and the ' +
      'others counted.',
    'Passing the checks does not mean that a document is accessible: whether a description fits its picture, or the order of ' +
      'reading makes sense, only a person can tell.',
    'In files of this program the cover sheet is left out of the checks of tables and type sizes: it is laid out in boxes as the ' +
      'paper form is, each box with its label and its entry in reading order.',
  ];
  return renderPage(head, parts, 'text');
}

function renderPage(head: readonly string[], parts: readonly RulePart[], language: string): string {
  const blocks = [
    ...head,
    ...parts.map(({ title, rules }) =>
      [`**${title}:**`, rules.map(({ id }) => `[${id}](#${id})`).join(', ')].join(' '),
    ),
    ...parts.flatMap((part) => partBlocks(part, language)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partBlocks({ title, note, rules }: RulePart, language: string): string[] {
  const about = note === null ? [] : [note];
  return [`## ${title}`, ...about, ...rules.flatMap((rule) => ruleBlocks(rule, language))];
}

function ruleBlocks(rule: RuleExplanation, language: string): string[] {
  const { id, summary, explain, source, bad, good } = rule;
  return [
    `### ${id}`,
    `${summary}`,
    `**Severity:** ${severityWords(rule)}.`,
    `**Why:** ${explain}`,
    ...(source === null ? [] : [`**Source:** ${source}.`]),
    ...example('A mistake:', bad, language),
    ...example('As it should be:', good, language),
  ];
}

function severityWords({ severity, switchable, condition }: RuleExplanation): string {
  if (!switchable) return 'always an error';
  const parts = Object.entries(severity).map(([stage, value]) =>
    stage === wordStage ? value : `${value} from ${stage} on`,
  );
  return condition === null ? parts.join(', ') : `${parts.join(', ')}, ${condition}`;
}

function example(heading: string, text: string | null, language: string): string[] {
  if (text === null) return [];
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return [heading, `${fence}${language}\n${text}\n${fence}`];
}
