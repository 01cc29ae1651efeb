import type { Draft } from '../../draft/schema.ts';
import type { Rule } from '../rule.ts';

/** Blocks of the cover sheet that the agency states, with their key. The others are left to people who sign. */
const blocks: readonly {
  readonly block: number;
  readonly name: string;
  readonly key: keyof Draft['position'];
}[] = [
  { block: 2, name: 'reason for submission', key: 'reasonForSubmission' },
  { block: 3, name: 'service', key: 'service' },
  { block: 4, name: 'employing office location', key: 'employingOffice' },
  { block: 5, name: 'duty station', key: 'dutyStations' },
  { block: 7, name: 'Fair Labor Standards Act', key: 'flsa' },
  { block: 8, name: 'financial statements', key: 'financialStatements' },
  { block: 9, name: 'identical additional action', key: 'identicalAdditional' },
  { block: 10, name: 'position status', key: 'positionStatus' },
  { block: 11, name: 'supervisory status', key: 'supervisoryStatus' },
  { block: 12, name: 'sensitivity', key: 'sensitivity' },
];

/** Subdivisions for which block 18 has a line. */
const mostSubdivisions = 5;

/** What the agency states on the cover sheet is there. */
export const coverComplete: Rule = {
  id: 'cover-complete',
  severity: 'warning',
  from: 'classification',
  summary: 'The facts that the agency states on the cover sheet (Optional Form 8) are there.',
  explain:
    'The cover sheet is filled from the draft, and an empty block comes back with a question. Type the facts under position; ' +
    'numbers and codes that the classifier gives may be left out. Blocks 15a to 15d, 19 to 21 and 23 belong to people who ' +
    'sign and are always left blank.',
  source: 'Optional Form 8, blocks 2 to 12',
  requires: [...blocks.map(({ key }) => `position.${key}`), 'organization.subdivisions'],
  check({ draft, report }) {
    const { length } = draft.organization.subdivisions ?? [];
    if (length > mostSubdivisions) {
      report({
        path: ['organization', 'subdivisions', mostSubdivisions],
        message: `Unexpected number of subdivisions, ${length}, expected ${mostSubdivisions} at most: block 18 of the cover sheet has no line for this one.`,
        fix: 'Leave out the level that the others tell, or join two of them in one line.',
      });
    }
    const open = blocks.filter(({ key }) => draft.position[key] === undefined);
    if (open.length === 0) return;
    report({
      path: ['position'],
      spot: 'key',
      message: `Missing ${open.length === 1 ? 'a fact' : 'facts'} for the cover sheet, expected ${open.map(({ block, name }) => `block ${block} (${name})`).join(', ')}.`,
      fix: `Add under position: ${open.map(({ key }) => `${key}:`).join(', ')}`,
    });
  },
};
