import '../seed-properties.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionWords } from '../../src/text/function-words.ts';
import { currentLexicon, Lexicon } from '../../src/text/lexicon.ts';
import { hashWord } from '../../src/text/sketch.ts';
import { anySigns, signsIn } from '../../src/text/signs.ts';
import { stem } from '../../src/text/stem.ts';
import { syllables } from '../../src/text/syllables.ts';
import { wordSet, words } from '../../src/text/words.ts';

const pieces = [
  'agency',
  'Customer',
  'USDA',
  'co',
  'design',
  'résumé',
  'ÅNGSTRÖM',
  'K',
  'İ',
  'ß',
  'x',
  '7',
  '2026',
  'the',
];
const signs = [
  ' ',
  ' ',
  ' ',
  '-',
  '--',
  "'",
  '’',
  "'-",
  '-’',
  '. ',
  '–',
  '…',
  '€',
  '™',
  ' ',
  '\n',
  '“',
  '\ud800',
  '😀',
  'ﬁ',
];

/** Words and signs in any order, so that apostrophes and hyphens stand in every place. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...signs), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
);

describe('a text that is read', () => {
  it('has the words that it has when it is cut into words, parted at hyphens', () => {
    const lexicon = new Lexicon();
    fc.assert(
      fc.property(texts, (text) => {
        const read = lexicon.read(text);
        const whole = words(text);
        const parts = whole.flatMap((word) => word.split('-'));
        expect(read.numbers.map((number) => lexicon.word(number))).toEqual(parts);
        expect(read.count).toBe(whole.length);
        expect(read.stems.map((number) => lexicon.stem(number))).toEqual(parts.map(stem));
        expect(read.numbers.map((number) => lexicon.syllablesOf(number))).toEqual(parts.map(syllables));
      }),
      { numRuns: 2000 },
    );
  });

  it('has the pieces that it has when it is taken apart at every sign', () => {
    const lexicon = new Lexicon();
    fc.assert(
      fc.property(texts, (text) => {
        const read = lexicon.read(text);
        const known = wordSet([text]);
        expect(new Set(read.pieces.map((number) => lexicon.word(number)))).toEqual(known);
      }),
      { numRuns: 2000 },
    );
  });

  it('has the stems of its telling words as its subject, each once', () => {
    const lexicon = new Lexicon();
    fc.assert(
      fc.property(texts, (text) => {
        const { stems, bits } = lexicon.read(text).subject;
        const telling = words(text)
          .flatMap((word) => word.split('-'))
          .filter((word) => !functionWords.has(word));
        expect(stems.map((number) => lexicon.stem(number))).toEqual([...new Set(telling.map(stem))]);
        expect(bits).toBe(stems.reduce((all, number) => all | (1 << (number & 31)), 0));
      }),
    );
  });

  it('has the signs that stand in it, or may have any', () => {
    const lexicon = new Lexicon();
    const some = ['@', '/', '(', '{', '<', '[', '_', '?', '…', '...', '.', ',', 'a', 'é', ' '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...some), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const { signs } = lexicon.read(text);
        const dots = /\.\./.test(text) ? '…' : '';
        expect(signs).toBe(text.includes('é') ? anySigns : signsIn(text + dots));
      }),
    );
  });

  it('may be of any length', () => {
    const lexicon = new Lexicon();
    for (const text of ['a'.repeat(70_000), 'ab cd-ef '.repeat(20_000), `${'é'.repeat(70_000)} é`]) {
      const read = lexicon.read(text);
      expect(read.numbers.map((number) => lexicon.word(number))).toEqual(
        words(text).flatMap((word) => word.split('-')),
      );
    }
    expect(lexicon.numberOf('a'.repeat(70_000))).not.toBe(lexicon.numberOf('a'.repeat(70_001)));
  });
});

it('a lexicon that holds too much is left for a new one', () => {
  const lexicon = currentLexicon();
  expect(currentLexicon()).toBe(lexicon);
  lexicon.read(Array.from({ length: 50_000 }, (_, index) => `w${index}`).join(' '));
  const next = currentLexicon();
  expect(next).not.toBe(lexicon);
  expect(next.read('w1 w2').count).toBe(2);
});

describe('hashes that are lent', () => {
  it('are those of the words, hyphenated ones as one, group behind group', () => {
    const lexicon = new Lexicon();
    fc.assert(
      fc.property(fc.array(fc.array(texts, { maxLength: 4 }), { maxLength: 3 }), (groups) => {
        const lent = lexicon.lendHashes(
          groups.map((group) => group.map((text) => lexicon.read(text))),
          (hashes, ends) => ends.map((end, index) => [...hashes.subarray(ends[index - 1] ?? 0, end)]),
        );
        expect(lent).toEqual(groups.map((group) => group.flatMap(words).map((word) => hashWord(word))));
      }),
    );
  });

  it('stay while others are lent, and are lent again in the same memory', () => {
    const lexicon = new Lexicon();
    const [one, other] = ['a first text', 'another one'].map((text) => [lexicon.read(text)]);
    const memory = new Set<ArrayBufferLike>();
    for (let time = 0; time < 3; time++) {
      lexicon.lendHashes([one ?? []], (hashes) => {
        const before = [...hashes];
        lexicon.lendHashes([other ?? []], (more) => expect([...more]).not.toEqual(before));
        expect([...hashes]).toEqual(before);
        memory.add(hashes.buffer);
      });
      const fail = () => {
        throw new Error('no');
      };
      expect(() => lexicon.lendHashes([one ?? []], fail)).toThrow('no');
    }
    expect(memory.size).toBe(1);
  });
});
