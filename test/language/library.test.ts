import { expect, test } from 'vitest';
import { readLibrary } from '../../src/language/library.ts';
import { parseSource } from '../../src/source/parse-source.ts';

const text = `library: nps-visitors
version: 2
title: Visitor language
agency: NPS
source: Example
texts:
  - id: VS-1
    section: duties
    text: Answers visitors in plain words.
    source: Example

  - id: VS-2
    section: knowledge
    text: Knowledge of how visitors plan a trip.
    source: Example
`;

function read(yaml: string) {
  const { root } = parseSource(yaml);
  if (root === null) throw new Error('The example cannot be parsed');
  return readLibrary('libraries/nps.yaml', yaml, root);
}

test('a library knows its file, and each text its line there', () => {
  const { library, findings } = read(text);
  expect(findings).toEqual([]);
  expect(library).toMatchObject({ library: 'nps-visitors', version: '2', file: 'libraries/nps.yaml' });
  expect(library?.texts.map(({ id, line }) => [id, line])).toEqual([
    ['VS-1', 7],
    ['VS-2', 12],
  ]);
});

test('a library with an unknown section or a missing text is not used, and says why', () => {
  const { library, findings } = read(
    text.replace('section: knowledge', 'section: factor2').replace(/ {4}text: Answers.*\n/, ''),
  );
  expect(library).toBeNull();
  expect(findings.map(({ rule }) => rule).sort()).toEqual(['missing-key', 'wrong-type']);
});

const told = (yaml: string) => {
  const { library, findings } = read(yaml);
  if (findings.length > 0) expect(library).toBeNull();
  return findings.map(({ rule, message, span }) => `${rule} ${yaml.slice(span.start, span.end)}: ${message}`);
};
const hole = (replaces: string) => `\n    holes: [{ name: way, replaces: ${replaces}, required: no }]`;
const words = 'Answers visitors in plain words.';

test('ids are those of one text each, as people and drafts can name them', () => {
  expect(told(text.replace('VS-2', 'VS-1'))).toEqual([
    'taken-id VS-1: Unexpected second text "VS-1", expected each id once.',
  ]);
  expect(told(text.replace('VS-2', '__proto__')).join()).toContain('expected letters, digits and hyphens');
});

test('a hole stands for words of its text', () => {
  expect(told(text.replace(words, words + hole('in plain words')))).toEqual([]);
  expect(told(text.replace(words, words + hole('(ways)')))).toEqual([
    'wrong-type (ways): Unexpected words "(ways)", expected words of the text that this hole stands for.',
  ]);
});

test('a text has what its section needs', () => {
  expect(told(text.replace('section: knowledge', 'section: contacts'))).toEqual([
    'missing-key contacts: Unexpected text for contacts without "factor", expected one.',
  ]);
  expect(told(text.replace('section: knowledge', 'section: goal')).join()).toContain('without "activities"');
});
