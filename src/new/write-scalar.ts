import type { Field } from '../form/form.ts';

/** Widest line of a written draft, where a text can be broken at all. */
export const lineWidth = 100;

/** Where a text goes: what stands before it on its line, and how far its further lines are indented. */
export interface ScalarPlace {
  /** Column at which the text begins, counted from 0. */
  readonly column: number;
  /** Indent of further lines, in spaces. */
  readonly indent: number;
  /** Inside of `[a, b]` or `{ a: b }`, where commas and brackets divide. */
  readonly flow?: boolean;
}

/**
 * Writes one value as a careful person would type it: plain where YAML leaves it as it is, in quotes where it would
 * not, below `|` where it has lines of its own. Read back, it is the same text, sign by sign.
 */
export function writeScalar(text: string, kind: Field['kind'], place: ScalarPlace): string {
  if (kind === 'prose' && place.flow !== true && fitsBlock(text)) return literalBlock(text, place.indent);
  if (isPlain(text, kind, place.flow === true)) return fold(text, place);
  return fold(quote(text), place);
}

/** Words and numbers that YAML reads as something else than text. */
const special =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\.\d+|\d[\d_]*(?:\.\d*)?)(?:e[-+]?\d+)?|0[xob][\da-f_]+|[-+]?\.(?:inf|nan)|\d+(?::[0-5]?\d)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?.*|<<|=)$/i;

/** Signs with a meaning of their own at the beginning of a text; curly quotes would look like a mistake there. */
const leading = /^[-?:,[\]{}#&*!|>'"%@`“”„‟‘’‚‛«»‹›]/;

/** Signs that nobody sees: control characters, line ends of other kinds, marks of direction. Joined emoji are fine. */
const unseen = /[\p{Cc}\u2028\u2029]|(?!\u200D)\p{Cf}/u;
const written = /["\\]|[\p{Cc}\u2028\u2029]|(?!\u200D)\p{Cf}/gu;

function isPlain(text: string, kind: Field['kind'], flow: boolean): boolean {
  if (text === '' || text !== text.trim() || text.includes('\n')) return false;
  if (leading.test(text) || /:(?:\s|$)|\s#/.test(text) || unseen.test(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || (flow && /[,[\]{}]|:$/.test(text))) return false;
  return kind === 'code' ? !mistakable(text) : !special.test(text);
}

/** Codes that editors and other programs would take for a number: `0301`, `8888`, `1e3`. One or two digits are safe. */
function mistakable(text: string): boolean {
  return special.test(text) && !isTyped(text);
}

/** Values that the format itself asks for without quotes: small numbers, yes and no, dates. */
function isTyped(text: string): boolean {
  return /^(?:0|[1-9]\d{0,2}|[1-9]\d{4,5}|yes|no|true|false|\d{4}-\d\d-\d\d)$/.test(text);
}

/** Puts a text into the quotes that need the fewest signs more. */
function quote(text: string): string {
  const escaped = unseen.test(text);
  if (!escaped && !/["\\]/.test(text)) return `"${text}"`;
  if (!escaped) return `'${text.replaceAll("'", "''")}'`;
  const signs = text.replace(written, (sign, at: number) => {
    if (sign === '\n') return '\\n';
    if (sign === '\t') return '\\t';
    if (sign === '\\') return '\\\\';
    // After a drive letter, a backslash would look like a folder's.
    if (sign === '"') return text[at - 1] === ':' ? '\\x22' : '\\"';
    const point = sign.codePointAt(0) ?? 0;
    return point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;
  });
  return `"${signs}"`;
}

function hex(point: number, digits: number): string {
  return point.toString(16).toUpperCase().padStart(digits, '0');
}

/** Breaks a written text between words, where a line break reads back as one space. */
function fold(signs: string, { column, indent, flow }: ScalarPlace): string {
  if (flow === true || column + signs.length <= lineWidth) return signs;
  const lines: string[] = [];
  let line = '';
  let width = lineWidth - column;
  for (const word of signs.split(/(?<=[^ \\]) (?=[^ ])/)) {
    const joined = line === '' ? word : `${line} ${word}`;
    // A line that begins with such a sign would read as an item, a comment or a key.
    if (line !== '' && joined.length > width && !/^[-#?:&*!|>%@`"']|^\.\.\.|:$/.test(word)) {
      lines.push(line);
      line = word;
      width = lineWidth - indent;
    } else line = joined;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

/** Whether a text has lines that can stand below `|` as they are. */
function fitsBlock(text: string): boolean {
  if (!text.includes('\n') || text.endsWith('\n\n') || text.startsWith('\n')) return false;
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return lines.every((line) => line === '' || (!/^\s|\s$/.test(line) && !unseen.test(line)));
}

function literalBlock(text: string, indent: number): string {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  const shown = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return `${ends ? '|' : '|-'}\n${shown.join('\n')}`;
}
