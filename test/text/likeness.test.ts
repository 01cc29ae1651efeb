import '../seed-properties.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lexicon } from '../../src/text/lexicon.ts';
import { coverage, likeness, mostShared, shared } from '../../src/text/likeness.ts';
import { tellingStems } from '../../src/text/telling-words.ts';

const lexicon = new Lexicon();
const subject = (text: string) => lexicon.read(text).subject;

it('the subject leaves grammar and endings out', () => {
  expect(tellingStems('The employee makes decisions')).toEqual(
    tellingStems('Making a decision as an employee'),
  );
});

it('hyphens and curly apostrophes do not matter', () => {
  expect(subject('the agency’s human-centered design')).toEqual(subject("agency's human centered designs"));
});

it('texts that say the same in other forms are alike', () => {
  const one = subject('Make decisions that are guided by CX standards and benchmarks.');
  const other = subject('Makes decisions guided by the CX standards and benchmarks');
  expect(likeness(one, other)).toBe(1);
});

it('texts about other things are not alike', () => {
  const one = subject('Plans and conducts usability tests of web pages.');
  const other = subject('Negotiates agreements with partner agencies.');
  expect(likeness(one, other)).toBe(0);
});

it('coverage counts how much of a part stands in a whole', () => {
  const part = subject('Reduces government speak');
  const whole = subject('Reduces government speak and writes letters in plain language');
  expect(coverage(part, whole)).toBe(1);
  expect(coverage(whole, part)).toBeLessThan(0.5);
});

it('texts without subject are not alike', () => {
  expect(likeness(subject(''), subject('and the'))).toBe(0);
  expect(coverage(subject(''), subject('studies'))).toBe(0);
});

it('what two texts share is counted as in sets of stems, and never above the bound', () => {
  const word = fc.constantFrom(...Array.from({ length: 90 }, (_, index) => `topic${index}x`));
  const texts = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [stems, others] = [tellingStems(one), tellingStems(other)];
      const count = [...stems].filter((stem) => others.has(stem)).length;
      expect(shared(subject(one), subject(other))).toBe(count);
      expect(mostShared(subject(one), subject(other))).toBeGreaterThanOrEqual(count);
      expect(likeness(subject(one), subject(other))).toBe(
        stems.size + others.size === 0 ? 0 : (2 * count) / (stems.size + others.size),
      );
    }),
    { numRuns: 1000 },
  );
});
