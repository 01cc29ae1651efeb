import { builtin } from '../src/builtin.ts';
import { checkDraft, type CheckedDraft, type CheckSetup } from '../src/check-draft.ts';

/** Checks the text of a draft with everything that is built in, on a fixed day. */
export function checkText(text: string, setup: Partial<CheckSetup> = {}): CheckedDraft {
  return checkDraft('draft.yaml', new TextEncoder().encode(text), {
    ...builtin,
    settings: {},
    today: '2026-11-21',
    ...setup,
  });
}

/** The findings of a draft as `rule line:column`, of the rules given or all. */
export function findings(text: string, ...rules: readonly string[]): string[] {
  return checkText(text)
    .report.diagnostics.filter((found) => rules.length === 0 || rules.includes(found.rule))
    .map((found) => `${found.rule} ${found.range.line}:${found.range.column}`);
}

/** A small draft that can be read without a finding of the Reading table. */
export const smallDraft = `cxpd: 1
position:
  title: Customer Experience Strategist
  payPlan: GS
  series: "0301"
  grade: 13
organization:
  agency: Department of Homeland Security
duties:
  - title: Customer research
    percent: 100
    tasks:
      - Leads studies of how customers use a service.
`;
