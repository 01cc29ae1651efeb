import type { Path } from '../../diagnostics/diagnostic.ts';
import { claimedSet } from '../../standards/requirement-set.ts';
import type { Rule } from '../rule.ts';

const path = ['hiring', 'offer'];

/** An offer has a date for the answer, and its result reaches OPM and the onboarding. */
export const offerComplete: Rule = {
  id: 'offer-complete',
  severity: 'warning',
  from: 'offer',
  summary: 'An offer has a due date, its result is told to OPM, and onboarding or withdrawal is recorded.',
  explain:
    'The offer says by when the candidate answers. OPM tracks results: it must hear whether the offer was accepted, and of a ' +
    'candidate who declined, whether this agency alone or all agencies. After an acceptance HR staff build the New Hire record by ' +
    'hand, since OPM cannot pass the candidate on to an agency’s onboarding system.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide, step 8',
  requires: ['requirements', 'hiring.offer'],
  check(context) {
    const { draft, standards, report } = context;
    if (draft.requirements === undefined && draft.hiring === undefined) return;
    const { offer } = draft.hiring ?? {};
    const set = claimedSet(standards.requirementSets, draft.requirements);
    const mailbox = set?.participation?.mailboxes?.requests ?? 'OPM';
    const missing = (at: Path, what: string, fix: string): void =>
      report({ path: at, message: `Missing ${what}.`, fix });
    if (offer === undefined || Object.keys(offer).length === 0) {
      missing(
        path,
        'the tentative offer, expected its date and the day by which the candidate answers',
        'Add "offer:" below "hiring:", with tentativeOn and dueOn, once the offer is made.',
      );
      return;
    }
    const { dueOn, result, opmToldOn, withdrawalScope, newHireRecordOn } = offer;
    if (dueOn === undefined) {
      missing(
        [...path, 'dueOn'],
        'due date of the offer, expected the day by which the candidate answers',
        'Add "dueOn: …" below "offer:", by your agency’s policy.',
      );
    }
    if (
      result === undefined &&
      (opmToldOn !== undefined ||
        newHireRecordOn !== undefined ||
        (dueOn !== undefined && dueOn < context.today))
    ) {
      missing(
        [...path, 'result'],
        'result of the tentative offer, expected accepted or declined',
        'Add "result: accepted" or "result: declined" below "offer:".',
      );
    }
    if (result !== undefined && opmToldOn === undefined) {
      missing(
        [...path, 'opmToldOn'],
        'notice to OPM about the result of the tentative offer, expected the day on which OPM was told',
        `Tell ${mailbox} the result, and add "opmToldOn: …" below "offer:".`,
      );
    }
    if (result === 'declined' && withdrawalScope === undefined) {
      missing(
        [...path, 'withdrawalScope'],
        'scope of the withdrawal, expected this-agency or all-agencies',
        'Ask whether the candidate declined this agency only or withdraws from all, tell OPM, and add "withdrawalScope: …" below "offer:".',
      );
    }
    if (result === 'accepted' && newHireRecordOn === undefined) {
      missing(
        [...path, 'newHireRecordOn'],
        'New Hire record, expected the day on which HR staff built it by hand',
        'Build the record in USA Staffing, and add "newHireRecordOn: …" below "offer:".',
      );
    }
  },
};
