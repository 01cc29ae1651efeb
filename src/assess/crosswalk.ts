import type { Path } from '../diagnostics/diagnostic.ts';
import type { MergedDraft } from '../language/merged-draft.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import type { Standards } from '../standards/standards.ts';
import { tellingStems } from '../text/telling-words.ts';
import {
  canSupport,
  likelihood,
  partSubject,
  sharedWords,
  type Statement,
  type StatementHead,
  statementsOf,
} from './compare-statement.ts';
import { type PartText, type SupportPart, supportParts } from './support-parts.ts';

/**
 * The job-analysis page: OPM's statements on one side, the position description on the other. It holds what the draft
 * declares, and what looks alike; whether a duty supports a statement is for people to decide.
 */
export interface Crosswalk {
  readonly set: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly authority: string;
    readonly source: string;
    readonly announcement: string;
  };
  /** One row a statement, in the order of the set: experience, technical competencies, general competencies. */
  readonly rows: readonly CrosswalkRow[];
  /** The duties the other way round: what each one is declared to support. */
  readonly duties: readonly CrosswalkDuty[];
  /** Ids of required statements without support, in the order of the rows. */
  readonly unsupported: readonly string[];
}

/** One statement of the set with its support. */
export interface CrosswalkRow extends StatementHead {
  /** What the draft declares to support it, duties first. */
  readonly supports: readonly CrosswalkSupport[];
  /** Whether at least one of `supports` counts. */
  readonly supported: boolean;
  /** Percent of working time of the declared duties, 0 without one. */
  readonly percent: number;
  /** What is not declared but shares words with it, the likeliest first. */
  readonly suggestions: readonly CrosswalkPart[];
}

/** A duty or factor beside a statement. */
export interface CrosswalkPart {
  readonly kind: SupportPart['kind'];
  /** Place in the draft, such as `['duties', 0]`. */
  readonly path: Path;
  /** "Duty 1", "Factor 1". */
  readonly label: string;
  /** Title of the duty, or official name of the factor. */
  readonly title: string;
  /** Share of working time in percent; null for a factor. */
  readonly percent: number | null;
  /** Words of the statement that the part has too, in the order of the statement; words that say nothing left out. */
  readonly words: readonly string[];
  /** Words of ours that hint at such work, as far as the part has them; no official wording. */
  readonly cues: readonly string[];
  /** Tasks or statements of the part, each with its own shared words. */
  readonly texts: readonly (PartText & { readonly words: readonly string[] })[];
}

/** A duty or factor that the draft declares to support a statement. */
export interface CrosswalkSupport extends CrosswalkPart {
  /**
   * Whether it counts: experience is supported by duties, a technical competency by duties and Factor 1, a general
   * competency by any part.
   */
  readonly counts: boolean;
}

/** A duty with what it is declared to support. */
export interface CrosswalkDuty {
  readonly path: Path;
  readonly label: string;
  readonly title: string;
  readonly percent: number;
  readonly supports: readonly string[];
}

/** Lays a merged draft beside the statements of a requirement set. */
export function crosswalk(merged: MergedDraft, set: RequirementSet, standards: Standards): Crosswalk {
  const { support } = standards;
  const parts = supportParts(merged, standards).map((part) => ({ part, has: partSubject(part) }));
  const rows = statementsOf(set, support).map((statement): CrosswalkRow => {
    const { head } = statement;
    const supports = parts
      .filter(({ part }) => part.supports.includes(head.id))
      .map(({ part, has }) => ({ ...shownPart(statement, part, has), counts: canSupport(head, part) }));
    const suggestions = parts
      .filter(({ part }) => !part.supports.includes(head.id) && canSupport(head, part))
      .map((one) => ({ ...one, ...likelihood(statement, one.has, support) }))
      .filter(({ isLikely }) => isLikely)
      .sort((one, other) => other.share - one.share)
      .slice(0, support.likely.most)
      .map(({ part, has }) => shownPart(statement, part, has));
    const percent = supports.reduce((sum, one) => sum + (one.percent ?? 0), 0);
    return { ...head, supports, supported: supports.some((one) => one.counts), percent, suggestions };
  });
  const { announcement, version, title, authority, source } = set;
  return {
    set: { id: set.set, version, title, authority, source, announcement: announcement.number },
    rows,
    duties: parts.flatMap(({ part: { path, label, title: name, percent, supports } }) =>
      percent === null ? [] : [{ path, label, title: name, percent, supports }],
    ),
    unsupported: rows.filter((row) => row.required && !row.supported).map((row) => row.id),
  };
}

function shownPart(statement: Statement, part: SupportPart, has: ReadonlySet<string>): CrosswalkPart {
  const { kind, path, label, title, percent, texts } = part;
  return {
    kind,
    path,
    label,
    title,
    percent,
    words: sharedWords(statement.words, has),
    cues: sharedWords(statement.cues, has),
    texts: texts.map((one) => ({ ...one, words: sharedWords(statement.words, tellingStems(one.text)) })),
  };
}
