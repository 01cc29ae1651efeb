import { reportFuture } from '../hiring-facts.ts';
import type { Rule } from '../rule.ts';

/** Sensitivity and risk come from a designation that is on record. */
export const designationRecord: Rule = {
  id: 'designation-record',
  severity: 'warning',
  from: 'classification',
  summary: 'The sensitivity of the position has its designation record, with the tool and the date.',
  explain:
    'Sensitivity and risk are not chosen: every covered position is designated with the Position Designation Tool, and the ' +
    'summary is kept with the position description. Name the tool and the date under position.designation.',
  source: '5 CFR 1400.201 and 731.106; OPM, Position Designation Tool',
  requires: ['position.sensitivity', 'position.risk', 'position.designation'],
  check(context) {
    const { draft, report } = context;
    const { sensitivity, risk, designation } = draft.position;
    const dated = { path: ['position', 'designation', 'date'], name: 'position designation' };
    reportFuture([{ ...dated, day: designation?.date }], context);
    if (sensitivity === undefined && risk === undefined) return;
    const lacks = [
      ...(designation?.tool === undefined ? ['the tool'] : []),
      ...(designation?.date === undefined ? ['the date'] : []),
    ];
    if (lacks.length === 0) return;
    const key = sensitivity === undefined ? 'risk' : 'sensitivity';
    report({
      path: designation === undefined ? ['position', key] : ['position', 'designation'],
      message: `Unexpected ${key} "${sensitivity ?? risk}" without ${lacks.join(' and ')} of its designation, expected the designation record.`,
      fix: 'Add "designation: { tool: Position Designation Tool, date: 2026-10-01 }" under position, with the date of the record.',
    });
  },
};
