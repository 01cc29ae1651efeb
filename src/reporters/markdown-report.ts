import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileReport, Report } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { count } from './count.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { notRunByPart } from './not-run.ts';

/** How a report is drawn as Markdown. */
export interface MarkdownOptions {
  /** Findings that are not shown, such as warnings with `--quiet`. */
  readonly hidden?: number;
  /** The most bytes that the report may take as UTF-8. */
  readonly limit?: number;
}

/** Longest text of a cell; messages are far shorter, but a report may come from elsewhere. */
const longest = 2000;

/** Bytes that are kept for the sentence about what is left out. */
const tailBytes = 400;

/**
 * Renders a report as a page of Markdown: totals, then a table of findings for each file that has some. With a limit
 * the page ends in good order where the next line would be too much, and says how many findings more there are.
 */
export function* renderMarkdownReport(report: Report, options: MarkdownOptions = {}): Generator<string> {
  let left = (options.limit ?? Number.POSITIVE_INFINITY) - tailBytes;
  let shown = 0;
  let isFull = false;
  const fits = (text: string): boolean => {
    left -= Buffer.byteLength(text);
    if (left < 0) isFull = true;
    return !isFull;
  };

  const head = renderHead(report, options.hidden ?? 0);
  if (fits(head)) yield head;
  for (const file of report.files()) {
    for (const { text, findings } of pieces(file)) {
      if (!fits(text)) break;
      yield text;
      shown += findings;
    }
    if (isFull) break;
  }
  if (!isFull) return;
  const { errors, warnings, infos } = report.summary;
  const more = count(errors + warnings + infos - shown, 'finding');
  const command = report.noun === undefined ? 'cxpd validate' : 'cxpd check-docx';
  yield `\nThere is more than fits on this page: ${more} more. \`${command}\` shows all of them.\n`;
}

function renderHead({ summary, stage, shard, noun }: Report, hidden: number): string {
  const { drafts, skipped, errors, warnings, infos, rulesNotRun, suppressed } = summary;
  const numbers = [drafts, skipped, errors, warnings, infos, rulesNotRun].map(String);
  const columns = [
    `${noun ?? 'Draft'}s checked`,
    'Files skipped',
    'Errors',
    'Warnings',
    'Infos',
    'Rules not run',
  ];
  const lines = [
    `# Check of ${noun === undefined ? 'position descriptions' : `${noun}s`}`,
    '',
    ...markdownTable(columns, [numbers]),
    ...(noun === undefined ? ['', `Stage: ${markdownText(stage)}`] : []),
    ...(hidden > 0 ? ['', `${count(hidden, 'finding')} below error not shown.`] : []),
    ...(suppressed > 0 ? ['', `${count(suppressed, 'finding')} suppressed in the drafts.`] : []),
    ...(shard === undefined
      ? []
      : ['', `This is part ${shard.index} of ${shard.count}; drafts are not compared with each other.`]),
  ];
  return `${lines.join('\n')}\n`;
}

interface Piece {
  readonly text: string;
  /** How many findings the piece shows. */
  readonly findings: number;
}

/** A file's part of the page, in pieces after which the page can end. */
function* pieces(file: FileReport): Generator<Piece> {
  const notes = [
    ...notRunByPart(file).map(
      ([part, rules]) => `Not run, because ${inert(part)} could not be read: ${rules.map(inert).join(', ')}`,
    ),
    ...file.skipped.map(inert),
  ];
  const [first, ...rows] = markdownTable(
    ['Place', 'Severity', 'Finding', 'Rule'],
    file.diagnostics.map((found) => cells(found, file)),
  );
  if (rows.length < 2 && notes.length === 0) return;
  const heading = `\n## ${codeSpan(file.file)}\n\n`;
  const [rule = '', row, ...more] = rows;
  if (row === undefined) yield { text: heading, findings: 0 };
  else {
    yield { text: `${heading}${first}\n${rule}\n${row}\n`, findings: 1 };
    for (const one of more) yield { text: `${one}\n`, findings: 1 };
    if (notes.length > 0) yield { text: '\n', findings: 0 };
  }
  for (const note of notes) yield { text: `- ${note}\n`, findings: 0 };
}

function cells(found: Diagnostic, file: FileReport): string[] {
  const { line, column } = found.range;
  const others = found.related.map(({ message, file: other = file.file, range }) => {
    const place = range === undefined ? other : `${other}:${range.line}:${range.column}`;
    return `See ${cellCode(place)} ${inert(message)}`;
  });
  const fix = found.fix === undefined ? [] : [`Fix: ${inert(found.fix)}`];
  return [
    `${line}:${column}`,
    found.severity,
    [inert(found.message), ...fix, ...others].join('<br>'),
    cellCode(found.rule),
  ];
}

/** What readers of Markdown make links, mentions, pictures or formulas of, without any sign that can be escaped. */
const lively = /@|:(?=\/\/|[\w+\\-]+:)|www(?=\.)|#(?=\d)|GH-(?=\d)|\$/gi;

/** Text from people inside a line of Markdown: it can become no markup, and no link, mention, picture or formula either. */
function inert(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return markdownText(cut).replaceAll(lively, (sign) =>
    sign === '$' ? '<span>$</span>' : `${sign}<!-- -->`,
  );
}

/** Text from people as code, which nothing is read into. */
function codeSpan(text: string): string {
  const shown = visible(text.length > longest ? `${text.slice(0, longest)}…` : text);
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const space = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Text from people as code in a cell. A table looks for its | in code as well, where it cannot be escaped for sure. */
function cellCode(text: string): string {
  return text.includes('|') ? inert(text) : codeSpan(text);
}
