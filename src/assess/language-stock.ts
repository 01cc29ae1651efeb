import { languageSections, type Library, type LibraryText, type Worded } from '../language/library.ts';
import type { RequirementSet } from '../standards/requirement-set.ts';
import { sameId } from '../text/nearest.ts';

/** One text that can be looked up by its id: of a language library or of a requirement set. */
export interface LanguageEntry {
  readonly id: string;
  /** Id of the library or set that it belongs to. */
  readonly from: string;
  readonly section: StockSection;
  readonly sectionTitle: string;
  /** Whether a draft takes it with `cxLanguage`, under the key of its section. */
  readonly isMerged: boolean;
  /** Official name or heading, where it has one. */
  readonly name: string | null;
  /** Lead-in of the text, where it has one. */
  readonly label: string | null;
  readonly text: string;
  readonly source: string;
  readonly holes: NonNullable<Worded['holes']>;
  readonly notes: NonNullable<Worded['notes']>;
  /** Rating levels of a competency. */
  readonly levels: readonly { readonly level: number; readonly text: string }[];
  /** Ids of the example activities of a goal. */
  readonly activities: readonly string[];
}

/** A library or a set, as a heading for its texts. */
export interface LanguageOrigin {
  readonly id: string;
  readonly kind: 'library' | 'requirement set';
  readonly version: string;
  readonly title: string;
  readonly source: string;
}

/** What there is to look up. */
export interface LanguageStock {
  readonly origins: readonly LanguageOrigin[];
  readonly entries: readonly LanguageEntry[];
}

/** Sections in the order of a position description, then of a performance plan, then of a requirement set. */
export const stockSections = {
  introduction: 'Introduction',
  duties: 'Major Duties',
  knowledge: 'Factor 1, Knowledge Required by the Position',
  guidelines: 'Factor 3, Guidelines',
  scopeAndEffect: 'Factor 5, Scope and Effect',
  contacts: 'Factors 6 and 7, Personal Contacts and Purpose of Contacts',
  competency: 'Performance plan, competencies',
  goal: 'Performance plan, goals',
  ses: 'Performance plan, SES',
  specializedExperience: 'Specialized experience',
  technicalCompetencies: 'Technical competencies',
  generalCompetencies: 'General competencies',
} as const;

/** Key of a section. */
export type StockSection = keyof typeof stockSections;

/** Makes one list of all libraries and requirement sets. */
export function languageStock(libraries: readonly Library[], sets: readonly RequirementSet[]): LanguageStock {
  return {
    origins: [
      ...libraries.map(({ library, version, title, source }) => ({
        id: library,
        kind: 'library' as const,
        version,
        title,
        source,
      })),
      ...sets.map(({ set, version, title, source }) => ({
        id: set,
        kind: 'requirement set' as const,
        version,
        title,
        source,
      })),
    ],
    entries: [
      ...libraries.flatMap((library) => library.texts.flatMap((text) => textEntries(library.library, text))),
      ...sets.flatMap(setEntries),
    ].map((entry) => ({
      ...entry,
      sectionTitle: stockSections[entry.section],
      isMerged: (languageSections as readonly string[]).includes(entry.section),
    })),
  };
}

type BareEntry = Omit<LanguageEntry, 'sectionTitle' | 'isMerged'>;

/** The entries that a search finds: one text when `words` is its id, else those that hold every word in any case. */
export function searchStock(
  stock: LanguageStock,
  words: readonly string[],
  section: StockSection | undefined,
): LanguageStock {
  const within = stock.entries.filter((entry) => section === undefined || entry.section === section);
  const id = wantedId(stock, words);
  const entries =
    id === undefined
      ? within.filter((entry) => words.every((word) => holds(entry, word.toLowerCase())))
      : within.filter((entry) => entry.id === id);
  return { origins: stock.origins.filter((one) => entries.some((entry) => entry.from === one.id)), entries };
}

/** The id that a query of one word means, however it is spelled: `md9` means `MD-09`. */
export function wantedId(stock: LanguageStock, words: readonly string[]): string | undefined {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) return undefined;
  return sameId(word, [...new Set(stock.entries.map((entry) => entry.id))]);
}

function holds(entry: LanguageEntry, word: string): boolean {
  const texts = [entry.id, entry.name ?? '', entry.text, ...entry.levels.map((one) => one.text)];
  return texts.some((text) => text.toLowerCase().includes(word));
}

const plain = { name: null, label: null, holes: [], notes: [], levels: [], activities: [] };

function textEntries(from: string, text: LibraryText): BareEntry[] {
  const { id, section, source, holes = [], notes = [], levels = [], activities = [] } = text;
  return [
    {
      id,
      from,
      section,
      name: text.name ?? text.heading ?? null,
      label: text.label ?? null,
      text: text.text,
      source,
      holes,
      notes,
      levels: levels.map((one) => ({ level: one.level, text: one.text })),
      activities: activities.map((one) => one.id),
    },
    ...activities.map((one) => ({
      ...plain,
      id: one.id,
      from,
      section,
      name: `Activity of ${id}`,
      text: one.text,
      source,
      holes: one.holes ?? [],
      notes: one.notes ?? [],
    })),
  ];
}

function setEntries(set: RequirementSet): BareEntry[] {
  const from = set.set;
  return [
    ...set.specializedExperience.map(({ id, text, topic, source, notes = [] }) => ({
      ...plain,
      id,
      from,
      section: 'specializedExperience' as const,
      name: topic,
      text,
      source,
      notes,
    })),
    ...set.technicalCompetencies.map(({ id, name, definition, source, notes = [] }) => ({
      ...plain,
      id,
      from,
      section: 'technicalCompetencies' as const,
      name,
      text: definition,
      source,
      notes,
    })),
    ...set.generalCompetencies.map(({ id, name, assessedBy, source }) => ({
      ...plain,
      id,
      from,
      section: 'generalCompetencies' as const,
      name,
      text: `Assessed by ${assessedBy}.`,
      source,
    })),
  ];
}
