import type { Path } from '../diagnostics/diagnostic.ts';
import { quoteText } from '../source/quote-text.ts';
import { excerpt } from '../source/show-text.ts';
import { entryOf, locate, nodeAt, type SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { nearestWord } from '../text/nearest.ts';
import { allKeys, fieldAt, keysAt } from './field-at.ts';
import type { Field, Form } from './form.ts';
import { placeName } from './place-name.ts';
import { isBlank } from './scalar-values.ts';

/** What the schema says of one value; only its code and path are used, never its words. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly keys?: readonly string[];
}

/** Puts an issue of the schema into findings in plain words, with their places in the file. */
export function describeIssue(
  schema: Form,
  text: string,
  root: SourceNode,
  issue: SchemaIssue,
): SourceFinding[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => unknownKey(schema, root, issue.path, key));
  }
  const node = nodeAt(root, issue.path);
  const field = fieldAt(schema, issue.path);
  if (issue.code === 'invalid_key')
    return [wrongName(schema, root, issue.path.slice(0, -1), String(issue.path.at(-1)))];
  if (node === undefined) return [missingKey(root, issue.path, field)];
  if (node.kind === 'scalar' && (node.empty || isBlank(node.value)))
    return [emptyValue(text, root, issue.path, field)];
  if (node.kind === 'mapping' && field?.kind === 'prose')
    return [sentenceTurnedMap(text, root, issue.path, node)];
  return [wrongValue(root, issue.path, node, field)];
}

function missingKey(root: SourceNode, path: Path, field: Field | undefined): SourceFinding {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  return {
    rule: 'missing-key',
    message: `Missing "${key}" in ${placeName(parent)}, expected ${field?.expected ?? 'a value'}.`,
    fix: `Add a line "${key}: …"${parent.length === 0 ? '' : ` to ${placeName(parent)}`}.`,
    span: locate(root, path),
    path,
  };
}

function emptyValue(text: string, root: SourceNode, path: Path, field: Field | undefined): SourceFinding {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  // In braces a comma begins the next key: `{ community: the VA community, its open hours }`.
  const afterComma =
    parent?.kind === 'mapping' && text[parent.start] === '{' && parent.entries[0]?.key.value !== last;
  return {
    rule: 'missing-key',
    message: `Nothing is written for ${placeName(path)}, expected ${field?.expected ?? 'a value'}.`,
    fix:
      typeof last === 'number'
        ? 'Write the item after the "- ", or delete the line.'
        : afterComma
          ? `If "${last}" belongs to the text before the comma, put plain quotes around that whole text. Otherwise write the value after "${last}: ".`
          : `Write the value after "${last}: ".`,
    span: locate(root, path),
    path,
  };
}

function unknownKey(schema: Form, root: SourceNode, parent: Path, key: string): SourceFinding {
  const known = keysAt(schema, parent);
  const path = [...parent, key];
  const place = parent.length === 0 ? 'at the top level' : `in ${placeName(parent)}`;
  const near = nearestWord(key, known);
  const elsewhere = allKeys(schema).filter((other) => other.key === key);
  const span = locate(root, path, 'key');
  const finding = { rule: 'unknown-key', span, path };
  if (near !== undefined) {
    const taken = entryOf(nodeAt(root, parent) ?? root, near) !== undefined;
    const fix = taken
      ? `"${near}" is already there; delete this line or join the two.`
      : `Type ${near} instead of ${key}.`;
    return { ...finding, message: `Unexpected key "${key}" ${place}, did you mean "${near}"?`, fix };
  }
  if (elsewhere.length > 0) {
    const homes = [
      ...new Set(elsewhere.map((other) => other.path.slice(0, -1).join('.') || 'the top level')),
    ];
    return {
      ...finding,
      message: `Unexpected key "${key}" ${place}, it belongs under ${homes.slice(0, 3).join(' or ')}.`,
      fix: `Move the line under ${homes[0]}, indented two spaces more than that key.`,
    };
  }
  const choices = known.length > 14 ? `${known.slice(0, 14).join(', ')} …` : known.join(', ');
  return {
    ...finding,
    message: `Unexpected key "${key}" ${place}, expected one of ${choices}.`,
    fix: 'Delete the line, or use one of these keys.',
  };
}

