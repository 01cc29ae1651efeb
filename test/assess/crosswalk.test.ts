import { expect, test } from 'vitest';
import { crosswalk } from '../../src/assess/crosswalk.ts';
import { builtin } from '../../src/builtin.ts';
import type { Draft } from '../../src/draft/schema.ts';
import { mergeLanguage } from '../../src/language/merge-language.ts';
import { makeDraft } from '../make-draft.ts';

const { standards, libraries } = builtin;
const [set] = standards.requirementSets;

function lay(parts: Partial<Draft>) {
  if (set === undefined) throw new Error('no set');
  const walk = crosswalk(mergeLanguage(makeDraft(parts), libraries), set, standards);
  return { ...walk, row: (id: string) => walk.rows.find((row) => row.id === id) };
}

const duty = (percent: number, task: string, supports?: string[]) => ({
  title: 'Work',
  percent,
  tasks: [task],
  ...(supports === undefined ? {} : { supports }),
});

test('percent is the time of all declared duties', () => {
  const { row } = lay({
    duties: [duty(40, 'Leads studies.', ['SE-1']), duty(35, 'Leads surveys.', ['SE-1']), duty(25, 'Writes.')],
  });
  expect(row('SE-1')?.percent).toBe(75);
  expect(row('SE-2')?.percent).toBe(0);
});

test('experience is supported by duties alone, a technical competency by Factor 1 too, a general one by any part', () => {
  const supports = ['SE-1', 'TC-1', 'GC-2'];
  const { row, unsupported } = lay({
    factors: {
      knowledge: { text: 'Knowledge of surveys.', supports },
      guidelines: { text: 'Laws.', supports },
    },
  });
  expect(row('SE-1')?.supported).toBe(false);
  expect(row('TC-1')?.supports.map(({ label, counts }) => [label, counts])).toEqual([
    ['Factor 1', true],
    ['Factor 3', false],
  ]);
  expect(row('GC-2')?.supported).toBe(true);
  expect(unsupported).toEqual(['SE-1', 'SE-2', 'SE-3', 'SE-4', 'TC-2', 'TC-3']);
});

test('shared words are those of the statement, each once, without words that say nothing', () => {
  const { row } = lay({ duties: [duty(100, 'Develops journey maps and a map of each process.', ['SE-3'])] });
  expect(row('SE-3')?.supports[0]?.words).toEqual(['journey', 'maps']);
  expect(row('SE-3')?.supports[0]?.texts[0]?.words).toEqual(['journey', 'maps']);
});

test('a likely part is suggested and changes nothing about support', () => {
  const { row, unsupported } = lay({
    duties: [duty(100, 'Facilitates workshops with customers, using inclusive methods, to gather insights.')],
  });
  expect(row('SE-4')?.suggestions.map(({ label }) => label)).toEqual(['Duty 1']);
  expect(row('SE-4')?.supported).toBe(false);
  expect(unsupported).toContain('SE-4');
});

test.each([
  'Reviews budget estimates and recommends adjustments to program offices.',
  'Maintains the computer network and answers requests for help.',
  'Prepares travel vouchers and keeps time records for the staff.',
])('work of another kind suggests nothing for Form B: %s', (task) => {
  const { rows } = lay({ duties: [duty(100, task)] });
  expect(rows.filter((row) => row.required).flatMap((row) => row.suggestions)).toEqual([]);
});

test('merged language stands with its factor, under the id that selected it', () => {
  const { row } = lay({
    factors: { knowledge: { text: 'Knowledge of law.', supports: ['TC-1'] } },
    cxLanguage: { knowledge: ['F1-05'] },
  });
  const texts = row('TC-1')?.supports[0]?.texts;
  expect(texts?.map(({ library, path }) => [library, path.join('.')])).toEqual([
    [null, 'factors.knowledge.text'],
    ['F1-05', 'cxLanguage.knowledge.0'],
  ]);
});
