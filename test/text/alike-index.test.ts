import '../seed-properties.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AlikeIndex } from '../../src/text/alike-index.ts';
import { Lexicon } from '../../src/text/lexicon.ts';
import { likeness } from '../../src/text/likeness.ts';

const word = fc.constantFrom('plan', 'lead', 'test', 'write', 'survey', 'report', 'grant', 'audit', 'permit');
const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));

it('names every earlier subject that is as alike as asked for', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.constantFrom(0.1, 0.5, 0.8, 0.9, 1), (texts, least) => {
      const lexicon = new Lexicon();
      const index = new AlikeIndex<number>(least);
      const subjects = texts.map((one) => lexicon.read(one).subject);
      for (const [place, subject] of subjects.entries()) {
        const alike = subjects.slice(0, place).flatMap((other, at) => {
          return likeness(other, subject) >= least ? [at] : [];
        });
        expect(index.add(subject, place)).toEqual(expect.arrayContaining(alike));
      }
    }),
    { numRuns: 1000 },
  );
});

it('names few subjects that are not alike', () => {
  const lexicon = new Lexicon();
  const index = new AlikeIndex<number>(0.9);
  const texts = Array.from(
    { length: 100 },
    (_, number) => `plans surveys of office${number} with team${number}`,
  );
  const named = texts.map((one, number) => index.add(lexicon.read(one).subject, number).length);
  expect(Math.max(...named)).toBe(0);
});
