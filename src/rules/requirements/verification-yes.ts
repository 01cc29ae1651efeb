import { claimedSet } from '../../standards/requirement-set.ts';
import type { Rule } from '../rule.ts';
import { answerGroups, answerKeys, answerNames } from '../verification-answers.ts';

/** Every answer of Form B is Yes. */
export const verificationYes: Rule = {
  id: 'verification-yes',
  severity: 'error',
  from: 'talent-pool',
  summary: 'Every answer of Form B is Yes.',
  explain:
    'OPM assessed the applicants for these statements and competencies, so its certificate suits only a position that needs ' +
    'all of them upon entry. With a single No the position cannot take part. Answer as it is: if the No is right, fill ' +
    'the position in another way.',
  source: 'OPM, How to Hire a CX Strategist, Form B',
  requires: ['requirements', 'verification'],
  check({ draft, standards, report }) {
    const set = claimedSet(standards.requirementSets, draft.requirements);
    if (set === undefined) return;
    for (const { key, ids, answers = {} } of answerGroups(set, draft.verification)) {
      for (const id of ids) {
        for (const question of answerKeys) {
          if (answers[id]?.[question] !== false) continue;
          report({
            path: ['verification', key, id, question],
            message: `Unexpected No for ${id}, ${answerNames[question]}, expected Yes: with a No the position cannot take part in OPM’s certificate.`,
            fix: 'If the No is right, delete "requirements" and "verification" and fill the position in another way.',
          });
        }
      }
    }
  },
};
