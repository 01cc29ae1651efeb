import { declaredSupport } from '../../assess/support.ts';
import { claimedSet } from '../../standards/requirement-set.ts';
import type { Rule } from '../rule.ts';

/** Each specialized experience statement of the claimed set is supported by a duty. */
export const experienceSupported: Rule = {
  id: 'experience-supported',
  severity: { draft: 'warning', 'talent-pool': 'error' },
  from: 'draft',
  summary: 'Each specialized experience statement of the OPM set is supported by a duty.',
  explain:
    'On Form B the agency states that each experience is important and needed upon entry. Without a duty that calls for it, ' +
    'that answer is hard to defend. Name the statement under "supports" of the duty whose work needs it; if no duty does, ' +
    'the position may not be the one that OPM’s certificate is for.',
  source:
    'OPM, How to Hire a CX Strategist, Overview Guide; tracing each statement to a duty is a check of this program',
  requires: ['requirements', 'duties.supports', 'factors', 'supervisoryFactors'],
  check({ draft, standards, report }) {
    const set = claimedSet(standards.requirementSets, draft.requirements);
    for (const { id, topic } of set?.specializedExperience ?? []) {
      const { places, elsewhere } = declaredSupport(draft, id, 'duties');
      if (places.length > 0) continue;
      report({
        path: ['duties'],
        spot: 'key',
        message: `Unexpected ${id} (${topic}) without a duty that supports it, expected at least one.`,
        fix: `Add "supports: [${id}]" to the duty whose tasks need this experience.`,
        related: elsewhere.map((path) => ({
          path,
          message: `A factor names ${id}, but experience is shown by duties.`,
        })),
      });
    }
  },
};
