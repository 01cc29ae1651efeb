import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import YAML from 'yaml';
import { describe, expect, test } from 'vitest';
import { runIn, memoryIo } from '../cli/memory-io.ts';
import { noAnswers, readAnswers, withAnswer } from '../../src/new/answers.ts';
import { beginWith } from '../../src/new/begin-with.ts';
import { layOver, valueAt } from '../../src/new/draft-tree.ts';
import { parseSource } from '../../src/source/parse-source.ts';

function read(text: string) {
  const { root } = parseSource(text);
  if (root === null) throw new Error('nothing was read');
  return readAnswers({ text, root });
}

describe('a file of answers', () => {
  test('holds any part of a draft, a start and words for open places', () => {
    const { answers, findings } = read(
      'from: blank\nopen: { services: "visas #1" }\nposition:\n  title: A\n',
    );
    expect(findings).toEqual([]);
    expect(answers.from).toBe('blank');
    expect({ ...answers.open }).toEqual({ services: 'visas #1' });
    expect(valueAt(answers.draft, ['position', 'title'])).toBe('A');
  });

  test('is read as strictly as a draft otherwise', () => {
    const rules = read(
      'position:\n  title: A #1\n  grade: x\nduties:\n  - percent: 40\nunknown: 1\n',
    ).findings.map(({ rule }) => rule);
    expect([...new Set(rules)].sort()).toEqual(['prose-cut', 'unknown-key', 'wrong-type']);
  });

  test('is shown in the documentation as one that can be used', async () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/new.md', 'utf8')) ?? [];
    const io = memoryIo({ 'answers.yaml': example });
    expect(await runIn(io, 'new', 'pd.yaml', '--answers', 'answers.yaml')).toMatchObject({ code: 0 });
  });

  test('fits its JSON Schema, and so does every whole draft', async () => {
    const { out } = await runIn(memoryIo(), 'schema', '--answers');
    const fits = new Ajv({ strict: false }).compile(JSON.parse(out));
    const drafts = readdirSync('fixtures/ok').filter((file) => file.endsWith('.yaml'));
    for (const file of drafts)
      expect([file, fits(YAML.parse(readFileSync(`fixtures/ok/${file}`, 'utf8')))]).toEqual([file, true]);
    expect(fits({ from: 'blank', duties: [{ percent: 40 }] })).toBe(true);
    expect(fits({ position: { titel: 'x' } })).toBe(false);
  });
});

describe('one answer by its key', () => {
  test('counts list items from 1', () => {
    const answers = withAnswer(noAnswers, 'duties.2.percent', '40');
    expect(valueAt(answers?.draft ?? {}, ['duties', 1, 'percent'])).toBe('40');
  });

  test('takes the items of a list divided by semicolons', () => {
    const answers = withAnswer(noAnswers, 'organization.subdivisions', 'A; B');
    expect(valueAt(answers?.draft ?? {}, ['organization', 'subdivisions'])).toEqual(['A', 'B']);
  });

  test('is null for a key that holds no value', () => {
    expect(withAnswer(noAnswers, 'position', 'x')).toBeNull();
    expect(withAnswer(noAnswers, 'position.nothing', 'x')).toBeNull();
    expect(withAnswer(noAnswers, '__proto__.x', 'x')).toBeNull();
  });
});

describe('answers over a preset', () => {
  test('join parts of duties with those of the preset', () => {
    const lower = {
      duties: [
        { title: 'A', tasks: ['a'] },
        { title: 'B', tasks: ['b'] },
      ],
    };
    expect(layOver(lower, { duties: [{ percent: '60' }, { percent: '40' }] })).toEqual({
      duties: [
        { title: 'A', tasks: ['a'], percent: '60' },
        { title: 'B', tasks: ['b'], percent: '40' },
      ],
    });
  });

  test('replace the duties when they are whole', () => {
    const lower = { duties: [{ title: 'A' }, { title: 'B' }] };
    expect(layOver(lower, { duties: [{ title: 'C' }] })).toEqual({ duties: [{ title: 'C' }] });
  });

  test('fill the open places', () => {
    const draft = { introduction: 'For [[services]].' };
    const preset = { preset: 'x', title: 'x', summary: 'x', order: 1, draft };
    const tree = beginWith(draft, preset, [], { ...noAnswers, open: { services: 'visas' } });
    expect(tree.introduction).toBe('For visas.');
  });
});
