import { expect, it } from 'vitest';
import { coverage, likeness, subject } from '../../src/text/likeness.ts';

it('the subject leaves grammar and endings out', () => {
  expect(subject('The employee makes decisions')).toEqual(subject('Making a decision as an employee'));
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
