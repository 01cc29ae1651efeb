import { skipSpaces } from '../scan.ts';
import { typeThis } from '../show-text.ts';
import { describeCut } from '../trailing-comment.ts';
import { bracketAbove, bracketItem } from './bracket-item.ts';
import { textEnd, textStart } from './find-lines.ts';
import { commentColumn, shapeOf } from './line-shape.ts';
import type { FindMistake } from './mistake.ts';
import { wrapText } from './wrap-text.ts';

/** A text that goes on below a line of it that was cut at ` #`: `Plans for objective #1`, and more on the next line. */
export const cutInText: FindMistake = ({ lines, line }) => {
  const first = textStart(lines, line - 1);
  if (first < 0) return null;
  const shape = shapeOf(lines[first] ?? '');
  if (/^["'[{|>]/.test(shape.value) || skipSpaces(lines[line] ?? '', 0) <= shape.owner) return null;
  for (let at = first; at < line; at++) {
    const text = lines[at] ?? '';
    const start = commentColumn(text, at === first ? shape.column : 0);
    if (start < 0) continue;
    const { mended, fix } = wrapText(lines, first, shape.column, textEnd(lines, first, shape.owner));
    return {
      rule: 'prose-cut',
      message: describeCut(text.slice(start)),
      fix: /^\s*# /.test(text) ? `If it is a note of yours, move it above the text. If not: ${fix}` : fix,
      line: at,
      start,
      end: text.trimEnd().length,
      mended,
    };
  }
  return null;
};

/** A list or map in brackets whose closing bracket was lost after ` #`: `{ title: Lead #1, percent: 40 }`. */
export const cutInBrackets: FindMistake = ({ lines, line }) => {
  const bracket = bracketAbove(lines, line);
  if (bracket === null) return null;
  for (let at = bracket.line; at <= line; at++) {
    const text = lines[at] ?? '';
    const start = commentColumn(text, 0);
    const item = start < 0 ? null : bracketItem(text, start, at === bracket.line ? '' : bracket.open);
    if (item === null) continue;
    return {
      rule: 'prose-cut',
      message: describeCut(text.slice(start)),
      fix: typeThis(item.mended),
      line: at,
      start,
      end: text.trimEnd().length,
      mended: new Map([[at, item.mended]]),
    };
  }
  return null;
};