/** A key that the writer names, in another form than such names have. */
function wrongName(schema: Form, root: SourceNode, parent: Path, key: string): SourceFinding {
  const build = fieldAt(schema, parent)?.build;
  if (build?.type !== 'names') return unknownKey(schema, root, parent, key);
  const { name } = build;
  const path = [...parent, key];
  return {
    rule: 'unknown-key',
    message: `Unexpected key "${key}" in ${placeName(parent)}, expected ${name.expected}.`,
    fix: `Type ${suggestion(key, name) ?? name.expected}.`,
    span: locate(root, path, 'key'),
    path,
  };
}

function sentenceTurnedMap(text: string, root: SourceNode, path: Path, node: SourceNode): SourceFinding {
  const written = quoteText(text.slice(node.start, node.end).replaceAll(/\s+/g, ' ').trim());
  return {
    rule: 'prose-map',
    message: `Unexpected colon in the text of ${placeName(path)}: ": " turned the sentence into a key and a value.`,
    fix: `Put plain quotes around the whole text: ${excerpt(written)}`,
    span: typeof path.at(-1) === 'number' ? node : locate(root, path),
    path,
  };
}

function wrongValue(root: SourceNode, path: Path, node: SourceNode, field: Form | undefined): SourceFinding {
  const expected = field?.expected ?? 'something else';
  const finding = { rule: 'wrong-type', span: locate(root, path), path };
  if (node.kind !== 'scalar') {
    const empty = node.kind === 'sequence' && node.items.length === 0;
    const got = node.kind === 'mapping' ? 'keys with values' : empty ? 'an empty list' : 'a list';
    return {
      ...finding,
      message: `Unexpected ${got} for ${placeName(path)}, expected ${expected}.`,
      fix: empty
        ? 'Write at least one item, or delete the key if it may be left out.'
        : `Write ${expected} instead.`,
    };
  }
  const shown = node.value.length > 60 ? `${node.value.slice(0, 60)}…` : node.value;
  return {
    ...finding,
    message: `Unexpected "${shown}" for ${placeName(path)}, expected ${expected}.`,
    fix: `Type ${suggestion(node.value, field) ?? expected}.`,
  };
}

/** What to type instead of a value of the wrong form, where the value shows what was meant. */
function suggestion(value: string, field: Form | undefined): string | undefined {
  if (field === undefined) return undefined;
  if (field.choices !== undefined) return nearestWord(value, field.choices) ?? field.expected;
  if (field.build.type === 'list') {
    if (field.build.or === 'all' && value.toLowerCase() === 'all') return 'all, in small letters';
    return field.build.item.ofText?.(value) === undefined ? undefined : `a list, such as [${value}]`;
  }
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  if (field.expected.startsWith('a date') && date !== null) {
    const [, month, day, year] = date;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  if (field.build.type === 'yesNo')
    return /^[yn]$/i.test(value) ? (/y/i.test(value) ? 'yes' : 'no') : undefined;
  if (field.build.type === 'text') {
    // " GS" and "GS-13" hold the code that was meant, and as a key "GS-11" and "07" hold a grade.
    const [first = '', last = first] = value.trim().split(/[\s-]/);
    const held = [value.trim(), first, last, last.replace(/^0+/, '')];
    return held.find((one) => one !== value && field.ofText?.(one) !== undefined);
  }
  const digits = /^\D{0,4}(\d{1,2})\s*(?:%|percent)?$/i.exec(value);
  if (field.build.type !== 'wholeNumber' || digits === null) return undefined;
  const number = Number(digits[1]);
  return number >= field.build.from && number <= field.build.to ? String(number) : undefined;
}
