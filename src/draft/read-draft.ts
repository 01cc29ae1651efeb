import type { Path } from '../diagnostics/diagnostic.ts';
import { describeIssue } from '../form/describe-issue.ts';
import { type ReadForm, readForm } from '../form/read-form.ts';
import { entryOf, locate, type SourceNode, type Span } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { isExecutive, usesScheduleGrades } from './pay-plan.ts';
import { type Draft, draftSchema } from './schema.ts';

/** Whether a file is a draft at all: a map with the key `cxpd`. */
export function isDraft(root: SourceNode | null): boolean {
  return root !== null && entryOf(root, 'cxpd') !== undefined;
}

/**
 * Reads a located document as a draft. A grade is asked for where the pay plan has grades, and refused under ES; under
 * GS it equals no other one.
 */
export function readDraft(text: string, root: SourceNode): ReadForm<Draft> {
  const read = readForm(draftSchema, text, root);
  const { position } = read.value;
  const path: Path = ['position', 'grade'];
  const told = read.broken.some((broken) => broken.join('.') === 'position.grade');
  if (position === undefined || told) return read;
  if (position.grade !== undefined) {
    const found = isExecutive(position.payPlan)
      ? gradeOfExecutive(locate(root, path, 'key'), path)
      : unlikeItself(position, root);
    return found === null ? read : { ...read, findings: [...read.findings, found] };
  }
  if (!usesScheduleGrades(position.payPlan)) return read;
  return {
    ...read,
    findings: [...read.findings, ...describeIssue(draftSchema, text, root, { code: 'missing', path })],
    broken: [...read.broken, path],
  };
}

/** A General Schedule grade that is said to equal another one. */
function unlikeItself(
  { payPlan, grade, equivalentTo }: Draft['position'],
  root: SourceNode,
): SourceFinding | null {
  const equal = /\d+$/.exec(equivalentTo ?? '')?.[0];
  if (equal === undefined || payPlan.toUpperCase() !== 'GS' || Number(equal) === grade) return null;
  const path: Path = ['position', 'equivalentTo'];
  return {
    rule: 'wrong-type',
    message: `Unexpected "${equivalentTo}" for "equivalentTo" of a GS-${grade} position, expected it under other pay plans only.`,
    fix: 'Delete the line, or correct the pay plan or the grade.',
    span: locate(root, path),
    path,
  };
}

function gradeOfExecutive(span: Span, path: Path): SourceFinding {
  return {
    rule: 'unknown-key',
    message:
      'Unexpected key "grade" in "position", expected none: Senior Executive Service positions have no grade.',
    fix: 'Delete the line.',
    span,
    path,
  };
}
