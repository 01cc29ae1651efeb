import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/config/match-files.ts';

const files = [
  'analyst.yaml',
  'pds/analyst.yaml',
  'pds/ses/chief.yaml',
  'pds/ses/old/chief.yml',
  'pds/PD (1).yaml',
  'pds/x[1].yaml',
  'pds/x1.yaml',
  'pds/a+b@c!.yaml',
  '../other/ses/chief.yaml',
];
const matched = (...patterns: string[]): string[] => files.filter(createMatcher(patterns));

describe('files are matched', () => {
  test.each([
    ['pds/ses/**', ['pds/ses/chief.yaml', 'pds/ses/old/chief.yml']],
    ['pds/ses', ['pds/ses/chief.yaml', 'pds/ses/old/chief.yml']],
    ['./pds/ses/', ['pds/ses/chief.yaml', 'pds/ses/old/chief.yml']],
    ['pds\\ses\\**', ['pds/ses/chief.yaml', 'pds/ses/old/chief.yml']],
    [
      'pds/*.yaml',
      ['pds/analyst.yaml', 'pds/PD (1).yaml', 'pds/x[1].yaml', 'pds/x1.yaml', 'pds/a+b@c!.yaml'],
    ],
    ['*.yml', ['pds/ses/old/chief.yml']],
    ['ses', ['pds/ses/chief.yaml', 'pds/ses/old/chief.yml', '../other/ses/chief.yaml']],
    ['**/ses/*.yaml', ['pds/ses/chief.yaml', '../other/ses/chief.yaml']],
    ['../other/**', ['../other/ses/chief.yaml']],
    ['../other/ses/chief.yaml', ['../other/ses/chief.yaml']],
    ['/analyst.yaml', ['analyst.yaml']],
    ['analyst.yaml', ['analyst.yaml', 'pds/analyst.yaml']],
    ['pds/{analyst,x1}.yaml', ['pds/analyst.yaml', 'pds/x1.yaml']],
    ['pds/x?.yaml', ['pds/x1.yaml']],
    ['**', files],
    ['pds/SES/**', []],
  ])('by %s', (pattern, expected) => {
    expect(matched(pattern)).toEqual(expected);
  });

  test('by names with brackets and other signs', () => {
    expect(matched('PD (1).yaml')).toEqual(['pds/PD (1).yaml']);
    expect(matched('x[1].yaml')).toEqual(['pds/x[1].yaml']);
    expect(matched('pds/x[1].yaml')).toEqual(['pds/x[1].yaml']);
    expect(matched('a+b@c!.yaml')).toEqual(['pds/a+b@c!.yaml']);
  });

  test('without those that begin with an exclamation mark', () => {
    expect(matched('pds/ses/**', '!old')).toEqual(['pds/ses/chief.yaml']);
    expect(matched('!pds', '!../other')).toEqual(['analyst.yaml']);
  });
});
