import { expect, test } from 'vitest';
import { type KnownRules, readConfig } from '../../src/config/read-config.ts';

const known: KnownRules = {
  switchable: ['duties-count', 'duties-total-100'],
  reading: ['yaml-syntax'],
  nearest: (id) => (id.startsWith('duties') ? 'duties-count' : undefined),
};

const read = (text: string) => readConfig(new TextEncoder().encode(text), known);
const places = (text: string): string[] =>
  read(text).findings.map((found) => `${found.rule} ${found.range.line}:${found.range.column}`);

test('settings give severities and folders', () => {
  const { config, findings } = read(
    'rules:\n  duties-count: off\nlanguageLibraries: [a, b]\ntemplates: [t]\n',
  );
  expect(findings).toEqual([]);
  expect(config).toEqual({
    rules: { 'duties-count': 'off' },
    languageLibraries: ['a', 'b'],
    templates: ['t'],
  });
});

test('a file without settings is fine', () => {
  for (const text of ['', '\n', '# nothing\n', '\ufeff# nothing\r\n'])
    expect(read(text)).toMatchObject({ config: {}, findings: [] });
});

test('a mistake is told at its place', () => {
  expect(places('rulez: {}\n')).toEqual(['unknown-key 1:1']);
  expect(places('rules:\n  duties-count: of\n')).toEqual(['wrong-type 2:17']);
  expect(places('languageLibraries: libs\n')).toEqual(['wrong-type 1:20']);
  expect(places('rules: a: b\n')[0]).toMatch(/^yaml-syntax 1:/);
  expect(places('- a\n')).not.toEqual([]);
});

test('rules are known and can be switched', () => {
  expect(places('rules:\n  duties-cuont: off\n')).toEqual(['unknown-rule 2:3']);
  expect(read('rules:\n  duties-cuont: off\n').findings[0]?.fix).toBe(
    'Type duties-count instead of duties-cuont.',
  );
  expect(read('rules:\n  other: off\n').findings[0]?.fix).toContain('cxpd explain');
  expect(read('rules:\n  yaml-syntax: off\n').findings[0]?.message).toContain('always hold');
});

test('what is right beside a mistake is kept', () => {
  expect(read('rules:\n  duties-count: off\nx: y\n').config.rules).toEqual({ 'duties-count': 'off' });
});

test('keys of JavaScript objects do no harm', () => {
  const { findings } = read('__proto__: {}\nrules:\n  constructor: off\n');
  expect(findings.length).toBeGreaterThan(0);
});

test('bytes that are no text are told', () => {
  expect(readConfig(new Uint8Array([0xff, 0xfe, 0x61, 0x00]), known).findings[0]?.rule).toBe('encoding');
});
