import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Draft } from '../../draft/schema.ts';
import { type MergedWords, mergedWords } from '../../language/merged-words.ts';
import { likeness, mostShared } from '../../text/likeness.ts';
import type { TextWords } from '../../text/text-words.ts';
import type { Rule } from '../rule.ts';

/** Each duty and each task stands there once. */
export const dutyDuplicate: Rule = {
  id: 'duty-duplicate',
  severity: 'warning',
  from: 'draft',
  summary: 'No two duties and no two tasks say the same.',
  explain:
    'A task that stands there twice makes the work look like more than it is, and its time is counted twice. ' +
    'Leave one of them out, or write what sets them apart.',
  source: 'OPM, The Classifier’s Handbook, chapter 3',
  requires: ['duties.title', 'duties.tasks'],
  check({ draft, merged, standards, report }) {
    const { percent, fewestWords } = standards.duties.alike;
    const earlier: Statement[] = [];
    for (const statement of statements(draft, mergedWords(merged))) {
      const same = earlier.find((other) => saySame(other, statement, percent / 100, fewestWords));
      earlier.push(statement);
      if (same === undefined) continue;
      const { kind } = statement;
      report({
        path: pathOf(statement),
        message: `Unexpected ${kind} that says the same as ${nameOf(same)}, expected each ${kind} once.`,
        fix: 'Leave one of them out, or write what sets them apart.',
        related: [{ path: pathOf(same), message: `The other ${kind}.` }],
      });
    }
  },
};

/** The title of a duty, or one of its tasks. */
interface Statement {
  readonly kind: 'duty' | 'task';
  readonly duty: number;
  /** Which task of the duty; 0 for its title. */
  readonly task: number;
  readonly words: TextWords;
}

function statements(draft: Draft, words: MergedWords): Statement[] {
  return draft.duties.flatMap(({ title, tasks }, duty): Statement[] => [
    { kind: 'duty', duty, task: 0, words: words.of(title) },
    ...tasks.map((text, task) => ({ kind: 'task' as const, duty, task, words: words.of(text) })),
  ]);
}

function pathOf({ kind, duty, task }: Statement): Path {
  return kind === 'duty' ? ['duties', duty, 'title'] : ['duties', duty, 'tasks', task];
}

/** As people count: "task 1 of duty 2". */
function nameOf({ kind, duty, task }: Statement): string {
  return kind === 'duty' ? `duty ${duty + 1}` : `task ${task + 1} of duty ${duty + 1}`;
}

/** Equal but for case and signs, or alike in nearly every word. Titles are too short for the second. */
function saySame(one: Statement, other: Statement, least: number, fewest: number): boolean {
  if (one.kind !== other.kind) return false;
  if (areEqual(one.words, other.words)) return true;
  const mine = one.words.subject;
  const theirs = other.words.subject;
  if (one.kind === 'duty' || Math.min(mine.stems.length, theirs.stems.length) < fewest) return false;
  return likeness(mine, theirs, mostShared(mine, theirs)) >= least && likeness(mine, theirs) >= least;
}

function areEqual(one: TextWords, other: TextWords): boolean {
  // Hardly ever so, and soon told by the words; letters beyond ASCII are left to the text itself.
  if (!one.isLike(other)) return false;
  const letters = plain(one.text);
  return letters !== '' && letters === plain(other.text);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
