import type { Shard } from '../diagnostics/report.ts';
import { UserError } from '../errors.ts';

/** Reads the value of `--shard i/n`: which of how many parts to check. Throws a `UserError` for anything else. */
export function readShard(value: string): Pick<Shard, 'index' | 'count'> {
  const [, index, count] = (/^([0-9]{1,6})\/([0-9]{1,6})$/.exec(value) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new UserError(`Unexpected --shard ${value}, expected a part and the number of parts.`, {
      hint: 'Type --shard 1/4 for the first of four parts, up to --shard 4/4 for the last.',
    });
  }
  return { index, count };
}

/**
 * The items of one part. They are dealt out in turn, so that parts differ by one item at most, and large neighbours,
 * which stand in one folder, come into different parts.
 */
export function shardOf<Item>(
  items: readonly Item[],
  { index, count }: Pick<Shard, 'index' | 'count'>,
): Item[] {
  return items.filter((_, number) => number % count === index - 1);
}
