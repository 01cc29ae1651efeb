import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Io } from '../io.ts';
import { renderDiff } from '../reporters/diff-text.ts';
import { renderFile } from '../reporters/text-report.ts';
import { wrap } from './help.ts';
import type { PlannedMerge } from './merge.ts';
import type { EditableDraft } from './merge-input.ts';
import { paintFor } from './paint.ts';
import { say } from './say.ts';

/** Widest line of a text that is shown. */
const widest = 80;

/**
 * Shows what a merge changes: the lines, the texts as they will print, and what the checks say about them. False
 * when the draft would have errors that it has not now.
 */
export async function showMerge(draft: EditableDraft, plan: PlannedMerge, io: Io): Promise<boolean> {
  io.stdout(renderDiff(draft.file, draft.text, plan.text, await paintFor('stdout', io)));
  showTexts(plan, io);
  const found = newFindings(draft, plan);
  if (found.length === 0) return true;
  const paint = await paintFor('stderr', io);
  const { report } = plan.checked;
  say(io, 'The checks say about the draft with these texts:');
  io.stderr(renderFile({ ...report, diagnostics: found, rulesNotRun: [], skipped: [] }, { paint }));
  return found.every((one) => one.severity !== 'error');
}

function showTexts({ checked, added }: PlannedMerge, io: Io): void {
  const width = Math.min(io.columns ?? widest, widest) - 8;
  for (const { text, origin } of checked.merged?.texts ?? []) {
    if (origin.kind !== 'library' || !added.includes(origin.id)) continue;
    const [first = '', ...rest] = wrap(visible(text), Math.max(20, width));
    say(io, `${origin.id.padEnd(8)}${first}`);
    for (const line of rest) say(io, `        ${line}`);
  }
}

/** Findings that the draft has only with its additions; the same finding on a line further down is not new. */
function newFindings(draft: EditableDraft, plan: PlannedMerge): Diagnostic[] {
  const known = new Set(draft.checked.report.diagnostics.map(nameOf));
  return plan.checked.report.diagnostics.filter((found) => !known.has(nameOf(found)));
}

function nameOf({ rule, path, message }: Diagnostic): string {
  return JSON.stringify([rule, path, message]);
}
