import { type ListKind, listLines } from './list-lines.ts';

/** A piece of running text: a paragraph, or a list that the writer typed line by line. Templates see all fields. */
export interface ProseBlock {
  /** A list, with bullets or numbers. */
  readonly list: boolean;
  /** The items have numbers, from 1. */
  readonly ordered: boolean;
  /**
   * A list whose items have letters, from a. `list` and `ordered` are false for it, so that a template that does not know
   * of letters prints its text as it was typed.
   */
  readonly lettered: boolean;
  /** Empty for a list with bullets or numbers. */
  readonly text: string;
  /** Empty for a paragraph. */
  readonly items: readonly string[];
}

/**
 * Splits text as people type it: an empty line begins a paragraph, a line break within one is only where the line was
 * full, and lines that start with a bullet are a list, so that it prints as a real one. So are lines numbered 1, 2 and on,
 * and lines with the letters a, b and on.
 */
export function proseBlocks(text: string): ProseBlock[] {
  const lines = text.split(/\r?\n/);
  const listed = listLines(lines);
  const blocks: ProseBlock[] = [];
  let words: string[] = [];
  let items: string[] = [];
  let kind: ListKind = 'bullet';
  let afterEmpty = true;
  const close = (): void => {
    const paragraph = words.join(' ').trim();
    const isList = items.length > 0;
    const lettered = isList && kind === 'letter';
    if (isList) {
      const list = !lettered;
      blocks.push({ list, ordered: kind === 'number', lettered, text: lettered ? paragraph : '', items });
    } else if (paragraph !== '')
      blocks.push({ list: false, ordered: false, lettered: false, text: paragraph, items: [] });
    words = [];
    items = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      // Numbers and letters go on behind an empty line.
      if (kind === 'bullet' || items.length === 0) close();
      afterEmpty = true;
      continue;
    }
    const item = listed.get(index);
    if (item !== undefined) {
      const isNext = items.length > 0 && item.kind === kind && item.place !== 1;
      if (!isNext) close();
      kind = item.kind;
      items.push(item.text);
      words.push(line.trim());
    } else if (items.length > 0 && !afterEmpty && /^\s/.test(line)) {
      items.push(`${items.pop()} ${line.trim()}`);
      words.push(line.trim());
    } else {
      if (items.length > 0) close();
      words.push(line.trim());
    }
    afterEmpty = false;
  }
  close();
  return blocks;
}
