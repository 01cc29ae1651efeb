import { describe, expect, it } from 'vitest';
import { unexpectedChoice } from '../../src/cli/unexpected-choice.ts';

describe('a value that a flag cannot have', () => {
  it('is told with all that it may have and the one that was meant', () => {
    const error = unexpectedChoice('--document', 'pds', ['pd', 'pwp', 'evaluation']);
    expect(error.message).toBe('Unexpected --document pds, expected one of pd, pwp, evaluation.');
    expect(unexpectedChoice('--document', 'evalution', ['pd', 'evaluation'])).toMatchObject({
      hint: 'Did you mean --document evaluation?',
    });
  });

  it('is told without a hint where none is near', () => {
    expect(unexpectedChoice('--language', 'red', ['plain', 'tracked']).hint).toBeUndefined();
  });
});
