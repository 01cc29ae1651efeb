import type { ScalarStyle } from '../source-document.ts';
import { isList } from './edit-data.ts';
import type { NewMap, NewValue } from './new-value.ts';

/** How a file indents and lays out its lists; what is added looks the same. */
export interface Look {
  /** Columns by which keys stand below their parent key. */
  readonly step: number;
  /** Columns by which the dashes of a list stand below its key. */
  readonly dash: number;
  /** Whether short lists are written as `[a, b]`. */
  readonly brackets: boolean;
}

/** Widest line that is written as `[a, b]`. */
export const bracketWidth = 100;

/** A text as a YAML scalar: plain where that is safe and says the same to every reader, else in quotes. */
export function writeScalar(
  text: string,
  options: { inBrackets?: boolean; style?: ScalarStyle } = {},
): string {
  if (options.style === 'single-quoted' && !needsEscapes.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const quoted = options.style === 'double-quoted' || !isSafePlain(text, options.inBrackets === true);
  return quoted ? doubleQuoted(text) : text;
}

/** Line breaks, and signs that do not show or that a reader of YAML may refuse. */
const needsEscapes = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\p{Cs}]/u;

function doubleQuoted(text: string): string {
  // JSON leaves some signs as they are that YAML takes for line breaks or does not allow.
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Words that some readers of YAML take for nothing or for a number other than the one that is typed. */
const readOtherwise = /^(?:null|Null|NULL|[-+]?\.?\d[\d_.]*[eE][-+]?\d+|0[\dxob_].*|[-+].*|\d+(?::\d+)+)$/;

function isSafePlain(text: string, inBrackets: boolean): boolean {
  if (!/^[\p{L}\p{N}($/.“‘]/u.test(text) || /\s$/.test(text)) return false;
  if (needsEscapes.test(text) || readOtherwise.test(text) || text.startsWith('...')) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !(inBrackets && /[[\]{},:]/.test(text));
}

/** A value on one line, as it stands in brackets. */
export function writeInline(value: NewValue): string {
  if (typeof value === 'string') return writeScalar(value, { inBrackets: true });
  if (isList(value)) return `[${value.map(writeInline).join(', ')}]`;
  const entries = Object.entries(value).map(([key, below]) => `${writeInline(key)}: ${writeInline(below)}`);
  return `{ ${entries.join(', ')} }`;
}

/** What follows a key on its own line, when the whole value fits there; else null. */
export function writeBesideKey(value: NewValue, keyEnd: number, look: Look): string | null {
  if (typeof value === 'string') return writeScalar(value);
  if (!isList(value)) return Object.keys(value).length === 0 ? '{}' : null;
  if (value.length === 0) return '[]';
  if (!look.brackets || !value.every((item) => typeof item === 'string' && isSafePlain(item, true)))
    return null;
  const inline = writeInline(value);
  return keyEnd + 2 + inline.length <= bracketWidth ? inline : null;
}

/** The lines of keys with values whose keys stand in `column`. */
export function writeEntries(map: NewMap, column: number, look: Look): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const start = `${' '.repeat(column)}${writeScalar(key)}:`;
    const beside = writeBesideKey(value, start.length, look);
    return beside !== null ? [`${start} ${beside}`] : [start, ...writeBelowKey(value, column, look)];
  });
}

/** The lines of a list or of keys below a key that stands in `column`. */
export function writeBelowKey(value: NewValue, column: number, look: Look): string[] {
  if (typeof value === 'string') return [`${' '.repeat(column + look.step)}${writeScalar(value)}`];
  if (isList(value)) return writeItems(value, column + look.dash, look);
  return writeEntries(value, column + look.step, look);
}

/** The lines of list items whose dashes stand in `column`. */
export function writeItems(items: readonly NewValue[], column: number, look: Look): string[] {
  const dash = `${' '.repeat(column)}- `;
  return items.flatMap((item) => {
    if (typeof item === 'string') return [dash + writeScalar(item)];
    if (isList(item) || Object.keys(item).length === 0) return [dash + writeInline(item)];
    const [first = '', ...rest] = writeEntries(item, column + 2, look);
    return [dash + first.trimStart(), ...rest];
  });
}
