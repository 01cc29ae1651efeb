import type { Plain } from '../../form/to-plain.ts';
import { askLine, askLines, digitsOnly } from '../ask-for.ts';
import { type DraftTree, isEmpty, listAt, textAt, textsAt, valueAt, withValue } from '../draft-tree.ts';
import { allTexts, oneText, type Question, type Session } from '../question.ts';
import { findingsOf } from '../section-findings.ts';

const part = 'duties';
const isGiven = (given: DraftTree): boolean => !isEmpty(given.duties);

/** The duties one by one, then the list of them with what can be done about it. It begins with what is missing. */
export function dutyQuestions(session: Session): Question[] {
  const { tree } = session;
  const count = listAt(tree, ['duties']).length;
  // One more than there are: "add" leads to it.
  const numbers = Array.from({ length: count + 1 }, (_, index) => index);
  const questions = [
    ...numbers.flatMap((index) => dutyQuestion(session, index, index === count && count > 0)),
    ...(count === 0 ? [] : [listQuestion(session), ...supervisoryQuestion(session)]),
  ];
  const first = nextMissing(tree);
  return [...questions.filter(({ id }) => id === first), ...questions.filter(({ id }) => id !== first)];
}

/** The first part of a duty that is missing, or the list of the duties when they are complete. */
function nextMissing(tree: DraftTree): string {
  const duties = listAt(tree, ['duties']);
  for (const index of duties.length === 0 ? [0] : duties.keys()) {
    const missing = ['title', 'percent', 'tasks'].find((key) =>
      isEmpty(valueAt(tree, ['duties', index, key])),
    );
    if (missing !== undefined) return `duties.${index + 1}.${missing}`;
  }
  return 'duties.all';
}

function dutyQuestion(session: Session, index: number, isNew: boolean): Question[] {
  const { tree } = session;
  const path = ['duties', index];
  const number = index + 1;
  const title = textAt(tree, [...path, 'title']);
  const named = title === undefined ? [] : [title];
  const others = total(tree) - percentOf(listAt(tree, ['duties'])[index]);
  const left = 100 - others;
  const questions = [
    askLine(session, {
      part,
      path: [...path, 'title'],
      need: 'required',
      ask: `Duty ${number}: short title`,
      about: [
        ...(index === 0 ? ['Major duties are why the position exists. Three to five are usual.'] : []),
        ...standing(tree),
      ],
    }),
    askLine(session, {
      part,
      path: [...path, 'percent'],
      need: 'required',
      ask: `Duty ${number}: percent of the time`,
      about: [
        ...named,
        ...textsAt(tree, [...path, 'tasks']).map((task) => `- ${task}`),
        `The other duties have ${others} percent; ${left > 0 ? `${left} are left to 100` : 'nothing is left to 100'}.`,
      ],
      normalise: digitsOnly,
    }),
    askLines(session, {
      part,
      path: [...path, 'tasks'],
      need: 'required',
      ask: `Duty ${number}: tasks`,
      about: [
        ...named,
        'One task a line, starting with what the employee does: "Leads customer research that …".',
      ],
    }),
  ];
  return questions.map((question) => ({
    ...question,
    ...(isNew ? { need: 'optional' } : {}),
    take: (answer) => {
      const step = question.take(answer);
      const isFilling = isEmpty(valueAt(tree, question.path));
      return isFilling || question.id.endsWith('.tasks') ? { ...step, next: nextMissing(step.tree) } : step;
    },
  }));
}

function percentOf(duty: Plain): number {
  const written = typeof duty === 'object' && !Array.isArray(duty) ? duty.percent : undefined;
  return typeof written === 'string' && /^\d{1,3}$/.test(written) ? Number(written) : 0;
}

function total(tree: DraftTree): number {
  return listAt(tree, ['duties']).reduce<number>((sum, duty) => sum + percentOf(duty), 0);
}

/** The duties so far with their total. */
function standing(tree: DraftTree): string[] {
  const duties = listAt(tree, ['duties']);
  if (duties.length === 0) return [];
  const sum = total(tree);
  const lines = duties.map((duty, index) => {
    const percent = percentOf(duty);
    const share = percent === 0 ? '  ? %' : `${String(percent).padStart(3)} %`;
    return `${share}  ${index + 1}. ${textAt(tree, ['duties', index, 'title']) ?? '(no title yet)'}`;
  });
  const rest = sum === 100 ? 'complete' : sum < 100 ? `${100 - sum} left to 100` : `${sum - 100} too many`;
  return [...lines, `${String(sum).padStart(3)} %  in all, ${rest}`];
}

