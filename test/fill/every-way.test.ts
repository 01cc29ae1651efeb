import { expect, test } from 'vitest';
import { everyWay, TooMuch } from '../../src/fill/every-way.ts';

test('every combination of answers is gone once, also where questions hang on answers', () => {
  const ways = everyWay((answer) => {
    const asked = [answer('a') ? `a, b ${answer('b')}` : 'no a', `c ${answer('c')}`];
    return [...asked, answer('c') === asked.includes('c true')].join(', ');
  });
  expect(ways).toEqual([
    'a, b true, c true, true',
    'a, b true, c false, true',
    'a, b false, c true, true',
    'a, b false, c false, true',
    'no a, c true, true',
    'no a, c false, true',
  ]);
});

test('what asks nothing is gone once, and what asks too much is given up', () => {
  expect(everyWay(() => 1)).toEqual([1]);
  const asks = (count: number) => () =>
    everyWay((answer) => Array.from({ length: count }, (_, n) => answer(`${n}`)));
  expect(asks(9)()).toHaveLength(512);
  expect(asks(10)).toThrow(TooMuch);
});
