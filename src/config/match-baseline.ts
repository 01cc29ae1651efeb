import { configRules } from './config-rules.ts';
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import type { FileReport, KnownFinding } from '../diagnostics/report.ts';
import { visible } from '../diagnostics/visible.ts';
import { unreadableRules } from '../source/reading-rules.ts';
import type { BaselineItem } from './baseline.ts';

/** The entries of a baseline, sorted so that a file finds its own. */
export interface BaselineIndex {
  /** By file and by what they know; the sum of equal ones counts. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, readonly BaselineItem[]>>;
  /** What makes findings the same, whichever line they stand on. */
  readonly keyOf: (about: Omit<KnownFinding, 'count'>) => string;
}

/** Sorts the entries of a baseline. Of the rules `byPlace` the words do not count: they name other drafts. */
export function indexBaseline(
  items: readonly BaselineItem[],
  byPlace: ReadonlySet<string> = new Set(),
): BaselineIndex {
  const keyOf: BaselineIndex['keyOf'] = ({ rule, at, message }) =>
    JSON.stringify([rule, at, byPlace.has(rule) ? '' : message.replaceAll(/\d+/g, '#')]);
  const files = new Map<string, Map<string, BaselineItem[]>>();
  for (const item of items) {
    const { file, rule, at = '', message } = item.entry;
    const ofFile = files.get(file) ?? new Map<string, BaselineItem[]>();
    files.set(file, ofFile);
    const key = keyOf({ rule, at, message });
    ofFile.set(key, [...(ofFile.get(key) ?? []), item]);
  }
  return { files, keyOf };
}

/** What matching needs beside findings and entries. */
export interface MatchOptions {
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** What a finding says about an entry that is past its last day. */
  readonly pastNote: (item: BaselineItem) => Related;
}

/** What a baseline makes of the findings of one file. */
export interface BaselineMatch {
  /** What is to be shown. */
  readonly shown: readonly Diagnostic[];
  /** What is known and left out. */
  readonly known: readonly KnownFinding[];
  /** What no entry knows. */
  readonly fresh: readonly KnownFinding[];
  /** How many findings each entry knows that knows any, those of past entries included. */
  readonly met: ReadonlyMap<BaselineItem, number>;
}

/**
 * Matches the findings of a file with the entries for it, by rule, keys and words: not by line, and numbers in a sentence
 * may change. Of more findings than an entry knows, the later ones are shown. An entry past its last day leaves nothing
 * out. What says that a draft cannot be read is always shown, since nothing else of it was checked.
 */
export function matchBaseline(
  file: FileReport,
  index: BaselineIndex,
  name: string,
  { today, pastNote }: MatchOptions,
): BaselineMatch {
  const { keyOf } = index;
  const entries = index.files.get(name);
  const met = new Map<BaselineItem, number>();
  const take = (item: BaselineItem): boolean => {
    const used = met.get(item) ?? 0;
    if (used >= (item.entry.count ?? 1)) return false;
    met.set(item, used + 1);
    return true;
  };
  const known = new Tally(keyOf);
  const fresh = new Tally(keyOf);
  for (const one of file.known ?? []) {
    known.add(one, one.count);
    const items = entries?.get(keyOf(one)) ?? [];
    for (let left = one.count; left > 0; left--) items.some((item) => !isPast(item, today) && take(item));
  }
  const shown = file.diagnostics.flatMap((found): Diagnostic[] => {
    if (alwaysShown.has(found.rule)) return [found];
    const about = aboutOf(found);
    const items = entries?.get(keyOf(about)) ?? [];
    if (items.some((item) => !isPast(item, today) && take(item))) {
      known.add(about, 1);
      return [];
    }
    const past = items.find((item) => isPast(item, today) && take(item));
    if (past !== undefined) return [noted(found, pastNote(past))];
    fresh.add(about, 1);
    return [found];
  });
  return { shown, known: known.all(), fresh: fresh.all(), met };
}

const alwaysShown: ReadonlySet<string> = new Set([...configRules.map(({ id }) => id), ...unreadableRules]);

function isPast({ entry: { until } }: BaselineItem, today: string): boolean {
  return until !== undefined && until < today;
}

/** Adds a note that a finding does not have yet: one of a part of a folder comes here a second time. */
function noted(found: Diagnostic, note: Related): Diagnostic {
  const has = found.related.some((one) => one.file === note.file && one.message === note.message);
  return has ? found : { ...found, related: [...found.related, note] };
}

type About = Omit<KnownFinding, 'count'>;

/** What a finding is about, whichever line it stands on. */
function aboutOf({ rule, path, message }: Diagnostic): About {
  const at = path.filter((step) => typeof step === 'string').join('.');
  return { rule, at: visible(at), message: visible(message).replaceAll(/\s+/g, ' ').trim() };
}

/** Counts findings that are the same, in their order. */
class Tally {
  readonly #counts = new Map<string, KnownFinding>();
  readonly #keyOf: BaselineIndex['keyOf'];

  constructor(keyOf: BaselineIndex['keyOf']) {
    this.#keyOf = keyOf;
  }

  add(about: About, count: number): void {
    const { rule, at, message } = about;
    const key = this.#keyOf(about);
    const before = this.#counts.get(key);
    this.#counts.set(key, {
      rule,
      at,
      message: before?.message ?? message,
      count: (before?.count ?? 0) + count,
    });
  }

  all(): KnownFinding[] {
    return [...this.#counts.values()];
  }
}
