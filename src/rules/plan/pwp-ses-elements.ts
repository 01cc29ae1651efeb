import type { Draft } from '../../draft/schema.ts';
import { type PerformanceData, sesElements } from '../../standards/performance.ts';
import { nearestWord } from '../../text/nearest.ts';
import { RecentTexts } from '../../text/recent-texts.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { checkPlanKind } from './check-plan-kind.ts';

/** An SES plan has the elements of its period, with their least weights. */
export const pwpSesElements: Rule = {
  id: 'pwp-ses-elements',
  severity: 'warning',
  from: 'draft',
  summary:
    'An SES plan has the elements of its period, each with its least weight, and is for executives alone.',
  explain:
    'OPM sets the elements of SES plans and their least weights, and changed both for periods from October 2025 on. Use the ' +
    'elements of the period in which the plan starts. The customer experience statement of 2023 was written for the ' +
    'earlier elements; in a newer plan put its substance into a requirement of your own.',
  source:
    'OPM, questions and answers on the basic SES appraisal system; OPM memorandum of 25 February 2025, as OPM’s support pages and reports describe it',
  requires: ['performancePlan', 'cxLanguage', 'position.payPlan'],
  check(context) {
    const { draft, standards } = context;
    const plan = draft.performancePlan;
    const period = plan === undefined ? undefined : sesElements(standards.performance, plan.period.start);
    const fits = checkPlanKind(context);
    if (!fits || plan?.kind !== 'ses' || period === undefined) return;
    checkNames(context, plan, period);
    const heaviest = plan.elements?.find((one) => sameName(one.name, period.heaviest ?? ''));
    for (const [index, element] of (plan.elements ?? []).entries()) {
      checkStatement(context, index, element, period);
      const rule = period.elements.find((one) => sameName(one.name, element.name));
      if (rule !== undefined) checkElement(context, index, element, rule, heaviest);
    }
  },
};

type Plan = NonNullable<Draft['performancePlan']>;
type Element = NonNullable<Plan['elements']>[number];
type Period = PerformanceData['ses']['periods'][number];

/** Names are the same without regard to capitals, curly apostrophes, spaces, or a number in front. */
function sameName(one: string, other: string): boolean {
  return one === other || bareNames.get(one, bareName) === bareNames.get(other, bareName);
}

/** The few names that there are come again in every plan. */
const bareNames = new RecentTexts<string>(100);

function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(?:element\s*)?\d*\s*[.:)-]?\s*/, '')
    .replaceAll('’', "'")
    .replaceAll('&', 'and')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function checkNames(
  { standards, report }: RuleContext,
  { elements = [], period: days }: Plan,
  period: Period,
): void {
  const names = period.elements.map((one) => one.name);
  const expected = names.map((name) => `"${name}"`).join(', ');
  const missing = names.filter((name) => !elements.some((one) => sameName(one.name, name)));
  const otherNames = standards.performance.ses.periods
    .filter((one) => one !== period)
    .flatMap((one) => one.elements.map(({ name }) => name));
  const aged = elements.filter((one) => otherNames.some((name) => sameName(name, one.name)));
  const meant = new Map<number, string>();
  for (const [index, { name }] of elements.entries()) {
    const near = names.some((one) => sameName(one, name)) ? undefined : nearestWord(name, missing);
    if (near !== undefined) meant.set(index, near);
  }
  // A misspelled one is told at its name alone.
  const absent = missing.filter((name) => ![...meant.values()].includes(name));
  if (absent.length > 0) {
    const instead = aged.length === 0 ? '' : ` in place of ${aged.map(({ name }) => `"${name}"`).join(', ')}`;
    report({
      path: ['performancePlan', 'elements'],
      spot: 'key',
      message: `Missing SES ${absent.length === 1 ? 'element' : 'elements'} ${absent.map((name) => `"${name}"`).join(', ')}, expected all ${names.length} of a plan that starts on ${days.start}.`,
      fix: `Add the missing below "elements:"${instead}, each with "name: " and "weight: ".`,
    });
  }
  for (const [index, { name }] of elements.entries()) {
    const first = elements.findIndex((one) => sameName(one.name, name));
    if (first < index) {
      report({
        path: ['performancePlan', 'elements', index, 'name'],
        message: `Unexpected SES element "${name}" again, expected each element once.`,
        fix: 'Put the requirements of both under one, with one weight.',
        related: [{ path: ['performancePlan', 'elements', first, 'name'], message: 'The first one.' }],
      });
      continue;
    }
    const told = absent.length > 0 && aged.some((one) => one.name === name);
    if (told || names.some((one) => sameName(one, name))) continue;
    const near = meant.get(index);
    report({
      path: ['performancePlan', 'elements', index, 'name'],
      message: `Unexpected SES element "${name}", expected one of ${expected}.`,
      fix: near === undefined ? 'Move its requirements into an element of the period.' : `Type ${near}.`,
    });
  }
}

function checkStatement(
  { draft, standards, report }: RuleContext,
  index: number,
  element: Element,
  period: Period,
): void {
  const id = element.template;
  if (id === undefined || draft.cxLanguage?.replace?.[id] !== undefined) return;
  const home = standards.performance.ses.periods.find((one) => one.statements?.includes(id));
  if (home === undefined || home === period) return;
  report({
    path: ['performancePlan', 'elements', index, 'template'],
    message: `Unexpected ${id} in a plan that starts on ${draft.performancePlan?.period.start}, expected own words: the statement of 2023 was written for the elements used before ${home.startsBefore ?? period.startsFrom}.`,
    fix: `Delete this line and write the requirement under "requirements:", or give own wording under cxLanguage.replace.${id}.`,
  });
}

function checkElement(
  { report }: RuleContext,
  index: number,
  element: Element,
  rule: Period['elements'][number],
  heaviest: Element | undefined,
): void {
  const path = ['performancePlan', 'elements', index];
  const { name, minimumWeight, minimumRequirements = 0, alignmentRequired = false } = rule;
  const { weight, requirements = [], alignment } = element;
  if (weight !== undefined && weight < minimumWeight) {
    report({
      path: [...path, 'weight'],
      message: `Unexpected weight of ${weight} percent for "${name}", expected at least ${minimumWeight}.`,
      fix: `Type ${minimumWeight} or more, and take it from another element.`,
    });
  }
  if (weight !== undefined && heaviest?.weight !== undefined && weight > heaviest.weight) {
    report({
      path: [...path, 'weight'],
      message: `Unexpected weight of ${weight} percent for "${name}", expected no more than the ${heaviest.weight} of "${heaviest.name}".`,
      fix: `Let no element weigh more than "${heaviest.name}".`,
    });
  }
  if (requirements.length < minimumRequirements) {
    report({
      path,
      message: `Unexpected number of requirements for "${name}", ${requirements.length}, expected at least ${minimumRequirements}.`,
      fix: 'Add requirements below "requirements:", one a line.',
    });
  }
  if (alignmentRequired && alignment === undefined) {
    report({
      path: [...path, 'alignment'],
      message: `Missing strategic alignment of "${name}", expected the goal of the agency that it serves.`,
      fix: 'Add "alignment: " with the strategic goal.',
    });
  }
}
