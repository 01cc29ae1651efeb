import { reportAnswer } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** The position is funded, not examined twice, and clear of the Reemployment Priority List. */
export const positionFundable: Rule = {
  id: 'position-fundable',
  severity: 'error',
  from: 'talent-pool',
  summary:
    'A funded position exists, nobody examines for it separately, and the Reemployment Priority List is cleared.',
  explain:
    'Qualified candidates are shown only to an agency with a funded FTE slot to fill from this talent pool. A second examination ' +
    'for the same position, grade and duty location is not allowed beside it, and people on the Reemployment Priority List come ' +
    'first. Confirm all three with HR staff.',
  source: 'OPM, How to Hire a CX Strategist, Overview Guide and Form A',
  requires: [
    'requirements',
    'hiring.fundedPosition',
    'hiring.duplicateExamining',
    'hiring.talentPoolRequest.rplCleared',
  ],
  check({ draft, report }) {
    const { fundedPosition, duplicateExamining, talentPoolRequest } = draft.hiring ?? {};
    reportAnswer(
      {
        path: ['hiring', 'fundedPosition'],
        value: fundedPosition,
        states: 'a funded FTE slot exists to fill from this talent pool',
        otherwise: 'Without a funded slot OPM shows no candidates; come back when the position is funded.',
      },
      report,
    );
    reportAnswer(
      {
        path: ['hiring', 'duplicateExamining'],
        value: duplicateExamining,
        wanted: false,
        states: 'the agency does not examine separately for the same position, grade and duty location',
        otherwise: 'Close the other examination, or fill the position from it and not from this certificate.',
      },
      report,
    );
    reportAnswer(
      {
        path: ['hiring', 'talentPoolRequest', 'rplCleared'],
        value: talentPoolRequest?.rplCleared,
        states: 'the Reemployment Priority List is cleared',
        otherwise: 'Clear the list with HR staff first; Form A offers no other answer than Yes.',
      },
      report,
    );
  },
};
