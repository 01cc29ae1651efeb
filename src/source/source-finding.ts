import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts';
import { LineIndex } from './line-index.ts';
import type { Span } from './source-document.ts';

/** Something wrong with how a file is written, still as offsets into its text. */
export interface SourceFinding {
  /** Id of a reading rule. */
  readonly rule: string;
  readonly message: string;
  readonly fix?: string;
  readonly span: Span;
  readonly path?: Path;
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
}

/** Gives findings their lines and columns. All reading findings are errors. */
export function toDiagnostics(text: string, findings: readonly SourceFinding[]): Diagnostic[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: 'error',
    message: finding.message,
    path: finding.path ?? [],
    range: lines.range(finding.span.start, finding.span.end),
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    related: (finding.related ?? []).map((other) => ({
      message: other.message,
      range: lines.range(other.span.start, other.span.end),
    })),
  }));
}
