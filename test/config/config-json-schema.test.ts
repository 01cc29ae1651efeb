import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folder } from '#builtin/folder';
import { configSchemaText } from '../../src/cli/schema.ts';
import { memoryIo, runIn } from '../cli/memory-io.ts';

const schema = JSON.parse(configSchemaText());
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

/** What an editor underlines. */
function underlined(text: string): string[] {
  validate(parse(text));
  return (validate.errors ?? []).map((error) => error.instancePath);
}

describe('the JSON Schema of the settings', () => {
  test('is printed', async () => {
    expect((await runIn(memoryIo(), 'schema', '--config')).out).toBe(configSchemaText());
    expect((await runIn(memoryIo(), 'schema', '--config', '--answers')).code).toBe(2);
  });

  test('names the rules that can be switched', () => {
    const [rules, ofSome] = [schema.properties.rules, schema.properties.overrides.items.properties.rules];
    for (const { properties } of [rules, ofSome]) {
      expect(Object.keys(properties)).toEqual(
        expect.arrayContaining(['duties-count', 'number-unique', 'suppression-unused']),
      );
      expect(Object.keys(properties)).not.toContain('yaml-syntax');
    }
  });

  test.each([
    'rules: { duties-count: off }\n',
    'extends: a.yaml\n',
    'extends: [a.yaml, b.yaml]\noverrides:\n  - files: [pds/**, "!x"]\n    stage: offer\n',
    'overrides:\n  - files: "*.yaml"\n    rules: { duties-count: error }\nrules:\nbaseline: b.yaml\n',
  ])('takes %j', (text) => {
    expect(underlined(text)).toEqual([]);
  });

  test.each([
    ['rules: { dutys-count: off }\n', '/rules'],
    ['rules: { duties-count: no }\n', '/rules/duties-count'],
    ['overrides:\n  - rules: {}\n', '/overrides/0'],
    ['overrides:\n  - files: a\n    stage: last\n', '/overrides/0/stage'],
    ['rulez: {}\n', ''],
  ])('underlines %j', (text, place) => {
    expect(underlined(text)).toEqual([place]);
  });
});

test('everything that the settings of a new folder offer is right', async () => {
  const settings = (folder['cxpd.config.yaml'] ?? '').replaceAll(/^# ?(?=[a-z]+[A-Za-z]*:| {2,})/gm, '');
  expect(settings).toContain('\noverrides:\n  - files: pds/classified\n');
  expect(underlined(settings)).toEqual([]);
  const io = memoryIo({
    'team/cxpd.config.yaml': settings,
    'team/cxpd-baseline.yaml': 'baseline: 1\n',
    'team/language/x.txt': '',
    'team/requirements/x.txt': '',
    'agency/cxpd.config.yaml': '',
    'team/pds/classified/a.yaml': 'cxpd: 1\n',
  });
  const { out } = await runIn(io, 'validate', '--format', 'json', 'team');
  expect(JSON.parse(out).results).toHaveLength(1);
});
