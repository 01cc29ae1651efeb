import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../draft/schema.ts';
import type { Library, LibraryText, Worded } from './library.ts';
import type {
  LibraryOrigin,
  MergedCompetency,
  MergedElement,
  MergedGoal,
  MergedText,
  MergeProblem,
} from './merged-draft.ts';

/** A text with the library that it stands in. */
export interface FoundText {
  readonly library: Library;
  readonly text: LibraryText;
}

/** What merging one draft shares: finding texts, filling their holes, and keeping account of both. */
export interface MergeContext {
  /** Libraries, the one that the draft names first. */
  readonly ordered: readonly Library[];
  readonly find: (id: string) => FoundText | undefined;
  /** The text at `id`, or a problem when it is unknown or was not written for one of `sections`. */
  readonly select: (id: string, path: Path, sections: readonly string[]) => FoundText | undefined;
  readonly render: (
    library: Library,
    id: string,
    worded: Worded,
    path: Path,
    /** A rating level shares the fills of its competency, but a replacement is for the statement alone. */
    part?: 'level',
  ) => { readonly text: string; readonly open: readonly string[]; readonly replaced: boolean };
  readonly origin: (
    library: Library,
    text: LibraryText,
    id: string,
    path: Path,
    replaced: boolean,
  ) => LibraryOrigin;
  /** Texts that were taken, by id. */
  readonly used: Map<string, FoundText>;
  /** Activities that were taken, by id. */
  readonly usedActivities: Set<string>;
  readonly problems: MergeProblem[];
}

/** The performance plan with its library texts in place. */
export interface MergedPlan {
  readonly competencies: readonly MergedCompetency[];
  readonly goals: readonly MergedGoal[];
  readonly elements: readonly MergedElement[];
}

/** Puts the library texts that a performance plan names into it. */
export function mergePlan(draft: Draft, context: MergeContext): MergedPlan {
  const plan = draft.performancePlan;
  const each = <Item, Merged>(
    key: string,
    items: readonly Item[] | undefined,
    merge: (item: Item, path: Path) => Merged | undefined,
  ): Merged[] => (items ?? []).flatMap((item, index) => merge(item, ['performancePlan', key, index]) ?? []);
  return {
    competencies: each('competencies', plan?.competencies, (item, path) =>
      competency(item, path, context, plan?.competencies),
    ),
    goals: each('goals', plan?.goals, (item, path) => goal(item, path, context)),
    elements: each('elements', plan?.elements, (item, path) => element(item, path, context)),
  };
}

type Plan = NonNullable<Draft['performancePlan']>;

function competency(
  item: NonNullable<Plan['competencies']>[number],
  path: Path,
  context: MergeContext,
  chosen: Plan['competencies'],
): MergedCompetency | undefined {
  const at = [...path, 'template'];
  const first = chosen?.findIndex(({ template }) => template === item.template) ?? -1;
  if (first >= 0 && first < Number(path.at(-1))) {
    context.problems.push({ kind: 'chosen-twice', path: at, id: item.template });
    return undefined;
  }
  const found = context.select(item.template, at, ['competency']);
  if (found === undefined) return undefined;
  const levels = (found.text.levels ?? []).map((level) => {
    const { text } = context.render(found.library, item.template, level, at, 'level');
    return { level: level.level, text };
  });
  return {
    path,
    id: item.template,
    name: found.text.name ?? item.template,
    label: found.text.label ?? null,
    requirement: rendered(found, item.template, found.text, at, context),
    levels,
    critical: item.critical ?? false,
  };
}

/** A goal keeps its activities and measure even where its title cannot be told. */
function goal(item: NonNullable<Plan['goals']>[number], path: Path, context: MergeContext): MergedGoal {
  const at = [...path, 'template'];
  const found = item.template === undefined ? undefined : context.select(item.template, at, ['goal']);
  const official = found === undefined ? undefined : rendered(found, found.text.id, found.text, at, context);
  const own: MergedText = { text: item.title ?? '', origin: { kind: 'draft', path: [...path, 'title'] } };
  return {
    path,
    id: item.template ?? null,
    title: item.title === undefined && official !== undefined ? official : own,
    activities: (item.activities ?? []).flatMap(
      (written, index) => activity(written, [...path, 'activities', index], context) ?? [],
    ),
  };
}

/** The id of the goal whose activity is named, such as PG-1 by `PG-1.2`; undefined for own words. */
export function goalOfActivity(written: string): string | undefined {
  return /^([A-Z][A-Z0-9-]*)\.\d+$/.exec(written)?.[1];
}

/** An activity is the id of a library activity, or own words. */
function activity(written: string, path: Path, context: MergeContext): MergedText | undefined {
  const goalId = goalOfActivity(written);
  if (goalId === undefined) return { text: written, origin: { kind: 'draft', path } };
  const found = context.find(goalId);
  const worded = found?.text.activities?.find((one) => one.id === written);
  if (found === undefined || worded === undefined) {
    const known = context.ordered.flatMap((one) =>
      one.texts.flatMap((text) => (text.activities ?? []).map((known) => known.id)),
    );
    context.problems.push({ kind: 'unknown-id', path, id: written, known });
    return undefined;
  }
  context.usedActivities.add(written);
  return rendered(found, written, worded, path, context);
}

function element(
  item: NonNullable<Plan['elements']>[number],
  path: Path,
  context: MergeContext,
): MergedElement | undefined {
  const at = [...path, 'template'];
  const found = item.template === undefined ? undefined : context.select(item.template, at, ['ses']);
  const statement = found === undefined ? null : rendered(found, found.text.id, found.text, at, context);
  return { path, name: item.name, statement };
}

function rendered(
  found: FoundText,
  id: string,
  worded: Worded,
  path: Path,
  context: MergeContext,
): MergedText {
  const { text, replaced } = context.render(found.library, id, worded, path);
  return { text, origin: context.origin(found.library, found.text, id, path, replaced) };
}
