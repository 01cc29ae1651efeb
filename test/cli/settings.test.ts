import { describe, expect, test } from 'vitest';
import { smallDraft } from '../check-text.ts';
import { type MemoryIo, memoryIo, runIn } from './memory-io.ts';

const badDraft = smallDraft.replace('percent: 100', 'percent: 90');
const library = `library: usda-cx
version: 1
title: USDA language
agency: USDA
source: USDA
texts:
  - id: UD-01
    section: duties
    text: Improves services for borrowers.
    source: item 1
`;
const withLanguage = `${smallDraft}cxLanguage:\n  library: usda-cx\n  duties: [UD-01]\n`;

describe('settings', () => {
  test('are found upward from the draft', async () => {
    const io = memoryIo({
      'agency/office/a.yaml': badDraft,
      'agency/cxpd.config.yaml': 'rules:\n  duties-total-100: off\n',
      'b.yaml': badDraft,
    });
    expect((await runIn(io, 'validate', 'agency/office/a.yaml')).code).toBe(0);
    expect((await runIn(io, 'validate', 'b.yaml')).code).toBe(1);
  });

  test('of the nearest folder hold', async () => {
    const io = memoryIo({
      'cxpd.config.yaml': 'rules:\n  duties-total-100: off\n',
      'pds/cxpd.config.yaml': 'rules:\n  duties-total-100: warning\n',
      'pds/a.yaml': badDraft,
    });
    expect((await runIn(io, 'validate', 'pds/a.yaml')).out).toContain('warning  Unexpected total');
  });

  test('give way to flags', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': 'rules:\n  duties-total-100: off\n', 'a.yaml': badDraft });
    expect((await runIn(io, 'validate', '--rule', 'duties-total-100=error', 'a.yaml')).code).toBe(1);
  });

  test('named with --config hold for every draft', async () => {
    const io = memoryIo({
      'cxpd.config.yaml': 'rules:\n  duties-total-100: error\n',
      'ci/strict.yaml': 'rules:\n  duties-total-100: off\n',
      'a.yaml': badDraft,
    });
    expect((await runIn(io, 'validate', '--config', 'ci/strict.yaml', 'a.yaml')).code).toBe(0);
    const { code, err } = await runIn(io, 'validate', '--config', 'none.yaml', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain('The settings none.yaml cannot be read: it is not there.');
  });

  test('with mistakes are reported at their place, and fail', async () => {
    const io = memoryIo({
      'cxpd.config.yaml': 'rules:\n  duties-totl-100: off\n  duties-count: never\nrulez: {}\n',
      'a.yaml': smallDraft,
    });
    const { code, out } = await runIn(io, 'validate', 'a.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/cxpd\.config\.yaml:2:3 {2}error .* unknown-rule/);
    expect(out).toContain('Type duties-total-100 instead');
    expect(out).toMatch(/cxpd\.config\.yaml:3:17 {2}error .* wrong-type/);
    expect(out).toMatch(/cxpd\.config\.yaml:4:1 {2}error .*did you mean "rules"/);
    expect(out).toContain('1 draft checked');
  });

  test('that do not parse are reported, and the drafts are checked all the same', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': 'rules: a: b\n', 'a.yaml': badDraft });
    const { out } = await runIn(io, 'validate', 'a.yaml');
    expect(out).toContain('cxpd.config.yaml:1:');
    expect(out).toContain('a.yaml:9:1  error  Unexpected total');
  });

  test.each([
    ['ELOOP', 'its links lead in a circle'],
    ['ENOENT', 'it is not there'],
  ])('that cannot be read never pass for none (%s)', async (code, words) => {
    const io = memoryIo({ 'pds/a.yaml': smallDraft }, { closed: { 'pds/cxpd.config.yaml': code } });
    const found = await runIn(io, 'validate', 'pds');
    expect(found.code).toBe(2);
    expect(found.err).toContain(`The settings pds/cxpd.config.yaml cannot be read: ${words}.`);
  });

  test('are not looked for in a folder that nobody may enter, which stops no other draft', async () => {
    const files = { 'cxpd.config.yaml': 'rules: {duties-total-100: off}\n', 'a.yaml': badDraft };
    const plain = memoryIo({ ...files, 'shut/b.yaml': badDraft }, { closed: { 'shut/b.yaml': 'EACCES' } });
    const isShut = (file: string): boolean => /(?:^|[\\/])shut[\\/]/.test(file);
    const io: MemoryIo = {
      ...plain,
      stat: async (file) => (isShut(file) ? { kind: 'closed' } : plain.stat(file)),
    };
    const { code, out, err } = await runIn(io, 'validate', 'a.yaml', 'shut/b.yaml');
    expect(code).toBe(2);
    expect(out).toContain('shut/b.yaml:1:1  error  Unexpected file that cannot be read');
    expect(out).toContain('1 draft checked');
    expect(out).not.toContain('duties-total-100');
    expect(err).toContain('shut/b.yaml cannot be read: you have no permission.');
  });

  test('may be empty', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': '# nothing yet\n', 'a.yaml': smallDraft });
    expect((await runIn(io, 'validate', 'a.yaml')).code).toBe(0);
  });
});

