import { checkCharacters } from './check-characters.ts';
import { checkExtent, draftExtent, type Extent, isLong } from './check-extent.ts';
import { checkDirective } from './check-tag.ts';
import { composeEvents } from './compose-events.ts';
import { reportConflicts } from './conflict-marks.ts';
import { explainSyntax } from './explain-syntax.ts';
import { FindingList } from './finding-list.ts';
import { LineIndex } from './line-index.ts';
import { describeOddIndent, isOddIndent, straightenIndents } from './odd-indents.ts';
import { readEvents } from './read-events.ts';
import { skipBlanks } from './scan.ts';
import type { SourceNode } from './source-document.ts';
import type { SourceFinding } from './source-finding.ts';
import { reportDepth } from './too-deep.ts';

/** A YAML text as located nodes, and what is wrong with how it is written. */
export interface ParsedSource {
  /** Null when the text cannot be read, which is a finding. An empty text is an empty scalar. */
  readonly root: SourceNode | null;
  readonly findings: SourceFinding[];
}

/**
 * Reads YAML text. Every value is text, references share the node that they refer to, and offsets are those of the
 * text given, byte order mark and CR LF included. Never throws, whatever the text, and costs little for the worst of
 * the extent that is allowed.
 */
export function parseSource(text: string, most = draftExtent): ParsedSource {
  const parsed = parse(text, most);
  const odd = isLong(text) ? undefined : parsed.findings.find((finding) => isOddIndent(text, finding));
  if (odd === undefined) return parsed;
  const { root, findings } = parse(straightenIndents(text), most);
  return { root, findings: [describeOddIndent(text, odd), ...findings] };
}

function parse(text: string, most: Extent): ParsedSource {
  const findings = new FindingList();
  if (!checkExtent(text, findings, most)) return { root: null, findings: findings.all() };
  const clean = checkCharacters(text, findings);
  if (reportConflicts(clean, findings)) return { root: null, findings: findings.all() };
  const reading = readEvents(clean);
  if (!('events' in reading)) {
    if (reading.tooDeep) reportDepth(reading.offset, () => [], findings);
    else explainSyntax(clean, reading, findings);
    return { root: null, findings: withoutFollowers(text, findings.all()) };
  }
  checkDirective(clean, findings);
  const { root, secondAfter } = composeEvents(reading.text, reading.events, findings);
  if (secondAfter !== null) reportSecondDocument(clean, secondAfter, findings);
  return { root, findings: findings.all() };
}

/** Leaves out trouble that only stands where an unfit character was replaced. */
function withoutFollowers(text: string, findings: SourceFinding[]): SourceFinding[] {
  const lines = new LineIndex(text);
  const lineOf = (finding: SourceFinding): number => lines.position(finding.span.start).line;
  const unfit = findings.filter((finding) => finding.rule === 'control-character').map(lineOf);
  return findings.filter(
    (finding) =>
      finding.rule !== 'yaml-syntax' || !unfit.some((line) => Math.abs(line - lineOf(finding)) <= 1),
  );
}

function reportSecondDocument(text: string, after: number, findings: FindingList): void {
  let at = skipBlanks(text, after);
  if (text.startsWith('...', at)) at = skipBlanks(text, at + 3);
  findings.add('yaml-documents', { start: at, end: Math.min(at + 3, text.length) }, () => ({
    message:
      'Unexpected second part of the file after a line "---" or "...", expected one position in one file: what follows would not be read.',
    fix: 'Delete the line of signs if it only divides the text. If another position follows, move it to a file of its own.',
  }));
}
