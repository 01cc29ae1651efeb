import path from 'node:path';
import { draftHash } from '../build-document.ts';
import type { DocumentKind } from '../template/fill-document.ts';
import type { CheckedFile } from './check-files.ts';
import { draftName } from './export-plan.ts';
import type { RecordedFile } from './verify-file.ts';

/**
 * The draft that a Word file was made of: the one with just the text that the file names, or else the one that the file
 * is called after. A single draft is taken when it was named beside a single file.
 */
export function matchDraft(
  record: RecordedFile,
  kind: DocumentKind,
  drafts: readonly CheckedFile[],
  isNamed: boolean,
): CheckedFile | null {
  const [only, ...more] = drafts;
  if (isNamed && more.length === 0) return only ?? null;
  const same = drafts.filter(({ checked }) => draftHash(checked.report) === record.draftHash);
  const called = (one: CheckedFile): boolean =>
    path.basename(record.file).startsWith(`${draftName(one.file.path)}-${kind}`);
  return same.find(called) ?? same[0] ?? drafts.find(called) ?? null;
}
