import { parseSource } from '../parse-source.ts';
import type { SourceNode } from '../source-document.ts';
import { type Data, dataOf, sameData, withEdit } from './edit-data.ts';
import type { Splice } from './edit-places.ts';
import type { Edit } from './new-value.ts';
import { type KeyOrder, planEdit } from './plan-edit.ts';

/**
 * Changes a YAML text without touching a line that no edit is about: comments, blank lines, quotes, indents and line
 * ends stay. What an edit asks for and the text says already changes nothing. Null when the text has a finding, or
 * is written in a way that cannot be changed so that it says what it should and nothing else.
 */
export function editText(text: string, edits: readonly Edit[], order: KeyOrder): string | null {
  let current: string | null = text;
  for (const edit of edits) {
    if (current === null) return null;
    current = applyEdit(current, edit, order);
  }
  return current;
}

function applyEdit(text: string, edit: Edit, order: KeyOrder): string | null {
  const root = readWhole(text);
  if (root === null) return null;
  const before = dataOf(root);
  const wanted = withEdit(before, edit);
  if (wanted === undefined) return null;
  if (sameData(before, wanted)) return text;
  const splices = planEdit(text, root, edit, order);
  if (splices === null) return null;
  const edited = [...splices].sort((one, other) => other.start - one.start).reduce(applySplice, text);
  return says(edited, wanted) ? edited : null;
}

function readWhole(text: string): SourceNode | null {
  const { root, findings } = parseSource(text);
  return findings.length === 0 ? root : null;
}

function says(text: string, wanted: Data): boolean {
  const root = readWhole(text);
  return root !== null && sameData(dataOf(root), wanted);
}

function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.start) + splice.text + text.slice(splice.end);
}
