import type { ActionVerbs } from '../../standards/action-verbs.ts';
import { deriveOnce } from '../../standards/derive-once.ts';
import { type TaskStart, taskStartReader } from '../../text/task-start.ts';
import type { Rule } from '../rule.ts';

/** A task says what is done, verb first. */
export const dutyActionVerb: Rule = {
  id: 'duty-action-verb',
  severity: 'warning',
  from: 'draft',
  summary: 'A task starts with a verb in the present tense, third person, such as "Leads" or "Reviews".',
  explain:
    'A task that starts with a strong verb tells at once what the employee does, and one form for all tasks makes them easy ' +
    'to read. Leave "The incumbent will" and "Responsible for" out. A phrase such as "As team lead," may stand before the verb.',
  source: 'OPM, The Classifier’s Handbook, chapter 3; the third person is agency custom',
  requires: ['duties.tasks'],
  check({ draft, standards, report }) {
    const read = reader(standards.actionVerbs);
    for (const [index, duty] of draft.duties.entries()) {
      for (const [number, task] of duty.tasks.entries()) {
        const start = read(task);
        if (start === null) continue;
        report({
          path: ['duties', index, 'tasks', number],
          message: `Unexpected "${start.written}" at the start of the task, expected ${expected(start)}.`,
          fix:
            start.instead === null
              ? 'Start with what the employee does, such as "Leads", "Reviews" or "Advises".'
              : `Type "${start.instead}" instead of "${start.written}".`,
        });
      }
    }
  },
};

const reader = deriveOnce((verbs: ActionVerbs) => taskStartReader(verbs));

function expected({ kind, instead }: TaskStart): string {
  if (kind === 'other' || instead === null) return 'a verb in the present tense, third person';
  if (kind === 'past' || kind === 'modal') return `the present tense "${instead}"`;
  if (kind === 'subject' || kind === 'responsible') return `the verb "${instead}" alone`;
  return `the third person "${instead}"`;
}
