import {
  bracketComma,
  bracketText,
  bracketTooFarLeft,
  textAfterBracket,
  unclosedBracket,
} from './brackets.ts';
import { colonInContinuedText, colonInText, keyBelowText, missingColon } from './colons.ts';
import { cutInBrackets, cutInText } from './cuts.ts';
import { missingDash, ruledLine, textTooFarLeft, wrongColumn } from './indents.ts';
import type { FindMistake } from './mistake.ts';
import { loneBackslash, textAfterQuote, unclosedQuote } from './quotes.ts';
import { listBesideKey, percentLine, signAtStart, signBeforeKey, textBesideBlockMark } from './signs.ts';
import { missingSpace, oddSpaceAtStart, tabAtStart } from './spaces.ts';

/**
 * Every mistake that can be named, the most telling first: of those that, mended, let reading get further, the
 * first is reported.
 */
export const mistakes: readonly FindMistake[] = [
  tabAtStart,
  oddSpaceAtStart,
  loneBackslash,
  cutInText,
  cutInBrackets,
  listBesideKey,
  textBesideBlockMark,
  missingSpace,
  unclosedQuote,
  textAfterQuote,
  textAfterBracket,
  percentLine,
  signBeforeKey,
  signAtStart,
  colonInText,
  bracketTooFarLeft,
  unclosedBracket,
  bracketText,
  bracketComma,
  ruledLine,
  colonInContinuedText,
  missingDash,
  missingColon,
  textTooFarLeft,
  keyBelowText,
  ...wrongColumn,
];