function listQuestion(session: Session): Question {
  const { tree } = session;
  const duties = listAt(tree, ['duties']);
  const isWhole = total(tree) === 100;
  const titles = duties.map((_, index) => textAt(tree, ['duties', index, 'title']) ?? `duty ${index + 1}`);
  return {
    id: 'duties.all',
    part,
    form: 'choice',
    ask: isWhole ? 'These are the duties. Go on?' : 'The percentages do not add up to 100. What next?',
    get about() {
      return [...standing(tree), ...findingsOf(session, 'duties')];
    },
    choices: [
      { value: 'on', label: isWhole ? 'Go on' : 'Leave it as it is for now' },
      { value: 'add', label: 'Add a duty' },
      { value: 'percents', label: 'Change the percentages' },
      ...titles.map((title, index) => ({
        value: `change ${index + 1}`,
        label: `Change duty ${index + 1}: ${title}`,
      })),
      ...(duties.length < 2
        ? []
        : titles.map((title, index) => ({
            value: `remove ${index + 1}`,
            label: `Remove duty ${index + 1}: ${title}`,
          }))),
    ],
    need: 'optional',
    current: isWhole ? 'on' : total(tree) < 100 ? 'add' : 'percents',
    path: [],
    isGiven,
    take: (answer) => {
      const [what = '', number = '1'] = oneText(answer).split(' ');
      const index = Number(number) - 1;
      if (what === 'add') return { tree, next: `duties.${duties.length + 1}.title` };
      if (what === 'percents') return { tree: withoutPercents(tree), next: 'duties.1.percent' };
      if (what === 'change') {
        const detour = { through: `duties.${number}.tasks`, after: 'duties.all' };
        return { tree, next: `duties.${number}.title`, detour };
      }
      if (what === 'remove')
        return {
          tree: withValue(tree, ['duties', index], undefined),
          next: nextMissing(withValue(tree, ['duties', index], undefined)),
        };
      const supervisory = supervisoryQuestion(session).at(0)?.id;
      return { tree, next: supervisory ?? 'after duties' };
    },
  };
}

/** The percentages are given anew one after the other, so that what is left to 100 counts down. */
function withoutPercents(tree: DraftTree): DraftTree {
  return listAt(tree, ['duties']).reduce<DraftTree>(
    (changed, _, index) => withValue(changed, ['duties', index, 'percent'], undefined),
    tree,
  );
}

/** Which duties are supervision; asked where the position supervises. */
function supervisoryQuestion({ tree }: Session): Question[] {
  const status = textAt(tree, ['position', 'supervisoryStatus']);
  if (status !== 'supervisory' && status !== 'managerial') return [];
  const numbers = [...listAt(tree, ['duties']).keys()];
  const marked = numbers.filter((index) =>
    /^(?:yes|true)$/i.test(textAt(tree, ['duties', index, 'supervisory']) ?? ''),
  );
  return [
    {
      id: 'duties.supervisory',
      part,
      form: 'many',
      ask: 'Which duties are supervision of others?',
      about: ['Together at least 25 percent of the time, or the position is not supervisory by the guide.'],
      choices: numbers.map((index) => ({
        value: String(index + 1),
        label: `${textAt(tree, ['duties', index, 'title']) ?? `Duty ${index + 1}`} (${textAt(tree, ['duties', index, 'percent']) ?? '?'} %)`,
        detail: textsAt(tree, ['duties', index, 'tasks']).join(' '),
      })),
      need: 'expected',
      current: marked.map((index) => String(index + 1)),
      path: ['duties'],
      isGiven: (given) =>
        listAt(given, ['duties']).some(
          (_, index) => valueAt(given, ['duties', index, 'supervisory']) !== undefined,
        ),
      take: (answer) => {
        const chosen = new Set(allTexts(answer));
        return {
          tree: numbers.reduce<DraftTree>(
            (changed, index) =>
              withValue(
                changed,
                ['duties', index, 'supervisory'],
                chosen.has(String(index + 1)) ? 'yes' : undefined,
              ),
            tree,
          ),
          next: 'after duties',
        };
      },
    },
  ];
}
