import { describe, expect, it } from 'vitest';
import { proseBlocks } from '../../src/template/prose-blocks.ts';

/** Blocks as they look: a text, or the items of a list behind `•` or their numbers. */
const shown = (text: string) =>
  proseBlocks(text).map((block) =>
    block.list
      ? block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${item}`)
      : block.text,
  );

describe('running text', () => {
  it.each<[string, string, (string | string[])[]]>([
    ['paragraphs between empty lines', 'one\ntwo\n\n three \n', ['one two', 'three']],
    ['lines with bullets', 'Does:\n- one\n  more\n* two\n', ['Does:', ['• one more', '• two']]],
    ['two lists with bullets', '- one\n\n- two', [['• one'], ['• two']]],
    [
      'lines with numbers',
      'Does:\n1. one\n   more\n2) two\nThen three.',
      ['Does:', ['1. one more', '2. two'], 'Then three.'],
    ],
    ['numbers between empty lines', '1) one\n\n2) two\n\nthree', [['1. one', '2. two'], 'three']],
    [
      'numbers that begin anew',
      '1. a\n2. b\n1. c\n2. d',
      [
        ['1. a', '2. b'],
        ['1. c', '2. d'],
      ],
    ],
    ['numbers and bullets', '1. a\n2. b\n- c', [['1. a', '2. b'], ['• c']]],
  ])('has %s', (_, text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });

  it.each([
    [
      'a date where the line was full',
      'Approved on October\n15. It serves all.',
      ['Approved on October 15. It serves all.'],
    ],
    ['one number alone', '1. Only this.', ['1. Only this.']],
    ['numbers from another one on', '3. c\n4. d', ['3. c 4. d']],
    ['a number left out', '1. a\n3. c', ['1. a 3. c']],
    ['text between', '1. a\nb\n2. c', ['1. a b 2. c']],
  ])('keeps %s', (_, text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });
});
