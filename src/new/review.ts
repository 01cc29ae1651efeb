import { type Asker, type Back, back } from './asker.ts';
import { checkTree } from './check-answer.ts';
import { isEmpty, valueAt } from './draft-tree.ts';
import type { Plain } from '../form/to-plain.ts';
import { type Choice, partNames, type PartName, type Question, type Session } from './question.ts';
import { partOrder, questionsOf, unanswered } from './questions.ts';
import { sentence } from './section-findings.ts';

/** Shows what the draft holds and what the checks say. Returns `save`, or the id of a question to open again. */
export async function askReview(session: Session, asker: Asker): Promise<string | Back> {
  const found = checkTree(session.tree, session.setup).filter(({ severity }) => severity !== 'info');
  const missing = unanswered(session, 'required');
  asker.show([
    ...missing.map(({ ask }) => `missing: ${ask}`),
    ...found.map(sentence),
    found.length + missing.length === 0 ? 'No error and no warning.' : '',
  ]);
  while (true) {
    const part = await asker.choose({
      ask: 'Save the draft, or look at a part again?',
      choices: [
        { value: 'save', label: 'Save and finish' },
        ...partOrder.flatMap((name) => partChoice(name, session)),
      ],
      current: 'save',
    });
    if (part === back || part === 'save') return part;
    const questions = questionsOf(part as PartName, session);
    const id = await asker.choose({
      ask: `${partNames[part as PartName]}: which answer?`,
      choices: questions.map((question) => ({ value: question.id, label: summary(question, session) })),
      current: undefined,
    });
    if (id !== back) return id;
  }
}

function partChoice(name: PartName, session: Session): Choice[] {
  const questions = questionsOf(name, session);
  if (questions.length === 0) return [];
  const answered = questions.filter((question) => isAnswered(question, session)).length;
  const open = questions.filter(({ need, isGiven }) => need === 'required' && !isGiven(session.tree)).length;
  const count = answered === 1 ? '1 answer' : `${answered} answers`;
  const state = open > 0 ? `${open} missing` : answered === 0 ? 'empty' : count;
  return [{ value: name, label: `${partNames[name]} (${state})` }];
}

function isAnswered({ path, form, current }: Question, { tree }: Session): boolean {
  if (path.length > 0) return !isEmpty(valueAt(tree, path));
  return form === 'many' && current !== undefined && current.length > 0;
}

function summary(question: Question, { tree }: Session): string {
  if (question.path.length === 0) {
    const { form, current } = question;
    return form === 'many' ? `${question.ask}: ${[current ?? []].flat().join(', ') || 'none'}` : question.ask;
  }
  const shown = shorten(words(valueAt(tree, question.path)));
  return `${question.ask}: ${shown === '' ? 'not given' : shown}`;
}

function words(value: Plain): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(words).join('; ');
  return value === undefined ? '' : Object.values(value).map(words).join(' ');
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
