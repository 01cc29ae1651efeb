import { claimedSet } from '../../standards/requirement-set.ts';
import { reportAnswer, reportSigner } from '../hiring-facts.ts';
import type { Rule, RuleContext } from '../rule.ts';

const path = ['hiring', 'talentPoolRequest'];

/** Form A can be filled in from the draft, and its checks are made. */
export const formAComplete: Rule = {
  id: 'form-a-complete',
  severity: 'error',
  from: 'talent-pool',
  summary: 'Form A has its three checks, the duty location, the appointment and the HR official.',
  explain:
    'OPM collects everything on the Talent Pool Request for audit and gives access only to a complete one. The HR official ' +
    'checks that Form B was received, that the category rating policy is in place, and that all information is there. Fill in ' +
    'the facts under "position" and under "talentPoolRequest".',
  source: 'OPM, How to Hire a CX Strategist, Form A',
  requires: ['requirements', 'position.dutyStations', 'position.appointment', 'hiring.talentPoolRequest'],
  check(context) {
    const { draft, report } = context;
    checkPosition(context);
    const request = draft.hiring?.talentPoolRequest;
    if (request === undefined) {
      report({
        path,
        message:
          'Missing the facts of Form A, expected formBReceived, categoryRatingPolicyVerified, allInformationComplete, rplCleared and hrOfficial.',
        fix: 'Add "talentPoolRequest:" below "hiring:", with these keys.',
      });
      return;
    }
    reportAnswer(
      {
        path: [...path, 'formBReceived'],
        value: request.formBReceived,
        states: 'the HR official has received the completed Form B',
        otherwise: 'Have Form B completed and signed first, then type "formBReceived: yes".',
      },
      report,
    );
    reportAnswer(
      {
        path: [...path, 'categoryRatingPolicyVerified'],
        value: request.categoryRatingPolicyVerified,
        states: 'the agency’s category rating policy is in place',
        otherwise: 'Verify the policy with HR staff, then type "categoryRatingPolicyVerified: yes".',
      },
      report,
    );
    reportAnswer(
      {
        path: [...path, 'allInformationComplete'],
        value: request.allInformationComplete,
        states: 'all required information on Form A is complete',
        otherwise: 'Fill in what other findings name, then type "allInformationComplete: yes".',
      },
      report,
    );
    const { hrOfficial } = request;
    if (hrOfficial === undefined) {
      report({
        path: [...path, 'hrOfficial'],
        message: 'Missing the HR official who requests, expected name, email and phone.',
        fix: 'Add "hrOfficial:" below "talentPoolRequest:", with name, email and phone.',
      });
    } else reportSigner([...path, 'hrOfficial'], hrOfficial, 'the HR official', report);
  },
};

function checkPosition({ draft, standards, report }: RuleContext): void {
  const set = claimedSet(standards.requirementSets, draft.requirements);
  const { dutyStations, appointment } = draft.position;
  if (dutyStations === undefined) {
    report({
      path: ['position', 'dutyStations'],
      message: 'Missing duty location, expected at least one for Form A.',
      fix: 'Add "dutyStations:" below "position:", with one place a line such as "- Washington, DC".',
    });
  }
  const wanted = set?.appliesTo.appointment;
  if (wanted === undefined || appointment === wanted) return;
  report({
    path: ['position', 'appointment'],
    message:
      appointment === undefined
        ? `Missing type of appointment, expected ${wanted}, which Form A presets.`
        : `Unexpected appointment "${appointment}", expected ${wanted}, which Form A presets.`,
    fix: `Type "appointment: ${wanted}" if that is so; with another appointment the position cannot be filled from this certificate.`,
  });
}
