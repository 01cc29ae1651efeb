import type { SourceDocument } from '../source/source-document.ts';
import { draftSchema } from '../draft/schema.ts';
import { fieldAt } from '../form/field-at.ts';
import { readForm } from '../form/read-form.ts';
import { byName, code, prose, section } from '../form/scalars.ts';
import { toPlain } from '../form/to-plain.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { type DraftTree, isMap, withValue } from './draft-tree.ts';

/** A file of answers: the keys of a draft, any of them left out, and what to start from. */
export const answersSchema = section('Answers for cxpd new.', {
  from: code('A preset, such as gs13-cx-strategist, or the file of a draft to start from.', {
    expected: 'a preset or the file of a draft',
  }).optional(),
  open: byName(
    'Answers for the open places of the preset, by name.',
    code('Name of an open place.', { expected: 'a name such as services' }),
    prose('What goes there.'),
  ).optional(),
  ...draftSchema.build.keys,
});

/** Answers that were given beforehand. */
export interface Answers {
  readonly from: string | null;
  readonly open: Readonly<Record<string, string>>;
  readonly draft: DraftTree;
}

/** No answers. */
export const noAnswers: Answers = { from: null, open: {}, draft: {} };

/** Reads a file of answers as strictly as a draft, except that any part may be left out. */
export function readAnswers({ text, root }: SourceDocument): {
  answers: Answers;
  findings: readonly SourceFinding[];
} {
  const { findings } = readForm(answersSchema, text, root);
  const { from, open, ...draft } = toPlain(root, new Map()).value;
  const places = isMap(open) ? Object.entries(open).filter((entry) => typeof entry[1] === 'string') : [];
  return {
    answers: {
      from: typeof from === 'string' ? from : null,
      open: Object.fromEntries(places) as Record<string, string>,
      draft,
    },
    findings: findings.filter(({ rule, path }) => rule !== 'missing-key' && path?.join() !== ''),
  };
}

/**
 * Puts one answer into others: `position.title`, `duties.1.percent` (items counted from 1), `open.services`, `from`.
 * Lists take their items divided by `;`. Returns null for a key that the format does not know.
 */
export function withAnswer(answers: Answers, key: string, value: string): Answers | null {
  if (key === 'from') return { ...answers, from: value };
  const path = key.split('.').map((step) => (/^[1-9]\d?$/.test(step) ? Number(step) - 1 : step));
  if (path[0] === 'open' && typeof path[1] === 'string' && path.length === 2) {
    return { ...answers, open: { ...answers.open, [path[1]]: value } };
  }
  const field = fieldAt(draftSchema, path);
  if (field === undefined || field.kind === 'section') return null;
  const isList = field.kind === 'list' || field.expected === 'text, or a list of texts';
  const items = value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { ...answers, draft: withValue(answers.draft, path, isList ? items : value) };
}
