import { describe, expect, test } from 'vitest';
import { createSetups } from '../../src/cli/setups.ts';
import { smallDraft } from '../check-text.ts';
import { memoryIo, runIn } from './memory-io.ts';

const badDraft = smallDraft.replace('percent: 100', 'percent: 90');

/** How serious the wrong total is with some files, as the report says; `off` when it is not in it. */
async function severity(files: Record<string, string>, file: string, ...flags: string[]): Promise<string> {
  const { out } = await runIn(memoryIo({ [file]: badDraft, ...files }), 'validate', ...flags, file);
  return /:9:1 {2}(\w+) {2}Unexpected total/.exec(out)?.[1] ?? 'off';
}

/** What the report says about files of settings: place, rule and fix. */
async function faults(files: Record<string, string>, ...closed: string[]): Promise<string[]> {
  const io = memoryIo(
    { 'pds/a.yaml': smallDraft, ...files },
    { closed: Object.fromEntries(closed.map((file) => [file, 'EACCES'])) },
  );
  const { out } = await runIn(io, 'validate', '--format', 'json', 'pds/a.yaml');
  const { results } = JSON.parse(out);
  return results
    .filter((result: { support?: boolean }) => result.support)
    .flatMap((result: { file: string; diagnostics: { line: number; column: number; rule: string }[] }) =>
      result.diagnostics.map((found) => `${result.file}:${found.line}:${found.column} ${found.rule}`),
    );
}

const total = (setting: string) => `rules:\n  duties-total-100: ${setting}\n`;

