import { visible } from '../diagnostics/visible.ts';
import { UserError } from '../errors.ts';
import type { Library, Worded } from '../language/library.ts';
import type { MergeProblem } from '../language/merged-draft.ts';
import { nearestWord, sameId } from '../text/nearest.ts';

/** Words for open places, by id and name of the place. */
export type Fills = Record<string, Record<string, readonly string[]>>;

/** Reads values of `--fill`, such as `MD-09.levers=a; b`. Throws a `UserError` that lists what is known. */
export function readFills(written: readonly string[], libraries: readonly Library[]): Fills {
  const fills: Fills = Object.create(null);
  for (const value of written) {
    const parts = /^\s*([^=]+)\.([^=.]+?)\s*=(.*)$/s.exec(value);
    const [, name = '', holeName = '', words = ''] = parts ?? [];
    if (parts === null) throw wrongFill(value, 'an id, a point, an open place, "=" and words');
    const id = sameId(name, allIds(libraries));
    const worded = id === undefined ? undefined : wordedOf(id, libraries);
    if (id === undefined || worded === undefined) {
      const near = nearestWord(name, allIds(libraries));
      throw new UserError(`There is no text "${name}" to fill.`, {
        hint: near === undefined ? 'Type cxpd language to see all texts.' : `Did you mean ${near}?`,
      });
    }
    const hole = readHole(id, holeName, worded);
    const problem = wordsProblem(words);
    if (problem !== null) throw wrongFill(value, problem);
    fills[id] = { ...fills[id], [hole]: splitWords(words) };
  }
  return fills;
}

/** What is wrong with words for an open place, as it completes "expected …"; null when nothing is. */
export function wordsProblem(words: string): string | null {
  const values = splitWords(words);
  if (values.length === 0) return 'words';
  const isClean = values.every((value) => visible(value) === value);
  return isClean ? null : 'words without signs that cannot be seen';
}

/** Splits `a; b` into its parts. */
export function splitWords(words: string): string[] {
  return words
    .split(/[;\r\n]/)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => part !== '');
}

/** An open place that a draft has to fill, with the words of the source that stand there. */
export interface OpenPlace {
  readonly id: string;
  readonly hole: string;
  readonly replaces: string;
}

/** The open places of the texts given, each once. */
export function openPlaces(problems: readonly MergeProblem[], ids: readonly string[]): OpenPlace[] {
  const found = new Map<string, OpenPlace>();
  for (const problem of problems) {
    if (problem.kind !== 'open-hole' || !ids.includes(problem.id)) continue;
    const { id, hole, replaces } = problem;
    found.set(`${id}.${hole}`, { id, hole, replaces });
  }
  return [...found.values()];
}

function readHole(id: string, name: string, { holes = [] }: Worded): string {
  const names = [...new Set(holes.map((hole) => hole.name))];
  const found = names.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const known = names.length === 0 ? 'it has none' : `expected ${names.join(' or ')}`;
  throw new UserError(`Unexpected open place "${name}" of ${id}: ${known}.`, {
    hint: `To see the text: cxpd language ${id}`,
  });
}

function wordedOf(id: string, libraries: readonly Library[]): Worded | undefined {
  for (const { texts } of libraries) {
    for (const text of texts) {
      const levels = (text.levels ?? []).flatMap((level) => level.holes ?? []);
      if (text.id === id) return { ...text, holes: [...(text.holes ?? []), ...levels] };
      const activity = text.activities?.find((one) => one.id === id);
      if (activity !== undefined) return activity;
    }
  }
  return undefined;
}

function allIds(libraries: readonly Library[]): string[] {
  return libraries.flatMap(({ texts }) =>
    texts.flatMap((text) => [text.id, ...(text.activities ?? []).map((one) => one.id)]),
  );
}

function wrongFill(value: string, expected: string): UserError {
  return new UserError(`Unexpected --fill "${value}", expected ${expected}.`, {
    hint: 'Type, for example, --fill "MD-09.levers=shorter forms; plain-language notices".',
  });
}
