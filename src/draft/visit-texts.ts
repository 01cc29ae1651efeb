import type { Path } from '../diagnostics/diagnostic.ts';
import type { Draft } from './schema.ts';

/**
 * Shows every text that is typed in a draft, codes included, with its place, in the order of the format. The place is
 * good during the call only: copy it to keep it.
 */
export function visitTexts(draft: Draft, visit: (text: string, path: Path) => void): void {
  visitBelow(draft, [], visit);
}

function visitBelow(
  value: unknown,
  path: (string | number)[],
  visit: (text: string, path: Path) => void,
): void {
  if (typeof value === 'string') {
    visit(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [step, item] of entries) {
    path.push(step);
    visitBelow(item, path, visit);
    path.pop();
  }
}
