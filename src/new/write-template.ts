import type { Path } from '../diagnostics/diagnostic.ts';
import { draftSchema } from '../draft/schema.ts';
import { fieldAt, keysAt } from '../form/field-at.ts';
import { sectionComments } from './section-comments.ts';
import { schemaLine } from './write-draft.ts';
import { lineWidth } from './write-scalar.ts';

/** Written with a value, since every draft has the same at first. */
const values: Readonly<Record<string, string>> = { cxpd: '1', status: 'draft' };

/** Sections that a first draft has; the others stand behind `#`, to be taken in when they are needed. */
const open = new Set(['cxpd', 'status', 'position', 'organization', 'introduction', 'duties', 'factors']);

/** Where the writer names the keys, what to write there. */
const named: Readonly<Record<string, readonly string[]>> = {
  developmental: ['"12":', '  factors:'],
  fill: ['MD-09:', '  levers:'],
  replace: ['MD-04:', '  text:', '  reason:'],
  specializedExperience: ['SE-1:', '  important:', '  neededUponEntry:'],
  competencies: ['TC-1:', '  important:', '  neededUponEntry:'],
};

/** An empty draft with every key of the format and what belongs there, for those who rather type than be asked. */
export function writeTemplate(): string {
  const lines = [
    schemaLine,
    '# An empty position description. Write behind the colons; what stays empty counts as left out. The',
    '# sections at the end stand behind "# ": take these two signs off to use one. Then type:',
    '# cxpd validate FILE',
  ];
  for (const key of keysAt(draftSchema, [])) {
    const value = values[key];
    if (value !== undefined) {
      lines.push(`${key}: ${value}`);
      continue;
    }
    const section = [
      ...(sectionComments[key] ?? [about([key])]).flatMap((text) => comment(text, 0)),
      ...keyLines([key], 0),
    ];
    lines.push('', ...(open.has(key) ? section : section.map((line) => `# ${line}`)));
  }
  return `${lines.join('\n')}\n`;
}

/** A key with what belongs below it; every line in front of it is a comment. */
function keyLines(path: Path, indent: number): string[] {
  const key = String(path.at(-1));
  const start = `${' '.repeat(indent)}${key}:`;
  const below = keysAt(draftSchema, path);
  const inItems = keysAt(draftSchema, [...path, 0]);
  if (below.length > 0) return [start, ...below.flatMap((one) => described([...path, one], indent + 2))];
  if (inItems.length > 0) {
    const lines = inItems.flatMap((one) => described([...path, 0, one], indent + 4));
    return [start, ...withDash(lines, indent + 2)];
  }
  const inner = fieldAt(draftSchema, path)?.kind === 'section' ? (named[key] ?? []) : [];
  return [start, ...inner.map((line) => `${' '.repeat(indent + 2)}${line}`)];
}

function described(path: Path, indent: number): string[] {
  return [...comment(about(path), indent), ...keyLines(path, indent)];
}

/** Puts the dash of a list item before its first key. */
function withDash(lines: readonly string[], indent: number): string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, index) => (index === first ? `${' '.repeat(indent)}- ${line.trimStart()}` : line));
}

/** What a key holds, by the format itself. */
function about(path: Path): string {
  const field = fieldAt(draftSchema, path);
  const description = field?.description ?? '';
  if (field?.choices !== undefined) return `${description} One of: ${field.choices.join(', ')}.`;
  const isPlainList = field?.kind === 'list' && keysAt(draftSchema, [...path, 0]).length === 0;
  return isPlainList && field.ids === undefined
    ? `${description} On lines below, each after a dash.`
    : description;
}

function comment(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = `${' '.repeat(indent)}#`;
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > lineWidth - 2) {
      lines.push(line);
      line = `${' '.repeat(indent)}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
