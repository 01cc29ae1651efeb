import type { Draft } from '../draft/schema.ts';
import { deriveOnce } from '../standards/derive-once.ts';
import { type AgencyWords, indefiniteArticle } from './agency-words.ts';
import type { Worded } from './library.ts';

type Hole = NonNullable<Worded['holes']>[number];

/** What a draft gives for the holes of one text, by name of the hole. */
export type Fills = NonNullable<NonNullable<Draft['cxLanguage']>['fill']>[string];

/** A text with its holes filled. */
export interface FilledText {
  readonly text: string;
  /** Names of required holes that nothing was given for; the words of the source still stand there. */
  readonly open: readonly string[];
}

/**
 * Fills the holes of a text. Longer words are replaced first, so that "DHS’s" is not taken for "DHS". Within the
 * library's own agency (`words` is null) the names of the agency stay as the source has them.
 */
export function fillHoles(worded: Worded, fills: Fills | undefined, words: AgencyWords | null): FilledText {
  if (worded.holes === undefined) return { text: worded.text, open: [] };
  if (fills !== undefined) return fill(worded, worded.holes, fills, words);
  return words === null ? filledAtHome(worded) : filledFor(worded)(words);
}

/** A text as it reads when a draft gives nothing for its holes: for all drafts of an agency the same. */
const filledFor = deriveOnce((worded: Worded) =>
  deriveOnce((words: AgencyWords) => fill(worded, worded.holes ?? [], undefined, words)),
);

const filledAtHome = deriveOnce((worded: Worded) => fill(worded, worded.holes ?? [], undefined, null));

function fill(
  worded: Worded,
  written: readonly Hole[],
  fills: Fills | undefined,
  words: AgencyWords | null,
): FilledText {
  const holes = [...written].sort((one, other) => other.replaces.length - one.replaces.length);
  const open = new Set<string>();
  let parts: { text: string; done: boolean }[] = [{ text: worded.text, done: false }];
  for (const hole of holes) {
    const values = fills?.[hole.name] ?? agencyValue(hole, words);
    if (values === undefined) {
      if (hole.required === 'always' || (hole.required === 'outside' && words !== null)) open.add(hole.name);
      // Words that stay must not be taken apart by a shorter hole.
      if (words === null || !isAgencyHole(hole.name)) continue;
    }
    const filled = values === undefined ? hole.replaces : fillPattern(hole, values);
    parts = parts.flatMap((part) => (part.done ? [part] : split(part.text, hole.replaces, filled)));
  }
  return { text: parts.map((part) => part.text).join(''), open: [...open] };
}

/** Whether a hole is filled by the draft's organization: the agency's short name, its possessive, "the Department". */
export function isAgencyHole(name: string): boolean {
  return name === 'agency' || name === 'agencyPossessive' || name === 'department';
}

function agencyValue(hole: Hole, words: AgencyWords | null): readonly string[] | undefined {
  if (words === null) return undefined;
  if (hole.name === 'agency') return [words.agency];
  if (hole.name === 'agencyPossessive') return [words.agencyPossessive];
  if (hole.name === 'department') return [words.department];
  return undefined;
}

function fillPattern(hole: Hole, values: readonly string[]): string {
  const value = values.map(trimStop).join(hole.join ?? ', ');
  const bare = value.replace(/^the /i, '');
  const pattern = hole.with ?? '{value}';
  const next = pattern.includes('{bare}') ? bare : value;
  return pattern.replaceAll(/\{(value|bare|a)\}/g, (_, name: string) => {
    if (name === 'a') return indefiniteArticle(next);
    return name === 'bare' ? bare : value;
  });
}

/** The pattern brings its own full stop and separators. */
function trimStop(value: string): string {
  return value.trim().replace(/[.;,]+$/, '');
}

function split(text: string, replaces: string, filled: string): { text: string; done: boolean }[] {
  return text.split(replaces).flatMap((piece, index) =>
    index === 0
      ? [{ text: piece, done: false }]
      : [
          { text: filled, done: true },
          { text: piece, done: false },
        ],
  );
}
