import { declaredSupport } from '../../assess/support.ts';
import { claimedSet } from '../../standards/requirement-set.ts';
import type { Rule } from '../rule.ts';

/** Each technical competency of the claimed set is supported by a duty or by Factor 1. */
export const competencySupported: Rule = {
  id: 'competency-supported',
  severity: { draft: 'warning', 'talent-pool': 'error' },
  from: 'draft',
  summary: 'Each technical competency of the OPM set is supported by a duty or by Factor 1.',
  explain:
    'On Form B the agency states that each competency is important and needed upon entry. Without a duty or a knowledge ' +
    'statement that calls for it, that answer is hard to defend. Name the competency under "supports" of the duty, or of ' +
    'Factor 1 where a statement describes the knowledge.',
  source:
    'OPM, How to Hire a CX Strategist, Overview Guide; tracing each competency is a check of this program',
  requires: ['requirements', 'duties.supports', 'factors', 'supervisoryFactors'],
  check({ draft, standards, report }) {
    const set = claimedSet(standards.requirementSets, draft.requirements);
    for (const { id, name } of set?.technicalCompetencies ?? []) {
      const { places, elsewhere } = declaredSupport(draft, id, 'duties-and-knowledge');
      if (places.length > 0) continue;
      report({
        path: ['duties'],
        spot: 'key',
        message: `Unexpected ${id} (${name}) without a duty or a Factor 1 statement that supports it, expected at least one.`,
        fix: `Add "supports: [${id}]" to the duty that needs this competency, or to factors.knowledge.`,
        related: elsewhere.map((path) => ({
          path,
          message: `This factor names ${id}, but a competency is shown by duties or by Factor 1.`,
        })),
      });
    }
  },
};
