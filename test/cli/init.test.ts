import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fileText, memoryIo, runIn } from './memory-io.ts';

const names = [
  '.github/workflows/position-descriptions.yml',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  'README.md',
  'cxpd.config.yaml',
  'pds/example-gs13.yaml',
  'cxpd.schema.json',
  'cxpd.config.schema.json',
];

describe('init', () => {
  test('makes a folder whose drafts are without error, and says what to do next', async () => {
    const io = memoryIo();
    const { code, out, err } = await runIn(io, 'init', 'team');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual(names.map((name) => `team/${name}: made`));
    expect(err).toContain('cxpd new team/pds/my-position.yaml');
    const checked = await runIn(io, 'validate', 'team');
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('1 draft checked, 0 files skipped: 0 errors, 0 warnings');
  });

  test('leaves files alone that are there, and says so', async () => {
    const io = memoryIo({ 'README.md': 'ours\n', '.vscode/settings.json': '{}\n' });
    const { code, out, err } = await runIn(io, 'init');
    expect(code).toBe(0);
    expect(out).toContain('README.md: kept, as it is there already\n');
    expect(out).toContain('.vscode/settings.json: kept, as it is there already\n');
    expect(err).toContain('6 files made, 2 kept as they were.');
    expect(fileText(io, 'README.md')).toBe('ours\n');
    expect((await runIn(io, 'init')).err).toContain('Nothing to do');
  });

  test('--dry-run says what would be made and writes nothing', async () => {
    const io = memoryIo();
    const { code, out } = await runIn(io, 'init', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('cxpd.config.yaml: would be made\n');
    expect(io.files.size).toBe(0);
  });

  test('the settings, the workflow and the schema can be read', async () => {
    const io = memoryIo();
    await runIn(io, 'init');
    const settings = JSON.parse(fileText(io, '.vscode/settings.json'));
    expect(settings['yaml.schemas']).toEqual({
      './cxpd.schema.json': ['pds/**/*.yaml', 'pds/**/*.yml'],
      './cxpd.config.schema.json': ['cxpd.config.yaml'],
    });
    const workflow = parse(fileText(io, '.github/workflows/position-descriptions.yml'));
    expect(workflow.jobs.validate.steps.at(-1).with.path).toBe('cxpd-report.json');
    const draft = fileText(io, 'pds/example-gs13.yaml');
    expect(draft).toMatch(/^# yaml-language-server: \$schema=\.\.\/cxpd\.schema\.json\n/);
    const ajv = new Ajv({ strict: false, allErrors: true });
    const config = fileText(io, 'cxpd.config.yaml');
    expect(config).toMatch(/^# yaml-language-server: \$schema=cxpd\.config\.schema\.json\n/);
    expect(ajv.validate(JSON.parse(fileText(io, 'cxpd.config.schema.json')), parse(config))).toBe(true);
    const isValid = ajv.validate(JSON.parse(fileText(io, 'cxpd.schema.json')), parse(draft));
    expect(ajv.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
    for (const name of names) expect(fileText(io, name)).not.toMatch(/\r|\{version\}/);
  });

  test('refuses a file as folder, and a place that cannot be written', async () => {
    const io = memoryIo({ 'a.txt': '' }, { held: { 'README.md': 'EROFS' } });
    expect(await runIn(io, 'init', 'a.txt')).toMatchObject({ code: 2, out: '' });
    const { code, err } = await runIn(io, 'init');
    expect(code).toBe(2);
    expect(err).toContain('README.md cannot be written: the disk can only be read.');
    expect(err).not.toContain('--out');
  });
});
