import type { Rule } from '../rule.ts';

/** Series of last resort, for work that no other series covers. */
const lastResort = '0301';

/** A position in the series of last resort says why no other one fits. */
export const seriesRationale: Rule = {
  id: 'series-rationale',
  severity: 'warning',
  from: 'classification',
  summary: 'A draft in series 0301 says why no other series fits.',
  explain:
    'Work belongs in 0301 only when no other series covers it, and reviewers ask that first. Write under ' +
    'classification.seriesRationale what the main work is and why the nearest series, such as 0343 or 2210, do not cover it.',
  source: 'OPM, Position Classification Flysheet GS-0301',
  requires: ['position.series', 'classification.seriesRationale'],
  check({ draft, report }) {
    if (draft.position.series !== lastResort || draft.classification?.seriesRationale !== undefined) return;
    report({
      path: ['classification', 'seriesRationale'],
      message: `Missing rationale for series ${lastResort}, expected why no other series covers the work.`,
      fix: 'Add "seriesRationale: |" under classification, and name the series that come nearest with the reason against each.',
    });
  },
};
