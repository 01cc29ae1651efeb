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

  test.each([
    ['a?.yaml', 'a😀.yaml', true],
    ['a??.yaml', 'a😀.yaml', false],
    ['?😀*', 'x😀', true],
    ['*😀*/**', 'x😀y/z', true],
    ['😀.yaml', '😁.yaml', false],
    ['{😀,é}?.yaml', 'e\u0301😁.yaml', true],
    ['r?sum?.yaml', 're\u0301sume\u0301.yaml', true],
    ['re\u0301sume\u0301', 'résumé/a.yaml', true],
    ['?', '\n', true],
    ['pds/**', 'pds/two\nlines.yaml', true],
  ])('letter by letter: %j and %j are %j', (pattern, file, expected) => {
    expect(createMatcher([pattern])(file)).toBe(expected);
  });

  test.each([
    '{',
    '}',
    '{a',
    'a}{',
    '{a}',
    'x{1..3}',
    '{}',
    '}{',
    '+(x)',
    '@(a|b)',
    '!',
    '"a"',
    '$(a)',
    '#a,b;~',
    '***',
  ])('by a name that is %s', (name) => {
    expect(createMatcher([`pds/${name}.yaml`])(`pds/${name}.yaml`)).toBe(true);
    expect(createMatcher([`pds/${name}.yaml`])('pds/x2.yaml')).toBe(name === '***');
  });

  test.each(['/', '.', './', '\\', '//'])('by %j, which is the folder of the settings', (pattern) => {
    expect(matched(pattern)).toEqual(files.filter((file) => !file.startsWith('../')));
    expect(matched('analyst.yaml', `!${pattern}`)).toEqual([]);
  });

  test('by paths that have more signs than they need', () => {
    expect(matched('pds//ses/./*.yaml')).toEqual(['pds/ses/chief.yaml']);
    expect(matched('..')).toEqual(['../other/ses/chief.yaml']);
  });

  test('without those that begin with an exclamation mark', () => {
    expect(matched('pds/ses/**', '!old')).toEqual(['pds/ses/chief.yaml']);
    expect(matched('!pds', '!../other')).toEqual(['analyst.yaml']);
  });
});