describe('settings that extend others', () => {
  test('win over them, and take the rest', async () => {
    const base = { 'shared/base.yaml': `${total('off')}  duties-count: error\n` };
    const extending = 'extends: ../shared/base.yaml\n';
    expect(await severity({ ...base, 'pds/cxpd.config.yaml': extending }, 'pds/a.yaml')).toBe('off');
    const own = `${extending}${total('warning')}`;
    expect(await severity({ ...base, 'pds/cxpd.config.yaml': own }, 'pds/a.yaml')).toBe('warning');
    const { out } = await runIn(
      memoryIo({ ...base, 'pds/cxpd.config.yaml': own, 'pds/a.yaml': badDraft }),
      'validate',
      'pds/a.yaml',
    );
    expect(out).toContain('error  Unexpected number of major duties');
  });

  test('may name several, of which the later wins, and each counts once', async () => {
    const files = {
      'root.yaml': total('info'),
      'one.yaml': `extends: root.yaml\n${total('off')}`,
      'two.yaml': 'extends: [root.yaml]\n',
      'three.yaml': total('warning'),
    };
    const list = (...names: string[]) => ({ ...files, 'cxpd.config.yaml': `extends: [${names}]\n` });
    expect(await severity(list('one.yaml', 'two.yaml'), 'a.yaml')).toBe('off');
    expect(await severity(list('two.yaml', 'one.yaml', 'three.yaml'), 'a.yaml')).toBe('warning');
    expect(await severity(list('three.yaml', 'one.yaml'), 'a.yaml')).toBe('off');
  });

  test('take folders as seen from the file that names them, and they add up', async () => {
    const library = (id: string, text: string) =>
      `library: ${id}\nversion: 1\ntitle: T\nagency: A\nsource: S\ntexts:\n  - id: ${text}\n    section: duties\n` +
      '    text: Improves services.\n    source: item 1\n';
    const io = memoryIo({
      'shared/base.yaml': 'languageLibraries: [texts]\n',
      'shared/texts/x.yaml': library('x-cx', 'XX-01'),
      'pds/cxpd.config.yaml': 'extends: ../shared/base.yaml\nlanguageLibraries: [texts]\n',
      'pds/texts/y.yaml': library('y-cx', 'YY-01'),
      'pds/a.yaml': smallDraft,
    });
    const setup = await createSetups(io, {}).forFolder('pds');
    expect(setup.faults).toEqual([]);
    expect(setup.check.libraries.map(({ library }) => library)).toEqual(
      expect.arrayContaining(['x-cx', 'y-cx']),
    );
    expect((await runIn(io, 'validate', 'pds')).out).toContain('1 draft checked, 0 files skipped');
  });

  test('are no drafts and are not counted as skipped files', async () => {
    const io = memoryIo({
      'a.yaml': smallDraft,
      'base.yaml': total('off'),
      'cxpd.config.yaml': 'extends: base.yaml\n',
    });
    expect((await runIn(io, 'validate')).out).toContain('1 draft checked, 0 files skipped');
  });

  test('that are missing, a folder, an address or closed are told where they are named', async () => {
    const told = (name: string, ...closed: string[]) =>
      faults({ 'cxpd.config.yaml': `rules: {}\nextends:\n  - ${name}\n`, 'base.yaml': '' }, ...closed);
    for (const name of ['none.yaml', '"@agency/settings"', 'pds', 'https://example.gov/a.yaml'])
      expect(await told(name), name).toEqual(['cxpd.config.yaml:3:5 extended-settings']);
    expect(await told('base.yaml', 'base.yaml')).toEqual(['cxpd.config.yaml:3:5 extended-settings']);
    expect(await told('base.yaml')).toEqual([]);
    expect(await faults({ 'cxpd.config.yaml': 'extends: none.yaml\n' })).toEqual([
      'cxpd.config.yaml:1:10 extended-settings',
    ]);
  });

  test('in a circle are told once, and what was read counts', async () => {
    const files = {
      'cxpd.config.yaml': 'extends: a.yaml\n',
      'a.yaml': 'extends: b.yaml\n',
      'b.yaml': `extends: a.yaml\n${total('off')}`,
    };
    expect(await faults(files)).toEqual(['b.yaml:1:10 extended-settings']);
    expect(await severity(files, 'pds/a.yaml')).toBe('off');
    expect(await faults({ 'cxpd.config.yaml': 'extends: cxpd.config.yaml\n' })).toEqual([
      'cxpd.config.yaml:1:10 extended-settings',
    ]);
  });

  test('in a long row are told', async () => {
    const row = Object.fromEntries(
      Array.from({ length: 30 }, (_, number) => [`s${number}.yaml`, `extends: s${number + 1}.yaml\n`]),
    );
    const told = await faults({ ...row, 'cxpd.config.yaml': 'extends: s0.yaml\n' });
    expect(told).toEqual(['s8.yaml:1:10 extended-settings']);
  });

  test('with mistakes, or that are no settings, are told in their own file', async () => {
    const extending = { 'cxpd.config.yaml': 'extends: base.yaml\n' };
    expect(await faults({ ...extending, 'base.yaml': 'rules:\n  dutys: off\n' })).toEqual([
      'base.yaml:2:3 unknown-rule',
    ]);
    expect(await faults({ ...extending, 'base.yaml': smallDraft })).toEqual(['base.yaml:1:1 wrong-type']);
    expect(await faults({ ...extending, 'base.yaml': '- a\n' })).toEqual(['base.yaml:1:1 wrong-type']);
    expect(await faults({ ...extending, 'base.yaml': 'a: b: c\n' })).toEqual(['base.yaml:1:5 yaml-syntax']);
    expect(await faults({ ...extending, 'base.yaml': 'templates: [x]\n' })).toEqual([
      'base.yaml:1:13 missing-folder',
    ]);
  });
});

