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
