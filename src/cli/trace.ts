import { crosswalk } from '../assess/crosswalk.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import {
  renderTraceJson,
  renderTraceMarkdown,
  renderTraceText,
  type TraceReport,
} from '../reporters/trace-report.ts';
import type { CheckedFile } from './check-files.ts';
import { checkOne } from './check-one.ts';
import { positionName, setOfDraft } from './claimed-set.ts';
import { paintFor } from './paint.ts';

/** Flags of `cxpd trace`. */
export interface TraceOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly config?: string;
}

/**
 * `cxpd trace <draft>`: what of a draft supports each OPM statement. Returns 1 when a statement of Form B has no
 * support, or too much of the draft cannot be read.
 */
export async function trace(draft: string, options: TraceOptions, io: Io): Promise<number> {
  const report = traceReport(await checkOne(draft, options.config, io));
  if (options.format === 'json') io.stdout(renderTraceJson(report));
  else if (options.format === 'markdown') io.stdout(renderTraceMarkdown(report));
  else io.stdout(renderTraceText(report, await paintFor('stdout', io)));
  return report.crosswalk === null || report.crosswalk.unsupported.length > 0 ? 1 : 0;
}

function traceReport({ checked, file, setup }: CheckedFile): TraceReport {
  const { report, merged, draft } = checked;
  const { standards } = setup.check;
  const position = draft === null ? '' : positionName(draft.position);
  const told = { file: file.path, position };
  if (merged === null) return { ...told, crosswalk: null, report };
  const set = setOfDraft(merged.draft, standards.requirementSets, file.path);
  const diagnostics = report.diagnostics.filter(isAboutSupport);
  return {
    ...told,
    crosswalk: crosswalk(merged, set, standards),
    report: { ...report, diagnostics, rulesNotRun: [], skipped: [] },
  };
}

/** Ids that are not known, and sets that do not fit; what has no support the crosswalk itself says. */
function isAboutSupport({ rule }: Diagnostic): boolean {
  return rule === 'requirements-known';
}
