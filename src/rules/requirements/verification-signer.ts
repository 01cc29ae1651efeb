import { claimedSet } from '../../standards/requirement-set.ts';
import { reportSigner } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** Form B names its announcement and the person who verifies. */
export const verificationSigner: Rule = {
  id: 'verification-signer',
  severity: 'error',
  from: 'talent-pool',
  summary:
    'Form B names its announcement, the agency, and the hiring manager or subject matter expert who verifies.',
  explain:
    'Form B is signed by the hiring manager or by a subject matter expert, with name, email and phone; the coordinator and HR ' +
    'staff only pass it on. OPM may ask that person about any answer. Write who verifies under "verifiedBy".',
  source: 'OPM, How to Hire a CX Strategist, Form B',
  requires: ['requirements', 'verification.announcement', 'verification.verifiedBy'],
  check({ draft, standards, report }) {
    const set = claimedSet(standards.requirementSets, draft.requirements);
    if (set === undefined) return;
    const { announcement, verifiedBy } = draft.verification ?? {};
    if (announcement === undefined) {
      report({
        path: ['verification', 'announcement'],
        message: `Missing number of the announcement, expected ${set.announcement.number}.`,
        fix: `Add "announcement: ${set.announcement.number}" below "verification:".`,
      });
    }
    const path = ['verification', 'verifiedBy'];
    if (verifiedBy === undefined) {
      report({
        path,
        message:
          'Missing who verifies, expected the role, name, email and phone of the hiring manager or expert.',
        fix: 'Add "verifiedBy:" below "verification:", with role, name, email and phone.',
      });
      return;
    }
    if (verifiedBy.role === undefined) {
      report({
        path: [...path, 'role'],
        message: 'Missing role of the person who verifies, expected hiring-manager or subject-matter-expert.',
        fix: 'Add "role: hiring-manager" or "role: subject-matter-expert" below "verifiedBy:".',
      });
    }
    reportSigner(path, verifiedBy, 'the person who verifies', report);
  },
};
