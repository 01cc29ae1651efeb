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
  const isAll = valueAt(tree, [part, section]) === 'all';
  const chosen = isAll ? texts.map(({ id }) => id) : textsAt(tree, [part, section]);
  return {
    id: `cxLanguage.${section}`,
    part,
    form: 'many',
    ask: `CX language for ${sectionNames[section]}`,
    about: [
      '"recommended" marks our proposal for this kind of position, "covered" a text that the draft says already.',
    ],
    // Worked out when it is asked for: it takes several checks of the draft.
    get choices() {
      return textChoices(session, library, section, texts);
    },
    need: 'optional',
    get current() {
      if (chosen.length > 0 || !isEmpty(tree.cxLanguage)) return chosen;
      const said = coveredIds(session, library, section, texts);
      const { ids } = recommendedIds(session);
      return texts.map(({ id }) => id).filter((id) => ids.includes(id) && !said.has(id));
    },
    path: [part, section],
    tooEarly: ['language-holes'],
    isGiven: (given) => !isEmpty(given.cxLanguage),
    take: (answer) => ({ tree: withLibrary(withValue(tree, [part, section], allTexts(answer)), library) }),
  };
}

function textChoices(
  session: Session,
  library: Library,
  section: LanguageSection,
  texts: readonly LibraryText[],
): Choice[] {
  const { ids } = recommendedIds(session);
  const said = coveredIds(session, library, section, texts);
  return texts.map((text) => {
    const marks = [ids.includes(text.id) ? 'recommended' : '', said.has(text.id) ? 'covered' : ''];
    const shown = marks.filter((mark) => mark !== '').join(', ');
    const notes = (text.notes ?? []).map(({ note }) => `Note: ${note}`);
    const double = said.get(text.id);
    return {
      value: text.id,
      label: `${text.id}${shown === '' ? '' : ` (${shown})`}  ${brief(text.text)}`,
      detail: [text.text, ...notes, ...(double === undefined ? [] : [double])].join('\n'),
    };
  });
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

/** Texts that the draft says already; trees never change, so each is looked through once. */
const covered = new WeakMap<DraftTree, Map<LanguageSection, ReadonlyMap<string, string>>>();

function coveredIds(
  session: Session,
  library: Library,
  section: LanguageSection,
  texts: readonly LibraryText[],
): ReadonlyMap<string, string> {
  const bySection = covered.get(session.tree) ?? new Map<LanguageSection, ReadonlyMap<string, string>>();
  covered.set(session.tree, bySection);
  const found = bySection.get(section) ?? findCovered(session, library, section, texts);
  bySection.set(section, found);
  return found;
}

/** Finds them by the rule about such doubles, with its words. */
function findCovered(
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
