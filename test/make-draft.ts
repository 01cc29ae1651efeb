import type { Draft, FactorKey, SupervisoryFactorKey } from '../src/draft/schema.ts';
import { factorKeys } from '../src/standards/fes.ts';
import { supervisoryFactorKeys } from '../src/standards/gssg.ts';

/** Parts of a draft; of the position only what differs from the small draft. */
export type DraftParts = Omit<Partial<Draft>, 'position'> & {
  readonly position?: Partial<Draft['position']>;
};

/** A small draft that has been read, with the parts that a test is about. */
export function makeDraft(parts: DraftParts = {}): Draft {
  return {
    cxpd: '1',
    organization: { agency: 'Department of Homeland Security', acronym: 'DHS' },
    duties: [
      { title: 'Customer research', percent: 100, tasks: ['Leads studies of how customers use a service.'] },
    ],
    ...parts,
    position: {
      title: 'Customer Experience Strategist',
      payPlan: 'GS',
      series: '0301',
      grade: 13,
      ...parts.position,
    },
  };
}

/** The nine factors at levels in their official order: `1-8 2-4 3-4 4-5 5-5 6-3 7-c 8-1 9-1`. */
export function factorsAt(levels: string): NonNullable<Draft['factors']> {
  return atLevels(factorKeys, levels) satisfies Partial<Record<FactorKey, unknown>>;
}

/** The supervisory factors at levels in their official order: `1-3 2-2 3-2 4A-3 4B-3 5-8 6-5`. */
export function supervisoryFactorsAt(levels: string): NonNullable<Draft['supervisoryFactors']> {
  return atLevels(supervisoryFactorKeys, levels) satisfies Partial<Record<SupervisoryFactorKey, unknown>>;
}

function atLevels(keys: readonly string[], levels: string) {
  return Object.fromEntries(
    levels
      .split(' ')
      .map((level, index) => [keys[index] ?? '', { level, text: 'What the position requires.' }]),
  );
}
