import { expect, it } from 'vitest';
import { contrast } from '../../src/accessibility/contrast.ts';

it.each([
  ['000000', 'FFFFFF', 21],
  ['FFFFFF', '000000', 21],
  ['777777', 'FFFFFF', 4.478],
  ['767676', 'FFFFFF', 4.542],
  ['0000FF', 'FFFFFF', 8.592],
  ['A6A6A6', 'A6A6A6', 1],
])('the contrast of %s on %s is %d', (color, behind, expected) => {
  expect(contrast(color, behind)).toBeCloseTo(expected, 2);
});
