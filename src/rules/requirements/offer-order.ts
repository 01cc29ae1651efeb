import { type DatedAct, reportFuture, reportOrder, reportUndated } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** The tentative offer comes after OPM's verification, and what follows from it comes after the offer. */
export const offerOrder: Rule = {
  id: 'offer-order',
  severity: 'error',
  from: 'offer',
  summary: 'OPM verifies the selection before the tentative offer, and everything else follows the offer.',
  explain:
    'OPM checks that it has the classified position description and that the candidate has not withdrawn, and confirms to HR ' +
    'staff. An offer before that may have to be taken back. The date by which the candidate answers, the notice to OPM and the New ' +
    'Hire record come after the offer.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide, steps 7 and 8',
  requires: ['requirements', 'hiring.selection.opmVerifiedOn', 'hiring.offer'],
  check(context) {
    const { draft, report } = context;
    if (draft.requirements === undefined && draft.hiring === undefined) return;
    const { selection, offer } = draft.hiring ?? {};
    const act = (key: 'tentativeOn' | 'dueOn' | 'opmToldOn' | 'newHireRecordOn', name: string): DatedAct => ({
      path: ['hiring', 'offer', key],
      name,
      day: offer?.[key],
    });
    const verified: DatedAct = {
      path: ['hiring', 'selection', 'opmVerifiedOn'],
      name: 'verification by OPM',
      day: selection?.opmVerifiedOn,
    };
    const tentative = act('tentativeOn', 'tentative offer');
    const due = act('dueOn', 'last day for the answer');
    const told = act('opmToldOn', 'notice to OPM about the result');
    const record = act('newHireRecordOn', 'New Hire record');
    reportUndated(verified, report);
    const offered = offer !== undefined && Object.values(offer).some((fact) => fact !== undefined);
    if (offered) reportUndated(tentative, report);
    reportFuture([tentative, told, record], context);
    reportOrder(verified, tentative, context);
    for (const later of [due, told, record]) reportOrder(tentative, later, context);
  },
};
