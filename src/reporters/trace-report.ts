import type { Crosswalk, CrosswalkPart, CrosswalkRow } from '../assess/crosswalk.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { jsonDiagnostic } from './json-report.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import type { Paint } from './paint.ts';
import { renderFile } from './text-report.ts';
import { toJson } from './to-json.ts';
import { wrapText } from './wrap-text.ts';

/** The answer to "what supports OPM's statements?". */
export interface TraceReport {
  readonly file: string;
  /** Title and code of the position, such as "Customer Experience Strategist, GS-0301-13". */
  readonly position: string;
  /** Null when too much of the draft cannot be read. */
  readonly crosswalk: Crosswalk | null;
  /** The findings about support; all of them where there is no crosswalk. */
  readonly report: FileReport;
}

const kinds = {
  experience: 'Specialized experience',
  technical: 'Technical competencies',
  general: 'General competencies, not part of Form B',
} as const;

const caution =
  'Shared words prove nothing: whether the work supports a statement is for the hiring manager or a subject matter ' +
  'expert to decide. The agency alone answers for its verification; OPM has not endorsed this page.';

const unreadable = 'The statements cannot be traced: a part of the draft could not be read.';

/** Renders a crosswalk for a terminal. */
export function renderTraceText({ file, position, crosswalk, report }: TraceReport, paint: Paint): string {
  const head = [paint.strong(visible(`${file}  ${position}`)), ''];
  const findings = renderFile(report, { paint });
  if (crosswalk === null) return `${[...head, unreadable].join('\n')}\n\n${findings}`;
  const { set, rows } = crosswalk;
  const lines = [...head, ...wrapText(`${set.title} (${set.id}, announcement ${set.announcement})`)];
  let kind: CrosswalkRow['kind'] | null = null;
  for (const row of rows) {
    if (row.kind !== kind) lines.push('', paint.strong(kinds[row.kind]));
    kind = row.kind;
    lines.push('', ...rowText(row, paint));
  }
  lines.push('', ...wrapText(verdict(crosswalk)), ...wrapText(caution));
  return `${lines.join('\n')}\n${findings === '' ? '' : `\n${findings}`}`;
}

function rowText(row: CrosswalkRow, paint: Paint): string[] {
  const lines = [paint.strong(visible(`${row.id}  ${row.name}`))];
  if (row.text !== null) lines.push(...wrapText(row.text, '  '));
  for (const support of row.supports) {
    lines.push(...partText(support, support.counts ? '' : ' This part alone cannot support the statement.'));
  }
  if (!row.supported && row.required) lines.push('  No support.');
  if (!row.supported && !row.required) lines.push('  Nothing declared.');
  if (row.supported) lines.push(`  Working time behind it: ${row.percent} percent.`);
  for (const [index, part] of row.suggestions.entries()) {
    if (index === 0) lines.push('  Likely too, not declared:');
    lines.push(...partText(part, '').map((line) => `  ${line}`));
  }
  return lines;
}

function partText(part: CrosswalkPart, more: string): string[] {
  return wrapText(`${partName(part)} ${sharing(part)}${more}`, '  ');
}

function partName({ label, title, percent }: CrosswalkPart): string {
  return `${label}${percent === null ? '' : ` (${percent} percent)`}, ${title}:`;
}

function sharing({ words, cues }: CrosswalkPart): string {
  if (words.length + cues.length === 0) return 'shares no word with it.';
  const own = words.length === 0 ? [] : [`shares ${words.join(', ')}`];
  const hints = cues.length === 0 ? [] : [`hints at it with ${cues.join(', ')}`];
  return `${[...own, ...hints].join('; ')}.`;
}

function verdict({ rows, unsupported }: Crosswalk): string {
  const count = rows.filter((row) => row.required).length;
  return unsupported.length === 0
    ? `All ${count} statements of Form B have declared support.`
    : `Without support: ${unsupported.join(', ')} (${unsupported.length} of ${count} statements of Form B).`;
}

/** Renders a crosswalk for programs. */
export function renderTraceJson({ file, position, crosswalk, report }: TraceReport): string {
  return toJson({
    version: 1,
    file,
    position,
    ...(crosswalk ?? { set: null, rows: [], duties: [], unsupported: [] }),
    findings: report.diagnostics.map(jsonDiagnostic),
  });
}

/** Renders a crosswalk as a page of Markdown, for the case file. */
export function renderTraceMarkdown({ file, position, crosswalk, report }: TraceReport): string {
  const lines = [`# Crosswalk: ${markdownText(position)}`, ''];
  if (crosswalk === null) {
    lines.push(unreadable, '', ...report.diagnostics.map(({ message }) => `- ${markdownText(message)}`));
    return `${lines.join('\n')}\n`;
  }
  const { set, rows, duties } = crosswalk;
  lines.push(
    `Position description: ${markdownText(file)}  `,
    `Requirement set: ${markdownText(`${set.title} (${set.id}, version ${set.version})`)}  `,
    `Announcement: ${markdownText(set.announcement)}  `,
    `Source: ${markdownText(`${set.authority}, ${set.source}`)}`,
    '',
    `${markdownText(verdict(crosswalk))} ${caution}`,
    '',
    '## Duties',
    '',
    ...markdownTable(
      ['Duty', 'Percent', 'Declared to support'],
      duties.map(({ label, title, percent, supports }) => [
        markdownText(`${label}, ${title}`),
        String(percent),
        markdownText(supports.join(', ')) || 'nothing',
      ]),
    ),
  );
  let kind: CrosswalkRow['kind'] | null = null;
  for (const row of rows) {
    if (row.kind !== kind) lines.push('', `## ${kinds[row.kind]}`);
    kind = row.kind;
    lines.push('', ...rowMarkdown(row));
  }
  return `${lines.join('\n')}\n`;
}

function rowMarkdown(row: CrosswalkRow): string[] {
  const lines = [`### ${markdownText(`${row.id} ${row.name}`)}`, ''];
  if (row.text !== null) lines.push(`> ${markdownText(row.text)}`, '');
  if (row.supports.length === 0) lines.push(row.required ? '**No support.**' : 'Nothing declared.');
  else {
    lines.push(
      `Working time behind it: ${row.percent} percent.${row.supported ? '' : ' **No support: none of these parts counts.**'}`,
      '',
      ...markdownTable(
        ['Declared support', 'Percent', 'Shared words', 'Text'],
        row.supports.map((part) => [
          markdownText(`${part.label}, ${part.title}${part.counts ? '' : ' (does not count)'}`),
          part.percent === null ? '–' : String(part.percent),
          markdownText(part.words.join(', ')) || 'none',
          part.texts
            .map(({ text, library }) => markdownText(library === null ? text : `${library}: ${text}`))
            .join('<br>'),
        ]),
      ),
    );
  }
  if (row.suggestions.length > 0) {
    lines.push('', 'Likely too, not declared:', '');
    for (const part of row.suggestions) {
      lines.push(`- ${markdownText(`${partName(part)} ${sharing(part)}`)}`);
    }
  }
  return lines;
}
