import {
  type LanguageSection,
  type Library,
  type LibraryText,
  languageSections,
} from '../../language/library.ts';
import { findKind } from '../../language/recommended.ts';
import { askLines } from '../ask-for.ts';
import { checkPartial, checkTree } from '../check-answer.ts';
import { type DraftTree, isEmpty, textAt, textsAt, valueAt, withValue } from '../draft-tree.ts';
import { withLibrary } from '../name-library.ts';
import { allTexts, type Choice, oneText, type Question, type Session } from '../question.ts';

const part = 'cxLanguage';

const sectionNames: Readonly<Record<LanguageSection, string>> = {
  introduction: 'the introduction',
  duties: 'the major duties',
  knowledge: 'Factor 1, knowledge',
  guidelines: 'Factor 3, guidelines',
  scopeAndEffect: 'Factor 5, scope and effect',
  contacts: 'Factors 6 and 7, contacts',
};

/** A checklist of official texts for each section, with the open places of the chosen texts at once. */
export function languageQuestions(session: Session): Question[] {
  const library = session.setup.libraries.find(
    ({ library: id }) => id === (textAt(session.tree, [part, 'library']) ?? id),
  );
  if (library === undefined) return [];
  const sections = languageSections.flatMap((section) => [
    sectionQuestion(session, library, section),
    ...holeQuestions(session, library, textsAt(session.tree, [part, section])),
  ]);
  return [startQuestion(session, library), ...sections];
}

function startQuestion(session: Session, library: Library): Question {
  const { tree } = session;
  const { ids, title } = recommendedIds(session);
  const hasSome = !isEmpty(tree.cxLanguage);
  const sectionOf = (id: string) => library.texts.find((text) => text.id === id)?.section;
  return {
    id: 'cxLanguage.start',
    part,
    form: 'choice',
    ask: 'Add official customer experience (CX) language?',
    about: [
      `${library.title}, merged word for word into the sections that it was written for. It has no percentage and no level.`,
      ...(hasSome
        ? [
            `Chosen so far: ${languageSections.flatMap((section) => textsAt(tree, [part, section])).join(', ')}.`,
          ]
        : []),
    ],
    choices: [
      { value: 'each', label: 'Choose section by section' },
      ...(ids.length === 0
        ? []
        : [{ value: 'recommended', label: `Take the recommended texts (${title})`, detail: ids.join(', ') }]),
      { value: 'skip', label: hasSome ? 'Keep what is chosen' : 'No CX language' },
    ],
    need: 'expected',
    current: hasSome ? 'skip' : 'each',
    path: [],
    isGiven: (given) => !isEmpty(given.cxLanguage),
    take: (answer) => {
      const chosen = oneText(answer);
      const first = firstHole(session, library, tree);
      if (chosen === 'skip') return { tree, next: first ?? 'after cxLanguage' };
      if (chosen !== 'recommended') return { tree };
      const taken = languageSections.reduce<DraftTree>(
        (changed, section) =>
          withValue(
            changed,
            [part, section],
            ids.filter((id) => sectionOf(id) === section),
          ),
        tree,
      );
      const marked = withLibrary(taken, library);
      return { tree: marked, next: firstHole(session, library, marked) ?? 'after cxLanguage' };
    },
  };
}

function sectionQuestion(session: Session, library: Library, section: LanguageSection): Question {
  const { tree } = session;
  const texts = library.texts.filter((text) => text.section === section);
  const chosen =
    valueAt(tree, [part, section]) === 'all' ? texts.map(({ id }) => id) : textsAt(tree, [part, section]);
  const { ids } = recommendedIds(session);
  const covered = coveredIds(session, library, section, texts);
  return {
    id: `cxLanguage.${section}`,
    part,
    form: 'many',
    ask: `CX language for ${sectionNames[section]}`,
    about: [
      '"recommended" marks our proposal for this kind of position, "covered" a text that the draft says already.',
    ],
    choices: texts.map((text): Choice => {
      const marks = [ids.includes(text.id) ? 'recommended' : '', covered.has(text.id) ? 'covered' : ''];
      const shown = marks.filter((mark) => mark !== '').join(', ');
      const notes = (text.notes ?? []).map(({ note }) => `Note: ${note}`);
      const source = covered.get(text.id);
      return {
        value: text.id,
        label: `${text.id}${shown === '' ? '' : ` (${shown})`}  ${brief(text.text)}`,
        detail: [text.text, ...notes, ...(source === undefined ? [] : [source])].join('\n'),
      };
    }),
    need: 'optional',
    current:
      chosen.length > 0 || !isEmpty(tree.cxLanguage)
        ? chosen
        : ids.filter((id) => !covered.has(id) && texts.some((text) => text.id === id)),
    path: [part, section],
    tooEarly: ['language-holes'],
    isGiven: (given) => !isEmpty(given.cxLanguage),
    take: (answer) => ({ tree: withLibrary(withValue(tree, [part, section], allTexts(answer)), library) }),
  };
}

/** The open places of chosen texts, those that must be filled first. */
function holeQuestions(session: Session, library: Library, ids: readonly string[]): Question[] {
  return ids.flatMap((id) => {
    const text = library.texts.find((one) => one.id === id);
    return (text?.holes ?? [])
      .filter((hole) => !/^(?:agency|agencyPossessive|department)$/.test(hole.name))
      .map((hole) =>
        askLines(session, {
          part,
          path: [part, 'fill', id, hole.name],
          need: isRequired(session, library, hole.required) ? 'required' : 'optional',
          ask: `${id}: what stands in place of "${hole.replaces}"?`,
          about: [text?.text ?? '', 'One a line.'],
        }),
      );
  });
}

function isRequired({ tree }: Session, library: Library, required: 'no' | 'always' | 'outside'): boolean {
  const isOwn = textAt(tree, ['organization', 'acronym']) === library.agency;
  return required === 'always' || (required === 'outside' && !isOwn);
}

/** The first open place that must be filled and is not, so that a choice made at once leads there. */
function firstHole(session: Session, library: Library, tree: DraftTree): string | undefined {
  const ids = languageSections.flatMap((section) => textsAt(tree, [part, section]));
  const open = holeQuestions({ ...session, tree }, library, ids);
  return open.find(({ need, path }) => need === 'required' && isEmpty(valueAt(tree, path)))?.id;
}

function recommendedIds({ tree, setup, recommended }: Session): {
  readonly ids: readonly string[];
  readonly title: string;
} {
  const { draft } = checkPartial(tree, setup);
  const kind = draft === null ? null : recommended.flatMap((one) => findKind(draft, one) ?? []).at(0)?.kind;
  return { ids: kind?.texts.map(({ id }) => id) ?? [], title: kind?.title ?? '' };
}

/** Texts that the draft says already, by the rule that finds such doubles, with its words. */
function coveredIds(
  { tree, setup }: Session,
  library: Library,
  section: LanguageSection,
  texts: readonly LibraryText[],
): ReadonlyMap<string, string> {
  const ids = texts.map(({ id }) => id);
  const all = withValue(withValue(tree, [part], undefined), [part, section], ids);
  const found = checkTree(withLibrary(all, library), setup).filter(
    ({ rule }) => rule === 'language-duplicate',
  );
  return new Map(found.map(({ path, message }) => [ids[Number(path[2])] ?? '', message]));
}

function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 36 ? `${line.slice(0, 35)}…` : line;
}
