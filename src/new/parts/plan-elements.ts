import { sesElements } from '../../standards/performance.ts';
import { askLine, askLines, askParagraph, digitsOnly } from '../ask-for.ts';
import { textAt, withValue } from '../draft-tree.ts';
import type { Question, Session } from '../question.ts';
import { at, part, weights, whilePlanned } from './plan-common.ts';

/** Elements of an executive's plan: their names follow from the start of the period. */
export function elementQuestions(session: Session): Question[] {
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
