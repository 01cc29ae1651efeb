import { execFileSync } from 'node:child_process';
import { bare, type DocumentLine } from '../document-lines.ts';

/** An element of a PDF's structure, or a piece of its text. */
interface Entry {
  readonly depth: number;
  /** The tag, such as `H1` or `LBody`; null for text. */
  readonly tag: string | null;
  readonly text: string;
}

const lineTags: Readonly<Record<string, DocumentLine['tag']>> = {
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  H4: 'h4',
  P: 'p',
};
const tableTags: Readonly<Record<string, DocumentLine['tag']>> = {
  Table: 'table',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
};

/** The sign or number that a list puts before an item. */
const marker = /^(?:[•–▪]|\d+\.|[a-z]+\.)/;

/** What a screen reader finds in a tagged PDF file, in order. */
export function linesOfPdf(file: string): DocumentLine[] {
  const printed = execFileSync('pdfinfo', ['-struct-text', file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const entries = printed.split('\n').flatMap((line) => read(line));
  const lines: DocumentLine[] = [];
  for (const [index, { tag, depth }] of entries.entries()) {
    const begins = tableTags[tag ?? ''];
    if (begins !== undefined) lines.push({ tag: begins, text: '' });
    const kind = lineTags[tag ?? ''];
    if (kind === undefined) continue;
    const end = entries.findIndex((entry, other) => other > index && entry.depth <= depth);
    const inside = entries.slice(index + 1, end < 0 ? undefined : end);
    const text = bare(inside.map((entry) => entry.text).join(''));
    if (text === '') continue;
    const item = entries[index - 1]?.tag === 'LBody';
    lines.push(item ? { tag: 'li', text: text.replace(marker, '') } : { tag: kind, text });
  }
  return lines;
}

function read(line: string): Entry[] {
  const [, spaces = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? [];
  if (rest.startsWith('"')) return [{ depth: spaces.length, tag: null, text: rest.slice(1, -1) }];
  const [, tag] = /^(\w+)(?: \((?:block|inline)\):?|:)?$/.exec(rest) ?? [];
  return tag === undefined ? [] : [{ depth: spaces.length, tag, text: '' }];
}
