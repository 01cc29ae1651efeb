import { hiringChecklist } from '../assess/hiring-steps.ts';
import { checkDraft } from '../check-draft.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import {
  type ChecklistReport,
  renderChecklistJson,
  renderChecklistMarkdown,
  renderChecklistText,
} from '../reporters/checklist-report.ts';
import type { Stage } from '../rules/stage.ts';
import type { CheckedFile } from './check-files.ts';
import { checkOne } from './check-one.ts';
import { positionName, setOfDraft } from './claimed-set.ts';
import { paintFor } from './paint.ts';

/** Roles that have a checklist of their own. */
export const checklistRoles = ['hiring-manager', 'hr', 'coordinator'] as const;

/** Flags of `cxpd checklist`. */
export interface ChecklistOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly role?: (typeof checklistRoles)[number];
  readonly config?: string;
}

/**
 * `cxpd checklist <draft>`: the steps of hiring from OPM's certificate, and whose turn it is. Returns 1 when the step
 * cannot be taken as things stand, or too much of the draft cannot be read.
 */
export async function checklist(draft: string, options: ChecklistOptions, io: Io): Promise<number> {
  const report = checklistReport(await checkOne(draft, options.config, io), options.role ?? null);
  if (options.format === 'json') io.stdout(renderChecklistJson(report));
  else if (options.format === 'markdown') io.stdout(renderChecklistMarkdown(report));
  else io.stdout(renderChecklistText(report, await paintFor('stdout', io)));
  return report.checklist === null || report.checklist.isBlocked ? 1 : 0;
}

function checklistReport(one: CheckedFile, role: ChecklistReport['role']): ChecklistReport {
  const { checked, file, setup } = one;
  const { report, merged, draft } = checked;
  const told = { file: file.path, position: draft === null ? '' : positionName(draft.position), role };
  if (merged === null) return { ...told, checklist: null, report };
  const { requirementSets } = setup.check.standards;
  const set = setOfDraft(merged.draft, requirementSets, file.path);
  const bytes = new TextEncoder().encode(report.text ?? '');
  const at = (stage: Stage): readonly Diagnostic[] =>
    checkDraft(file.path, bytes, { ...setup.check, stage }).report.diagnostics;
  const findings = {
    'talent-pool': at('talent-pool'),
    selection: at('selection'),
    offer: at('offer'),
  };
  return {
    ...told,
    checklist: hiringChecklist(merged.draft, set, findings, setup.check.today),
    report: { ...report, diagnostics: [], rulesNotRun: [], skipped: [] },
  };
}
