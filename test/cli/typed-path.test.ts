import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { typedName } from '../../src/cli/typed-path.ts';

describe('a name in a command to type', () => {
  test.each([
    ['pds/gs13-cx.yaml', 'pds/gs13-cx.yaml'],
    ['../Prüfung/été.yaml', '../Prüfung/été.yaml'],
    ['my pd.yaml', '"my pd.yaml"'],
    ["the chief's (2).yaml", '"the chief\'s (2).yaml"'],
    ['-draft.yaml', './-draft.yaml'],
    ['-my draft.yaml', '"./-my draft.yaml"'],
    ['~me.yaml', '"~me.yaml"'],
    ['50% "more" $5.yaml', '\'50% "more" $5.yaml\''],
    ["it's $5.yaml", "'it'\\''s $5.yaml'"],
  ])('%s is typed as %s', (name, typed) => {
    expect(typedName(name)).toBe(typed);
  });

  const names = ['a b', "a'b", 'a"b', 'a$HOME', 'a`id`', 'a!b', 'a\\b', 'a;b', 'a&b|c', '#a', '*', '(a)'];

  test.skipIf(process.platform === 'win32')('reaches the program as it is', () => {
    for (const name of names) {
      expect(execFileSync('sh', ['-c', `printf %s ${typedName(name)}`], { encoding: 'utf8' })).toBe(name);
    }
  });
});
