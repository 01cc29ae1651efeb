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
      const same = earlier.find(
        (other) => other.kind === statement.kind && saySame(other, statement, percent / 100, fewestWords),
      );
      earlier.push(statement);
      if (same === undefined) continue;
      report({
        path: statement.path,
        message: `Unexpected ${statement.kind} that says the same as ${same.name}, expected each ${statement.kind} once.`,
        fix: 'Leave one of them out, or write what sets them apart.',
        related: [{ path: same.path, message: `The other ${statement.kind}.` }],
      });
    }
  },
};

interface Statement {
  readonly kind: 'duty' | 'task';
  readonly path: Path;
  /** As people count: "task 1 of duty 2". */
  readonly name: string;
  readonly text: string;
  readonly words: TextWords;
}

function* statements(draft: Draft, words: MergedWords): Iterable<Statement> {
  for (const [index, { title, tasks }] of draft.duties.entries()) {
    const path: Path = ['duties', index];
    const name = `duty ${index + 1}`;
    yield { kind: 'duty', path: [...path, 'title'], name, text: title, words: words.of(title) };
    for (const [number, task] of tasks.entries()) {
      const place = { path: [...path, 'tasks', number], name: `task ${number + 1} of ${name}` };
      yield { kind: 'task', ...place, text: task, words: words.of(task) };
    }
  }
}

/** Equal but for case and signs, or alike in nearly every word. Titles are too short for the second. */
function saySame(one: Statement, other: Statement, least: number, fewest: number): boolean {
  if (areEqual(one, other)) return true;
  const [mine, theirs] = [one.words.subject, other.words.subject];
  if (one.kind === 'duty' || Math.min(mine.stems.length, theirs.stems.length) < fewest) return false;
  return likeness(mine, theirs, mostShared(mine, theirs)) >= least && likeness(mine, theirs) >= least;
}

function areEqual(one: Statement, other: Statement): boolean {
  // Hardly ever so, and soon told by the words; letters beyond ASCII are left to the text itself.
  if (!one.words.isLike(other.words)) return false;
  const letters = plain(one.text);
  return letters !== '' && letters === plain(other.text);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
