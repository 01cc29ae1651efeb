import { claimedSeries } from '../claimed-series.ts';
import { askLines, askParagraph } from '../ask-for.ts';
import { textAt } from '../draft-tree.ts';
import type { Question, Session } from '../question.ts';

/** The standards used, and why this series and no other. */
export function classificationQuestions(session: Session): Question[] {
  const part = 'classification';
  const { number, name } = claimedSeries(session);
  const status = textAt(session.tree, ['position', 'supervisoryStatus']);
  const isSupervisor = status === 'supervisory' || status === 'managerial';
  const { aageg, gssg } = session.setup.standards;
  const flysheet = name === null ? [] : [`Position Classification Flysheet, ${name} Series, GS-${number}`];
  const guides = [...(isSupervisor ? [gssg.title] : []), ...(number.startsWith('03') ? [aageg.name] : [])];
  return [
    askLines(session, {
      part,
      path: ['classification', 'standards'],
      ask: 'Classification standards used',
      about: ['One a line. A draft that goes to the classifier has to name them.'],
      suggest: flysheet.length + guides.length === 0 ? undefined : [...flysheet, ...guides],
    }),
    ...(number === '0301'
      ? [
          askParagraph(session, {
            part,
            path: ['classification', 'seriesRationale'],
            ask: 'Why series 0301, and no other?',
            about: [
              '0301 is for work that no other series covers. Say what the paramount work is, and why it is not 0343 (management and program analysis), 2210 (information technology) or whatever lies near.',
            ],
          }),
        ]
      : []),
  ];
}
