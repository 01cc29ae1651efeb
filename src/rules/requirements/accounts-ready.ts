import { claimedSet } from '../../standards/requirement-set.ts';
import { reportAnswer } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** The hiring manager can enter the talent portal, and the agency's coordinator is known. */
export const accountsReady: Rule = {
  id: 'accounts-ready',
  severity: 'warning',
  from: 'talent-pool',
  summary:
    'The hiring manager has an account in the talent portal, and the Shared Certificate Coordinator is named.',
  explain:
    'Nobody sees a talent pool without an account in the USAJOBS Agency Talent Portal, and only the agency’s trained Shared ' +
    'Certificate Coordinator can ask for access. Both take time, so settle them before the certificate is released.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide, Roles and Terms',
  requires: ['requirements', 'hiring.atpAccount', 'hiring.sharedCertificateCoordinator'],
  check({ draft, standards, report }) {
    const { atpAccount, sharedCertificateCoordinator } = draft.hiring ?? {};
    const set = claimedSet(standards.requirementSets, draft.requirements);
    const { accounts, requests } = set?.participation?.mailboxes ?? {};
    reportAnswer(
      {
        path: ['hiring', 'atpAccount'],
        value: atpAccount,
        states: 'the hiring manager has an account in the USAJOBS Agency Talent Portal',
        otherwise: `Ask your agency’s administrator${accounts === undefined ? '' : ` or ${accounts}`} for one, and say which role you have.`,
      },
      report,
    );
    if (sharedCertificateCoordinator === undefined) {
      report({
        path: ['hiring', 'sharedCertificateCoordinator'],
        message:
          'Missing the Agency Shared Certificate Coordinator, expected the name of the one who submits the request.',
        fix: `Add "sharedCertificateCoordinator: …" below "hiring:"${requests === undefined ? '' : `; OPM keeps a list of coordinators, ask ${requests}`}.`,
      });
    }
  },
};
