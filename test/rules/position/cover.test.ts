import { describe, expect, it } from 'vitest';
import { findingsOf, soundDraft } from '../findings-of.ts';

const told = (rule: string, more: object) =>
  findingsOf(rule, { position: { ...soundDraft.position, ...more } }, { stage: 'classification' });

const cover = {
  reasonForSubmission: 'new',
  service: 'field',
  employingOffice: 'Denver, CO',
  dutyStations: ['Denver, CO'],
  flsa: 'nonexempt',
  financialStatements: 'none',
  identicalAdditional: 'no',
  positionStatus: 'competitive',
  supervisoryStatus: 'nonsupervisory',
  sensitivity: 'non-sensitive',
};

describe('cover-complete', () => {
  it('a whole cover sheet is silent, numbers and codes of the classifier left out', () => {
    expect(told('cover-complete', cover)).toEqual([]);
  });

  it.each(Object.keys(cover))('without %s it asks for that block alone', (key) => {
    const { [key as 'flsa']: _, ...rest } = cover;
    const [found, ...more] = told('cover-complete', rest);
    expect(found?.path).toBe('position');
    expect(found?.message.match(/block \d+/g)).toHaveLength(1);
    expect(more).toEqual([]);
  });
});

it('the cover sheet has lines for five subdivisions', () => {
  const paths = (count: number) =>
    findingsOf(
      'cover-complete',
      {
        position: { ...soundDraft.position, ...cover },
        organization: {
          ...soundDraft.organization,
          subdivisions: Array.from({ length: count }, (_, index) => `Office ${index + 1}`),
        },
      },
      { stage: 'classification' },
    ).map(({ path }) => path);
  expect(paths(5)).toEqual([]);
  expect(paths(6)).toEqual(['organization.subdivisions.5']);
});

describe('reason-explained', () => {
  it.each([
    [{ reasonForSubmission: 'new' }, 0],
    [{ reasonForSubmission: 'other' }, 1],
    [{ reasonForSubmission: 'other', explanation: 'Change of title without a change of duties.' }, 0],
    [{ reasonForSubmission: 'redescription' }, 1],
    [{ reasonForSubmission: 'redescription', replaces: 'FS-118' }, 1],
    [
      {
        reasonForSubmission: 'redescription',
        replaces: 'FS-118',
        explanation: 'Travel is no longer needed.',
      },
      0,
    ],
    [
      { reasonForSubmission: 'redescription', explanation: 'Replaces FS-118; travel is no longer needed.' },
      0,
    ],
    [{ reasonForSubmission: 'redescription', explanation: 'This description replaces an earlier one.' }, 1],
    [{ reasonForSubmission: 'redescription', explanation: 'Duties were updated to reflect new law.' }, 0],
    [{ reasonForSubmission: 'new', replaces: 'FS-118' }, 1],
    [{}, 0],
  ])('%j: %i', (more, count) => expect(told('reason-explained', more)).toHaveLength(count));
});

describe('flsa-basis and designation-record', () => {
  it('an exemption names its determination', () => {
    expect(told('flsa-basis', { flsa: 'exempt' })).toHaveLength(1);
    expect(told('flsa-basis', { flsa: 'exempt', flsaBasis: 'Administrative exemption.' })).toEqual([]);
    expect(told('flsa-basis', { flsa: 'nonexempt' })).toEqual([]);
  });

  it('a designation is no future one', () => {
    const designation = (date: string) => ({ risk: 'high', designation: { tool: 'PDT', date } });
    expect(told('designation-record', designation('2026-11-21'))).toEqual([]);
    expect(told('designation-record', designation('2026-11-22'))).toMatchObject([
      { path: 'position.designation.date' },
    ]);
  });

  it('sensitivity and risk name the tool and the date', () => {
    const paths = (more: object) => told('designation-record', more).map(({ path }) => path);
    expect(paths({ sensitivity: 'non-sensitive' })).toEqual(['position.sensitivity']);
    expect(paths({ risk: 'moderate' })).toEqual(['position.risk']);
    expect(paths({ risk: 'high', designation: { tool: 'Position Designation Tool' } })).toEqual([
      'position.designation',
    ]);
    expect(
      paths({ risk: 'high', designation: { tool: 'Position Designation Tool', date: '2026-09-14' } }),
    ).toEqual([]);
    expect(paths({})).toEqual([]);
  });
});
