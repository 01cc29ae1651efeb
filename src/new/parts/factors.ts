import { claimedGrade as claimOf } from '../../assess/grade.ts';
import { usesScheduleGrades } from '../../draft/pay-plan.ts';
import type { Draft, FactorKey } from '../../draft/schema.ts';
import { levelWords } from '../../standards/factor-levels.ts';
import { factorKeys, fesFactor, findLevel, gradeOfTotal, rangeOfGrade } from '../../standards/fes.ts';
import { askLines, askParagraph } from '../ask-for.ts';
import { type DraftTree, isEmpty, textAt, textsAt, withValue } from '../draft-tree.ts';
import { type Choice, oneText, type Question, type Session, undecided } from '../question.ts';
import { findingsOf } from '../section-findings.ts';

const part = 'factors';

/** The nine factors: level and text of each, then all of them with the grade that they give. */
export function factorQuestions(session: Session): Question[] {
  const payPlan = textAt(session.tree, ['position', 'payPlan']) ?? 'GS';
  if (!usesScheduleGrades(payPlan) && claimedGrade(session.tree) === null) return [];
  const factors = factorKeys.flatMap((key) => [levelQuestion(session, key), textQuestion(session, key)]);
  return [startQuestion(session), ...factors, overview(session, factors)];
}

function startQuestion(session: Session): Question {
  const { tree } = session;
  const isWritten = !isEmpty(tree.factors);
  return {
    id: 'factors.start',
    part,
    form: 'choice',
    ask: isWritten
      ? 'The nine factors are written. What next?'
      : 'The nine factors give the grade. Describe them now?',
    about: isWritten
      ? [...table(session), 'Go through them: a level may only stay where the work meets it.']
      : [],
    choices: [
      { value: 'each', label: isWritten ? 'Go through them one by one' : 'Yes, one by one' },
      { value: 'skip', label: isWritten ? 'Keep them as they are' : 'Not now' },
    ],
    need: 'expected',
    current: 'each',
    path: [],
    isGiven: (given) => !isEmpty(given.factors),
    take: (answer) =>
      oneText(answer) === 'skip' ? { tree, next: isWritten ? 'factors.all' : 'after factors' } : { tree },
  };
}

function levelQuestion(session: Session, key: FactorKey): Question {
  const { tree, setup } = session;
  const { number, name, levels, describe } = fesFactor(setup.standards.fes, key);
  const path = ['factors', key, 'level'];
  const current = textAt(tree, path);
  const without = pointsWithout(session, key);
  return {
    id: path.join('.'),
    part,
    form: 'choice',
    ask: `Factor ${number}, ${name}: which level does the work meet?`,
    about: [
      `It covers ${describe.join('; ')}. A level counts only where the work meets it in full.`,
      soFar(session, key),
      ...usualPattern(session, key),
    ],
    choices: [
      ...(current === undefined ? [undecided] : []),
      ...levels.map((level): Choice => {
        const words = levelWords(session.levels, key, level.level);
        const sum = without.points + level.points;
        const grade = gradeOfTotal(setup.standards.fes, sum);
        const total =
          without.missing === 0
            ? `Total ${sum} points${grade === null ? '' : `: GS-${grade}`}.`
            : `Total so far ${sum} points.`;
        const detail = [
          words?.means,
          words?.differs === undefined ? undefined : `Above the level below: ${words.differs}`,
          words === undefined ? undefined : `The text has to show: ${words.show}`,
          total,
          words?.verified === false
            ? 'In our words, from general knowledge of the Primary Standard.'
            : undefined,
        ];
        return {
          value: level.level,
          label: `${level.level}  ${String(level.points).padStart(4)} points  ${short(words?.means ?? '')}`,
          detail: detail.filter((line) => line !== undefined).join('\n'),
        };
      }),
    ],
    need: 'expected',
    current: current === undefined ? undefined : (findLevel(levels, current)?.level ?? current),
    path,
    isGiven: (given) => textAt(given, path) !== undefined,
    take: (answer) => ({ tree: withValue(tree, path, oneText(answer)) }),
  };
}

function textQuestion(session: Session, key: FactorKey): Question {
  const { tree } = session;
  const { number, name } = fesFactor(session.setup.standards.fes, key);
  const level = textAt(tree, ['factors', key, 'level']);
  const words = level === undefined ? undefined : levelWords(session.levels, key, level);
  const show = words === undefined ? [] : [`To show level ${words.level}: ${words.show}`];
  const given = (all: DraftTree): boolean =>
    textAt(all, ['factors', key, 'text']) !== undefined ||
    textsAt(all, ['factors', key, 'statements']).length > 0;
  const hasText = textAt(tree, ['factors', key, 'text']) !== undefined;
  const hasList = textsAt(tree, ['factors', key, 'statements']).length > 0;
  const asked = { part, need: 'expected' } as const;
  const ask = `Factor ${number}, ${name}: text`;
  if (hasList || (key === 'knowledge' && !hasText)) {
    const path = ['factors', key, 'statements'];
    const about = [
      ...show,
      'One statement a line; four or five are enough. Say what is known and how it is used: no degrees, no traits.',
    ];
    return { ...askLines(session, { ...asked, path, ask, about }), isGiven: given };
  }
  const path = ['factors', key, 'text'];
  return { ...askParagraph(session, { ...asked, path, ask, about: show }), isGiven: given };
}

