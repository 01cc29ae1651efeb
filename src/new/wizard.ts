import { askQuestion } from './ask-question.ts';
import { type Asker, back, isInterrupted } from './asker.ts';
import type { DraftTree } from './draft-tree.ts';
import {
  type Answer,
  type Detour,
  type PartName,
  partNames,
  type Question,
  type Session,
  type Step,
} from './question.ts';
import { allQuestions, findQuestion, partOfId, partOrder, placeOfPart, questionsOf } from './questions.ts';
import { askReview } from './review.ts';

/** What the questions begin with. */
export interface WizardStart {
  readonly session: Session;
  /** Id of the question to begin with; null for the first. */
  readonly at: string | null;
  readonly detour: Detour | null;
  /** What was typed at that question before the questions were left. */
  readonly typed: string;
  /** Answers that came from a file or from flags; their questions are not asked. */
  readonly given: DraftTree;
  /** Leaves out questions that no draft needs. */
  readonly onlyNeeded: boolean;
}

/** Keeps a draft and the place of the next question after each answer, with what was typed there and not ended. */
export type Save = (session: Session, at: string, detour: Detour | null, typed?: string) => Promise<void>;

/** Puts all questions in order, with ways back, ends at the review, and returns the finished draft. */
export async function runWizard(start: WizardStart, asker: Asker, save: Save): Promise<Session> {
  const isAsked = (question: Question): boolean =>
    !question.isGiven(start.given) &&
    !(start.onlyNeeded && question.need === 'optional' && question.path.length > 0);
  let { session, detour, typed } = start;
  let at = start.at ?? firstOf(0, session, isAsked);
  let asked: string[] = [];
  const goBack = (): string | undefined => {
    if (asked.length === 0) asked = askedBefore(at, session, isAsked);
    return asked.pop();
  };
  let part: PartName | null = null;
  await save(session, at, detour, typed);
  // Answers that leave nothing to ask need nobody to look at them.
  if (start.onlyNeeded && start.at === null && at === 'review') return session;
  while (true) {
    if (at === 'review') {
      asker.show(['', `── ${partNames.review} ──`]);
      part = 'review';
      const choice = await askReview(session, asker);
      if (choice === 'save') return session;
      if (choice === back) at = goBack() ?? at;
      else {
        at = choice;
        detour = { through: choice, after: 'review' };
      }
      await save(session, at, detour);
      continue;
    }
    const question = findQuestion(at, session);
    if (question === undefined) {
      at = 'review';
      continue;
    }
    if (part !== question.part) {
      part = question.part;
      asker.show(['', heading(question.part, session)]);
    }
    /** The draft with an answer that the person has not settled yet. */
    let held: Session | null = null;
    const hold = async (answer: Answer): Promise<void> => {
      held = after(question.take(answer), session);
      await save(held, at, detour);
    };
    const answer = await askQuestion(question, session, asker, { typed, hold }).catch(async (error) => {
      if (isInterrupted(error) && error.typed !== '') await save(held ?? session, at, detour, error.typed);
      throw error;
    });
    typed = '';
    if (answer === back) {
      session = held ?? session;
      const before = goBack();
      if (before === undefined) asker.show(['This is the first question.']);
      at = before ?? at;
    } else {
      asked.push(at);
      const step = question.take(answer);
      session = after(step, session);
      const isThrough = detour?.through === at && step.next === undefined;
      const then = isThrough ? detour?.after : undefined;
      if (isThrough) detour = null;
      detour = step.detour ?? detour;
      at = then ?? following(question, step.next, session, isAsked);
      // A stretch that was opened from the review ends there too when it leaves its part.
      if (detour?.after === 'review' && partOfId(at) !== question.part) {
        at = 'review';
        detour = null;
      }
    }
    await save(session, at, detour);
  }
}

function after({ tree, places }: Step, session: Session): Session {
  return { ...session, tree, places: places ?? session.places };
}

/** The questions before one, so that somebody who comes back can go back. */
function askedBefore(at: string, session: Session, isAsked: (question: Question) => boolean): string[] {
  const ids = allQuestions(session)
    .filter(isAsked)
    .map(({ id }) => id);
  const place = ids.indexOf(at);
  return place < 0 && at !== 'review' ? [] : ids.slice(0, place < 0 ? ids.length : place);
}

/** Counts the parts that ask something of this position, such as no supervisory factors where nobody is supervised. */
function heading(part: PartName, session: Session): string {
  const parts: PartName[] = partOrder.filter((name) => questionsOf(name, session).length > 0);
  return `── ${partNames[part]} (${parts.indexOf(part) + 1} of ${parts.length}) ──`;
}

function following(
  { id, part }: Question,
  next: string | undefined,
  session: Session,
  isAsked: (question: Question) => boolean,
): string {
  const index = placeOfPart(part);
  if (next?.startsWith('after ') === true) return firstOf(index + 1, session, isAsked);
  if (next !== undefined) return next;
  const questions = questionsOf(part, session);
  const place = questions.findIndex((question) => question.id === id);
  const found = questions.slice(place + 1).find(isAsked);
  return found?.id ?? firstOf(index + 1, session, isAsked);
}

/** The first question that is asked from a part on; the review when there is none. */
function firstOf(part: number, session: Session, isAsked: (question: Question) => boolean): string {
  for (const name of partOrder.slice(part)) {
    const found = questionsOf(name, session).find(isAsked);
    if (found !== undefined) return found.id;
  }
  return 'review';
}
