import { describe, expect, test } from 'vitest';
import { examplePart } from '../../src/cli/example-part.ts';
import { folderRules } from '../../src/batch/folder-rules.ts';
import { configRules } from '../../src/config/config-rules.ts';
import { allRules } from '../../src/rules/all.ts';
import { exceptionRules } from '../../src/config/exception-rules.ts';
import { readingRules } from '../../src/source/reading-rules.ts';
import { wordExplanations } from '../../src/cli/word-rule-parts.ts';
import { memoryIo, runIn } from './memory-io.ts';

const everyRule = [
  ...readingRules,
  ...configRules,
  ...allRules,
  ...folderRules,
  ...exceptionRules,
  ...wordExplanations(),
].map((rule) => rule.id);

async function explain(...argv: string[]) {
  return runIn(memoryIo(), 'explain', ...argv);
}

describe('explain', () => {
  test('lists every rule', async () => {
    const { code, out } = await explain();
    expect(code).toBe(0);
    for (const id of everyRule) expect(out).toContain(`  ${id} `);
    const { rules } = JSON.parse((await explain('--format', 'json')).out);
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual(everyRule);
  });

  test('no two rules have one id', () => {
    expect(new Set(everyRule).size).toBe(everyRule.length);
  });

  test.each(everyRule)(
    'tells about %s with a bad and a good example, without marks of the tests',
    async (id) => {
      const { code, out } = await explain(id, '--format', 'json');
      expect(code).toBe(0);
      const rule = JSON.parse(out);
      expect(rule.summary).not.toBe('');
      expect(rule.bad).toEqual(expect.any(String));
      expect(rule.good).toEqual(expect.any(String));
      expect(rule.bad + rule.good).not.toMatch(/# (expect|example)/);
      expect((await explain(id)).out).toContain('As it should be');
    },
  );

  test('tells severities by stage, and what cannot be switched', async () => {
    const { out } = await explain('factors-complete');
    expect(out).toContain('warning from the stage draft on, error from the stage classification on');
    expect((await explain('yaml-syntax')).out).toContain('it cannot be switched off');
  });

  test('names the nearest rule for an unknown one', async () => {
    const { code, err } = await explain('duties-totl-100');
    expect(code).toBe(2);
    expect(err).toBe('cxpd: There is no rule "duties-totl-100".\nDid you mean duties-total-100?\n');
    expect((await explain('duties-total-100', 'x')).code).toBe(2);
  });
});

describe('explain factor', () => {
  test('tells points, neighbours and what the text describes', async () => {
    const { out } = await explain('factor', '1-8');
    expect(out).toContain('Factor 1, Knowledge Required by the Position');
    expect(out).toContain('Level 1-8 gives 1550 points: 300 points more than 1-7, 300 points less than 1-9.');
    expect(out).toContain('how that knowledge or skill is used');
  });

  test('tells in plain words what separates a level from its neighbours, and what to show', async () => {
    const { out } = await explain('factor', '1-8');
    expect(out).toMatch(/More than 1-7\n {2}\S.*\n[\s\S]*Less than 1-9, where\n {2}\S/);
    expect(out).toContain('What a position description has to show\n');
    expect(out).toContain('Administrative Analysis Grade Evaluation Guide');
    const lowest = (await explain('factor', '4-1')).out;
    expect(lowest).not.toContain('More than');
    expect(lowest).toContain('Less than 4-2, where');
    expect((await explain('factor', '5-6')).out).not.toContain('Less than');
  });

  test('tells of every level of a factor, and which words were not compared with the standard', async () => {
    const { out } = await explain('factor', '1');
    for (let level = 1; level <= 9; level++) expect(out).toContain(`\n1-${level}: `);
    expect(out).toContain('from general knowledge, not compared with its text');
    const { factors } = JSON.parse((await explain('factor', '--format', 'json')).out);
    for (const factor of factors) {
      expect(factor.words.map((one: { level: string }) => one.level)).toEqual(
        factor.levels.map((one: { level: string }) => one.level),
      );
    }
  });

  test('takes 7-c for 7-3, and a level without the word factor', async () => {
    expect((await explain('factor', '7-c')).out).toContain('Level 7-3 gives 120 points');
    expect((await explain('7-C')).out).toContain('Level 7-3 gives 120 points');
  });

  test('takes a factor, or lists them all', async () => {
    expect((await explain('factor', '9')).out).toContain('Factor 9, Work Environment');
    expect((await explain('factor')).out.match(/^\d /gm)).toHaveLength(9);
    expect(JSON.parse((await explain('factor', '1-8', '--format', 'json')).out).factors[0]).toMatchObject({
      key: 'knowledge',
      level: '1-8',
    });
  });

  test('names the levels for one that there is not', async () => {
    const { code, err } = await explain('factor', '2-9');
    expect(code).toBe(2);
    expect(err).toContain('Its levels are 2-1, 2-2, 2-3, 2-4, 2-5.');
    for (const asked of ['10', '12-1', 'x', '0']) expect((await explain('factor', asked)).code).toBe(2);
  });
});

test('an example is the marked part of a fixture', () => {
  const fixture =
    'cxpd: 1\n# example begins\na: 1  # expect: x\n# expect-next: y\nb: 2\n# example ends\nc: 3\n';
  expect(examplePart(fixture)).toBe('a: 1\nb: 2');
  expect(examplePart('cxpd: 1\n')).toBeNull();
});
