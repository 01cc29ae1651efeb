import type { HiringChecklist, HiringStep, StepNote } from '../assess/hiring-steps.ts';
import type { FileReport } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { jsonDiagnostic } from './json-report.ts';
import { markdownText } from './markdown-text.ts';
import type { Paint } from './paint.ts';
import { renderFile } from './text-report.ts';
import { toJson } from './to-json.ts';
import { wrapText } from './wrap-text.ts';

type Actor = HiringStep['actors'][number];

/** The answer to "where does the hiring action stand?". */
export interface ChecklistReport {
  readonly file: string;
  /** Title and code of the position, such as "Customer Experience Strategist, GS-0301-13". */
  readonly position: string;
  /** Null when too much of the draft cannot be read. */
  readonly checklist: HiringChecklist | null;
  /** Whose steps to show; all of them when null. */
  readonly role: Actor | null;
  /** What could not be read; empty where there is a checklist. */
  readonly report: FileReport;
}

/** Those who act, as the guide calls them. */
export const actorNames: Readonly<Record<Actor, string>> = {
  'hiring-manager': 'Hiring Manager',
  hr: 'HR Staff',
  coordinator: 'Agency Shared Certificate Coordinator',
  opm: 'OPM',
};

const unreadable = 'The steps cannot be told: a part of the draft could not be read.';

const caution =
  'Words under "From the guide" are OPM’s; everything else is this program’s reading of the draft, which OPM has not endorsed. ' +
  'Your agency may have steps of its own: ask HR staff.';

/** A heading with its lines, the same for terminals and pages. */
interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Renders a checklist for a terminal. */
export function renderChecklistText(
  { file, position, checklist, role, report }: ChecklistReport,
  paint: Paint,
): string {
  const lines = [paint.strong(visible(`${file}  ${position}`)), ''];
  if (checklist === null) return `${[...lines, unreadable].join('\n')}\n\n${renderFile(report, { paint })}`;
  lines.push(...wrapText(whose(checklist)), ...wrapText(summary(checklist)));
  for (const step of stepsFor(checklist, role)) {
    lines.push('', paint.strong(visible(`Step ${step.number}: ${stateWords(step)}. ${step.title}.`)));
    for (const line of stepLines(step)) {
      lines.push(...wrapText(line, '      ').map((one, index) => (index === 0 ? one.slice(4) : one)));
    }
    if (step.number !== checklist.current || step.official.text === null) continue;
    lines.push('  From the guide:');
    for (const line of [step.official.text, ...step.official.details]) lines.push(...wrapText(line, '    '));
  }
  for (const { heading, lines: items } of extras(checklist, role)) {
    lines.push('', paint.strong(heading));
    for (const item of items) lines.push(...listItem(item));
  }
  lines.push('', ...wrapText(caution));
  if (role === null) lines.push('Add --role hiring-manager, hr or coordinator for one person’s own list.');
  return `${lines.join('\n')}\n`;
}

/** Renders a checklist for programs. */
export function renderChecklistJson({ file, position, checklist, role, report }: ChecklistReport): string {
  const nothing = { set: null, stage: null, steps: [], current: null, isBlocked: true, guide: null };
  const { isBlocked, steps, ...rest } = checklist ?? nothing;
  return toJson({
    version: 1,
    file,
    position,
    role,
    ...rest,
    blocked: isBlocked,
    steps: checklist === null ? steps : stepsFor(checklist, role),
    findings: report.diagnostics.map(jsonDiagnostic),
  });
}

/** Renders a checklist as a page of Markdown, with the guide's words below every step. */
export function renderChecklistMarkdown({
  file,
  position,
  checklist,
  role,
  report,
}: ChecklistReport): string {
  const lines = [`# Hiring checklist: ${markdownText(position)}`, ''];
  if (checklist === null) {
    lines.push(unreadable, '', ...report.diagnostics.map(({ message }) => `- ${markdownText(message)}`));
    return `${lines.join('\n')}\n`;
  }
  lines.push(
    `Draft: ${markdownText(file)}  `,
    `${markdownText(whose(checklist))}  `,
    markdownText(summary(checklist)),
  );
  for (const step of stepsFor(checklist, role)) {
    const box = step.state === 'done' ? 'x' : ' ';
    lines.push('', `## Step ${step.number}: ${markdownText(step.title)}`, '');
    lines.push(`- [${box}] ${markdownText(`${stateWords(step)}.`)}`);
    lines.push(...stepLines(step).map((line) => `- ${markdownText(line)}`));
    const { text, details } = step.official;
    if (text === null) continue;
    lines.push('', 'From the guide:', '', `> ${markdownText(text)}`);
    for (const detail of details) lines.push('>', `> - ${markdownText(detail)}`);
  }
  for (const { heading, lines: items } of extras(checklist, role)) {
    lines.push('', `## ${heading}`, '', ...items.map((item) => `- ${markdownText(item)}`));
  }
  lines.push('', caution);
  return `${lines.join('\n')}\n`;
}

