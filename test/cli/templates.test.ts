import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { texts as documents } from '#builtin/document-texts';
import { fileText, home, memoryIo, runIn } from './memory-io.ts';

const draft = readFileSync(new URL('../../fixtures/ok/gs13-cx-strategist.yaml', import.meta.url), 'utf8');
const settings = { 'cxpd.config.yaml': 'templates: [templates]\n' };
const pd = documents.pd ?? '';

describe('templates list', () => {
  test('names every template, and where it comes from', async () => {
    const { code, out } = await runIn(memoryIo(), 'templates', 'list');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(Object.keys(documents).length);
    expect(out).toMatch(/^pd +Position Description +built in$/m);
  });

  test('tells own ones, and whether the original has changed since', async () => {
    const io = memoryIo(settings);
    await runIn(io, 'templates', 'eject', 'pd', 'parts/prose');
    const copy = fileText(io, 'templates/pd.hbs');
    const old = copy.replace(/original [0-9a-f]{16}/, 'original 0123456789abcdef');
    io.files.set(path.join(home, 'templates/pd.hbs'), new TextEncoder().encode(old));
    const { out } = await runIn(io, 'templates', 'list');
    expect(out).toMatch(/^pd .* templates\/pd\.hbs \(the original has changed since\)$/m);
    expect(out).toMatch(/^parts\/prose .* templates\/parts\/prose\.hbs$/m);
    const checked = await runIn(io, 'templates', 'check');
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('templates/pd.hbs: The original has changed since this copy was made');
  });
});