describe('libraries of an agency', () => {
  const settings = { 'cxpd.config.yaml': 'languageLibraries: [language]\n' };

  test('give texts to drafts', async () => {
    const io = memoryIo({ ...settings, 'language/usda.yaml': library, 'a.yaml': withLanguage });
    expect((await runIn(io, 'validate', 'a.yaml')).out).not.toContain('language-known');
    expect((await runIn(io, 'language', 'UD-01')).out).toContain('Improves services for borrowers.');
    expect((await runIn(memoryIo({ 'a.yaml': withLanguage }), 'validate', 'a.yaml')).out).toContain(
      'language-known',
    );
  });

  test('with mistakes are reported in their file, and rules that need them do not run', async () => {
    const bad = library.replace('section: duties', 'section: dutys');
    const io = memoryIo({ ...settings, 'language/usda.yaml': bad, 'a.yaml': withLanguage });
    const { code, out } = await runIn(io, 'validate', 'a.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/language\/usda\.yaml:8:14 {2}error/);
    expect(out).toContain(
      'not run, because a language library (see language/usda.yaml) could not be read: language-known, language-none',
    );
    expect((await runIn(io, 'language', 'trust')).err).toContain('Mistakes in language/usda.yaml');
  });

  test('need an id of their own', async () => {
    const io = memoryIo({
      ...settings,
      'language/usda.yaml': library.replace('usda-cx', 'dhs-cx'),
      'a.yaml': smallDraft,
    });
    const { code, out } = await runIn(io, 'validate', 'a.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/language\/usda\.yaml:1:10 {2}error .* taken-id/);
  });

  test('in a folder that is not there are reported in the settings', async () => {
    const io = memoryIo({ ...settings, 'a.yaml': smallDraft });
    const { code, out } = await runIn(io, 'validate', 'a.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/cxpd\.config\.yaml:1:21 {2}error {2}Unexpected folder "language".* missing-folder/);
  });

  test('of every kind must be there', async () => {
    const io = memoryIo({ 'cxpd.config.yaml': 'templates: [forms]\n', 'a.yaml': smallDraft });
    expect((await runIn(io, 'validate', 'a.yaml')).out).toContain('Unexpected folder "forms"');
  });

  test('that cannot be opened are reported', async () => {
    const files = { ...settings, 'language/usda.yaml': library, 'a.yaml': smallDraft };
    const io = memoryIo(files, { closed: { 'language/usda.yaml': 'EACCES' } });
    expect((await runIn(io, 'validate', 'a.yaml')).out).toContain('you have no permission');
  });
});

test('requirement sets of an agency are known to drafts and reported when they are wrong', async () => {
  const settings = { 'cxpd.config.yaml': 'requirementSets: [sets]\n' };
  const io = memoryIo({ ...settings, 'sets/own.yaml': 'set: own\n', 'a.yaml': smallDraft });
  const { code, out } = await runIn(io, 'validate', 'a.yaml');
  expect(code).toBe(1);
  expect(out).toContain('sets/own.yaml:1:1  error');
  expect(out).toContain('a requirement set (see sets/own.yaml) could not be read: requirements-known');
});
