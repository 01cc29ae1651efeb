/** A piece of running text: a paragraph, or a list that the writer typed line by line. Templates see all fields. */
export interface ProseBlock {
  readonly list: boolean;
  /** The items have numbers, from 1. */
  readonly ordered: boolean;
  /** Empty for a list. */
  readonly text: string;
  /** Empty for a paragraph. */
  readonly items: readonly string[];
}

const bullet = /^\s*[-*•·▪]\s+/;
const number = /^\s*(\d{1,2})[.)]\s+/;

/**
 * Splits text as people type it: an empty line begins a paragraph, a line break within one is only where the line was
 * full, and lines that start with a bullet are a list, so that it prints as a real one. So are lines numbered 1, 2 and on;
 * any other number at the start of a line belongs to the text.
 */
export function proseBlocks(text: string): ProseBlock[] {
  const lines = text.split(/\r?\n/);
  const numbered = numberedLines(lines);
  const blocks: ProseBlock[] = [];
  let words: string[] = [];
  let items: string[] = [];
  let ordered = false;
  let afterEmpty = true;
  const close = (): void => {
    const paragraph = words.join(' ').trim();
    if (paragraph !== '') blocks.push({ list: false, ordered: false, text: paragraph, items: [] });
    if (items.length > 0) blocks.push({ list: true, ordered, text: '', items });
    words = [];
    items = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      // Numbers go on behind an empty line.
      if (!ordered || items.length === 0) close();
      afterEmpty = true;
      continue;
    }
    const place = numbered.get(index);
    if (place !== undefined || bullet.test(line)) {
      const goesOn = place === undefined ? !ordered : place > 1;
      if (!goesOn || words.length > 0) close();
      ordered = place !== undefined;
      items.push(line.replace(ordered ? number : bullet, '').trim());
    } else if (items.length > 0 && !afterEmpty && /^\s/.test(line)) {
      items.push(`${items.pop()} ${line.trim()}`);
    } else {
      if (items.length > 0) close();
      words.push(line.trim());
    }
    afterEmpty = false;
  }
  close();
  return blocks;
}

/** The lines of lists with numbers and their places in them, from 1: at least two, one after the other. */
function numberedLines(lines: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let run: number[] = [];
  let afterEmpty = true;
  const end = (): void => {
    if (run.length > 1) for (const [place, line] of run.entries()) found.set(line, place + 1);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      afterEmpty = true;
      continue;
    }
    const place = Number(number.exec(line)?.[1]);
    const wraps = Number.isNaN(place) && !afterEmpty && /^\s/.test(line) && !bullet.test(line);
    afterEmpty = false;
    if (wraps) continue;
    if (place !== run.length + 1) end();
    if (place === run.length + 1) run.push(index);
  }
  end();
  return found;
}
