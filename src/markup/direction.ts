import { type Inline, plainText } from './blocks.ts';

/** Scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and older ones. */
const right = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';

const hasRight = new RegExp(`[${right}]`, 'u');
const letter = new RegExp(`[${right}]|\\p{L}`, 'u');
const leftLetter = `(?![${right}])\\p{L}`;

/** From the first letter of a script to its last one before letters of the other direction. */
const rightRun = new RegExp(`[${right}](?:(?:(?!${leftLetter})[\\s\\S])*[${right}])?`, 'gu');

/** The same for other scripts, with the figures that belong to the last word, such as those of GS-0301-13. */
const leftRun = new RegExp(`${leftLetter}(?:[^${right}]*${leftLetter})?(?:[^\\s${right}]*\\p{N})?`, 'gu');

/** `rtl` when the first letter is one that is written from right to left, as browsers decide it. */
export function directionOf(content: readonly Inline[]): 'rtl' | undefined {
  const text = plainText(content);
  if (!hasRight.test(text)) return undefined;
  return hasRight.test(letter.exec(text)?.[0] ?? '') ? 'rtl' : undefined;
}

/** A piece of text that is written in one direction. */
export interface DirectedText {
  readonly text: string;
  readonly rtl: boolean;
}

/**
 * Cuts text where the direction of writing changes. Signs and figures without a direction of their own go with the
 * letters on both sides of them, else with the paragraph.
 */
export function splitByDirection(text: string, paragraph: 'rtl' | undefined): DirectedText[] {
  const rtl = paragraph === 'rtl';
  if (!rtl && !hasRight.test(text)) return [{ text, rtl }];
  const pieces: DirectedText[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(rtl ? leftRun : rightRun)) {
    if (index > end) pieces.push({ text: text.slice(end, index), rtl });
    pieces.push({ text: run, rtl: !rtl });
    end = index + run.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), rtl });
  return pieces;
}
