import { visible } from '../diagnostics/visible.ts';
import { compareWords, type LineChange } from '../verify/compare-lines.ts';
import { isAsMade, type Verification } from '../verify/verification.ts';
import type { TrackedChange, WordComment } from '../verify/word-review.ts';
import type { Paint } from './paint.ts';
import { toJson } from './to-json.ts';
import { wrapText } from './wrap-text.ts';

/** Renders what was found out about Word files for people. */
export function renderVerification(found: Verification, paint: Paint): string {
  const { file, document, draft, madeBy, edited, changes, moved, tracked, accepted, rejected, comments } =
    found;
  const { notCompared } = found;
  const maker = madeBy === null ? '' : `, made by cxpd ${visible(madeBy)}`;
  const lines = [
    paint.strong(visible(file)),
    `  ${document}${maker}${draft === null ? '' : `, compared with ${visible(draft)}`}`,
    `  ${headline(found)}`,
    ...moved.map(
      ({ what, from, to }) =>
        `  ${movedWords[what]}: made with ${visible(from || 'none')}, now ${visible(to || 'none')}.`,
    ),
    ...notCompared.map((what) => `  Not compared: ${what}; name that document with --reference-doc.`),
    ...(accepted === 0 ? [] : [`  ${accepted} tracked library texts were accepted.`]),
    ...(rejected === 0 ? [] : [`  ${rejected} tracked library texts were rejected.`]),
    ...(edited && isAsMade(found)
      ? ['  It was saved again since; no text differs, formatting was not compared.']
      : []),
    ...(changes === null ? [] : changeLines(changes, paint)),
    ...listed('Tracked changes', tracked.map(trackedWords)),
    ...listed('Comments', comments.map(commentWords)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Renders what was found out about Word files for programs. */
export function renderVerificationsJson(found: readonly Verification[], skipped: readonly string[]): string {
  const differing = found.filter((one) => !isAsMade(one)).length;
  return toJson({
    version: 1,
    summary: { files: found.length, differing, skipped: skipped.length },
    results: found.map((one) => ({ ...one, asMade: isAsMade(one) })),
    skipped,
  });
}

const movedWords = {
  draft: 'The draft has changed since',
  language: 'The language library has changed since',
  templates: 'The document templates have changed since',
  reference: 'The reference document has changed since',
  program: 'The program has changed since',
};

function headline({ changes, edited, tracked, comments, moved }: Verification): string {
  if (changes === null) {
    return edited
      ? 'Changed since it was made; name its draft to see what differs.'
      : 'Unchanged since it was made; name its draft to compare with what that makes now.';
  }
  const open = tracked.length + comments.length > 0;
  if (changes.length === 0) {
    return open
      ? 'Every text is what the draft makes, but changes or comments are open.'
      : 'What the draft makes.';
  }
  const count = `${changes.length} ${changes.length === 1 ? 'text differs' : 'texts differ'} from what the draft makes`;
  if (!edited) return `${count}; the file is unchanged since it was made.`;
  const also =
    moved.length > 0
      ? '; both the file and what it was made with have changed since'
      : '; the file was edited';
  return `${count}${also}.`;
}

/** Differences below their headings. What only the draft has stands in [- -], what only the file has in {+ +}. */
function changeLines(changes: readonly LineChange[], paint: Paint): string[] {
  const lines: string[] =
    changes.length === 0 ? [] : ['', '  [-only in what the draft makes-]  {+only in the Word file+}'];
  let section: string | undefined;
  for (const change of changes) {
    if (change.section !== section) {
      lines.push('', `  ${paint.strong(visible(change.section))}`);
      section = change.section;
    }
    lines.push(...wrapText(changeWords(change)).map((line) => `    ${line}`));
  }
  return lines;
}

function changeWords({ before, after }: LineChange): string {
  if (before === null) return `{+${visible(after ?? '')}+}`;
  if (after === null) return `[-${visible(before)}-]`;
  const parts = compareWords(before, after);
  return parts
    .map(({ kind, text }, index) => {
      if (kind === 'removed') return `[-${visible(text)}-]`;
      if (kind === 'added') return `{+${visible(text)}+}`;
      return visible(shorten(text, index > 0, index < parts.length - 1));
    })
    .join('');
}

/** Signs of unchanged text that are shown on each side of a difference. */
const around = 60;

function shorten(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const head = hasBefore ? around : 0;
  const tail = hasAfter ? around : 0;
  if (text.length <= head + tail + 5) return text;
  return `${text.slice(0, head)} … ${tail === 0 ? '' : text.slice(-tail)}`;
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : ['', `  ${title}`, ...items.flatMap((item) => wrapText(item).map((line) => `    ${line}`))];
}

function trackedWords({ kind, author, date, section, text }: TrackedChange): string {
  const what = text === '' ? `${kind} something` : `${kind} "${visible(text)}"`;
  return `${who(author, date)} ${what} in ${visible(section)}`;
}

function commentWords({ author, date, section, about, text }: WordComment): string {
  const place = about === '' ? visible(section) : `"${visible(about)}"`;
  return `${who(author, date)} on ${place}: ${visible(text)}`;
}

function who(author: string, date: string): string {
  return `${author === '' ? 'Somebody' : visible(author)}${date === '' ? '' : ` (${visible(date.slice(0, 10))})`}`;
}
