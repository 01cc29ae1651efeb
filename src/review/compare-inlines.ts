import { diffArrays } from 'diff';
import type { Change, Inline } from '../markup/blocks.ts';
import { joinTexts } from '../markup/join-texts.ts';
import { type Authors, soleOrigin } from './authors.ts';

/** Words, spaces and signs, one each. */
const pieces = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Running text that holds both: what only one of them says is a change, word by word. */
export function compareInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  authors: Authors,
): Inline[] {
  const [old, young] = [before.flatMap(splitText), after.flatMap(splitText)];
  let [first, second] = [0, 0];
  return diffArrays(old.map(keyOf), young.map(keyOf)).flatMap((run): Inline[] => {
    const count = run.value.length;
    const items = run.removed ? old.slice(first, first + count) : young.slice(second, second + count);
    if (!run.added) first += count;
    if (!run.removed) second += count;
    const content = joinTexts(items);
    if (run.removed) return [changeInlines(content, 'deleted', authors)];
    return run.added ? [changeInlines(content, 'inserted', authors)] : content;
  });
}

/** Running text that is a change as a whole. */
export function changeInlines(
  content: readonly Inline[],
  kind: Change['kind'],
  authors: Authors,
  around?: string,
): Inline {
  return { type: 'span', content, change: { kind, author: authors(soleOrigin(content), around) } };
}

function keyOf(inline: Inline): string {
  return JSON.stringify(inline);
}

function splitText(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline];
  return (inline.text.match(pieces) ?? []).map((text) => ({ type: 'text', text }));
}
