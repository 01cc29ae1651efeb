import { describe, expect, test } from 'vitest';
import { nearestWord, sameId } from '../../src/text/nearest.ts';

const sets = ['opm-cx-strategist-gs13', 'opm-data-scientist-gs14'];

describe('the nearest word', () => {
  test.each([
    ['opm-cx-strategist-gs12', 'opm-cx-strategist-gs13'],
    ['OPM_CX_Strategist_GS13', 'opm-cx-strategist-gs13'],
    ['cx-strategist-gs13', 'opm-cx-strategist-gs13'],
  ])('%s is near %s', (word, near) => {
    expect(nearestWord(word, sets)).toBe(near);
  });

  test('a word that is far from all has none near', () => {
    expect(nearestWord('budget', sets)).toBeUndefined();
    expect(nearestWord('budget', [])).toBeUndefined();
  });
});

describe('the same id', () => {
  const ids = ['SE-1', 'SE-2', 'TC-1', 'F1-05', 'F67-01'];

  test.each([
    ['se1', 'SE-1'],
    ['SE 01', 'SE-1'],
    ['tc_1', 'TC-1'],
    ['F1-5', 'F1-05'],
    ['F67-1', 'F67-01'],
  ])('%s means %s', (written, meant) => {
    expect(sameId(written, ids)).toBe(meant);
  });

  test('another number is another id', () => {
    expect(sameId('SE-3', ids)).toBeUndefined();
    expect(sameId('SE-12', ids)).toBeUndefined();
  });
});
