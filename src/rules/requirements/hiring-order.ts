import { formActs } from '../form-acts.ts';
import { type DatedAct, reportFuture, reportOrder, reportUndated } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** Request, interviews, selection, word to HR, email to OPM, OPM's verification: in this order, none of them ahead. */
export const hiringOrder: Rule = {
  id: 'hiring-order',
  severity: 'error',
  from: 'selection',
  summary: 'Interviews come after the request and before the selection, then HR staff and OPM are told.',
  explain:
    'Candidates are interviewed once the talent pool is open, and one is selected after the interviews; then the hiring manager ' +
    'tells HR staff, and HR staff email OPM, which verifies. A step that was left out or that is dated out of order has to be ' +
    'mended before an offer.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide, steps 3 to 7',
  requires: [
    'requirements',
    'hiring.interviewsCompletedOn',
    'hiring.selection',
    'hiring.talentPoolRequest.submittedInAtpOn',
  ],
  check(context) {
    const { draft, stage, report } = context;
    if (draft.requirements === undefined && draft.hiring === undefined) return;
    const { interviewsCompletedOn, selection } = draft.hiring ?? {};
    const act = (key: keyof NonNullable<typeof selection>, name: string): DatedAct => ({
      path: ['hiring', 'selection', key],
      name,
      day: selection?.[key],
    });
    const steps: readonly DatedAct[] = [
      formActs(draft).submitted,
      {
        path: ['hiring', 'interviewsCompletedOn'],
        name: 'end of the interviews',
        day: interviewsCompletedOn,
      },
      act('madeOn', 'selection'),
      act('hrNotifiedOn', 'notice to HR staff about the selection'),
      act('opmEmailedOn', 'email to OPM about the selection'),
      act('opmVerifiedOn', 'verification by OPM'),
    ];
    const [, ...own] = steps;
    const last = stage === 'offer' ? steps.length - 1 : steps.findLastIndex(({ day }) => day !== undefined);
    // The submission is a matter of form-a-routing, the verification one of offer-order.
    for (const [index, step] of steps.entries()) {
      const isDue = index < last || index === 1;
      if (index > 0 && isDue && index < steps.length - 1) reportUndated(step, report);
    }
    reportFuture(own, context);
    for (const [index, step] of steps.entries()) {
      const before = steps.slice(0, index).findLast(({ day }) => day !== undefined);
      if (before !== undefined) reportOrder(before, step, context);
    }
  },
};
