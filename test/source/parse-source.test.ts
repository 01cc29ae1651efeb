import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import { found, marked } from './found.ts';

/** What a file holds, what is found in it, and where. */
const traps: readonly (readonly [name: string, text: string, ...found: string[]])[] = [
  ['a control character', 'a: x\u0001y\n', 'control-character 1:5'],
  ['a soft line break of Word', 'a: pasted\u000Bline\nb: 1\n', 'control-character 1:10'],
  ['a run of control characters, once', 'a: \u0000\u0001\u0002x\n', 'control-character 1:4'],
  ['a control character in a comment', 'a: 1 # \u007F\n', 'control-character 1:8'],
  ['C1 controls but not NEL', 'a: x\u0085\u0086\n', 'control-character 1:6'],
  ['half of a character', 'a: \uD800x\n', 'control-character 1:4'],
  ['noncharacters', 'a: \uFFFEb\uFDD0c\u{1FFFF}\n', ...[4, 6, 8].map((at) => `control-character 1:${at}`)],
  ['a byte order mark inside', 'a: 1\n\uFEFFb: 2\n', 'control-character 2:1'],
  ['an escaped control character', 'a: 1\nb: "x\\x07"\n', 'control-character 2:6'],
  ['half of an escaped character', 'a: "\\ud83d\\ude00 \\ud83d"\n', 'control-character 1:18'],
  [
    'an escape beside one of eight digits',
    'a: "\\U0001F468 \\uD83D\\uDE00 \\x01"\n',
    'control-character 1:29',
  ],
  ['a code beyond all characters', 'a: "\\UFFFFFFFF"\n', 'control-character 1:5'],
  ['a Windows path in double quotes', 'a: "C:\\new"\n', 'yaml-syntax 1:7'],
  ['a tag', 'a: !important work\n', 'yaml-tag 1:4'],
  [
    'a tag of YAML',
    'a: !!str 0301\nb: !!map\n  c: !x\n    - d\n',
    ...['1:4', '2:4', '3:6'].map((at) => `yaml-tag ${at}`),
  ],
  ['a tag with signs', 'a: !Great, x\n', 'yaml-tag 1:4'],
  ['a line for parsers', '%YAML 1.2\n---\na: 1\n', 'yaml-tag 1:1'],
  ['a line of another parser', '# c\n%other\na: 1\n', 'yaml-tag 2:1'],
  ['a second document', 'a: 1\n---\nb: 2\n', 'yaml-documents 2:1'],
  ['many documents, once', '---\na: 1\n# c\n---\nb: 2\n---\nc: 3\n', 'yaml-documents 4:1'],
  ['a second document after an end', 'a: 1\n...\n# c\n---\nb: 2\n', 'yaml-documents 4:1'],
  ['a line that only divides', 'a: 1\n---\n', 'yaml-documents 2:1'],
  ['a key twice', 'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n', 'yaml-duplicate-key 4:3', 'yaml-duplicate-key 5:1'],
  ['a key three times', 'a: 1\na: 2\n"a": 3\n', 'yaml-duplicate-key 2:1', 'yaml-duplicate-key 3:1'],
  [
    'a key twice among many',
    `${[...'abcdefghijkl'].map((key) => `${key}: 1\n`).join('')}k: 2\n`,
    'yaml-duplicate-key 13:1',
  ],
  ['__proto__ twice', '__proto__: 1\n__proto__: 2\n', 'yaml-duplicate-key 2:1'],
  ['a key twice, once in curly quotes', 'a: 1\n“a”: 2\n', 'typographic-code 2:1', 'yaml-duplicate-key 2:1'],
  ['a reference to nothing', 'a: *bold*\n', 'yaml-alias 1:4'],
  ['a reference to itself', 'a: &x\n  - *x\n', 'yaml-alias 2:5'],
  ['a name cut off a text', 'a: &Partners in service\n', 'yaml-alias 1:4'],
  ['a list as a key', '[a, b]: c\n', 'yaml-syntax 1:1'],
  ['a map as a key', '{a: b}: c\n', 'yaml-syntax 1:1'],
  ['a reference as a key', 'a: &x 1\n*x : 2\n', 'yaml-syntax 2:1'],
  ['a question mark before a key', '? a\n: b\n', 'yaml-syntax 1:3'],
  ['a colon without a key', 'a: 1\n: x\n"": y\n', 'yaml-syntax 2:1', 'yaml-syntax 3:1'],
  ['curly quotes around keys', '“title”: x\n‘a’: b\n', 'typographic-code 1:1', 'typographic-code 2:1'],
  [
    'unseen marks in a key',
    'ti\u200Btle: x\nb\u00AD: y\nc\u2060: z\n',
    ...[1, 2, 3].map((at) => `typographic-code ${at}:1`),
  ],
  [
    'no-break spaces that move keys right',
    'p:\n\u00A0\u00A0a: 1\n\u00A0\u00A0b: 2\n',
    'typographic-code 2:1',
  ],
];

