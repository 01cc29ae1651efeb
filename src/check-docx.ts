import { wordRules } from './accessibility/all.ts';
import { checkWord } from './accessibility/check-word.ts';
import type { WordFinding } from './accessibility/finding-list.ts';
import { packageRules, unreadable } from './accessibility/package-rules.ts';
import { describePlace } from './accessibility/place.ts';
import type { WordRuleText } from './accessibility/word-rule.ts';
import type { Diagnostic, Path, Severity } from './diagnostics/diagnostic.ts';
import { type FileReport, wordStage } from './diagnostics/report.ts';

/** Severities that the user chose for rules, by id. */
export type WordSettings = Readonly<Record<string, Severity | 'off'>>;

const texts = new Map<string, WordRuleText & { readonly fix?: string }>(
  [unreadable, ...packageRules, ...wordRules].map((rule) => [rule.id, rule]),
);

/** A Word file has no lines that anybody sees; where a finding is stands in its sentence. */
const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Checks a Word file and reports what was found, in the order of the rules. `file` is its path as the user would type it,
 * `name` its name without folders, or '' where it has none.
 */
export function checkDocx(file: string, name: string, bytes: Uint8Array, settings: WordSettings): FileReport {
  const { findings, notRun } = checkWord(name, bytes);
  const isUnreadable = findings.some(({ rule }) => rule === unreadable.id);
  const leftOut = [...texts.keys()].filter((rule) => settings[rule] === 'off');
  return {
    file,
    stage: isUnreadable ? 'reading' : wordStage,
    diagnostics: findings.flatMap((found) => {
      const diagnostic = toDiagnostic(found, settings);
      return diagnostic === undefined ? [] : [apart(diagnostic)];
    }),
    rulesNotRun: notRun
      .filter((rule) => !leftOut.includes(rule))
      .map((rule) => ({ rule, because: 'the text of the document' })),
    ...(leftOut.length === 0 ? {} : { rulesLeftOut: leftOut }),
    skipped: [],
    lineless: true,
  };
}

function toDiagnostic(found: WordFinding, settings: WordSettings): Diagnostic | undefined {
  const text = texts.get(found.rule);
  if (text === undefined) throw new Error(`The rule ${found.rule} has no words.`);
  const severity = settings[found.rule] ?? found.severity ?? text.severity;
  if (severity === 'off') return undefined;
  const fix = found.fix ?? text.fix;
  return {
    rule: found.rule,
    severity,
    message: found.message + whereIs(found),
    path: pathOf(found),
    range,
    source: text.source,
    ...(fix === undefined ? {} : { fix }),
    related: [],
  };
}

/** A copy that holds nothing of the file: a piece of a text keeps all of the text in memory, and a folder has many files. */
function apart(diagnostic: Diagnostic): Diagnostic {
  return JSON.parse(JSON.stringify(diagnostic));
}

function whereIs({ place, part }: WordFinding): string {
  if (place !== undefined) return ` Where: ${describePlace(place)}.`;
  return part === undefined || part === '' ? '' : ` Where: in the part ${part}.`;
}

/** The part, then the table or the paragraph in it, counted from 0. */
function pathOf({ place, part }: WordFinding): Path {
  if (place === undefined) return part === undefined || part === '' ? [] : [part];
  const { table } = place;
  if (table !== undefined) return [place.part, 'tables', table.number - 1, 'rows', table.row - 1];
  return [place.part, 'paragraphs', Math.max(0, place.paragraph - 1)];
}
