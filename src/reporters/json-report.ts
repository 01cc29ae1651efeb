import type { Diagnostic, Range, Related } from '../diagnostics/diagnostic.ts';
import { type Report, summarize } from '../diagnostics/report.ts';
import { toJson } from './to-json.ts';

/** Renders a report for programs. Every checked file is listed, also one without findings. */
export function renderJsonReport(report: Report): string {
  return toJson({
    version: report.version,
    stage: report.stage,
    summary: summarize(report),
    results: report.files.map((file) => ({
      file: file.file,
      stage: file.stage,
      diagnostics: file.diagnostics.map(jsonDiagnostic),
      rulesNotRun: file.rulesNotRun,
      skipped: file.skipped,
    })),
  });
}

/** A finding as it stands in JSON. */
export function jsonDiagnostic(found: Diagnostic): Record<string, unknown> {
  return {
    rule: found.rule,
    severity: found.severity,
    message: found.message,
    path: found.path,
    ...place(found.range),
    ...(found.source === undefined ? {} : { source: found.source }),
    ...(found.fix === undefined ? {} : { fix: found.fix }),
    related: found.related.map(jsonRelated),
  };
}

function jsonRelated(other: Related): Record<string, unknown> {
  return {
    message: other.message,
    ...(other.file === undefined ? {} : { file: other.file }),
    ...(other.range === undefined ? {} : place(other.range)),
  };
}

function place({ line, column, endLine, endColumn }: Range): Range {
  return { line, column, endLine, endColumn };
}
