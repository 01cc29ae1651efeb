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
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      visitBelow(value[index], path, visit);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      path.push(key);
      visitBelow((value as Record<string, unknown>)[key], path, visit);
      path.pop();
    }
  }
}
