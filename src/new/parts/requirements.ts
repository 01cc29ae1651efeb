import type { RequirementSet } from '../../standards/requirement-set.ts';
import { currentLexicon } from '../../text/lexicon.ts';
import { coverage } from '../../text/likeness.ts';
import { type DraftTree, isEmpty, listAt, textAt, textsAt, valueAt, withValue } from '../draft-tree.ts';
import { allTexts, type Choice, oneText, type Question, type Session, undecided } from '../question.ts';
import { findingsOf } from '../section-findings.ts';

const part = 'requirements';

/** Which OPM requirement set the position claims, which duties show its statements, and Form B. */
export function requirementQuestions(session: Session): Question[] {
  const { tree, setup } = session;
  const fitting = setup.standards.requirementSets.filter(({ appliesTo }) => fits(tree, appliesTo));
  const claimed = setup.standards.requirementSets.find(({ set }) => set === textAt(tree, ['requirements']));
  if (fitting.length === 0 && claimed === undefined) return [];
  const offered = claimed === undefined || fitting.includes(claimed) ? fitting : [...fitting, claimed];
  const questions = [claimQuestion(session, offered)];
  if (claimed === undefined) return questions;
  const experience = claimed.specializedExperience.map(({ id, text }) =>
    supportQuestion(session, id, text, false),
  );
  const competencies = claimed.technicalCompetencies.map(({ id, name, definition }) =>
    supportQuestion(session, id, `${name}: ${definition}`, true),
  );
  return [...questions, ...experience, ...competencies, ...formQuestions(session, claimed)];
}

function fits(tree: DraftTree, { series, grade, payPlan }: RequirementSet['appliesTo']): boolean {
  const at = (key: string): string | undefined => textAt(tree, ['position', key]);
  const isGrade =
    at('payPlan') === payPlan ? at('grade') === String(grade) : at('equivalentTo') === `${payPlan}-${grade}`;
  return at('series') === series && isGrade;
}

function claimQuestion({ tree }: Session, sets: readonly RequirementSet[]): Question {
  return {
    id: 'requirements',
    part,
    form: 'choice',
    ask: 'Does the position hire from an OPM shared certificate?',
    about: ['Then its duties have to show each of OPM’s statements and competencies, and Form B says so.'],
    choices: [
      ...sets.map(({ set, title, announcement }) => ({
        value: set,
        label: `Yes: ${title}`,
        detail: `Announcement ${announcement.number}`,
      })),
      { value: '', label: 'No, it only takes CX language' },
    ],
    need: 'expected',
    current: textAt(tree, ['requirements']) ?? '',
    path: ['requirements'],
    isGiven: (given) => !isEmpty(given.requirements),
    take: (answer) => ({ tree: withValue(tree, ['requirements'], oneText(answer)) }),
  };
}

/** Which duties show a statement: the likely ones first. A competency may also rest on Factor 1. */
function supportQuestion(session: Session, id: string, text: string, withKnowledge: boolean): Question {
  const { tree } = session;
  const lexicon = currentLexicon();
  const wanted = lexicon.read(text).subject;
  const duties = listAt(tree, ['duties']).map((_, index) => {
    const title = textAt(tree, ['duties', index, 'title']) ?? `Duty ${index + 1}`;
    const tasks = textsAt(tree, ['duties', index, 'tasks']);
    const shared = coverage(wanted, lexicon.read([title, ...tasks].join(' ')).subject);
    return {
      path: ['duties', index],
      value: `duty-${index + 1}`,
      label: `Duty ${index + 1}: ${title}`,
      detail: tasks.join('\n'),
      shared,
    };
  });
  const statements = textsAt(tree, ['factors', 'knowledge', 'statements']);
  const knowledge = {
    path: ['factors', 'knowledge'],
    value: 'knowledge',
    label: 'Factor 1, knowledge',
    detail: statements.join('\n'),
    shared: coverage(wanted, lexicon.read(statements.join(' ')).subject),
  };
  const isWritten = !isEmpty(valueAt(tree, ['factors', 'knowledge']));
  const places = [...duties, ...(withKnowledge && isWritten ? [knowledge] : [])];
  const most = Math.max(0, ...places.map(({ shared }) => shared));
  const isLikely = (shared: number): boolean => shared >= 0.2 && shared >= most * 0.75;
  return {
    id: `supports.${id}`,
    part,
    form: 'many',
    ask: `${id}: where does the draft show this?`,
    about: [text, '"likely" marks the places that share most words with it; decide by what the work is.'],
    choices: [...places]
      .sort((one, other) => other.shared - one.shared)
      .map(
        ({ value, label, detail, shared }): Choice => ({
          value,
          label: isLikely(shared) ? `${label} (likely)` : label,
          detail,
        }),
      ),
    need: 'expected',
    current: places
      .filter(({ path }) => textsAt(tree, [...path, 'supports']).includes(id))
      .map(({ value }) => value),
    path: [],
    isGiven: (given) =>
      listAt(given, ['duties']).some((_, index) =>
        textsAt(given, ['duties', index, 'supports']).includes(id),
      ),
    take: (answer) => {
      const chosen = new Set(allTexts(answer));
      const changed = places.reduce<DraftTree>((draft, { path, value }) => {
        const others = textsAt(draft, [...path, 'supports']).filter((other) => other !== id);
        const ids = chosen.has(value) ? [...others, id].sort(byKind) : others;
        return withValue(draft, [...path, 'supports'], ids);
      }, tree);
      return { tree: changed };
    },
  };
}

