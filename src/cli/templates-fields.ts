import { samples } from '#builtin/samples';
import { builtin } from '../builtin.ts';
import { checkDraft } from '../check-draft.ts';
import { documentShape } from '../check-templates.ts';
import { UserError } from '../errors.ts';
import type { Shape } from '../fill/shape.ts';
import type { Io } from '../io.ts';
import { toJson } from '../reporters/to-json.ts';
import { documentKinds } from '../template/fill-document.ts';
import type { TemplatesOptions } from './templates.ts';

/** Lists the fields that the template of a document may print. */
export function showFields(names: readonly string[], { format }: TemplatesOptions, io: Io): number {
  const [name = 'pd', ...more] = names;
  const kind = documentKinds.find((one) => one === name);
  if (kind === undefined || more.length > 0) {
    throw new UserError(`Unexpected "${more[0] ?? name}", expected one of ${documentKinds.join(', ')}.`, {
      hint: 'Type cxpd templates fields pd, for example.',
    });
  }
  const setup = { ...builtin, settings: {}, today: '2026-01-01' };
  const drafts = Object.entries(samples).map(([file, text]) =>
    checkDraft(file, new TextEncoder().encode(text), setup),
  );
  const shape = documentShape(kind, { ...builtin, samples: drafts });
  if (format === 'json') io.stdout(toJson({ version: 1, document: kind, fields: shape }));
  else io.stdout(`${fieldLines(shape, 0).join('\n')}\n`);
  return 0;
}

/** One field a line, what it holds indented below it. */
function fieldLines(shape: Shape, depth: number): string[] {
  if (typeof shape === 'string' || 'list' in shape) return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const [words, inside] = describe(field);
    return [`${'  '.repeat(depth)}${name}${words}`, ...fieldLines(inside, depth + 1)];
  });
}

function describe(field: Shape): [string, Shape] {
  if (field === 'text' || field === 'any') return ['', field];
  if (!('list' in field)) return [' (with …)', field];
  const [, inside] = describe(field.list);
  return [field.list === 'text' || field.list === 'any' ? ' (each)' : ' (each, with …)', inside];
}
