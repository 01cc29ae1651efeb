import { compareLines, type LineChange } from './compare-lines.ts';
import type { PageKind } from './page-edges.ts';
import type { PageEdge, WordLine, WordSection } from './word-review.ts';

/** Where a change stands: in a section, counted from 0, on its pages of a kind. */
interface Page {
  readonly section: number;
  readonly kind: PageKind;
}

/**
 * What has to be done to the headers and footers of one document to have those of another, section by section, as a line
 * may be gone from some pages only. Where one has more sections than the other, each is compared with the one that it is
 * most like. `counts` says which lines are compared.
 */
export function compareEdges(
  before: readonly WordSection[],
  after: readonly WordSection[],
  counts: (edge: PageEdge, line: WordLine) => boolean,
): LineChange[] {
  return (['Header', 'Footer'] as const).flatMap((edge) => {
    const found = new Map<string, { change: LineChange; pages: Page[] }>();
    const compared: Page[] = [];
    const compare = createCompare((line) => counts(edge, line));
    for (const [section, now] of after.entries()) {
      const pairs = before.length === after.length ? before.slice(section, section + 1) : before;
      const tries = pairs.map((then) => {
        const kinds = new Set([...then.kinds, ...now.kinds]);
        return [...kinds].map((kind) => ({
          kind,
          changes: compare(linesOf(then, edge, kind), linesOf(now, edge, kind)),
        }));
      });
      const [nearest = []] = tries.sort((one, other) => countOf(one) - countOf(other));
      for (const { kind, changes } of nearest) {
        compared.push({ section, kind });
        for (const change of changes) {
          const key = JSON.stringify([change.before, change.after]);
          const known = found.get(key) ?? { change, pages: [] };
          known.pages.push({ section, kind });
          found.set(key, known);
        }
      }
    }
    return [...found.values()].flatMap(({ change, pages }) =>
      placesOf(edge, pages, compared).map((section) => ({ ...change, section })),
    );
  });
}

/** Sections mostly share their lines, so that what two lists differ in is worked out once. */
function createCompare(counts: (line: WordLine) => boolean) {
  const known = new Map<readonly WordLine[], Map<readonly WordLine[], LineChange[]>>();
  return (before: readonly WordLine[], after: readonly WordLine[]): LineChange[] => {
    const changes =
      known.get(before)?.get(after) ?? compareLines(before.filter(counts), after.filter(counts));
    known.set(before, (known.get(before) ?? new Map()).set(after, changes));
    return changes;
  };
}

function linesOf({ kinds, edges }: WordSection, edge: PageEdge, kind: PageKind): readonly WordLine[] {
  return edges[edge][kinds.includes(kind) ? kind : 'default'];
}

function countOf(tried: readonly { readonly changes: readonly LineChange[] }[]): number {
  return tried.reduce((sum, { changes }) => sum + changes.length, 0);
}

/** Names the places of a change as Word does, as few as say it: all pages, all of a section, those of one kind. */
function placesOf(edge: PageEdge, pages: readonly Page[], compared: readonly Page[]): string[] {
  if (pages.length === compared.length) return [edge];
  const isOne = compared.every(({ section }) => section === 0);
  return [...new Set(pages.map(({ section }) => section))].flatMap((section) => {
    const of = pages.filter((page) => page.section === section);
    const where = isOne ? '' : `, section ${section + 1}`;
    if (of.length === compared.filter((page) => page.section === section).length) return [`${edge}${where}`];
    return of.map(({ kind }) => `${nameOf(edge, kind)}${where}`);
  });
}

function nameOf(edge: PageEdge, kind: PageKind): string {
  if (kind === 'default') return `${edge} on other pages`;
  return `${kind === 'first' ? 'First' : 'Even'} page ${edge.toLowerCase()}`;
}