function overview(session: Session, questions: readonly Question[]): Question {
  const { tree } = session;
  return {
    id: 'factors.all',
    part,
    form: 'choice',
    ask: 'These are the factors. Go on?',
    get about() {
      return [...table(session), ...findingsOf(session, 'factors'), ...gradeFindings(session)];
    },
    choices: [
      { value: 'on', label: 'Go on' },
      ...factorKeys.map((key) => {
        const { number, name } = fesFactor(session.setup.standards.fes, key);
        return { value: key, label: `Change Factor ${number}, ${name}` };
      }),
    ],
    need: 'optional',
    current: 'on',
    path: [],
    isGiven: (given) => !isEmpty(given.factors),
    take: (answer) => {
      const chosen = oneText(answer);
      if (chosen === 'on') return { tree };
      const last = questions.findLast(({ id }) => id.startsWith(`factors.${chosen}.`))?.id ?? 'factors.all';
      return { tree, next: `factors.${chosen}.level`, detour: { through: last, after: 'factors.all' } };
    },
  };
}

function gradeFindings(session: Session): string[] {
  return findingsOf(session, 'position').filter((found) => /\((?:grade-points|even-grade)\)$/.test(found));
}

/** Points of all factors but one, and how many of those have no level yet. */
function pointsWithout(
  { tree, setup }: Session,
  without: FactorKey | null,
): { points: number; missing: number } {
  let points = 0;
  let missing = 0;
  for (const key of factorKeys) {
    if (key === without) continue;
    const written = textAt(tree, ['factors', key, 'level']);
    const level =
      written === undefined ? undefined : findLevel(fesFactor(setup.standards.fes, key).levels, written);
    if (level === undefined) missing++;
    else points += level.points;
  }
  return { points, missing };
}

function soFar(session: Session, key: FactorKey): string {
  const { points, missing } = pointsWithout(session, key);
  const claimed = claimedGrade(session.tree);
  const range = claimed === null ? null : rangeOfGrade(session.setup.standards.fes, claimed);
  const claim =
    range === null ? '' : ` Claimed is GS-${claimed}: ${range[0]} to ${range[1] ?? 'any number of'} points.`;
  return `The other ${8 - missing} factors with a level have ${points} points.${claim}`;
}

/** The levels that are usual at the grade claimed. They describe; the choice stays with the person. */
function usualPattern({ tree, setup }: Session, key: FactorKey): string[] {
  const claimed = claimedGrade(tree);
  const found = setup.standards.usualPatterns.patterns.filter((one) => one.grade === claimed);
  const usual = found.flatMap((one) => {
    const levels = one.levels[key];
    return levels === undefined ? [] : [`${levels.join(' or ')} (${one.source})`];
  });
  if (usual.length === 0) return [];
  return [
    `Usual at GS-${claimed}: ${usual.join(', ')}. That describes other positions; it is no reason to choose a level.`,
  ];
}

function table(session: Session): string[] {
  const { tree, setup } = session;
  const { fes } = setup.standards;
  const rows = factorKeys.map((key) => {
    const { number, name, levels } = fesFactor(fes, key);
    const level = findLevel(levels, textAt(tree, ['factors', key, 'level']) ?? '');
    const points = level === undefined ? 'missing' : String(level.points);
    return `${number}  ${(level?.level ?? '').padEnd(4)}${points.padStart(7)}  ${name}`;
  });
  const { points, missing } = pointsWithout(session, null);
  const grade = missing === 0 ? gradeOfTotal(fes, points) : null;
  const claimed = claimedGrade(tree);
  const gives = missing > 0 ? `, ${missing} without a level` : grade === null ? '' : `: GS-${grade}`;
  return [...rows, `Total ${points} points${gives}.${claimed === null ? '' : ` Claimed is GS-${claimed}.`}`];
}

function claimedGrade(tree: DraftTree): number | null {
  const text = (key: string): string | undefined => textAt(tree, ['position', key]);
  const grade = Number(text('grade') ?? 0);
  const equivalentTo = text('equivalentTo');
  const position = {
    title: '',
    series: '',
    payPlan: text('payPlan') ?? 'GS',
    ...(grade >= 1 && grade <= 15 ? { grade } : {}),
    ...(equivalentTo === undefined ? {} : { equivalentTo }),
  };
  return claimOf({ position } as Draft);
}

function short(text: string): string {
  return text.length > 37 ? `${text.slice(0, 36)}…` : text;
}
