import type { Path } from '../diagnostics/diagnostic.ts';
import { draftSchema } from '../draft/schema.ts';
import { fieldAt, keysAt } from '../form/field-at.ts';
import type { Field } from '../form/form.ts';
import type { Plain } from '../form/to-plain.ts';
import { type DraftTree, isEmpty, isMap } from './draft-tree.ts';
import { sectionComments } from './section-comments.ts';
import { lineWidth, writeScalar } from './write-scalar.ts';

/** Lets an editor complete keys and mark mistakes. */
export const schemaLine = '# yaml-language-server: $schema=cxpd.schema.json';

/**
 * Writes a draft as a careful person types it: keys in the order of the format, a blank line and a comment before each
 * section, ids in one line. Reading it back gives the same tree.
 *
 * @param remarks comment lines below the schema line, without their `#`
 */
export function writeDraft(tree: DraftTree, remarks: readonly string[] = []): string {
  const lines = [schemaLine, ...remarks.map((remark) => `# ${remark}`)];
  for (const key of orderedKeys(tree, [])) {
    const value = tree[key];
    if (isEmpty(value)) continue;
    const comments = sectionComments[key];
    if (comments !== undefined) lines.push('', ...comments.map((comment) => `# ${comment}`));
    lines.push(...entryLines(key, value, [key], 0));
  }
  return `${lines.join('\n')}\n`;
}

/** The keys that the format knows in its order, then the others as they come. */
function orderedKeys(map: { readonly [key: string]: Plain }, path: Path): string[] {
  const known = keysAt(draftSchema, path);
  const own = Object.keys(map);
  return [...known.filter((key) => Object.hasOwn(map, key)), ...own.filter((key) => !known.includes(key))];
}

function entryLines(key: string, value: Plain, path: Path, indent: number): string[] {
  const name = `${' '.repeat(indent)}${/^[A-Za-z][\w.-]*$/.test(key) ? key : writeScalar(key, 'code', { column: 0, indent: 0, flow: true })}:`;
  if (typeof value === 'string') {
    const place = { column: name.length + 1, indent: indent + 2 };
    return `${name} ${writeScalar(value, kindAt(path), place)}`.split('\n');
  }
  const flow = inOneLine(value, path);
  if (flow !== null && name.length + 1 + flow.length <= lineWidth + 5) return [`${name} ${flow}`];
  return [name, ...blockLines(value, path, indent + 2)];
}

function blockLines(value: Plain, path: Path, indent: number): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => itemLines(item, [...path, index], indent));
  }
  if (!isMap(value)) return [];
  return orderedKeys(value, path).flatMap((key) =>
    isEmpty(value[key]) ? [] : entryLines(key, value[key], [...path, key], indent),
  );
}

function itemLines(item: Plain, path: Path, indent: number): string[] {
  const dash = `${' '.repeat(indent)}- `;
  if (typeof item === 'string') {
    const place = { column: indent + 2, indent: indent + 2 };
    return `${dash}${writeScalar(item, kindAt(path), place)}`.split('\n');
  }
  const [first = '', ...rest] = blockLines(item, path, indent + 2);
  return [dash + first.trimStart(), ...rest];
}

/** Lists of ids, answers and periods stand in one line; null for everything else. */
function inOneLine(value: Plain, path: Path): string | null {
  if (Array.isArray(value)) {
    if (!value.every((item) => typeof item === 'string') || !isIdList(value, path)) return null;
    return `[${value.map((item, index) => flowScalar(item, [...path, index])).join(', ')}]`;
  }
  if (!isMap(value) || !isShortMap(path)) return null;
  const entries = orderedKeys(value, path).map((key): string | null => {
    const item = value[key];
    return typeof item === 'string' ? `${key}: ${flowScalar(item, [...path, key])}` : null;
  });
  return entries.includes(null) ? null : `{ ${entries.join(', ')} }`;
}

function flowScalar(text: string, path: Path): string {
  return writeScalar(text, kindAt(path), { column: 0, indent: 0, flow: true });
}

function isIdList(items: readonly string[], path: Path): boolean {
  const key = path.at(-1);
  if (path[0] === 'cxLanguage') return items.every((item) => item.length <= 60 && !item.includes('\n'));
  return (
    key === 'supports' || key === 'supportsDuties' || items.every((item) => /^[A-Z]{2}-\d+\.\d+$/.test(item))
  );
}

function isShortMap(path: Path): boolean {
  const [part, key] = path;
  return (part === 'verification' && path.length === 3) || (part === 'performancePlan' && key === 'period');
}

/** How the format reads a value; text that it does not know is treated as prose, which loses nothing. */
function kindAt(path: Path): Field['kind'] {
  return fieldAt(draftSchema, path)?.kind === 'code' ? 'code' : 'prose';
}
