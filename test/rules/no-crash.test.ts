import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { it } from 'vitest';
import { gradePosition } from '../../src/assess/grade.ts';
import { builtin } from '../../src/builtin.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { type Draft, draftSchema } from '../../src/draft/schema.ts';
import { mergeLanguage } from '../../src/language/merge-language.ts';
import { allRules } from '../../src/rules/all.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type Stage, stages } from '../../src/rules/stage.ts';
import { parseSource } from '../../src/source/parse-source.ts';

const folder = fileURLToPath(new URL('../../fixtures/ok/', import.meta.url));
const drafts = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => wholeDraft(readFileSync(folder + file, 'utf8')));

/** What stands in for the parts of a draft that cannot be read. */
const empty: Draft = {
  cxpd: '1',
  position: { title: '', payPlan: '', series: '' },
  organization: { agency: '' },
  duties: [],
};

/** Keys without which their part of a draft could not be read. */
const always = new Set(['performancePlan.kind', 'performancePlan.period']);

function wholeDraft(text: string): Draft {
  const { root } = parseSource(text);
  if (root === null) throw new Error('A fixture cannot be read');
  return readDraft(text, root).value as Draft;
}

/** Runs rules on a draft; what one throws is told with its id. */
function run(rules: readonly Rule[], draft: Draft, at: readonly Stage[] = ['offer']): void {
  const merged = mergeLanguage(draft, builtin.libraries);
  const grade = gradePosition(draft, builtin.standards);
  for (const rule of rules) {
    if ((rule.skip?.(draft) ?? null) !== null) continue;
    for (const stage of at) {
      try {
        rule.check({ ...builtin, draft, merged, grade, stage, today: '2026-11-21', report: () => undefined });
      } catch (cause) {
        throw new Error(`${rule.id} at ${stage}`, { cause });
      }
    }
  }
}

/** The empty draft with the parts of another one that stand at some paths. */
function only(paths: readonly string[], source: Draft): Draft {
  const draft = structuredClone(empty) as unknown as Record<string, unknown>;
  for (const path of paths) {
    const steps = path.split('.');
    let from: unknown = source;
    for (const step of steps) from = (from as Record<string, unknown> | undefined)?.[step];
    if (from === undefined) continue;
    let to = draft;
    for (const step of steps.slice(0, -1)) {
      to[step] ??= {};
      to = to[step] as Record<string, unknown>;
    }
    to[steps.at(-1) ?? ''] = structuredClone(from);
  }
  return draft as unknown as Draft;
}

/** A draft with every text exchanged, numbers and yes or no left alone. */
function withTexts(value: unknown, text: () => string): unknown {
  if (typeof value === 'string') return text();
  if (Array.isArray(value)) return value.map((item) => withTexts(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, text)]));
}

it('rules run on an empty draft', () => {
  run(allRules, empty, stages);
});

it.each(allRules.map((rule) => [rule.id, rule] as const))('%s runs with only what it requires', (_, rule) => {
  for (const draft of drafts) run([rule], only(rule.requires, draft), stages);
});

it.each(Object.keys(draftSchema.build.keys) as (keyof Draft)[])('rules run without %s', (key) => {
  for (const draft of drafts) {
    const part: unknown = draft[key];
    run(allRules, { ...draft, [key]: empty[key] });
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
    for (const inner of Object.keys(part).filter((name) => !always.has(`${key}.${name}`))) {
      const rest = Object.entries(part).filter(([name]) => name !== inner);
      run(allRules, { ...draft, [key]: { ...(empty[key] as object), ...Object.fromEntries(rest) } });
    }
  }
});

it('rules run on text of any kind', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '__proto__',
      '[insert',
      '{{',
      '\\',
      'a'.repeat(3000),
      '(((((',
      ' ',
      '7-c',
      'GS-13',
      '\ud800',
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.infiniteStream(text), (draft, texts) => {
      run(allRules, withTexts(draft, () => texts.next().value) as Draft);
    }),
    { numRuns: 25 },
  );
});
