import { sesElements } from '../../standards/performance.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The weights of the goals add up to 100 among themselves, and so do those of SES elements. */
export const pwpWeights: Rule = {
  id: 'pwp-weights',
  severity: 'error',
  from: 'draft',
  summary: 'The weights of the goals add up to 100 among themselves; so do those of SES elements.',
  explain:
    'The weights say how much each goal counts within the rating of the goals. How much the goals count together beside the ' +
    'competencies is set by the agency’s program. Give each goal a weight, so that all of them add up to 100.',
  source: 'Arithmetic of the weights; OPM, basic SES appraisal system, for the elements',
  requires: [
    'performancePlan.kind',
    'performancePlan.period',
    'performancePlan.goals',
    'performancePlan.elements',
  ],
  check({ draft, standards, report }) {
    const plan = draft.performancePlan;
    if (plan === undefined) return;
    const elements = sesElements(standards.performance, plan.period.start)?.totalWeight ?? 100;
    checkWeights('goals', 'goal', plan.goals ?? [], 100, report);
    checkWeights('elements', 'element', plan.elements ?? [], elements, report);
  },
};

function checkWeights(
  key: string,
  noun: string,
  items: readonly { readonly weight?: number | undefined }[],
  wanted: number,
  report: RuleContext['report'],
): void {
  if (items.length === 0) return;
  const path = ['performancePlan', key];
  const total = items.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const open = items.flatMap(({ weight }, index) => (weight === undefined ? [index] : []));
  if (open.length === items.length) {
    report({
      path,
      spot: 'key',
      message: `Missing weights of the ${key}, expected one each and ${wanted} percent in all.`,
      fix: `Add "weight: " with plain digits to each ${noun}.`,
    });
  } else if (open.length > 0) {
    for (const index of open) {
      report({
        path: [...path, index, 'weight'],
        message: `Missing weight of ${noun} ${index + 1}; the others have ${total} percent together, expected ${wanted} in all.`,
        fix: `Add "weight: " with plain digits to this ${noun}.`,
      });
    }
  } else if (total !== wanted) {
    report({
      path,
      spot: 'key',
      message: `Unexpected total weight of ${total} percent for the ${key}, expected ${wanted}.`,
      fix:
        total < wanted
          ? `Give ${wanted - total} percent more to the ${key}.`
          : `Take ${total - wanted} percent away from the ${key}.`,
    });
  }
}
