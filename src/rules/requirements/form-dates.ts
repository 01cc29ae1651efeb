import { formActs } from '../form-acts.ts';
import { reportFuture, reportOrder, reportUndated } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** Forms A and B are signed before they are submitted, Form B first, and no date lies ahead. */
export const formDates: Rule = {
  id: 'form-dates',
  severity: 'error',
  from: 'talent-pool',
  summary:
    'Form B is signed and submitted before Form A, each is signed before it is submitted, and no date lies ahead.',
  explain:
    'Form A asks first whether Form B has been received, so Form B comes first although the guide lists it second. A signature ' +
    'after the submission, or a date that is still to come, would put the whole request in doubt. A signature is missed once its ' +
    'form counts as received or submitted; before that it is a warning, so that the form can be printed and signed.',
  source: 'OPM, How to Hire a CX Strategist, Forms A and B',
  requires: [
    'requirements',
    'verification.verifiedBy',
    'hiring.formBSubmittedOn',
    'hiring.talentPoolRequest',
  ],
  check(context) {
    const { draft, stage, report } = context;
    const acts = formActs(draft);
    const { formBSigned, formBSubmitted, formASigned, submitted, emailed } = acts;
    const late = stage !== 'talent-pool' || submitted.day !== undefined || emailed.day !== undefined;
    const received = draft.hiring?.talentPoolRequest?.formBReceived === true;
    const formBPassedOn = late || received || formBSubmitted.day !== undefined;
    reportUndated(formBSigned, report, formBPassedOn ? 'error' : 'warning');
    reportUndated(formASigned, report, late ? 'error' : 'warning');
    reportFuture(Object.values(acts), context);
    reportOrder(formBSigned, formBSubmitted, context);
    reportOrder(formBSigned, formASigned, context);
    reportOrder(formASigned, submitted, context);
    reportOrder(formASigned, emailed, context);
    reportOrder(formBSubmitted, submitted, context);
  },
};
