import { diffArrays } from 'diff';
import type { Change } from '../markup/blocks.ts';

/** How items of one kind are compared. */
export interface Comparison<Item> {
  /** Whether two items that differ are the same thing with other content. */
  readonly canPair: (before: Item, after: Item) => boolean;
  /** Two such items as one that holds the changes between them. */
  readonly combine: (before: Item, after: Item) => Item;
  /** An item that only one of the sequences has. */
  readonly change: (item: Item, kind: Change['kind']) => Item;
}

/** One sequence that holds two: accepting its changes gives `after`, rejecting them `before`. */
export function compareSequences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  comparison: Comparison<Item>,
): Item[] {
  const compared: Item[] = [];
  let removed: Item[] = [];
  let added: Item[] = [];
  let [first, second] = [0, 0];
  const settle = () => {
    compared.push(...pairUp(removed, added, comparison));
    [removed, added] = [[], []];
  };
  for (const run of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const count = run.value.length;
    if (run.removed) removed = before.slice(first, first + count);
    else if (run.added) added = after.slice(second, second + count);
    else {
      settle();
      compared.push(...after.slice(second, second + count));
    }
    if (!run.added) first += count;
    if (!run.removed) second += count;
  }
  settle();
  return compared;
}

function keyOf(item: unknown): string {
  return JSON.stringify(item);
}

/** Items that stand in each other's place, in order; what finds no partner is removed or added as a whole. */
function pairUp<Item>(
  removed: readonly Item[],
  added: readonly Item[],
  { canPair, combine, change }: Comparison<Item>,
): Item[] {
  const paired: Item[] = [];
  let next = 0;
  for (const one of added) {
    const partner = removed.findIndex((other, index) => index >= next && canPair(other, one));
    const found = removed[partner];
    if (found === undefined) {
      paired.push(change(one, 'inserted'));
      continue;
    }
    paired.push(
      ...removed.slice(next, partner).map((other) => change(other, 'deleted')),
      combine(found, one),
    );
    next = partner + 1;
  }
  return [...paired, ...removed.slice(next).map((other) => change(other, 'deleted'))];
}