/** Experience before competencies, by number. */
function byKind(one: string, other: string): number {
  const rank = (id: string): number => ['SE', 'TC', 'GC'].indexOf(id.slice(0, 2)) * 100 + Number(id.slice(3));
  return rank(one) - rank(other);
}

/** Form B: two answers for each statement. */
function formQuestions(session: Session, set: RequirementSet): Question[] {
  const { tree } = session;
  const statements = [
    ...set.specializedExperience.map(({ id, text }) => ({ id, text, group: 'specializedExperience' })),
    ...set.technicalCompetencies.map(({ id, name, definition }) => ({
      id,
      text: `${name}: ${definition}`,
      group: 'competencies',
    })),
  ];
  const isGiven = (given: DraftTree): boolean => !isEmpty(given.verification);
  const start: Question = {
    id: 'verification',
    part,
    form: 'choice',
    ask: 'Form B: is each statement important, and needed on the first day?',
    get about() {
      return [
        `Every one of the ${2 * statements.length} answers has to be Yes, or the position cannot take part. The agency answers for them.`,
        ...findingsOf(session, 'duties').filter((found) => /supported\)$/.test(found)),
      ];
    },
    choices: [
      { value: 'yes', label: 'Yes to all, after reading each of them' },
      { value: 'each', label: 'Answer one by one' },
      { value: 'later', label: 'Leave it for later' },
    ],
    need: 'expected',
    current: isEmpty(tree.verification) ? 'each' : 'later',
    path: [],
    isGiven,
    take: (answer) => {
      const chosen = oneText(answer);
      if (chosen === 'later') return { tree, next: 'after requirements' };
      const announced = withValue(tree, ['verification', 'announcement'], set.announcement.number);
      if (chosen === 'each') return { tree: announced };
      const all = statements.reduce(
        (draft, { id, group }) =>
          withValue(draft, ['verification', group, id], { important: 'yes', neededUponEntry: 'yes' }),
        announced,
      );
      return { tree: all, next: 'after requirements' };
    },
  };
  const each = statements.map(({ id, text, group }): Question => {
    const path = ['verification', group, id];
    const current = [textAt(tree, [...path, 'important']), textAt(tree, [...path, 'neededUponEntry'])].join(
      ' ',
    );
    const isAnswered = current.length > 3;
    return {
      id: path.join('.'),
      part,
      form: 'choice',
      ask: `Form B, ${id}`,
      about: [text],
      choices: [
        ...(isAnswered ? [] : [undecided]),
        { value: 'yes yes', label: 'Important, and needed on the first day' },
        { value: 'yes no', label: 'Important, not needed on the first day' },
        { value: 'no no', label: 'Not important' },
      ],
      need: 'expected',
      current: isAnswered ? current : undecided.value,
      path,
      isGiven,
      take: (answer) => {
        if (answer === undecided.value) return { tree };
        const [important = '', neededUponEntry = ''] = oneText(answer).split(' ');
        return { tree: withValue(tree, path, { important, neededUponEntry }) };
      },
    };
  });
  return [start, ...each];
}
