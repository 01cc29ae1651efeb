import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtin } from '../../src/builtin.ts';
import { schemaIds } from '../../src/cli/schema-ids.ts';
import { draftJsonSchema } from '../../src/draft/json-schema.ts';
import type { JsonSchema } from '../../src/form/json-schema.ts';
import { smallDraft } from '../check-text.ts';

const schema = draftJsonSchema(schemaIds(builtin));
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
const example = readFileSync('fixtures/ok/gs13-cx-strategist.yaml', 'utf8');

/** What an editor that reads YAML 1.2 underlines. */
function underlined(text: string): string[] {
  validate(parse(text));
  return (validate.errors ?? []).map((error) => error.instancePath);
}

describe('an editor does not underline', () => {
  test.each([
    'gs13-cx-strategist',
    'es-chief-cx-officer',
    'gs14-supervisory-cx-strategist',
    'gs12-cx-specialist-ladder',
  ])('the draft %s', (name) => {
    expect(underlined(readFileSync(`fixtures/ok/${name}.yaml`, 'utf8'))).toEqual([]);
  });

  test.each([
    ['series: "0301"', 'series: 0301'],
    ['percent: 40', 'percent: "40"'],
    ['identicalAdditional: no', 'identicalAdditional: No'],
    ['identicalAdditional: no', 'identicalAdditional: true'],
    ['identicalAdditional: no', 'identicalAdditional: "YES"'],
    ['cxpd: 1', 'cxpd: "1"'],
    ['level: 7-c', 'level: 7-3'],
    ['service: headquarters', 'service:'],
    ['duties: [MD-04, MD-09, MD-15, MD-21]', 'duties: all'],
    ['duties: [MD-04, MD-09, MD-15, MD-21]', 'duties: [USDA-01]'],
    ['library: dhs-cx', 'library: usda-cx'],
    ['requirements: opm-cx-strategist-gs13', 'requirements: own-set'],
    ['supports: [SE-1, TC-1]', 'supports: [OWN-1]'],
    ['number: x', 'number: 00123'],
    ['levers: [plain-language notices, status', 'levers: plain-language notices, status'],
  ])('%s written as %s', (from, to) => {
    const text = example.replace(from, to);
    expect(
      underlined(to.startsWith('levers') ? text.replace('shorter forms]', 'shorter forms') : text),
    ).toEqual([]);
  });
});

describe('an editor underlines', () => {
  test.each([
    ['percent: 100', 'percnt: 100', '/duties/0'],
    ['grade: 13', 'grade: 16', '/position/grade'],
    ['    percent: 100\n', '', '/duties/0'],
    ['percent: 100', 'percent:', '/duties/0/percent'],
    ['percent: 100', 'percent: 33.3', '/duties/0/percent'],
    ['cxpd: 1', 'cxpd: 2', '/cxpd'],
    ['cxpd: 1', 'cxpd: 1\nstatus: done', '/status'],
    ['agency: Department of Homeland Security', 'agency: [a]', '/organization/agency'],
  ])('%s written as %s', (from, to, place) => {
    expect(underlined(smallDraft)).toEqual([]);
    expect(underlined(smallDraft.replace(from, to))).toContain(place);
  });
});

describe('the schema', () => {
  const visit = (node: unknown, at: string, found: (schema: JsonSchema, at: string) => void): void => {
    if (typeof node !== 'object' || node === null) return;
    found(node as JsonSchema, at);
    for (const [key, value] of Object.entries(node)) visit(value, `${at}/${key}`, found);
  };

  test('describes every key', () => {
    const bare: string[] = [];
    visit(schema, '', ({ properties }, at) => {
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (typeof (value as JsonSchema).description !== 'string') bare.push(`${at}/${key}`);
      }
    });
    expect(bare).toEqual([]);
  });

  test('offers the ids that belong to a place', () => {
    const text = JSON.stringify(schema);
    const at = (...keys: string[]): string[] => {
      let node = schema;
      for (const key of keys) node = (node[key] ?? {}) as JsonSchema;
      return ((node.anyOf ?? []) as JsonSchema[]).flatMap((one) =>
        typeof one.const === 'string' ? [one.const] : [],
      );
    };
    const factor = (key: string): string[] =>
      at('properties', 'factors', 'properties', key, 'properties', 'level');
    expect(factor('knowledge')).toEqual(['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7', '1-8', '1-9']);
    expect(factor('purposeOfContacts')).toEqual(['7-1', '7-a', '7-2', '7-b', '7-3', '7-c', '7-4', '7-d']);
    expect(
      at('properties', 'supervisoryFactors', 'properties', 'natureOfContacts', 'properties', 'level'),
    ).toContain('4A-1');
    expect(at('properties', 'requirements')).toEqual(['opm-cx-strategist-gs13']);
    expect(at('properties', 'cxLanguage', 'properties', 'library')).toEqual(['dhs-cx']);
    const verification = ['properties', 'verification', 'properties'];
    expect(at(...verification, 'competencies', 'propertyNames')).toEqual(['TC-1', 'TC-2', 'TC-3']);
    expect(at(...verification, 'specializedExperience', 'propertyNames')).toEqual([
      'SE-1',
      'SE-2',
      'SE-3',
      'SE-4',
    ]);
    const goals = ['properties', 'performancePlan', 'properties', 'goals', 'items', 'properties', 'template'];
    expect(at(...goals).filter((id) => !id.includes('.'))).toEqual(['PG-1', 'PG-2', 'PG-3', 'PG-4']);
    expect(text).toContain('"const":"F67-03"');
  });
});
