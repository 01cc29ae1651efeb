import type { LibraryText } from '../../language/library.ts';
import { sesElements } from '../../standards/performance.ts';
import { askLine, askLines, askParagraph, digitsOnly, isoDay } from '../ask-for.ts';
import { type DraftTree, isEmpty, listAt, textAt, textsAt, valueAt, withValue } from '../draft-tree.ts';
import { allTexts, type Choice, oneText, type Question, type Session } from '../question.ts';
import { findingsOf } from '../section-findings.ts';

const part = 'performancePlan';
const at = (...rest: readonly (string | number)[]) => [part, ...rest];

/** The performance work plan: period, competency, goals with their weights; or the elements of an executive. */
export function planQuestions(session: Session): Question[] {
  const { tree, setup } = session;
  const isExecutive = textAt(tree, ['position', 'payPlan'])?.toUpperCase() === 'ES';
  const start = startQuestion(session, isExecutive);
  const year = fiscalYearAfter(setup.today);
  const dates = [
    dateQuestion(session, at('period', 'start'), 'First day of the appraisal period', `${year - 1}-10-01`),
    dateQuestion(session, at('period', 'end'), 'Last day of the appraisal period', `${year}-09-30`),
    dateQuestion(session, at('progressReview'), 'Day of the progress review', `${year}-03-31`),
  ];
  return [
    start,
    ...dates,
    ...(isExecutive ? elementQuestions(session) : goalQuestions(session)),
    overview(session),
  ];
}

function startQuestion({ tree }: Session, isExecutive: boolean): Question {
  const hasPlan = !isEmpty(tree.performancePlan);
  return {
    id: 'performancePlan.start',
    part,
    form: 'choice',
    ask: 'Write the performance work plan too?',
    about: ['The yearly goals that go with the description. It can be added later, too.'],
    choices: [
      { value: 'yes', label: hasPlan ? 'Yes, go through it' : 'Yes' },
      { value: 'skip', label: hasPlan ? 'Keep it as it is' : 'No, not now' },
      ...(hasPlan ? [{ value: 'drop', label: 'Take it out' }] : []),
    ],
    need: 'optional',
    current: hasPlan ? 'skip' : 'yes',
    path: [],
    isGiven: (given) => !isEmpty(given.performancePlan),
    take: (answer) => {
      const chosen = oneText(answer);
      if (chosen === 'yes') return { tree: withValue(tree, at('kind'), isExecutive ? 'ses' : 'gs') };
      return {
        tree: chosen === 'drop' ? withValue(tree, [part], undefined) : tree,
        next: 'after performancePlan',
      };
    },
  };
}

/** The fiscal year that begins next, or has just begun. */
function fiscalYearAfter(today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month <= 2 ? year : year + 1;
}

function dateQuestion(session: Session, path: (string | number)[], ask: string, suggest: string): Question {
  const need = path[1] === 'period' ? 'required' : 'expected';
  const asked = askLine(session, {
    part,
    path,
    ask,
    suggest,
    need,
    about: ['Year-month-day, such as 2026-10-01.'],
    normalise: isoDay,
  });
  return whilePlanned(session, asked);
}

/** A question of the plan counts only where there is one. */
function whilePlanned({ tree }: Session, question: Question): Question {
  return isEmpty(tree.performancePlan) ? { ...question, need: 'optional' } : question;
}

function goalQuestions(session: Session): Question[] {
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

function weights(tree: DraftTree, list: 'goals' | 'elements'): number[] {
  return listAt(tree, at(list)).map((_, index) => Number(textAt(tree, at(list, index, 'weight')) ?? 0));
}

/** Elements of an executive's plan: their names follow from the start of the period. */
function elementQuestions(session: Session): Question[] {
  const { tree, setup } = session;
  const start = textAt(tree, at('period', 'start'));
  const period = start === undefined ? undefined : sesElements(setup.standards.performance, start);
  const sum = weights(tree, 'elements').reduce((total, weight) => total + weight, 0);
  return (period?.elements ?? []).flatMap((element, index) => {
    const path = at('elements', index);
    const named = (question: Question): Question =>
      whilePlanned(session, {
        ...question,
        take: (answer) => {
          const step = question.take(answer);
          return { ...step, tree: withValue(step.tree, [...path, 'name'], element.name) };
        },
      });
    const about = [element.name, `At least ${element.minimumWeight} percent. So far ${sum} percent in all.`];
    return [
      named(
        askLine(session, {
          part,
          path: [...path, 'weight'],
          need: 'expected',
          ask: `Element ${element.number}: weight in percent`,
          about,
          normalise: digitsOnly,
        }),
      ),
      named(
        askLines(session, {
          part,
          path: [...path, 'requirements'],
          need: 'expected',
          ask: `Element ${element.number}: performance requirements`,
          about: [element.name, 'One a line, with a measure and a date.'],
        }),
      ),
      ...(element.alignmentRequired === true
        ? [
            named(
              askParagraph(session, {
                part,
                path: [...path, 'alignment'],
                need: 'expected',
                ask: `Element ${element.number}: strategic goal that it serves`,
                about: [element.name],
              }),
            ),
          ]
        : []),
    ];
  });
}

function overview(session: Session): Question {
  const { tree } = session;
  return {
    id: 'performancePlan.all',
    part,
    form: 'choice',
    ask: 'This is the plan. Go on?',
    get about() {
      return [
        `Weights: ${[...weights(tree, 'goals'), ...weights(tree, 'elements')].join(' + ') || 'none yet'}.`,
        ...findingsOf(session, part),
      ];
    },
    choices: [
      { value: 'on', label: 'Go on' },
      { value: 'again', label: 'Go through the plan again' },
    ],
    need: 'optional',
    current: 'on',
    path: [],
    isGiven: (given) => !isEmpty(given.performancePlan),
    take: (answer) =>
      oneText(answer) === 'again' ? { tree, next: 'performancePlan.period.start' } : { tree },
  };
}
