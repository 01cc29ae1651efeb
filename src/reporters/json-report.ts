import type { Diagnostic, Range, Related } from '../diagnostics/diagnostic.ts';
import { type FileReport, type FolderSuppression, type Report, withExcerpts } from '../diagnostics/report.ts';
import { toJson } from './to-json.ts';

/** Renders a report for programs, piece by piece. Every checked file is listed, also one without findings. */
export function* renderJsonReport(report: Report): Generator<string> {
  const { version, stage, shard, quiet } = report;
  const { drafts: _, suppressed, known, ...counts } = report.summary;
  const summary = { ...counts, ...(suppressed > 0 && { suppressed }), ...(known > 0 && { known }) };
  const head = toJson({
    version,
    stage,
    summary,
    ...(quiet === undefined ? {} : { quiet }),
    ...(shard === undefined ? {} : { shard }),
  });
  yield head.replace(/\n\}\n$/, ',\n  "results": [');
  let between = '\n';
  for (const file of report.files()) {
    yield `${between}    ${toJson(jsonResult(file, shard !== undefined))
      .trimEnd()
      .replaceAll('\n', '\n    ')}`;
    between = ',\n';
  }
  yield between === '\n' ? ']\n}\n' : '\n  ]\n}\n';
}

/** A file's report as it stands in JSON; with its facts, where the checks of the whole folder are still to come. */
function jsonResult(report: FileReport, withFacts: boolean): Record<string, unknown> {
  const file = withExcerpts(report);
  return {
    file: file.file,
    stage: file.stage,
    ...(file.support === true ? { support: true } : {}),
    diagnostics: file.diagnostics.map(jsonDiagnostic),
    rulesNotRun: file.rulesNotRun,
    ...(file.rulesLeftOut === undefined ? {} : { rulesLeftOut: file.rulesLeftOut }),
    skipped: file.skipped,
    ...(file.suppressed === undefined ? {} : { suppressed: file.suppressed }),
    ...(file.folderSuppressions === undefined
      ? {}
      : { folderSuppressions: file.folderSuppressions.map(jsonFolderSuppression) }),
    ...(withFacts && file.known !== undefined ? { known: file.known } : {}),
    ...(withFacts && file.missed !== undefined ? { missed: file.missed } : {}),
    ...(withFacts && file.facts !== undefined ? { facts: file.facts } : {}),
  };
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
    ...(found.excerpt === undefined ? {} : { excerpt: found.excerpt }),
  };
}

function jsonFolderSuppression({ rule, lines, unused }: FolderSuppression): Record<string, unknown> {
  return { rule, lines, unused: unused === null ? null : jsonDiagnostic(unused) };
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
