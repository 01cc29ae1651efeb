import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkTree } from './check-answer.ts';
import type { Session } from './question.ts';

/** What the checks say of one section of the draft so far, as sentences; errors and warnings only. */
export function findingsOf(session: Session, ...sections: readonly string[]): string[] {
  return checkTree(session.tree, session.setup)
    .filter((found) => found.severity !== 'info' && sections.includes(String(found.path[0])))
    .map(sentence);
}

/** A finding in one paragraph, as `validate` words it. */
export function sentence({ severity, message, fix, rule }: Diagnostic): string {
  return `${severity}: ${message}${fix === undefined ? '' : ` ${fix}`} (${rule})`;
}
