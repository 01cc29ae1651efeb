import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/package/part-facts.ts';
import { knownFacts, steadyParts } from '../../src/word/steady-parts.ts';

describe('the parts that are the same in every Word file', () => {
  test.each([...steadyParts])('%s is known with all that reading it tells', (name, text) => {
    expect(knownFacts(name, String(text))).toEqual(readFacts(String(text)));
  });

  test('are read anew where the text differs by anything', () => {
    const text = String(steadyParts.get('word/styles.xml'));
    expect(knownFacts('word/styles.xml', `${text} `)).toBeUndefined();
    expect(knownFacts('word/other.xml', text)).toBeUndefined();
    expect(knownFacts('constructor', text)).toBeUndefined();
  });
});
