import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseBlocks } from '../../src/template/prose-blocks.ts';

/** Blocks as they look: a text, or the items of a list behind `•` or their numbers. */
const shown = (text: string) =>
  proseBlocks(text).map((block) =>
    block.list
      ? block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${item}`)
      : block.lettered
        ? block.items.map((item, index) => `${'abcdefghijklmnopqrstuvwxyz'[index]}. ${item}`)
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
    [
      'lines with letters',
      'Does:\na. one\n   more\nb. two\nThen.',
      ['Does:', ['a. one more', 'b. two'], 'Then.'],
    ],
    ['letters in parentheses', '(a) one\n\n(b) two\n(c) three', [['a. one', 'b. two', 'c. three']]],
    ['letters with one parenthesis', 'a) one\nb) two', [['a. one', 'b. two']]],
    [
      'letters as far as h and i, which is no Roman number here',
      [...'abcdefghi'].map((sign) => `${sign}. x`).join('\n'),
      [[...'abcdefghi'].map((sign) => `${sign}. x`)],
    ],
    [
      'letters that begin anew',
      'a. one\nb. two\na. three\nb. four',
      [
        ['a. one', 'b. two'],
        ['a. three', 'b. four'],
      ],
    ],
    [
      'letters beside bullets and numbers',
      '- x\na. one\nb. two\n1. y\n2. z',
      [['• x'], ['a. one', 'b. two'], ['1. y', '2. z']],
    ],
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
    ['one letter alone', 'as in Exhibit\na. of the report', ['as in Exhibit a. of the report']],
    ['letters from another one on', 'b. two\nc. three', ['b. two c. three']],
    ['small Roman numbers', 'i. one\nii. two', ['i. one ii. two']],
    ['v and w, and x and y', 'v. one\nw. two\n\nx. one\ny. two', ['v. one w. two', 'x. one y. two']],
    ['a letter left out', 'a. one\nc. three', ['a. one c. three']],
    ['letters with different signs', 'a. one\n(b) two', ['a. one (b) two']],
    ['letters without text', 'a.\nb.', ['a. b.']],
    ['initials', 'A. Smith and\nB. Jones', ['A. Smith and B. Jones']],
    ['text between letters', 'a. one\nx\nb. two', ['a. one x b. two']],
    ['letters below a number', '1. x\n   a. y\n   b. z\n2. w', [['1. x a. y b. z', '2. w']]],
    ['letters below a bullet', '- x\n  a. y\n  b. z', [['• x a. y b. z']]],
    ['numbers below a letter', 'a. x\n   1. y\n   2. z\nb. w', ['a. x', ['1. y', '2. z'], 'b. w']],
    ['letters beyond z', 'z. x\naa. y', ['z. x aa. y']],
  ])('keeps %s', (_, text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });
});

describe('a lettered list', () => {
  it('is a paragraph with its letters to a template that knows none', () => {
    expect(proseBlocks('a. one\n   more\nb. two')).toEqual([
      {
        list: false,
        ordered: false,
        lettered: true,
        text: 'a. one more b. two',
        items: ['one more', 'two'],
      },
    ]);
  });
});

describe('whatever is typed', () => {
  it('no word is lost, and of a list no item', () => {
    const line = fc.constantFrom(
      'a. p',
      'b. q',
      '(a) r',
      '(b) s',
      '1. t',
      '2. u',
      '- v',
      '  w',
      'x',
      '',
      '  b. y',
      '\ta) z',
      'b) o',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const all = proseBlocks(lines.join('\n')).flatMap(({ text, items }) =>
          items.length > 0 ? items : [text],
        );
        const words = (text: string) => text.match(/[a-z](?=\s|$)/g) ?? [];
        expect(words(all.join(' ')).filter((word) => word > 'n')).toEqual(
          words(lines.join(' ')).filter((word) => word > 'n'),
        );
      }),
    );
  });

  it('a list with letters has the letters that were typed', () => {
    const sign = fc.constantFrom('a. ', 'b. ', 'c. ', '(a) ', '(b) ', '1. ', '2. ', '- ', '  ', '');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        // Each item begins with the letter that was typed before it.
        const text = signs.map((one) => `${one}${/[abc]/.exec(one)?.[0] ?? 'x'}${one}`).join('\n');
        for (const { lettered, items } of proseBlocks(text)) {
          if (lettered) expect(items.map((item) => item[0]).join('')).toBe('abcdef'.slice(0, items.length));
        }
      }),
    );
  });
});
