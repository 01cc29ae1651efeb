import { askLine, isoDay } from '../ask-for.ts';
import { isEmpty, textAt, withValue } from '../draft-tree.ts';
import { oneText, type Question, type Session } from '../question.ts';
import { findingsOf } from '../section-findings.ts';
import { at, part, weights, whilePlanned } from './plan-common.ts';
import { elementQuestions } from './plan-elements.ts';
import { goalQuestions } from './plan-goals.ts';

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
