import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a document that is marked DRAFT lists as open; null for one that is not marked. */
export function draftNotice(findings: readonly Diagnostic[] | null) {
  if (findings === null) return null;
  return findings.map((finding) => ({
    line: finding.range.line,
    message: finding.message,
    rule: finding.rule,
  }));
}
