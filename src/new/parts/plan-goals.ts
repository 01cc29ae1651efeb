import type { LibraryText } from '../../language/library.ts';
import { askLine, askParagraph, digitsOnly } from '../ask-for.ts';
import { isEmpty, listAt, textAt, textsAt, valueAt, withValue } from '../draft-tree.ts';
import { allTexts, type Choice, type Question, type Session } from '../question.ts';
import { at, part, weights, whilePlanned } from './plan-common.ts';

/** The core competency, the choice of goals, and each goal with its activities, measure, weight and duties. */
export function goalQuestions(session: Session): Question[] {
  const { tree, setup } = session;
  const texts = setup.libraries.flatMap((library) => library.texts);
  const goals = listAt(tree, at('goals'));
  const questions = goals.flatMap((_, index) => goalQuestion(session, index, texts));
  const chosen = [competencyQuestion(session, texts), chooseGoals(session, texts)];
  return [...chosen.map((question) => whilePlanned(session, question)), ...questions];
}

function competencyQuestion({ tree }: Session, texts: readonly LibraryText[]): Question {
  const offered = texts.filter((text) => text.section === 'competency');
  return {
    id: 'performancePlan.competencies',
    part,
    form: 'many',
    ask: 'Core competencies with written levels',
    about: ['Each is critical: unacceptable in one is unacceptable in all.'],
    choices: offered.map(({ id, name, text }) => ({
      value: id,
      label: `${id}  ${name ?? ''}`,
      detail: text,
    })),
    need: 'expected',
    current: isEmpty(valueAt(tree, at('competencies')))
      ? offered.map(({ id }) => id)
      : listAt(tree, at('competencies')).map(
          (_, index) => textAt(tree, at('competencies', index, 'template')) ?? '',
        ),
    path: at('competencies'),
    isGiven: (given) => !isEmpty(given.performancePlan),
    take: (answer) => ({
      tree: withValue(
        tree,
        at('competencies'),
        allTexts(answer).map((template) => ({ template, critical: 'yes' })),
      ),
    }),
  };
}

function chooseGoals({ tree }: Session, texts: readonly LibraryText[]): Question {
  const goals = listAt(tree, at('goals'));
  const current = goals.map((_, index) => textAt(tree, at('goals', index, 'template')) ?? `own ${index}`);
  const own = goals.flatMap((_, index): Choice[] => {
    const title = textAt(tree, at('goals', index, 'title'));
    return title === undefined ? [] : [{ value: `own ${index}`, label: title }];
  });
  return {
    id: 'performancePlan.goals',
    part,
    form: 'many',
    ask: 'Performance goals',
    about: ['Two to four are usual. Each serves duties of this description and has a measure.'],
    choices: [
      ...texts
        .filter((text) => text.section === 'goal')
        .map(({ id, text, activities }) => ({
          value: id,
          label: `${id}  ${text}`,
          detail: (activities ?? []).map((activity) => activity.text).join('\n'),
        })),
      ...own,
      { value: 'new', label: 'A goal in your own words' },
    ],
    need: 'expected',
    current,
    // What is still missing in the goals is asked for next, so nothing is checked here.
    path: [],
    isGiven: (given) => !isEmpty(given.performancePlan),
    take: (answer) => {
      const chosen = allTexts(answer).map((id) => {
        const known = goals[current.indexOf(id)];
        if (known !== undefined) return known;
        return id === 'new' ? { title: 'A new goal', critical: 'yes' } : { template: id, critical: 'yes' };
      });
      return { tree: withValue(tree, at('goals'), chosen) };
    },
  };
}

function goalQuestion(session: Session, index: number, texts: readonly LibraryText[]): Question[] {
  const { tree } = session;
  const path = at('goals', index);
  const template = textAt(tree, [...path, 'template']);
  const official = texts.find(({ id }) => id === template);
  const name = official?.text ?? textAt(tree, [...path, 'title']) ?? '';
  const number = index + 1;
  const others = weights(tree, 'goals').reduce(
    (sum, weight, other) => (other === index ? sum : sum + weight),
    0,
  );
  const count = listAt(tree, ['duties']).length;
  const title = askLine(session, {
    part,
    path: [...path, 'title'],
    need: 'expected',
    ask: `Goal ${number}: the goal in one sentence`,
  });
  return [
    official === undefined ? title : activityQuestion(session, path, number, official),
    askParagraph(session, {
      part,
      path: [...path, 'measure'],
      need: 'expected',
      ask: `Goal ${number}: how is success measured?`,
      about: [name, 'What, how much, and by when within the period.'],
    }),
    askLine(session, {
      part,
      path: [...path, 'weight'],
      need: 'expected',
      ask: `Goal ${number}: weight in percent`,
      about: [name, `The other goals weigh ${others}; ${Math.max(0, 100 - others)} are left to 100.`],
      normalise: digitsOnly,
      ...(index === listAt(tree, at('goals')).length - 1 && others < 100
        ? { suggest: String(100 - others) }
        : {}),
    }),
    dutiesQuestion(session, path, number, name, count),
  ].map((question) => whilePlanned(session, question));
}

function activityQuestion(
  { tree }: Session,
  path: (string | number)[],
  number: number,
  official: LibraryText,
): Question {
  const where = [...path, 'activities'];
  const known = new Set((official.activities ?? []).map(({ id }) => id));
  const own = textsAt(tree, where).filter((text) => !known.has(text));
  return {
    id: `performancePlan.goals.${number}.activities`,
    part,
    form: 'many',
    ask: `Goal ${number}: activities`,
    about: [official.text],
    choices: [
      ...(official.activities ?? []).map(({ id, text }) => ({ value: id, label: `${id}  ${text}` })),
      ...own.map((text) => ({ value: text, label: text })),
    ],
    need: 'optional',
    current: textsAt(tree, where),
    path: where,
    isGiven: (given) => !isEmpty(given.performancePlan),
    take: (answer) => ({ tree: withValue(tree, where, allTexts(answer)) }),
  };
}

function dutiesQuestion(
  { tree }: Session,
  path: (string | number)[],
  number: number,
  name: string,
  count: number,
): Question {
  const where = [...path, 'supportsDuties'];
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  return {
    id: `performancePlan.goals.${number}.supportsDuties`,
    part,
    form: 'many',
    ask: `Goal ${number}: which duties does it serve?`,
    about: [name, 'Every duty should be served by a goal.'],
    choices: numbers.map((value) => ({
      value,
      label: `Duty ${value}: ${textAt(tree, ['duties', Number(value) - 1, 'title']) ?? ''}`,
    })),
    need: 'expected',
    current: textsAt(tree, where),
    path: where,
    isGiven: (given) => !isEmpty(given.performancePlan),
    take: (answer) => ({ tree: withValue(tree, where, allTexts(answer)) }),
  };
}
