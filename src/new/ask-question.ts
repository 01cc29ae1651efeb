import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { draftSchema } from '../draft/schema.ts';
import { fieldAt } from '../form/field-at.ts';
import { allRules } from '../rules/all.ts';
import { askList } from './ask-list.ts';
import { type Asker, type Back, back } from './asker.ts';
import { checkAnswer } from './check-answer.ts';
import { type Answer, oneText, type Question, type Session, type Unsettled } from './question.ts';
import { sentence } from './section-findings.ts';

/** Puts one question and checks the answer as `validate` does. An answer with an error is asked for again. */
export async function askQuestion(
  question: Question,
  session: Session,
  asker: Asker,
  { typed, hold }: Unsettled,
): Promise<Answer | Back> {
  asker.show(['', ...(question.about ?? [])]);
  let current = question.current;
  let begun = typed;
  const holdReadable = async (answer: Answer): Promise<void> => {
    if (!problems(question, answer, session).some(blocks)) await hold(answer);
  };
  while (true) {
    const answer = await putQuestion({ ...question, current }, session, asker, {
      typed: begun,
      hold: holdReadable,
    });
    begun = '';
    if (answer === back) return back;
    const findings = problems(question, answer, session);
    if (findings.length === 0) return answer;
    asker.show(findings.map(sentence));
    if (findings.every(({ severity }) => severity === 'info')) return answer;
    if (!findings.some(blocks)) {
      await hold(answer);
      const kept = await askToKeep(asker);
      if (kept === back || kept === 'keep') return kept === back ? back : answer;
    }
    current = answer;
  }
}

/**
 * Whether an answer cannot stand: it could not be read back, or no rule could make sense of it. What the other rules
 * find may be right until a later answer is given, so it is for the person to decide.
 */
function blocks({ rule, severity }: Diagnostic): boolean {
  return severity === 'error' && (rule === 'series-format' || !allRules.some(({ id }) => id === rule));
}

function askToKeep(asker: Asker): Promise<string | Back> {
  return asker.choose({
    ask: 'Keep the answer?',
    choices: [
      { value: 'change', label: 'Change it' },
      { value: 'keep', label: 'Keep it as it is' },
    ],
    current: 'change',
  });
}

async function putQuestion(
  question: Question,
  session: Session,
  asker: Asker,
  unsettled: Unsettled,
): Promise<Answer | Back> {
  const { ask, choices = [], current, need, normalise = trimmed } = question;
  const text = current === undefined ? undefined : oneText(current);
  const isOptional = need !== 'required';
  switch (question.form) {
    case 'line': {
      const check = (typed: string): string | null => lineProblem(question, normalise(typed), session);
      const answer = await asker.line({ ask, current: text, isOptional, check });
      return answer === back ? back : normalise(answer);
    }
    case 'paragraph': {
      const answer = await askText({ ask, current: text, isOptional, typed: unsettled.typed }, asker);
      return answer === back ? back : normalise(answer);
    }
    case 'lines':
      return askList(question, normalise, asker, unsettled);
    case 'choice':
      return asker.choose({ ask, choices, current: text });
    case 'many':
      return asker.chooseMany({
        ask,
        choices,
        current: typeof current === 'string' ? [current] : (current ?? []),
      });
  }
}

/** A text that is there already is kept, typed anew or changed in the editor. */
async function askText(asked: Parameters<Asker['paragraph']>[0], asker: Asker): Promise<string | Back> {
  const { ask, current, isOptional, typed } = asked;
  if (typed !== '') return asker.paragraph(asked);
  if (current === undefined || current === '') return asker.paragraph({ ...asked, current: undefined });
  asker.show(
    current
      .trimEnd()
      .split('\n\n')
      .map((paragraph) => `  ${paragraph.replaceAll('\n', ' ')}`),
  );
  const what = await asker.choose({
    ask,
    choices: [
      { value: 'keep', label: 'Keep this text' },
      { value: 'anew', label: 'Type, paste or edit another' },
      ...(isOptional ? [{ value: 'none', label: 'Leave it out' }] : []),
    ],
    current: 'keep',
  });
  if (what === back) return back;
  if (what === 'none') return '';
  return what === 'keep' ? current : asker.paragraph(asked);
}

function lineProblem(question: Question, answer: string, session: Session): string | null {
  if (answer === '' && question.need === 'required') {
    const expected = fieldAt(draftSchema, question.path)?.expected ?? 'text';
    return `Unexpected empty answer, expected ${expected}.`;
  }
  const error = problems(question, answer, session).find(blocks);
  return error === undefined ? null : `${error.message}${error.fix === undefined ? '' : ` ${error.fix}`}`;
}

function problems(question: Question, answer: Answer, session: Session): Diagnostic[] {
  const after = question.take(answer).tree;
  const found = checkAnswer(session.tree, after, question.path, session.setup);
  return found.filter(({ rule }) => question.tooEarly?.includes(rule) !== true);
}

function trimmed(text: string): string {
  return text.trim();
}
