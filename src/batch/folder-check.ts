import { applyFolderSuppressions } from '../config/apply-folder-suppressions.ts';
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import type { ComparedFacts } from '../diagnostics/folder-facts.ts';
import type { FileReport } from '../diagnostics/report.ts';
import type { Standards } from '../standards/standards.ts';
import type { FolderFinding } from './folder-rule.ts';
import { folderRules } from './folder-rules.ts';

/** The rules about a folder at work: first every draft is added, in the order of the report, then findings are given. */
export interface FolderCheck {
  /** Takes note of the draft at a place in the report, counted from 0. */
  readonly add: (index: number, file: string, facts: ComparedFacts) => void;
  /** Ends the adding. With a single draft there are no findings. */
  readonly finish: () => FolderFindings;
}

/** What the rules about a folder found. */
export interface FolderFindings {
  /** Whether there are findings for the file at a place. */
  readonly has: (index: number) => boolean;
  /** Puts the findings into the report of the file at a place, as far as it does not suppress them. */
  readonly put: (report: FileReport, index: number) => FileReport;
}

/** Begins to check a folder of so many drafts at most. It keeps about half a kilobyte of each draft. */
export function createFolderCheck(standards: Standards, most: number): FolderCheck {
  const files: string[] = [];
  let count = 0;
  const runs = folderRules.map((rule) => ({
    rule,
    run: rule.start(standards, (index) => files[index] ?? '', most),
  }));
  return {
    add(index, file, facts) {
      files[index] = file;
      count++;
      for (const { run } of runs) run.add({ index, file, facts });
    },
    finish() {
      const byIndex = new Map<number, RuleFinding[]>();
      if (count > 1) {
        for (const { rule, run } of runs) {
          for (const finding of run.findings()) {
            const others = finding.others.map(({ index, message }) => ({
              message,
              file: files[index] ?? '',
            }));
            const found = byIndex.get(finding.index) ?? [];
            byIndex.set(finding.index, [...found, { rule, finding, others }]);
          }
        }
      }
      const ran = new Set(count > 1 ? folderRules.map(({ id }) => id) : []);
      return {
        has: (index) => byIndex.has(index),
        put: (report, index) => applyFolderSuppressions(withFindings(report, byIndex.get(index) ?? []), ran),
      };
    },
  };
}

interface RuleFinding {
  readonly rule: (typeof folderRules)[number];
  readonly finding: FolderFinding;
  readonly others: readonly Related[];
}

function withFindings(report: FileReport, found: readonly RuleFinding[]): FileReport {
  const { facts } = report;
  if (facts === undefined || found.length === 0) return report;
  const diagnostics = [...report.diagnostics];
  for (const { rule, finding, others } of found) {
    const severity = facts.settings?.[rule.id] ?? rule.severity;
    const place = facts.places[finding.subject];
    if (severity === 'off' || place === undefined) continue;
    diagnostics.push({
      rule: rule.id,
      severity,
      message: finding.message,
      path: place.path,
      range: place.range,
      source: rule.source,
      fix: finding.fix,
      related: others,
      ...(place.excerpt === undefined ? {} : { excerpt: place.excerpt }),
    } satisfies Diagnostic);
  }
  const sorted = diagnostics.sort(
    (one, other) => one.range.line - other.range.line || one.range.column - other.range.column,
  );
  return { ...report, diagnostics: sorted };
}
