import type { ValueOf } from '../form/form.ts';
import { type ReadForm, readForm } from '../form/read-form.ts';
import { choice, code, list, prose, section, wholeNumber } from '../form/scalars.ts';
import { LineIndex } from '../source/line-index.ts';
import { nodeAt, type SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { notesSchema } from '../standards/text-notes.ts';
import { checkLibrary } from './check-library.ts';

/** Sections of a PD that language is written for. There is none for Factors 2, 4, 8 and 9. */
export const languageSections = [
  'introduction',
  'duties',
  'knowledge',
  'guidelines',
  'scopeAndEffect',
  'contacts',
] as const;

/** A section of a PD that takes language. */
export type LanguageSection = (typeof languageSections)[number];

const holes = list(
  'Places that a draft fills.',
  section('One hole.', () => ({
    name: code('Name, such as levers.'),
    replaces: prose('The words of the text that the hole stands for.'),
    with: prose('Pattern of the filled words: {value}, {bare} without "the", {a} for a or an.').optional(),
    required: choice('When it must be filled.', ['no', 'always', 'outside']),
    join: code('What stands between the values of a list.').optional(),
  })),
);

const worded = {
  holes: holes.optional(),
  notes: notesSchema.optional(),
  changedIn: code('Version of the library that last changed the wording; left out: the first.').optional(),
};

/** A language library as data. */
export const librarySchema = section('A language library.', () => ({
  library: code('Id of the library.'),
  version: code('Version of the library.'),
  title: prose('Title.'),
  agency: code('Acronym of the agency that wrote it.'),
  source: prose('Source.'),
  resources: list(
    'Pages, hubs and communities that only this agency has, as its texts name them.',
    prose('A name or an address.'),
  ).optional(),
  texts: list(
    'The texts.',
    section('One text.', () => ({
      id: code('Id, such as MD-09.'),
      section: choice('Where it belongs.', [...languageSections, 'competency', 'goal', 'ses']),
      factor: wholeNumber('Factor that a text about contacts belongs to.', 6, 7).optional(),
      name: prose('Name of a competency.').optional(),
      heading: prose('Heading in the source.').optional(),
      label: prose('Lead-in of the text.').optional(),
      text: prose('Exact wording.'),
      source: prose('Place in the source.'),
      ...worded,
      levels: list(
        'Rating levels of a competency.',
        section('One level.', () => ({
          level: wholeNumber('Level.', 1, 5),
          text: prose('Exact wording.'),
          ...worded,
        })),
      ).optional(),
      activities: list(
        'Example activities of a goal.',
        section('One activity.', () => ({ id: code('Id.'), text: prose('Exact wording.'), ...worded })),
      ).optional(),
    })),
  ),
}));

/** A library as it is written. */
export type LibraryData = ValueOf<typeof librarySchema>;

/** One text of a library, with the line of its file on which it stands. */
export type LibraryText = LibraryData['texts'][number] & { readonly line: number };

/** Something with wording and holes: a text, a level, an activity. */
export type Worded = Pick<LibraryText, 'text' | 'holes' | 'notes' | 'changedIn'>;

/** A language library with the file it came from. */
export type Library = Omit<LibraryData, 'texts'> & {
  readonly file: string;
  readonly texts: readonly LibraryText[];
};

/** Reads a library; without an error in it the whole library is there. */
export function readLibrary(
  file: string,
  text: string,
  root: SourceNode,
): { library: Library | null; findings: readonly SourceFinding[] } {
  const read: ReadForm<LibraryData> = readForm(librarySchema, text, root);
  if (read.findings.length > 0) return { library: null, findings: read.findings };
  const lines = new LineIndex(text);
  const data = read.value as LibraryData;
  const findings = checkLibrary(data, root);
  if (findings.length > 0) return { library: null, findings };
  const texts = data.texts.map((one, index) => ({
    ...one,
    line: lines.position(nodeAt(root, ['texts', index])?.start ?? 0).line,
  }));
  return { library: { ...data, file, texts }, findings: [] };
}
