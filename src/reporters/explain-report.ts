import { wordStage } from '../diagnostics/report.ts';
import type { Paint } from './paint.ts';
import { renderTable } from './table.ts';
import { toJson } from './to-json.ts';
import { wrapText } from './wrap-text.ts';

/** From when on a severity holds, in words. */
export function heldFrom(stage: string): string {
  return stage === wordStage ? 'for Word files' : `from the stage ${stage} on`;
}

/** A rule as people are told about it. */
export interface RuleExplanation {
  readonly id: string;
  readonly summary: string;
  readonly explain: string;
  readonly source: string | null;
  /** False for rules about reading, which always hold. */
  readonly switchable: boolean;
  /** Severity by the stage from which it holds; `draft` for rules that always hold, `docx` for those of Word files. */
  readonly severity: Readonly<Record<string, string>>;
  /** When it applies beyond its stage, in words. */
  readonly condition: string | null;
  readonly bad: string | null;
  readonly good: string | null;
}

/** Renders one rule as text. */
export function renderRule(rule: RuleExplanation, paint: Paint): string {
  const lines = [
    paint.strong(rule.id),
    ...wrapText(rule.summary),
    '',
    ...wrapText(rule.explain),
    '',
    ...(rule.switchable ? severityLines(rule) : ['Always an error; it cannot be switched off.']),
    ...(rule.source === null ? [] : wrapText(`Source: ${rule.source}`)),
    ...example('A mistake', rule.bad),
    ...example('As it should be', rule.good),
  ];
  return `${lines.join('\n')}\n`;
}

function severityLines({ id, severity, condition }: RuleExplanation): string[] {
  const parts = Object.entries(severity).map(([stage, value]) => `${value} ${heldFrom(stage)}`);
  const isDraft = severity[wordStage] === undefined;
  const place = isDraft ? ', or under rules in cxpd.config.yaml.' : ' of cxpd check-docx.';
  return [
    ...wrapText(`Severity: ${parts.join(', ')}${condition === null ? '' : `; ${condition}`}.`),
    `Change it with --rule ${id}=off, info, warning or error${place}`,
  ];
}

/** Renders the list of rules. */
export function renderRuleList(rules: readonly RuleExplanation[], paint: Paint): string {
  const part = (heading: string, members: readonly RuleExplanation[]): string[] => {
    const rows = members.map((rule) => [
      rule.id,
      [...new Set(Object.values(rule.severity))].join('/'),
      rule.summary,
    ]);
    return [
      paint.strong(heading),
      ...renderTable(rows, ['left', 'left', 'left']).map((row) => `  ${row}`),
      '',
    ];
  };
  const ofDrafts = rules.filter((rule) => rule.severity[wordStage] === undefined);
  const lines = [
    ...part(
      'Reading and settings: these always hold',
      ofDrafts.filter((rule) => !rule.switchable),
    ),
    ...part(
      'Checks',
      ofDrafts.filter((rule) => rule.switchable),
    ),
    ...part(
      'Checks of Word files: cxpd check-docx',
      rules.filter((rule) => !ofDrafts.includes(rule)),
    ),
    'Type cxpd explain RULE for one of them, or cxpd explain factor 1-8 for a factor level.',
  ];
  return `${lines.join('\n')}\n`;
}

/** Renders one rule for programs. */
export function renderRuleJson(rule: RuleExplanation): string {
  return toJson({ version: 1, ...rule });
}

/** Renders the list of rules for programs. */
export function renderRuleListJson(rules: readonly RuleExplanation[]): string {
  return toJson({
    version: 1,
    rules: rules.map(({ id, summary, severity, switchable }) => ({ id, summary, severity, switchable })),
  });
}

function example(heading: string, text: string | null): string[] {
  return text === null ? [] : ['', heading, ...text.split('\n').map((line) => `  ${line}`.trimEnd())];
}
