import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Draft } from '../../draft/schema.ts';
import { likeness, subject } from '../../text/likeness.ts';
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
  check({ draft, standards, report }) {
    const { percent, fewestWords } = standards.duties.alike;
    const earlier: Statement[] = [];
    for (const statement of statements(draft)) {
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
  readonly plain: string;
  readonly subject: ReadonlySet<string>;
}

function* statements(draft: Draft): Iterable<Statement> {
  for (const [index, duty] of draft.duties.entries()) {
    const path: Path = ['duties', index];
    yield { kind: 'duty', path: [...path, 'title'], name: `duty ${index + 1}`, ...prepare(duty.title) };
    for (const [number, task] of duty.tasks.entries()) {
      const name = `task ${number + 1} of duty ${index + 1}`;
      yield { kind: 'task', path: [...path, 'tasks', number], name, ...prepare(task) };
    }
  }
}

function prepare(text: string): Pick<Statement, 'plain' | 'subject'> {
  return {
    plain: text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    subject: subject(text),
  };
}

/** Equal but for case and signs, or alike in nearly every word. Titles are too short for the second. */
function saySame(one: Statement, other: Statement, least: number, fewest: number): boolean {
  if (one.plain !== '' && one.plain === other.plain) return true;
  if (one.kind === 'duty' || Math.min(one.subject.size, other.subject.size) < fewest) return false;
  return likeness(one.subject, other.subject) >= least;
}
