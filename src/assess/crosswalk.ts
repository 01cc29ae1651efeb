import type { Path } from '../diagnostics/diagnostic.ts';
import type { MergedDraft } from '../language/merged-draft.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import type { Standards } from '../standards/standards.ts';
import { subject, subjectWords } from '../text/likeness.ts';
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
export interface CrosswalkRow {
  readonly id: string;
  readonly kind: 'experience' | 'technical' | 'general';
  /** Our short label of an experience statement, or the official name of a competency. */
  readonly name: string;
  /** Official wording of the statement or definition; null for a general competency, which has none. */
  readonly text: string | null;
  /** Place in the official source. */
  readonly source: string;
  /** Whether the form of verification asks for it (Form B), so that it needs support. */
  readonly required: boolean;
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
  const parts = supportParts(merged, standards);
  const statements = statementsOf(set);
  const compare = comparer(statements, standards);
  const rows = statements.map((statement): CrosswalkRow => {
    const { head } = statement;
    const likened = parts.map((part) => ({ part, ...compare(statement, part) }));
    const supports = likened
      .filter(({ part }) => part.supports.includes(head.id))
      .map(({ part, shown }) => ({ ...shown, counts: counts(head, part) }));
    const suggestions = likened
      .filter(({ part, likely }) => likely && !part.supports.includes(head.id) && counts(head, part))
      .sort((one, other) => other.share - one.share)
      .slice(0, standards.support.likely.most)
      .map(({ shown }) => shown);
    const percent = supports.reduce((sum, support) => sum + (support.percent ?? 0), 0);
    return { ...head, supports, supported: supports.some((one) => one.counts), percent, suggestions };
  });
  const { announcement, version, title, authority, source } = set;
  return {
    set: { id: set.set, version, title, authority, source, announcement: announcement.number },
    rows,
    duties: parts.flatMap(({ path, label, title: name, percent, supports }) =>
      percent === null ? [] : [{ path, label, title: name, percent, supports }],
    ),
    unsupported: rows.filter((row) => row.required && !row.supported).map((row) => row.id),
  };
}

type RowHead = Pick<CrosswalkRow, 'id' | 'kind' | 'name' | 'text' | 'source' | 'required'>;

/** A statement with the words that parts of a draft are compared with; our own topic of an experience is none. */
interface Statement {
  readonly head: RowHead;
  readonly wording: string;
  readonly cues: string;
}

function statementsOf(set: RequirementSet): Statement[] {
  const required = true;
  return [
    ...set.specializedExperience.map(
      ({ id, topic, text, source, cues = [] }): Statement => ({
        head: { id, kind: 'experience', name: topic, text, source, required },
        wording: text,
        cues: cues.join(' '),
      }),
    ),
    ...set.technicalCompetencies.map(
      ({ id, name, definition, source, cues = [] }): Statement => ({
        head: { id, kind: 'technical', name, text: definition, source, required },
        wording: `${name}. ${definition}`,
        cues: cues.join(' '),
      }),
    ),
    ...set.generalCompetencies.map(
      ({ id, name, source, cues = [] }): Statement => ({
        head: { id, kind: 'general', name, text: null, source, required: false },
        wording: name,
        cues: cues.join(' '),
      }),
    ),
  ];
}

function counts({ kind }: RowHead, part: SupportPart): boolean {
  if (kind === 'general' || part.kind === 'duty') return true;
  return kind === 'technical' && part.path[0] === 'factors' && part.path[1] === 'knowledge';
}

interface Likened {
  readonly shown: CrosswalkPart;
  /** Share of the statement's weighed words that the part has, 0 to 1. */
  readonly share: number;
  readonly likely: boolean;
}

/**
 * Weighs words: the fewer statements hold one, the more it says; common words say nothing. A general competency has no
 * definition, so its cues are weighed with its name.
 */
function comparer(statements: readonly Statement[], { support }: Standards) {
  const common = subject(support.commonWords.join(' '));
  const telling = (text: string) =>
    new Map([...subjectWords(text)].filter(([stem]) => stem.length > 2 && !common.has(stem)));
  const spread = new Map<string, number>();
  for (const { wording } of statements) {
    for (const stem of subject(wording)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  const weigh = (stems: Iterable<string>): number =>
    [...stems].reduce((sum, stem) => sum + 1 / (spread.get(stem) ?? 1), 0);
  return ({ head, wording, cues }: Statement, part: SupportPart): Likened => {
    const wanted = telling(wording);
    const hints = new Map([...telling(cues)].filter(([stem]) => !wanted.has(stem)));
    const weighed = head.kind === 'general' ? new Map([...wanted, ...hints]) : wanted;
    const own = part.kind === 'duty' ? [part.title] : [];
    const text = [...own, ...part.texts.map((one) => one.text)].join('\n');
    const shared = [...stemsIn(weighed, text).keys()];
    const total = weigh(weighed.keys());
    const share = total === 0 ? 0 : weigh(shared) / total;
    const { percent, fewestWords } = support.likely;
    const words = (list: ReadonlyMap<string, string>, inside: string): string[] => [
      ...stemsIn(list, inside).values(),
    ];
    return {
      share,
      likely: share * 100 >= percent && shared.length >= Math.min(fewestWords, weighed.size),
      shown: {
        kind: part.kind,
        path: part.path,
        label: part.label,
        title: part.title,
        percent: part.percent,
        words: words(wanted, text),
        cues: words(hints, text),
        texts: part.texts.map((one) => ({ ...one, words: words(wanted, one.text) })),
      },
    };
  };
}

/** The stems of a list that a text has, with the list's own words for them. */
function stemsIn(list: ReadonlyMap<string, string>, text: string): Map<string, string> {
  const has = subject(text);
  return new Map([...list].filter(([stem]) => has.has(stem)));
}
