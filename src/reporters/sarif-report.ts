import { type Diagnostic, type Range, type Severity, severities } from '../diagnostics/diagnostic.ts';
import { type FileReport, type Report, withExcerpts } from '../diagnostics/report.ts';
import type { PlaceOf } from './file-place.ts';
import { createFingerprinter } from './fingerprint.ts';
import type { RulePart } from './rules-page.ts';
import { sarifMessage } from './sarif-message.ts';
import { createNotes, noteDescriptors } from './sarif-notes.ts';
import { levels, sarifRules } from './sarif-rules.ts';
import { artifactLocation, sourceRoot } from './sarif-uri.ts';
import { toJson } from './to-json.ts';

/** What a SARIF report needs to know beside what was found. */
export interface SarifOptions {
  /** The program's version. */
  readonly version: string;
  /** Every rule that can find something. */
  readonly parts: readonly RulePart[];
  readonly placeOf: PlaceOf;
}

/** GitHub refuses a run with more results than this. */
const mostResults = 25_000;

/**
 * Renders a report as SARIF 2.1.0, piece by piece. Beyond the results that GitHub takes, the gravest are kept, and a
 * note says how many more there are.
 */
export function* renderSarifReport(report: Report, options: SarifOptions): Generator<string> {
  const rules = sarifRules(options.parts);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const head = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cxpd',
            version: options.version,
            semanticVersion: options.version,
            rules,
            notifications: noteDescriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
      },
    ],
  };
  yield toJson(head).replace(/\n {4}\}\n {2}\]\n\}\n$/, ',\n      "results": [');
  const notes = createNotes();
  let between = '\n';
  for (const { found, file, fingerprint } of results(report, notes.add)) {
    const ruleIndex = indexes.get(found.rule);
    yield `${between}${indented(result(found, file, fingerprint, ruleIndex, options.placeOf), 8)}`;
    between = ',\n';
  }
  yield between === '\n' ? '],\n' : '\n      ],\n';
  const toolExecutionNotifications = notes.render(total(report) - mostResults, options.placeOf);
  const invocations = [{ executionSuccessful: true, toolExecutionNotifications }];
  yield `      "invocations": ${indented(invocations, 6).trimStart()}\n    }\n  ]\n}\n`;
}

function indented(value: unknown, width: number): string {
  const indent = ' '.repeat(width);
  return indent + toJson(value).trimEnd().replaceAll('\n', `\n${indent}`);
}

interface Result {
  readonly found: Diagnostic;
  readonly file: FileReport;
  readonly fingerprint: string;
}

/** The findings in the order of the files; if they are too many, the gravest first. `onFile` is told of every file once. */
function* results(report: Report, onFile: (file: FileReport) => void): Generator<Result> {
  const isTooMuch = total(report) > mostResults;
  const rounds: readonly (readonly Severity[])[] = isTooMuch ? severities.map((one) => [one]) : [severities];
  let left = mostResults;
  for (const [number, round] of rounds.entries()) {
    for (const one of report.files()) {
      if (number === 0) onFile(one);
      const file = withExcerpts(one);
      const fingerprintOf = createFingerprinter();
      for (const found of file.diagnostics) {
        const fingerprint = fingerprintOf(found);
        if (!round.includes(found.severity) || left === 0) continue;
        left--;
        yield { found, file, fingerprint };
      }
    }
    if (left === 0) return;
  }
}

function total({ summary }: Report): number {
  return summary.errors + summary.warnings + summary.infos;
}

function result(
  found: Diagnostic,
  file: FileReport,
  fingerprint: string,
  ruleIndex: number | undefined,
  placeOf: PlaceOf,
): Record<string, unknown> {
  const text = found.fix === undefined ? found.message : `${found.message}\nFix: ${found.fix}`;
  const related = found.related.map((other, id) => {
    const place = placeOf(other.file ?? file.file);
    const physicalLocation = {
      artifactLocation: artifactLocation(place),
      ...(other.range === undefined ? {} : { region: region(other.range) }),
    };
    return {
      id,
      message: sarifMessage(other.message),
      ...(place.kind === 'nowhere' ? {} : { physicalLocation }),
    };
  });
  return {
    ruleId: found.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[found.severity],
    message: sarifMessage(text),
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(placeOf(file.file)),
          region: region(found.range),
        },
      },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'cxpdFinding/v1': fingerprint },
    ...(found.source === undefined ? {} : { properties: { source: found.source } }),
  };
}

/** Lines and columns from 1 on, and no end before the beginning. */
function region({ line, column, endLine, endColumn }: Range): Region {
  const startLine = Math.max(1, line);
  const startColumn = Math.max(1, column);
  const lastLine = Math.max(startLine, endLine);
  const least = lastLine === startLine ? startColumn : 1;
  return { startLine, startColumn, endLine: lastLine, endColumn: Math.max(least, endColumn) };
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
