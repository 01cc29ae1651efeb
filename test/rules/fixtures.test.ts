import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtin } from '../../src/builtin.ts';
import type { Library } from '../../src/language/library.ts';
import { readLibrary } from '../../src/language/library.ts';
import { allRules } from '../../src/rules/all.ts';
import { type Stage, stages } from '../../src/rules/stage.ts';
import { parseSource } from '../../src/source/parse-source.ts';
import { checkText } from '../check-text.ts';

const folder = fileURLToPath(new URL('../../fixtures/rules/', import.meta.url));
const ids = allRules.map((rule) => rule.id);

/** A line and a rule, such as `12 duties-total-100`. */
type Mark = string;

/** What `# expect: rule` at the end of a line and `# expect-next: rule` on a line above ask for. */
function marks(text: string): Mark[] {
  return text.split('\n').flatMap((line, index) => {
    const found = /# expect(-next)?: ([a-z0-9-]+(?:, [a-z0-9-]+)*)\s*$/.exec(line);
    if (found === null) return [];
    const number = index + (found[1] === undefined ? 1 : 2);
    return (found[2] ?? '').split(', ').map((rule) => `${number} ${rule}`);
  });
}

/** A library that a rule's fixtures select from, beside the built-in ones. */
function extraLibrary(rule: string): Library[] {
  const file = `${folder}${rule}/library.yaml`;
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const { root } = parseSource(text);
  const library =
    root === null ? null : readLibrary(`fixtures/rules/${rule}/library.yaml`, text, root).library;
  if (library === null) throw new Error(`${file} cannot be read`);
  return [library];
}

function check(rule: string, name: 'ok' | 'bad') {
  const text = readFileSync(`${folder}${rule}/${name}.yaml`, 'utf8');
  const stage = /^# stage: (\S+)$/m.exec(text)?.[1] as Stage | undefined;
  const today = /^# today: (\S+)$/m.exec(text)?.[1];
  if (stage !== undefined) expect(stages).toContain(stage);
  const { report } = checkText(text, {
    libraries: [...builtin.libraries, ...extraLibrary(rule)],
    ...(stage === undefined ? {} : { stage }),
    ...(today === undefined ? {} : { today }),
  });
  expect(report.rulesNotRun, 'every rule can run').toEqual([]);
  const counted = report.diagnostics.filter((found) => found.severity === 'error' || found.rule === rule);
  const told = counted.map((found) => `${found.range.line} ${found.rule}`);
  return { text, told: [...new Set<Mark>(told)].sort(), own: counted.filter((found) => found.rule === rule) };
}

it('every rule has a folder of fixtures, and no folder is left without its rule', () => {
  expect(readdirSync(folder).sort()).toEqual([...ids].sort());
});

it('no two rules have one id', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(ids)('%s', (rule) => {
  it('says nothing about the good draft, which has no error', () => {
    expect(check(rule, 'ok').told).toEqual([]);
  });

  it('finds in the bad draft what is marked there, and nothing else is wrong with it', () => {
    const { text, told, own } = check(rule, 'bad');
    expect(told).toEqual([...new Set(marks(text))].sort());
    expect(own.length, 'findings of the rule itself').toBeGreaterThan(0);
  });

  it('says what to type, in sentences', () => {
    for (const { message, fix } of check(rule, 'bad').own) {
      expect(message).toMatch(/^(?:Unexpected|Missing) /);
      expect(fix).toMatch(/\S/);
    }
  });

  it.each(['ok', 'bad'] as const)('shows a short example in the %s draft', (name) => {
    const lines = readFileSync(`${folder}${rule}/${name}.yaml`, 'utf8').split('\n');
    const begin = lines.indexOf('# example begins');
    const end = lines.indexOf('# example ends');
    const shown = lines.slice(begin + 1, end).filter((line) => !line.includes('# expect-next:'));
    expect(begin, '# example begins').toBeGreaterThanOrEqual(0);
    expect(shown.length).toBeGreaterThanOrEqual(1);
    expect(shown.length).toBeLessThanOrEqual(12);
  });
});
