import type { Path } from '../../diagnostics/diagnostic.ts';
import type { RuleContext } from '../rule.ts';

/** One place in a section that a rule of plain language has something to say about. */
export interface Spot {
  readonly path: Path;
  /** The words that it is about. */
  readonly found: string;
}

/** How many places a summary points at. */
const mostRelated = 5;

/** Reports one summary for a section: at its first place, with the others as related places. */
export function reportSection(
  report: RuleContext['report'],
  spots: readonly Spot[],
  { message, fix }: { message: string; fix: string },
): void {
  const [first, ...others] = spots;
  if (first === undefined) return;
  report({
    path: first.path,
    message,
    fix,
    related: others.slice(0, mostRelated).map(({ path, found }) => ({ path, message: `Also "${found}".` })),
  });
}

/** Words in quotes, a few of them: `"shall", "in order to" and 3 more`. */
export function quoted(words: readonly string[], most = 4): string {
  const shown = [...new Set(words)];
  const listed = shown.slice(0, most).map((word) => `"${word}"`);
  const rest = shown.length - listed.length;
  if (rest > 0) return `${listed.join(', ')} and ${rest} more`;
  return listed.length < 2 ? listed.join('') : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`;
}

/** The first words of a sentence, so that people find it. */
export function opening(sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  return words.length <= 6 ? words.join(' ') : `${words.slice(0, 6).join(' ')} …`;
}