describe('settings for some files', () => {
  const overriding = (...patterns: string[]) => ({
    'cxpd.config.yaml': `overrides:\n  - files: ${JSON.stringify(patterns)}\n    ${total('warning').replace('\n  ', '\n      ')}`,
  });

  test('hold for the files that they name', async () => {
    expect(await severity(overriding('pds/ses/**'), 'pds/ses/a.yaml')).toBe('warning');
    expect(await severity(overriding('pds/ses/**'), 'pds/a.yaml')).toBe('error');
    expect(await severity(overriding('pds', '!ses'), 'pds/ses/a.yaml')).toBe('error');
    expect(await severity(overriding('PD (1).yaml'), 'pds/PD (1).yaml')).toBe('warning');
    expect(await severity(overriding('x[1].yaml'), 'x[1].yaml')).toBe('warning');
    expect(await severity(overriding('x[1].yaml'), 'x1.yaml')).toBe('error');
  });

  test('win over the rest, the later over the earlier, and flags over all', async () => {
    const two = {
      'cxpd.config.yaml': `${total('info')}overrides:\n  - files: pds\n    rules: { duties-total-100: off }\n  - files: ["*.yaml"]\n    rules: { duties-total-100: warning }\n`,
    };
    expect(await severity(two, 'pds/a.yaml')).toBe('warning');
    expect(await severity(two, 'b.yml')).toBe('info');
    expect(await severity(two, 'pds/a.yaml', '--rule', 'duties-total-100=error')).toBe('error');
  });

  test('of extended settings give way, and are seen from their own file', async () => {
    const base = {
      'shared/base.yaml':
        'overrides:\n  - files: ["**/ses/**", ../pds/x.yaml]\n    rules: { duties-total-100: off }\n',
    };
    const extending = 'extends: ../shared/base.yaml\n';
    const plain = { ...base, 'pds/cxpd.config.yaml': extending };
    expect(await severity(plain, 'pds/ses/a.yaml')).toBe('off');
    expect(await severity(plain, 'pds/x.yaml')).toBe('off');
    expect(await severity(plain, 'pds/y.yaml')).toBe('error');
    const own = { ...base, 'pds/cxpd.config.yaml': `${extending}${total('info')}` };
    expect(await severity(own, 'pds/ses/a.yaml')).toBe('info');
  });

  test('may set the stage, which --stage overrides', async () => {
    const io = memoryIo({
      'a.yaml': smallDraft,
      'final/b.yaml': smallDraft,
      'cxpd.config.yaml': 'overrides:\n  - files: final\n    stage: classification\n',
    });
    const stages = async (...flags: string[]) =>
      JSON.parse((await runIn(io, 'validate', '--format', 'json', ...flags)).out).results.map(
        (result: { stage: string }) => result.stage,
      );
    expect(await stages()).toEqual(['draft', 'classification']);
    expect(await stages('--stage', 'selection')).toEqual(['selection', 'selection']);
  });

  test('with mistakes are told at their place', async () => {
    const told = (text: string) => faults({ 'cxpd.config.yaml': text });
    expect(await told('overrides:\n  - files: a\n    rules: { dutys: off }\n')).toEqual([
      'cxpd.config.yaml:3:14 unknown-rule',
    ]);
    expect(await told('overrides:\n  - rules: { duties-count: off }\n')).toEqual([
      'cxpd.config.yaml:2:5 missing-key',
    ]);
    expect(await told('overrides:\n  - files: ""\n')).toEqual(['cxpd.config.yaml:2:12 missing-key']);
    expect(await told('overrides:\n  - files: a\n    stage: last\n')).toEqual([
      'cxpd.config.yaml:3:12 wrong-type',
    ]);
    expect(await told('overrides: { files: a }\n')).toEqual(['cxpd.config.yaml:1:1 wrong-type']);
  });

  test('do not hold for standard input', async () => {
    const io = memoryIo(overriding('**'), { stdin: badDraft });
    expect((await runIn(io, 'validate', '-')).code).toBe(1);
  });

  test('that meet no file of a whole folder are told', async () => {
    const io = memoryIo({ ...overriding('pds/sess/**'), 'pds/a.yaml': smallDraft });
    const { code, err } = await runIn(io, 'validate');
    expect(code).toBe(0);
    expect(err).toBe('cxpd.config.yaml:2: "pds/sess/**" meets none of the files that were checked.\n');
    expect((await runIn(io, 'validate', 'pds')).err).toBe('');
    expect((await runIn(memoryIo({ ...overriding('pds'), 'pds/a.yaml': smallDraft }), 'validate')).err).toBe(
      '',
    );
  });

  test('are one object for all files with the same settings, with a text of what they say', async () => {
    const setups = createSetups(memoryIo(overriding('pds')), {});
    const of = (path: string) => setups.forFile({ path, how: 'met' });
    expect(await of('pds/a.yaml')).toBe(await of('pds/b/c.yaml'));
    expect(await of('a.yaml')).toBe(await of('b.yaml'));
    const keys = await Promise.all(['pds/a.yaml', 'a.yaml'].map(async (file) => (await of(file)).key()));
    expect(new Set(keys).size).toBe(2);
    const again = createSetups(memoryIo(overriding('pds/**')), {});
    expect((await again.forFile({ path: 'pds/a.yaml', how: 'met' })).key()).toBe(keys[0]);
  });
});
