/** A piece of running text: a paragraph, or a list that the writer typed line by line. Templates see all three fields. */
export interface ProseBlock {
  readonly list: boolean;
  /** Empty for a list. */
  readonly text: string;
  /** Empty for a paragraph. */
  readonly items: readonly string[];
}

const bullet = /^\s*(?:[-*•·▪]|\d{1,2}[.)])\s+/;

/**
 * Splits text as people type it: an empty line begins a paragraph, a line break within one is only where the line was
 * full, and lines that start with a bullet are a list, so that it prints as a real one.
 */
export function proseBlocks(text: string): ProseBlock[] {
  return text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/).flatMap((part) => splitLists(part.split(/\r?\n/)));
}

function splitLists(lines: readonly string[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let words: string[] = [];
  let items: string[] = [];
  const close = (): void => {
    const paragraph = words.join(' ').trim();
    if (paragraph !== '') blocks.push({ list: false, text: paragraph, items: [] });
    if (items.length > 0) blocks.push({ list: true, text: '', items });
    words = [];
    items = [];
  };
  for (const line of lines) {
    if (bullet.test(line)) {
      if (words.length > 0) close();
      items.push(line.replace(bullet, '').trim());
    } else if (items.length > 0 && /^\s/.test(line)) items.push(`${items.pop()} ${line.trim()}`);
    else {
      if (items.length > 0) close();
      words.push(line.trim());
    }
  }
  close();
  return blocks;
}
