import '../seed-properties.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lexicon } from '../../src/text/lexicon.ts';
import { phraseGate } from '../../src/text/phrase-gate.ts';
import { phraseFinder } from '../../src/text/phrases.ts';
import { TextsRead } from '../../src/text/text-words.ts';
import { wordSet } from '../../src/text/words.ts';

const word = fc.constantFrom(
  'of',
  'Degree',
  'bachelor’s',
  'Bar',
  'the',
  'A-11',
  'co-design',
  'é',
  'TBD',
  '7',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '\n', '-', '’', 'x')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

it('opens for texts that have all words of a phrase, and for no others', () => {
  const lexicon = new Lexicon();
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 5 }), fc.array(text, { maxLength: 4 }), (phrases, texts) => {
      const gate = phraseGate(phrases);
      for (const one of texts) {
        const words = wordSet([one]);
        const all = phrases.some((needed) => [...wordSet([needed])].every((part) => words.has(part)));
        expect(gate(lexicon.read(one)), one).toBe(all);
      }
    }),
    { numRuns: 1000 },
  );
});

it('opens for some texts when it opens for one of them, also when they were read before it was made', () => {
  const lexicon = new Lexicon();
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 5 }), fc.array(text, { maxLength: 4 }), (phrases, texts) => {
      const read = texts.map((one) => lexicon.read(one));
      const all = new TextsRead(lexicon, read);
      const [gate, before] = [phraseGate(phrases), phraseGate(['of', 'tbd'])];
      expect(before(all)).toBe(read.some((one) => before(one)));
      expect(gate(all)).toBe(read.some((one) => gate(one)));
    }),
  );
});

it('opens wherever a phrase is found', () => {
  const lexicon = new Lexicon();
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 5 }), text, (phrases, one) => {
      const finder = phraseFinder(phrases);
      if (finder.find(one) !== null) expect(finder.possible(lexicon.read(one))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('knows the words of a new lexicon anew', () => {
  const gate = phraseGate(['bar exam']);
  for (const lexicon of [new Lexicon(), new Lexicon(), new Lexicon()]) {
    lexicon.read('other words first');
    expect([gate(lexicon.read('the exam, the bar')), gate(lexicon.read('the bar'))]).toEqual([true, false]);
  }
});