function stepsFor({ steps }: HiringChecklist, role: Actor | null): readonly HiringStep[] {
  return role === null ? steps : steps.filter(({ actors }) => actors.includes(role));
}

function whose({ set }: HiringChecklist): string {
  return `${set.title} (${set.id}, announcement ${set.announcement})`;
}

function summary({ stage, current, isBlocked, steps }: HiringChecklist): string {
  const step = steps.find(({ number }) => number === current);
  if (step === undefined) return `Stage: ${stage}. All steps are done.`;
  const who = step.actors.map((actor) => actorNames[actor]).join(', ');
  return `Stage: ${stage}. ${isBlocked ? 'Blocked' : 'Next'}: step ${step.number}, ${who}.`;
}

function stateWords({ state, waitsFor }: HiringStep): string {
  return state === 'waiting' ? `waits for step ${waitsFor}` : state;
}

/** An item of a list, with its further lines below its first word. */
function listItem(text: string): string[] {
  return wrapText(text, '    ').map((line, index) => (index === 0 ? `  - ${line.slice(4)}` : line));
}

/** What a step says of itself, one remark a line. */
function stepLines(step: HiringStep): string[] {
  const lines = [`Who: ${step.actors.map((actor) => actorNames[actor]).join(', ')}`];
  const where = [...step.systems, ...step.mailboxes];
  if (where.length > 0) lines.push(`Where: ${where.join(', ')}`);
  for (const { name, value } of step.recorded) lines.push(`Recorded: ${name}, ${value}`);
  const ahead = step.state === 'waiting';
  for (const one of step.blockers) lines.push(`${ahead ? 'Needed by then' : 'In the way'}: ${noteText(one)}`);
  // What later steps still need would hide what is to be done now.
  if (ahead) return lines;
  for (const one of step.open)
    lines.push(`${step.state === 'done' ? 'Still open' : 'To do'}: ${noteText(one)}`);
  for (const one of step.advice) lines.push(`Mind: ${noteText(one)}`);
  return lines;
}

function noteText({ message, fix, rule, line }: StepNote): string {
  const place = rule === null ? '' : ` (line ${line}, ${rule})`;
  return `${message}${fix === null ? '' : ` ${fix}`}${place}`;
}

/** The guide's lists that help one who acts, in the guide's words. */
function extras({ guide, current }: HiringChecklist, role: Actor | null): Part[] {
  if (guide === null) return [];
  const parts: Part[] = [];
  const add = (heading: string, lines: readonly string[] | undefined): void => {
    if (lines !== undefined && lines.length > 0) parts.push({ heading: `From the guide: ${heading}`, lines });
  };
  const offers = current === 8 || current === null;
  if (offers && role !== 'coordinator') {
    const notes = guide.onboarding?.map(({ text, url }) => (url === undefined ? text : `${text} ${url}`));
    add('once a selection is approved', notes);
  }
  if (role === null) return parts;
  if (role === 'hiring-manager') add('what the Hiring Manager does', guide.hiringManager);
  add('roles and terms', items(guide.roles ?? []));
  add('forms', items(guide.forms ?? []));
  const remarks = guide.forms?.flatMap(({ name, notes = [] }) => notes.map(({ note }) => `${name}: ${note}`));
  if (remarks !== undefined && remarks.length > 0)
    parts.push({ heading: 'Remarks about the forms', lines: remarks });
  if (guide.notice !== undefined) add('notice', [guide.notice]);
  return parts;
}

interface Item {
  readonly name: string;
  readonly text: string;
  readonly details?: readonly string[] | undefined;
}

function items(list: readonly Item[]): string[] {
  return list.flatMap(({ name, text, details = [] }) => [`${name}: ${text}`, ...details]);
}
