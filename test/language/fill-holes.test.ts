import { describe, expect, test } from 'vitest';
import { agencyWords } from '../../src/language/agency-words.ts';
import { fillHoles } from '../../src/language/fill-holes.ts';
import type { Worded } from '../../src/language/library.ts';

const levers: Worded = {
  text: 'Improves trust. Those may include…:',
  holes: [
    {
      name: 'levers',
      replaces: 'Those may include…:',
      with: 'Those may include: {value}.',
      required: 'always',
      join: '; ',
    },
  ],
};
const customers: Worded = {
  text: 'Persons contacted include (customers) and staff.',
  holes: [{ name: 'customers', replaces: '(customers)', with: '({value})', required: 'no', join: ', ' }],
};
const names: Worded = {
  text: 'Supports DHS’s goals; DHS helps a DHS customer across the Department.',
  holes: [
    { name: 'agency', replaces: 'DHS', required: 'no' },
    { name: 'agencyPossessive', replaces: 'DHS’s', required: 'no' },
    { name: 'agency', replaces: 'a DHS', with: '{a} {bare}', required: 'no' },
    { name: 'department', replaces: 'the Department', required: 'no' },
  ],
};
const page: Worded = {
  text: 'Review the page of DHS',
  holes: [{ name: 'page', replaces: 'the page of DHS', required: 'outside' }],
};
const ssa = agencyWords({ agency: 'Social Security Administration', acronym: 'SSA' });

describe('a hole that must be filled', () => {
  test('takes a list, joined as the library says', () => {
    const filled = fillHoles(levers, { levers: ['short forms', 'clear notices'] }, null);
    expect(filled).toEqual({
      text: 'Improves trust. Those may include: short forms; clear notices.',
      open: [],
    });
  });

  test('brings its own full stop and separators', () => {
    const filled = fillHoles(levers, { levers: ['short forms;', ' clear notices. '] }, null);
    expect(filled.text).toBe('Improves trust. Those may include: short forms; clear notices.');
  });

  test('stays open without a value, and keeps the words of the source', () => {
    expect(fillHoles(levers, undefined, null)).toEqual({ text: levers.text, open: ['levers'] });
  });

  test('takes signs of patterns and of replacements as they are', () => {
    const filled = fillHoles(levers, { levers: ['$& {value} $1', '{a} {bare}'] }, null);
    expect(filled.text).toBe('Improves trust. Those may include: $& {value} $1; {a} {bare}.');
  });
});

describe('a hole that may be filled', () => {
  test('keeps the words of the source without a value', () => {
    expect(fillHoles(customers, undefined, ssa)).toEqual({ text: customers.text, open: [] });
  });

  test('takes one value or several', () => {
    expect(fillHoles(customers, { customers: ['claimants'] }, ssa).text).toContain('(claimants)');
    expect(fillHoles(customers, { customers: ['claimants', 'attorneys'] }, ssa).text).toContain(
      '(claimants, attorneys)',
    );
  });
});

describe('names of the agency', () => {
  test('stay within the library’s own agency', () => {
    expect(fillHoles(names, undefined, null)).toEqual({ text: names.text, open: [] });
  });

  test('are replaced for another agency, the longest words first', () => {
    expect(fillHoles(names, undefined, ssa).text).toBe(
      'Supports SSA’s goals; SSA helps an SSA customer across the Administration.',
    );
  });

  test('can be given by the draft', () => {
    const filled = fillHoles(names, { department: ['the whole agency'] }, ssa);
    expect(filled.text).toContain('across the whole agency.');
  });

  test('are not looked for in what a draft fills in', () => {
    const filled = fillHoles(customers, { customers: ['DHS staff'] }, ssa);
    expect(filled.text).toContain('(DHS staff)');
  });
});

describe('a hole that other agencies must fill', () => {
  test('is open outside only', () => {
    expect(fillHoles(page, undefined, null).open).toEqual([]);
    expect(fillHoles(page, undefined, ssa).open).toEqual(['page']);
    expect(fillHoles(page, { page: ['our page'] }, ssa)).toEqual({ text: 'Review our page', open: [] });
  });
});
