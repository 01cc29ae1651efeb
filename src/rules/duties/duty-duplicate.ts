import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Draft } from '../../draft/schema.ts';
import { type MergedWords, mergedWords } from '../../language/merged-words.ts';
import { AlikeIndex } from '../../text/alike-index.ts';
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
    const earlier = new EarlierStatements(percent / 100, fewestWords);
    for (const statement of statements(draft, mergedWords(merged))) {
      const same = earlier.add(statement);
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
  /** Its place among all of them. */
  readonly place: number;
  readonly duty: number;
  /** Which task of the duty; 0 for its title. */
  readonly task: number;
  readonly words: TextWords;
}

function statements(draft: Draft, words: MergedWords): Statement[] {
  const found: Statement[] = [];
  for (const [duty, { title, tasks }] of draft.duties.entries()) {
    found.push({ kind: 'duty', place: found.length, duty, task: 0, words: words.of(title) });
    for (const [task, text] of tasks.entries())
      found.push({ kind: 'task', place: found.length, duty, task, words: words.of(text) });
  }
  return found;
}

/** The statements before one, of which only those are looked at that may say the same. */
class EarlierStatements {
  readonly #least: number;
  readonly #fewest: number;
  readonly #alike: AlikeIndex<Statement>;
  /** By a number that is the same for the same words in the same order. */
  readonly #byWords = new Map<number, Statement[]>();

  constructor(least: number, fewest: number) {
    this.#least = least;
    this.#fewest = fewest;
    this.#alike = new AlikeIndex(least);
  }

  /** Adds a statement, and gives the first one before it that says the same. */
  add(statement: Statement): Statement | undefined {
    const { kind, words } = statement;
    const mark = markOf(words);
    const equal = this.#byWords.get(mark) ?? [];
    const alike = kind === 'task' ? this.#alike.add(words.subject, statement) : [];
    let first: Statement | undefined;
    for (const other of alike.concat(equal)) {
      const isEarlier = first === undefined || other.place < first.place;
      if (isEarlier && saySame(other, statement, this.#least, this.#fewest)) first = other;
    }
    this.#byWords.set(mark, [...equal, statement]);
    return first;
  }
}

function markOf({ pieces }: TextWords): number {
  let mark = 0;
  for (const piece of pieces) mark = (Math.imul(mark, 31) + piece) | 0;
  return mark;
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
