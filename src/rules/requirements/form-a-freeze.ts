import { freezeHolds } from '../../standards/participation.ts';
import { claimedSet } from '../../standards/requirement-set.ts';
import { sameId } from '../../text/nearest.ts';
import { reportAnswer } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

const path = ['hiring', 'talentPoolRequest'];

/** Form A names one ground of exemption from the hiring freeze, and it is confirmed. */
export const formAFreeze: Rule = {
  id: 'form-a-freeze',
  severity: 'error',
  from: 'talent-pool',
  summary:
    'Form A names one ground of exemption from the hiring freeze, confirmed and, where needed, with its evidence.',
  explain:
    'While a hiring freeze holds, OPM gives access only after a person has verified that the position is exempt, on one of the ' +
    'grounds that the form lists. A written exemption must be kept. Freezes and the officials who exempt change: the set says ' +
    'when its grounds were last checked, so ask HR staff when in doubt.',
  source: 'OPM, How to Hire a CX Strategist, Form A',
  requires: ['requirements', 'hiring.talentPoolRequest'],
  check(context) {
    const { draft, standards, report } = context;
    const freeze = claimedSet(standards.requirementSets, draft.requirements)?.participation?.freeze;
    if (freeze === undefined) return;
    const request = draft.hiring?.talentPoolRequest ?? {};
    const day = request.submittedInAtpOn ?? request.hrOfficial?.signedOn ?? context.today;
    if (!freezeHolds(freeze, day)) return;
    const ids = freeze.options.map(({ id }) => id);
    const list = freeze.options.map(({ id, topic }) => `${id} (${topic})`).join(', ');
    const { freezeExemption: chosen } = request;
    const option = freeze.options.find(({ id }) => id === chosen);
    if (chosen === undefined) {
      report({
        path: [...path, 'freezeExemption'],
        message: `Missing ground of exemption from the hiring freeze, expected one of ${list}.`,
        fix: 'Add "freezeExemption: …" below "talentPoolRequest:" with the ground that HR staff confirmed; without a ground the position cannot be filled now.',
      });
    } else if (option === undefined) {
      const meant = sameId(chosen, ids);
      report({
        path: [...path, 'freezeExemption'],
        message: `Unexpected ground of exemption "${chosen}", expected one of ${list}.`,
        fix: meant === undefined ? 'Type one of these words.' : `Type ${meant}.`,
      });
    }
    if (option?.needsEvidence === true && request.freezeEvidence === undefined) {
      report({
        path: [...path, 'freezeEvidence'],
        message:
          'Missing evidence of the written exemption, expected which document it is and where it is kept.',
        fix: 'Add "freezeEvidence: …" below "talentPoolRequest:".',
      });
    }
    reportAnswer(
      {
        path: [...path, 'freezeConfirmed'],
        value: request.freezeConfirmed,
        states: 'somebody has personally verified that the position is exempt from the hiring freeze',
        otherwise:
          'Without the confirmation the request cannot go on; ask your supervisor for clarification and approval.',
      },
      report,
    );
  },
};
