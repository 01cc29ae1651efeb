import { show, typeThis } from '../show-text.ts';
import { leadingSpaces, nameCharacter } from '../typographic.ts';
import { lineAbove, reach, strayLines } from './find-lines.ts';
import { shapeOf } from './line-shape.ts';
import type { FindMistake, Mistake } from './mistake.ts';

/** Lines that begin with a tab. */
export const tabAtStart: FindMistake = ({ lines, line }) => {
  const at = [line, lineAbove(lines, line)].find((one) => leadingSpaces(lines[one] ?? '').includes('\t'));
  if (at === undefined) return null;
  const mended = mendStarts(lines, at, (start) => start.replaceAll('\t', '  '));
  const more = mended.size - 1;
  return {
    message: 'Unexpected tab at the start of the line, expected spaces.',
    fix: `Replace each tab with two spaces: type ${leadingSpaces(mended.get(at) ?? '').length} spaces before ${show(lines[at] ?? '')}.${
      more === 0 ? '' : ` The same goes for ${more} more ${more === 1 ? 'line' : 'lines'}.`
    }`,
    line: at,
    start: (lines[at] ?? '').indexOf('\t'),
    end: leadingSpaces(lines[at] ?? '').length,
    mended,
  };
};

/** Lines that begin with a no-break space or another look-alike of a space. */
export const oddSpaceAtStart: FindMistake = ({ lines, line }) => {
  const isOdd = (text: string): boolean => /[^ \t]/.test(leadingSpaces(text));
  const first = Math.max(0, line - reach);
  const at = first + lines.slice(first, line + 1).findLastIndex(isOdd);
  if (at < first) return null;
  const start = leadingSpaces(lines[at] ?? '');
  const column = start.search(/[^ \t]/);
  const mended = mendStarts(lines, at, (odd) =>
    odd.replace(/[^ \t]/g, (character) => (character.trim() === '' && character !== '\uFEFF' ? ' ' : '')),
  );
  return {
    message: `Unexpected ${nameCharacter(start[column] ?? '')} at the start of the line, expected ordinary spaces.`,
    fix: `Delete what stands before ${show((lines[at] ?? '').slice(start.length))} and type it anew with the space bar.`,
    line: at,
    start: column,
    end: start.length,
    mended,
  };
};

/** A colon or dash that is not followed by an ordinary space: `title:Lead`, `-Lead`, or one from a word processor. */
export const missingSpace: FindMistake = ({ lines, line }) => {
  const suspects = new Set([lineAbove(lines, line), line, ...strayLines(lines, line)]);
  return [...suspects].flatMap((at): Mistake[] => {
    const text = lines[at] ?? '';
    const { key, value, column } = shapeOf(text);
    const joined =
      /^(?<word>(?<quote>["']?)[A-Za-z][\w-]*\k<quote>[ \t]*)(?<colon>[:：])(?!\/\/)(?=.)|^-(?=[^ \t-])/u.exec(
        value,
      );
    if (key !== null || joined === null) return [];
    const { word = '', colon = '-' } = joined.groups ?? {};
    const sign = column + word.length;
    const rest = text.slice(sign + 1);
    const space = leadingSpaces(rest);
    const odd = colon === '：' ? colon : /[^ \t]/.exec(space)?.[0];
    const mended = `${text.slice(0, sign)}${colon === '-' ? '-' : ':'} ${rest.slice(space.length)}`;
    const expected = colon === '-' ? 'a dash and an ordinary space' : 'a colon and an ordinary space';
    return [
      {
        message: `Unexpected ${odd === undefined ? show(value) : nameCharacter(odd, 'wide colon')}, expected ${expected}.`,
        fix: typeThis(mended),
        line: at,
        start: sign,
        end: sign + 1 + space.length,
        mended: new Map([[at, mended]]),
      },
    ];
  });
};

function mendStarts(
  lines: readonly string[],
  from: number,
  mend: (start: string) => string,
): ReadonlyMap<number, string> {
  const mended = new Map<number, string>();
  for (let line = from; line < lines.length; line++) {
    const text = lines[line] ?? '';
    const start = leadingSpaces(text);
    const better = mend(start);
    if (better !== start) mended.set(line, `${better}${text.slice(start.length)}`);
  }
  return mended;
}
