import type * as z from 'zod';
import { draftSchema } from '../draft/schema.ts';
import { fieldAt, keysAt, schemaBelow } from '../form/field-at.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import { sectionComments } from './section-comments.ts';
import { schemaLine } from './write-draft.ts';

/** Written out with a value, since every draft has them. */
const fixed: Readonly<Record<string, string>> = { cxpd: '1', status: 'draft' };

/** Where the format lets the writer name the keys, what to write there. */
const named: Readonly<Record<string, readonly string[]>> = {
  developmental: ['"12":'],
  fill: ['MD-09:', '  levers:', '    -'],
  replace: ['MD-04:', '  text:', '  reason:'],
  specializedExperience: ['SE-1:', '  important:', '  neededUponEntry:'],
  competencies: ['TC-1:', '  important:', '  neededUponEntry:'],
};

/**
 * An empty draft with every key of the format and what belongs there, for those who rather type. Only what every draft
 * must have is open; all else stands in comments, to be used by taking the sign # off.
 */
export function writeTemplate(): string {
  const lines = [
    schemaLine,
    '# An empty position description. Fill in what stands without "#" at the start of its line, and take the "#" and',
    '# one space off the lines that you want to use. Then type: cxpd validate FILE',
  ];
  for (const key of keysAt(draftSchema, [])) {
    const value = fixed[key];
    if (value !== undefined) lines.push(`${key}: ${value}`);
    else {
      const isNeeded = draftSchema.shape[key as keyof typeof draftSchema.shape].isOptional() === false;
      lines.push('', ...(sectionComments[key] ?? []).map((comment) => `# ${comment}`));
      lines.push(...keyLines(key, [key], 0, isNeeded).map((line) => line.trimEnd()));
    }
  }
  return `${lines.join('\n')}\n`;
}

function keyLines(key: string, path: Path, indent: number, isNeeded: boolean): string[] {
  const start = `${isNeeded ? '' : '# '}${' '.repeat(indent)}`;
  const about =
    indent === 0
      ? []
      : [
          `${' '.repeat(isNeeded ? indent : 0)}${isNeeded ? '# ' : `# ${' '.repeat(indent)}`}(${words(path)})`,
        ];
  const field = fieldAt(draftSchema, path);
  const below = keysAt(draftSchema, path);
  const items = keysAt(draftSchema, [...path, 0]);
  const inner = indent + 2;
  if (below.length > 0) {
    return [
      ...(indent === 0 ? [] : about),
      `${start}${key}:`,
      ...below.flatMap((one) => keyLines(one, [...path, one], inner, isNeeded && isAsked([...path, one]))),
    ];
  }
  if (items.length > 0) {
    const lines = items.flatMap((one) =>
      keyLines(one, [...path, 0, one], indent + 4, isNeeded && isAsked([...path, 0, one])),
    );
    return [...about, `${start}${key}:`, ...withDash(lines, indent + 2)];
  }
  if (named[key] !== undefined && field?.kind === 'section') {
    return [...about, `${start}${key}:`, ...named[key].map((line) => `${start}  ${line}`)];
  }
  if (field?.kind === 'list' && field.ids === undefined && !/^(?:supports|supportsDuties)$/.test(key)) {
    return [...about, `${start}${key}:`, `${start}  -`];
  }
  return [...about, `${start}${key}:`];
}

/** Puts the dash of a list item before its first key. */
function withDash(lines: readonly string[], indent: number): string[] {
  const first = lines.findIndex((line) => !/^\s*#\s*\(|^#\s*\(/.test(line));
  return lines.map((line, index) => {
    if (index !== first) return line;
    const mark = line.startsWith('# ') ? '# ' : '';
    return `${mark}${' '.repeat(indent)}- ${line.slice(mark.length).trimStart()}`;
  });
}

function isAsked(path: Path): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<z.ZodType | undefined>((schema, step) => schema && schemaBelow(schema, step), draftSchema);
  const shape =
    parent === undefined
      ? {}
      : ((parent._zod.def as unknown as { shape?: Record<string, z.ZodType> }).shape ?? {});
  const own = shape[String(path.at(-1))];
  return own !== undefined && !own.isOptional();
}

function words(path: Path): string {
  const field = fieldAt(draftSchema, path);
  const schema = path.reduce<z.ZodType | undefined>(
    (found, step) => found && schemaBelow(found, step),
    draftSchema,
  );
  const description = (schema?.meta()?.description as string | undefined) ?? '';
  const choices = field?.choices === undefined ? '' : ` One of ${field.choices.join(', ')}.`;
  return `${description}${choices}`;
}
