import { claimedSet } from '../../standards/requirement-set.ts';
import { type DatedAct, reportFuture, reportOrder } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** OPM has the classified position description by the time of the selection. */
export const pdSentToOpm: Rule = {
  id: 'pd-sent-to-opm',
  severity: { 'talent-pool': 'warning', selection: 'error' },
  from: 'talent-pool',
  summary: 'The classified position description is sent to OPM, by the time of the selection at the latest.',
  explain:
    'The guide lists the classified position description among what a request needs, and elsewhere lets it be unclassified until ' +
    'a final candidate is selected. So it is advice at the request, and an error from the selection on: OPM verifies a selection ' +
    'only with the classified description at hand.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide, Relevant Forms and step 7',
  requires: [
    'requirements',
    'hiring.pdSentToOpmOn',
    'hiring.selection.opmVerifiedOn',
    'classification.classifiedOn',
  ],
  check(context) {
    const { draft, standards, stage, report } = context;
    const sent: DatedAct = {
      path: ['hiring', 'pdSentToOpmOn'],
      name: 'position description sent to OPM',
      day: draft.hiring?.pdSentToOpmOn,
    };
    if (sent.day === undefined) {
      const set = claimedSet(standards.requirementSets, draft.requirements);
      const mailbox = set?.participation?.mailboxes?.requests ?? 'OPM';
      report({
        path: sent.path,
        message:
          'Missing date on which the classified position description was sent to OPM, expected it before the selection.',
        fix: `Send the classified position description to ${mailbox}, and add "pdSentToOpmOn: …" below "hiring:".`,
      });
      return;
    }
    const classified: DatedAct = {
      path: ['classification', 'classifiedOn'],
      name: 'classification',
      day: draft.classification?.classifiedOn,
    };
    const verified: DatedAct = {
      path: ['hiring', 'selection', 'opmVerifiedOn'],
      name: 'verification by OPM',
      day: draft.hiring?.selection?.opmVerifiedOn,
    };
    // From selection on status-classified tells of a classification that lies ahead.
    reportFuture(stage === 'talent-pool' ? [classified, sent] : [sent], context);
    reportOrder(classified, sent, context);
    reportOrder(sent, verified, context);
  },
};
