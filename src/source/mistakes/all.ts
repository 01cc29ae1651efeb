import { bracketComma, bracketText, openBracket, textAfterBracket } from './brackets.ts';
import { colonInContinuedText, colonInText, missingColon } from './colons.ts';
import { cutInBrackets, cutInText } from './cuts.ts';
import type { FindMistake } from './mistake.ts';
import { loneBackslash, textAfterQuote, unclosedQuote } from './quotes.ts';
import { listBesideKey, percentLine, signAtStart, signBeforeKey, textBesideBlockMark } from './signs.ts';
import { missingSpace, oddSpaceAtStart, tabAtStart } from './spaces.ts';
import { missingDash, ruledLine, textTooFarLeft } from './stray-lines.ts';
import { wrongColumn } from './wrong-column.ts';

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
  openBracket,
  bracketText,
  bracketComma,
  ruledLine,
  colonInContinuedText,
  missingDash,
  missingColon,
  textTooFarLeft,
  wrongColumn,
];
