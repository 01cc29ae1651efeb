import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { type MemoryIo, memoryIo, runIn } from '../cli/memory-io.ts';

const page = readFileSync('docs/own-language.md', 'utf8');

/** The first block of YAML on the page that begins so. */
function block(start: string): string {
  const found = page.split('```yaml\n').find((part) => part.startsWith(start));
  if (found === undefined) throw new Error(`No block begins with ${start}`);
  return found.split('```')[0] ?? '';
}

const library = block('library: nps-visitors');
const set = block('set: nps-analyst-gs12');

function world(files: Record<string, string> = {}): MemoryIo {
  return memoryIo({
    'cxpd.config.yaml': block('languageLibraries:'),
    'language/visitors.yaml': library,
    'requirements/park-analyst.yaml': set,
    ...files,
  });
}

test('the example library and the example set can be used', async () => {
  const { code, out } = await runIn(world(), 'language', 'check');
  expect(out).toBe(
    '1 language library and 1 requirement set of your own can be used; 0 files with mistakes.\n',
  );
  expect(code).toBe(0);
  expect((await runIn(world(), 'language', 'NPS-K1')).out).toContain('how visitors plan a trip');
});

test('the example draft selects a text and fills it', async () => {
  const draft = smallDraft.replace('duties:\n', `${block('cxLanguage:')}duties:\n`);
  const io = world({ 'pds/a.yaml': draft });
  const { out } = await runIn(io, 'validate', '--format', 'json', 'pds/a.yaml');
  const rules = JSON.parse(out).results[0].diagnostics.map(({ rule }: { rule: string }) => rule);
  expect(rules).not.toContain('language-known');
  expect(rules).not.toContain('language-holes');
  const open = world({ 'pds/a.yaml': draft.replace(/ {2}fill:[\s\S]*?center\n/, '') });
  expect((await runIn(open, 'validate', 'pds/a.yaml')).out).toContain('language-holes');
});

test('mistakes are told with their lines, in text and JSON', async () => {
  const io = world({
    'language/visitors.yaml': library.replace('section: duties', 'section: dutys'),
    'requirements/park-analyst.yaml': set.replace('    cues: [survey, interview]\n', '    cue: [survey]\n'),
  });
  const { code, out } = await runIn(io, 'language', 'check');
  expect(code).toBe(1);
  expect(out).toMatch(/^language\/visitors\.yaml:8:\d+ {2}error {2}/m);
  expect(out).toMatch(/^requirements\/park-analyst\.yaml:\d+:\d+ {2}error .* unknown-key$/m);
  expect(out).toContain('2 files with mistakes.');
  const json = JSON.parse((await runIn(io, 'language', 'check', '--format', 'json')).out);
  expect(json.results).toHaveLength(2);
  expect(json.summary.errors).toBeGreaterThanOrEqual(2);
});
