import { supervisoryFactorKeys } from '../../standards/gssg.ts';
import { findLevel } from '../../standards/fes.ts';
import { askLine, askParagraph, digitsOnly } from '../ask-for.ts';
import { textAt, withValue } from '../draft-tree.ts';
import { oneText, type Question, type Session, undecided } from '../question.ts';
import { findingsOf } from '../section-findings.ts';

const part = 'supervisoryFactors';

/** The factors of the supervisory guide; asked where the position supervises. */
export function supervisoryFactorQuestions(session: Session): Question[] {
  const { tree, setup } = session;
  const status = textAt(tree, ['position', 'supervisoryStatus']);
  if (status !== 'supervisory' && status !== 'managerial') return [];
  const { gssg } = setup.standards;
  const questions = supervisoryFactorKeys.flatMap((key) => {
    const factor = gssg.factors.find((one) => one.key === key);
    if (factor === undefined) return [];
    const path = [part, key, 'level'];
    const current = textAt(tree, path);
    const level: Question = {
      id: path.join('.'),
      part,
      form: 'choice',
      ask: `Supervisory Factor ${factor.number}, ${factor.name}: which level?`,
      about: ['Levels are described in the General Schedule Supervisory Guide.', soFar(session, key)],
      choices: [
        ...(current === undefined ? [undecided] : []),
        ...factor.levels.map(({ level: value, points }) => ({
          value,
          label: `${value}  ${String(points).padStart(4)} points`,
        })),
      ],
      need: 'expected',
      current: current === undefined ? undefined : (findLevel(factor.levels, current)?.level ?? current),
      path,
      isGiven: (given) => textAt(given, path) !== undefined,
      take: (answer) => ({ tree: withValue(tree, path, oneText(answer)) }),
    };
    const text = askParagraph(session, {
      part,
      path: [part, key, 'text'],
      need: 'expected',
      ask: `Supervisory Factor ${factor.number}, ${factor.name}: text`,
    });
    return [level, text];
  });
  const base = askLine(session, {
    part,
    path: [part, 'baseLevel'],
    need: 'expected',
    ask: 'Base level: highest grade that makes up at least a quarter of the work directed',
    get about() {
      return [...findingsOf(session, part)];
    },
    normalise: digitsOnly,
  });
  return [...questions, base];
}

function soFar({ tree, setup }: Session, without: string): string {
  const points = setup.standards.gssg.factors.reduce((sum, { key, levels }) => {
    const written = textAt(tree, [part, key, 'level']);
    const level = key === without || written === undefined ? undefined : findLevel(levels, written);
    return sum + (level?.points ?? 0);
  }, 0);
  return `The other supervisory factors have ${points} points so far.`;
}
