import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileText, home, type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const fixture = (name: string): string => readFileSync(`fixtures/${name}.yaml`, 'utf8');
const talentPool = fixture('ok/cg13-cx-strategist-talent-pool');
const classified = fixture('ok/gs13-cx-strategist');
const budget = fixture('ok/gs12-budget-analyst');
const rolePage = fixture('bad/gs15-cx-specialist');

const written = (io: MemoryIo): string[] =>
  [...io.files.keys()]
    .map((file) => path.relative(home, file).replaceAll('\\', '/'))
    .filter((file) => !/ya?ml$/.test(file));

describe('documents of the hiring action', () => {
  test('both forms, the crosswalk and all that the draft can make', async () => {
    const io = memoryIo({ 'a.yaml': talentPool });
    const { code } = await runIn(io, 'export', 'a.yaml', '--document', 'all', '--format', 'md');
    expect(code).toBe(0);
    expect(written(io)).toEqual(
      ['pd', 'evaluation', 'crosswalk', 'form-b', 'form-a'].map((kind) => `out/a-${kind}.md`),
    );
    expect(fileText(io, 'out/a-form-b.md')).toMatch(/\[x\]\sYes/);
  });

  test('forms are checked at the stage talent-pool, whatever the stage of the draft', async () => {
    const io = memoryIo({ 'a.yaml': classified });
    const { code, err } = await runIn(io, 'export', 'a.yaml', '--document', 'form-b');
    expect(code).toBe(1);
    expect(written(io)).toEqual([]);
    expect(err).toContain('verification-signer');
  });

  test('Form B comes first and needs none of the facts of Form A', async () => {
    const signer =
      '  verifiedBy:\n    role: hiring-manager\n    name: Pat Example\n    email: pat@dhs.example\n    phone: 202-555-0100\n';
    const draft = classified.replace('verification:\n', `verification:\n${signer}`);
    for (const documents of [['form-b'], ['pd', 'form-b']]) {
      const io = memoryIo({ 'a.yaml': draft });
      const flags = documents.flatMap((kind) => ['--document', kind]);
      const { code, err } = await runIn(io, 'export', 'a.yaml', '--format', 'md', ...flags);
      expect({ code, err }).toMatchObject({ code: 0 });
      expect(written(io)).toEqual(documents.map((kind) => `out/a-${kind}.md`));
      expect(fileText(io, 'out/a-form-b.md')).not.toContain('DRAFT');
    }
  });

  test('a form that is not ready keeps no other document back', async () => {
    const io = memoryIo({ 'a.yaml': classified });
    const { code, err } = await runIn(io, 'export', 'a.yaml', '--document', 'pd', '--document', 'form-b');
    expect(code).toBe(1);
    expect(written(io)).toEqual(['out/a-pd.docx']);
    expect(err).toContain('verification-signer');
    expect(err).toContain('a.yaml: form-b not written, because of errors at stage talent-pool.');
  });

  test('among all, forms that are not ready are said and no failure', async () => {
    const io = memoryIo({ 'a.yaml': classified });
    const { code, err } = await runIn(io, 'export', 'a.yaml', '--document', 'all');
    expect(code).toBe(0);
    expect(err).toContain('form-b not written');
    expect(err).toContain('form-a not written');
    expect(err).not.toContain('verification-signer');
  });

  test('a form with errors is marked DRAFT with --allow-errors', async () => {
    const io = memoryIo({ 'a.yaml': classified });
    const flags = ['--document', 'pd', '--document', 'form-b', '--allow-errors', '--format', 'md'];
    expect((await runIn(io, 'export', 'a.yaml', ...flags)).code).toBe(0);
    expect(fileText(io, 'out/a-form-b.md')).toContain('DRAFT: not ready to be signed.');
    expect(fileText(io, 'out/a-pd.md')).not.toContain('DRAFT');
  });

  test('a chosen stage holds for forms too', async () => {
    const io = memoryIo({ 'a.yaml': classified });
    const flags = ['--document', 'form-b', '--stage', 'draft', '--format', 'md'];
    expect((await runIn(io, 'export', 'a.yaml', ...flags)).code).toBe(0);
    expect(fileText(io, 'out/a-form-b.md')).not.toContain('DRAFT');
  });

  test.each([
    ['form-a', budget, 'a.yaml claims no requirement set, so there is no form-a to write.'],
    ['crosswalk', budget, 'a.yaml claims no requirement set, so there is no crosswalk to write.'],
    ['posting', budget, 'a.yaml has no announcement, so there is no posting to write.'],
    [
      'crosswalk',
      classified.replace('requirements: opm-cx-strategist-gs13', 'requirements: another-set'),
      'a.yaml claims a requirement set that is not known',
    ],
  ])('%s needs what it is about: %#', async (kind, draft, message) => {
    const io = memoryIo({ 'a.yaml': draft });
    const { code, err } = await runIn(io, 'export', 'a.yaml', '--document', kind, '--allow-errors');
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a role page is replaced while it is unchanged, front matter first', async () => {
    const io = memoryIo({ 'a.yaml': rolePage });
    const flags = ['export', 'a.yaml', '--document', 'posting', '--allow-errors', '--format', 'md'];
    expect((await runIn(io, ...flags)).code).toBe(0);
    expect(fileText(io, 'out/a-posting.md')).toMatch(/^---\nlayout: "base"\n/);
    expect((await runIn(io, ...flags)).code).toBe(0);
  });
});
