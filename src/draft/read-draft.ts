import type { Path } from '../diagnostics/diagnostic.ts';
import { describeIssue } from '../form/describe-issue.ts';
import { type ReadForm, readForm } from '../form/read-form.ts';
import { entryOf, type SourceNode } from '../source/source-document.ts';
import { usesScheduleGrades } from './pay-plan.ts';
import { type Draft, draftSchema } from './schema.ts';

/** Whether a file is a draft at all: a map with the key `cxpd`. */
export function isDraft(root: SourceNode | null): boolean {
  return root !== null && entryOf(root, 'cxpd') !== undefined;
}

/** Reads a located document as a draft. A grade is asked for where the pay plan has grades. */
export function readDraft(text: string, root: SourceNode): ReadForm<Draft> {
  const read = readForm(draftSchema, text, root);
  const { position } = read.value;
  const path: Path = ['position', 'grade'];
  const told = read.broken.some((broken) => broken.join('.') === 'position.grade');
  if (position === undefined || position.grade !== undefined || told) return read;
  if (!usesScheduleGrades(position.payPlan)) return read;
  return {
    ...read,
    findings: [...read.findings, ...describeIssue(draftSchema, text, root, { code: 'missing', path })],
    broken: [...read.broken, path],
  };
}
