import { type Diagnostic, type Range, type Severity, severities } from '../diagnostics/diagnostic.ts';
import { type FileReport, type Report, withExcerpts } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { count } from './count.ts';
import type { PlaceOf } from './file-place.ts';
import { createFingerprinter } from './fingerprint.ts';
import { notRunByPart } from './not-run.ts';
import type { RulePart } from './rules-page.ts';
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

/** Notes about files that are kept; beyond it their number says enough. */
const mostNotes = 1000;

/** A note about the run itself, such as a rule that could not run. */
interface Note {
  readonly id: keyof typeof noteKinds;
  readonly text: string;
  readonly file?: string;
}

const noteKinds = {
  'rules-not-run': 'Rules did not run, because a part of the file could not be read.',
  'part-skipped': 'A part of the checking does not apply to the file.',
  'left-out': 'More was found than a report can hold.',
} as const;

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
            notifications: Object.entries(noteKinds).map(([id, text]) => ({
              id,
              shortDescription: { text },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
      },
    ],
  };
  yield toJson(head).replace(/\n {4}\}\n {2}\]\n\}\n$/, ',\n      "results": [');
  let between = '\n';
  for (const { found, file, fingerprint } of results(report)) {
    const ruleIndex = indexes.get(found.rule);
    yield `${between}${indented(result(found, file, fingerprint, ruleIndex, options.placeOf), 8)}`;
    between = ',\n';
  }
  yield between === '\n' ? '],\n' : '\n      ],\n';
  const toolExecutionNotifications = notesOf(report).map((note) => notification(note, options.placeOf));
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

/** The findings in the order of the files; if they are too many, the gravest first. */
function* results(report: Report): Generator<Result> {
  const isTooMuch = total(report) > mostResults;
  const rounds: readonly (readonly Severity[])[] = isTooMuch ? severities.map((one) => [one]) : [severities];
  let left = mostResults;
  for (const round of rounds) {
    for (const one of report.files()) {
      const file = withExcerpts(one);
      const fingerprintOf = createFingerprinter();
      for (const found of file.diagnostics) {
        const fingerprint = fingerprintOf(found);
        if (!round.includes(found.severity)) continue;
        if (left === 0) return;
        left--;
        yield { found, file, fingerprint };
      }
    }
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
    return { id, message: message(other.message), ...(place.kind === 'nowhere' ? {} : { physicalLocation }) };
  });
  return {
    ruleId: found.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[found.severity],
    message: message(text),
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

/** SARIF's readers make links of `[…](…)` and fill in `{0}`: neither can come of what a person wrote. */
function message(text: string): { text: string } {
  const shown = text.split('\n').map(visible).join('\n');
  return { text: shown.replaceAll('](', '] (').replaceAll(/[{}]/g, '$&$&') };
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

function notesOf(report: Report): Note[] {
  const notes: Note[] = [];
  let more = 0;
  const add = (note: Note): void => {
    if (notes.length < mostNotes) notes.push(note);
    else more++;
  };
  const leftOut = total(report) - mostResults;
  if (leftOut > 0) {
    add({ id: 'left-out', text: `${count(leftOut, 'finding')} more: a run holds ${mostResults} at most.` });
  }
  for (const file of report.files()) {
    for (const [part, rules] of notRunByPart(file)) {
      const text = `Not run, because ${part} could not be read: ${rules.join(', ')}`;
      add({ id: 'rules-not-run', text, file: file.file });
    }
    for (const reason of file.skipped) add({ id: 'part-skipped', text: reason, file: file.file });
  }
  if (more > 0) notes.push({ id: 'left-out', text: `${count(more, 'note')} about files more.` });
  return notes;
}

function notification({ id, text, file }: Note, placeOf: PlaceOf): Record<string, unknown> {
  const locations =
    file === undefined ? [] : [{ physicalLocation: { artifactLocation: artifactLocation(placeOf(file)) } }];
  return {
    descriptor: { id, index: Object.keys(noteKinds).indexOf(id) },
    level: id === 'part-skipped' ? 'note' : 'warning',
    message: message(text),
    ...(locations.length === 0 ? {} : { locations }),
  };
}
