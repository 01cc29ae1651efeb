import { expect, test } from 'vitest';
import { keysAt } from '../../src/form/field-at.ts';
import { prose, section } from '../../src/form/scalars.ts';
import { schemaOf } from '../../src/form/zod-schema.ts';

test('the keys of a section are made once, when somebody looks at them', () => {
  let made = 0;
  const inner = section('A part that few files have.', () => {
    made++;
    return { title: prose('Its title.') };
  });
  const whole = section('A file.', { title: prose('Its title.'), part: inner.optional() });
  expect(keysAt(whole, [])).toEqual(['title', 'part']);
  expect(made).toBe(0);
  expect(keysAt(whole, ['part'])).toEqual(['title']);
  expect(schemaOf(whole).safeParse({ title: 'a', part: { title: 'b' } }).success).toBe(true);
  expect(schemaOf(whole).safeParse({ title: 'a', part: { titel: 'b' } }).success).toBe(false);
  expect(made).toBe(1);
});
