import type { Rule } from '../rule.ts';

/** A position is classified before somebody is selected for it. */
export const statusClassified: Rule = {
  id: 'status-classified',
  severity: 'error',
  from: 'selection',
  summary: 'The position is classified, by a named person, on a day not after the selection.',
  explain:
    'Candidates may be interviewed with a position description that is still a draft, but it must be classified by the time ' +
    'a final candidate is selected. Set the status, and write who classified it and when.',
  source: 'OPM, Overview Guide: How to Hire a CX Strategist, Position Description',
  requires: ['status', 'classification', 'hiring.selection'],
  check(context) {
    const { draft, report } = context;
    const { classifiedBy, classifiedOn } = draft.classification ?? {};
    const selectedOn = draft.hiring?.selection?.madeOn;
    if (draft.status !== 'classified') {
      report({
        path: ['status'],
        message: `Unexpected status "${draft.status ?? 'none'}" when a candidate is selected, expected "classified".`,
        fix: 'Have the position classified, then type "status: classified", with classifiedBy and classifiedOn under classification.',
      });
    } else if (classifiedBy === undefined) {
      report({
        path: ['classification', 'classifiedBy'],
        message: 'Missing name of the classifier, expected who classified the position.',
        fix: 'Add "classifiedBy: …" under classification.',
      });
    }
    if (classifiedOn === undefined) {
      if (draft.status !== 'classified') return;
      report({
        path: ['classification', 'classifiedOn'],
        message: 'Missing date of the classification, expected the day on which the position was classified.',
        fix: 'Add "classifiedOn: …" under classification, as year-month-day.',
      });
    } else if (classifiedOn > context.today) {
      report({
        path: ['classification', 'classifiedOn'],
        message: `Unexpected classification on ${classifiedOn}, expected a day not after today (${context.today}).`,
        fix: 'Correct the date.',
      });
    } else if (selectedOn !== undefined && classifiedOn > selectedOn) {
      report({
        path: ['classification', 'classifiedOn'],
        message: `Unexpected classification on ${classifiedOn}, expected a day not after the selection on ${selectedOn}.`,
        fix: 'Correct the date that is wrong; a selection before the classification cannot stand.',
        related: [{ path: ['hiring', 'selection', 'madeOn'], message: 'The selection.' }],
      });
    }
  },
};