describe('parseSource', () => {
  it.each(traps)('reports %s', (_, text, ...expected) => {
    expect(found(text)).toEqual(expected);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(found(`\uFEFF${text}`)).toEqual(expected);
  });

  it('reports carriage returns alone once, and reads them as line ends', () => {
    expect(found('a: 1\rb: 2\r')).toEqual(['control-character 1:5']);
    expect(parseSource('a: 1\rb: 2\r').root).toMatchObject({ entries: [{}, { key: { value: 'b' } }] });
  });

  it('marks what must be changed', () => {
    expect(marked('a: 1\nb: !x y\nc: *d\na: “z”\n“e”: "\\x01"\n')).toEqual(['!x', '*d', 'a', '“e”', '\\x01']);
  });

  it('names the characters and the soft line break of Word', () => {
    const [finding] = parseSource('a: b\u000Bc\n').findings;
    expect(finding?.message).toContain('vertical tab (U+000B)');
    expect(finding?.fix).toContain('Word');
  });

  it('points a second key to the first', () => {
    const [finding] = parseSource('p:\n  a: 1\n  a: 2\n').findings;
    expect(finding).toMatchObject({ path: ['p', 'a'], related: [{ span: { start: 5, end: 6 } }] });
  });

  it('gives the path of what it finds', () => {
    const paths = parseSource('a:\n  - b: !x y\n    “c”: *d\n').findings.map((finding) => finding.path);
    expect(paths).toEqual([
      ['a', 0, 'b'],
      ['a', 0, 'c'],
      ['a', 0, 'c'],
    ]);
  });

  it('lists twenty findings of a rule and says how many more there are', () => {
    const { findings } = parseSource('- !x y\n'.repeat(50));
    expect(findings).toHaveLength(20);
    expect(findings.at(-1)?.message).toMatch(/There are 30 more of these in the file\.$/);
  });

  it('reads on past characters, tags and keys that it reports', () => {
    const { root } = parseSource('“a”: x\u0007y\nb: !x z\nb: 2\nc: *d\n? e\n: f\n');
    expect(root).toMatchObject({
      entries: [
        { key: { value: 'a' }, value: { value: 'x y' } },
        { key: { value: 'b' }, value: { value: 'z' } },
        { key: { value: 'c' }, value: { value: '*d' } },
      ],
    });
  });

  it('says nothing more of a line where an unfit character stood', () => {
    expect(found('a: 1\n\u000Bb: 2\nc: 3\n')).toEqual(['control-character 2:1']);
    expect(found('a: 1\n\u000Bb: 2\nc: 3\nd: 4: 5\n')).toEqual(['control-character 2:1', 'yaml-syntax 4:5']);
  });

  it('finds an empty scalar in an empty file', () => {
    for (const text of ['', '\n', '# c\n', '\uFEFF']) {
      expect(parseSource(text)).toMatchObject({ root: { kind: 'scalar', empty: true }, findings: [] });
    }
  });

  it('takes keys as they are written, `__proto__` and `yes` among them', () => {
    const { root, findings } = parseSource('__proto__: 1\nconstructor: 2\nyes: 3\n0x1F: 4\n~: 5\n');
    expect(findings).toEqual([]);
    expect(root).toMatchObject({
      entries: ['__proto__', 'constructor', 'yes', '0x1F', '~'].map((value) => ({ key: { value } })),
    });
  });
});