describe('templates eject', () => {
  test('copies a template into the folder that the settings name', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': 'templates: [own/layout]\n' });
    expect((await runIn(io, 'templates', 'eject', 'parts/prose')).out).toBe('own/layout/parts/prose.hbs\n');
    const [first, ...rest] = fileText(io, 'own/layout/parts/prose.hbs').split('\n');
    expect(first).toMatch(/^\{\{! A copy of parts\/prose, original [0-9a-f]{16}\./);
    expect(rest.join('\n')).toBe(documents['parts/prose']);
  });

  test('makes the settings name a folder, and keeps their comments', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': '# ours\nrules:\n  duties-count: off # for now\n' });
    await runIn(io, 'templates', 'eject', 'pd');
    const text = fileText(io, 'cxpd.config.yaml');
    expect(text).toContain('# ours\nrules:\n  duties-count: off # for now\n');
    expect(text).toMatch(/templates:\s+- templates|templates: \[templates\]/);
    const bare = memoryIo();
    await runIn(bare, 'templates', 'eject', 'pd');
    expect(fileText(bare, 'cxpd.config.yaml')).toContain('templates: [templates]');
    expect((await runIn(bare, 'validate')).err).toContain('holds no YAML files that could be drafts');
  });

  test('replaces nothing without --force, and writes nothing at all then', async () => {
    const io = memoryIo({ ...settings, 'templates/pd.hbs': 'mine' });
    const { code, err } = await runIn(io, 'templates', 'eject', 'pwp', 'pd');
    expect(code).toBe(2);
    expect(err).toContain('templates/pd.hbs is there already');
    expect(io.files.has(path.join(home, 'templates/pwp.hbs'))).toBe(false);
    expect((await runIn(io, 'templates', 'eject', '--force', 'pd')).code).toBe(0);
    expect(fileText(io, 'templates/pd.hbs')).toContain(pd);
  });

  test('shows an original with --print', async () => {
    const io = memoryIo();
    expect((await runIn(io, 'templates', 'eject', '--print', 'pd')).out).toBe(pd);
    expect(io.files.size).toBe(0);
  });

  test.each([
    [['eject'], 'expected the name of a template'],
    [['eject', 'evaluatoin'], 'Did you mean evaluation?'],
    [['eject', '../pd'], 'There is no template "../pd"'],
    [['lists'], 'Did you mean cxpd templates list?'],
    [['check', 'pd'], 'Unexpected "pd" after templates check'],
    [['fields', 'pp'], 'Unexpected "pp", expected one of pd'],
  ])('%s is refused in plain words', async (argv, message) => {
    const { code, err } = await runIn(memoryIo(), 'templates', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('templates check', () => {
  const check = (files: Record<string, string | Uint8Array>, ...flags: string[]) =>
    runIn(memoryIo({ ...settings, ...files }), 'templates', 'check', ...flags);

  test('shows a mistake with its lines', async () => {
    const { code, out } = await check({
      'templates/pd.hbs': pd.replace('{{position.code}}', '{{position.cod}}'),
    });
    expect(code).toBe(1);
    expect(out).toContain('templates/pd.hbs:5:39  error  Unexpected field "position.cod"');
    expect(out).toContain('> 5 | <p class="lead">');
    expect(out).toContain('1 template of your own checked: 1 error.');
  });

  test('gives JSON', async () => {
    const { code, out } = await check({ 'templates/pd.hbs': `${pd}<p>` }, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).results[0]).toMatchObject({
      file: 'templates/pd.hbs',
      diagnostics: [{ rule: 'template-markup', severity: 'error' }],
    });
  });

  test('finds files that no document would use', async () => {
    const { code, out } = await check({ 'templates/position.hbs': 'a', 'templates/parts/A B.hbs': 'b' });
    expect(code).toBe(1);
    expect(out).toContain('Unexpected template "position", expected one of pd, pwp');
    expect(out).toContain('Unexpected template "parts/A B"');
  });

  test('takes a file that is no text for what it is', async () => {
    const { code, out } = await check({ 'templates/pd.hbs': new Uint8Array([0xff, 0xfe, 0x41, 0x00]) });
    expect(code).toBe(1);
    expect(out).toContain('templates/pd.hbs:1:1');
  });

  test('parts of one’s own may be included', async () => {
    const { code, out } = await check({
      'templates/pd.hbs': pd.replace('<h2>Major Duties</h2>', '{{> parts/our-note}}<h2>Major Duties</h2>'),
      'templates/parts/our-note.hbs': '<p class="note">{{organization.agency}}</p>',
    });
    expect(out).toBe('2 templates of your own checked: 0 errors.\n');
    expect(code).toBe(0);
  });
});

describe('export with templates of one’s own', () => {
  const changed = pd.replace('Performs other duties as assigned.', 'Does what {{organization.agency}} asks.');

  test('prints them', async () => {
    const io = memoryIo({ ...settings, 'templates/pd.hbs': changed, 'a.yaml': draft });
    const { code } = await runIn(io, 'export', '--document', 'pd', '--format', 'md', 'a.yaml');
    expect(code).toBe(0);
    expect(fileText(io, 'out/a-pd.md')).toContain('Does what Department of Homeland Security asks.');
  });

  test('that have a mistake writes nothing', async () => {
    const io = memoryIo({ ...settings, 'templates/pwp.hbs': '{{#if', 'a.yaml': draft });
    const { code, err } = await runIn(io, 'export', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('templates/pwp.hbs:1:1');
    expect(err).toContain('nothing is written');
    expect([...io.files.keys()].some((file) => file.includes(`${path.sep}out${path.sep}`))).toBe(false);
  });

  test('that fail for this draft only says so, without a stack', async () => {
    const own = pd.replace('<h2>Major Duties</h2>', '<h2>Major Duties</h2><p>{{position.onlyHere.more}}</p>');
    const io = memoryIo({ ...settings, 'templates/pd.hbs': own, 'a.yaml': draft });
    const { code, err } = await runIn(io, 'export', '--document', 'pd', 'a.yaml');
    expect(code).toBe(2);
    expect(err).not.toContain('    at ');
  });
});

test('templates fields lists what a document may print', async () => {
  const { out } = await runIn(memoryIo(), 'templates', 'fields', 'pd');
  expect(out).toMatch(/^position \(with …\)$/m);
  expect(out).toMatch(/^ {2}title$/m);
  expect(out).toMatch(/^duties \(each, with …\)$/m);
  const json = JSON.parse((await runIn(memoryIo(), 'templates', 'fields', '--format', 'json')).out);
  expect(json.fields.fields.position.fields.title).toBe('text');
});

describe('a template that is no text', () => {
  const check = (template: string | Uint8Array) =>
    runIn(memoryIo({ ...settings, 'templates/pd.hbs': template }), 'templates', 'check');

  test('but holds control characters is told where', async () => {
    const { code, out } = await check('<h1>x</h1>\n<p>\u001b[31mred</p>');
    expect(code).toBe(1);
    expect(out).toContain('templates/pd.hbs:2:4');
    expect(out).toContain('Unexpected control character');
    expect(out).not.toContain('\u001b[31m');
  });

  test('that is too large is told in words for templates', async () => {
    const { code, out } = await check('x'.repeat(3_000_000));
    expect(code).toBe(1);
    expect(out).toContain('Unexpected size of 2.9 MiB, expected at most 2 MiB.');
    expect(out).not.toContain('position in one file');
  });
});
