import { contentTypesPart, endingOf } from './content-types.ts';
import type { PartFacts } from './part-facts.ts';
import { targetPart } from './relationships.ts';
import { UnreadablePackage } from './unreadable-package.ts';
import { findPart, type WordPackage } from './word-package.ts';

/** The part with the text of a Word file, and what kind of file it makes it. */
export interface MainPart {
  readonly part: string;
  readonly kind: 'document' | 'template';
  readonly macros: boolean;
}

/** The main parts of Word files by their content type. */
const kinds: ReadonlyMap<string, Omit<MainPart, 'part'>> = new Map([
  [
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    { kind: 'document', macros: false },
  ],
  [
    'vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    { kind: 'template', macros: false },
  ],
  ['vnd.ms-word.document.macroenabled.main+xml', { kind: 'document', macros: true }],
  ['vnd.ms-word.template.macroenabledtemplate.main+xml', { kind: 'template', macros: true }],
]);

/** Other files that are zip files too, by a name or content type in them. */
const others = [
  { shows: /spreadsheetml|ms-excel/, what: 'Excel workbook' },
  { shows: /presentationml|ms-powerpoint/, what: 'PowerPoint presentation' },
  { shows: /vnd\.ms-visio|\.xps|fixedrepresentation/, what: 'drawing or page file' },
] as const;

/**
 * Finds the part with the text, by the relationships of the file as a whole. Throws `UnreadablePackage` for a file
 * that is a zip file and no Word file.
 */
export function findMainPart(parts: WordPackage, facts: ReadonlyMap<string, PartFacts>): MainPart {
  const root = '_rels/.rels';
  const lead = facts.get(root)?.leads.find(({ type }) => type.endsWith('/officeDocument'));
  const part = lead === undefined ? undefined : findPart(parts, targetPart(root, lead));
  const type = part === undefined ? '' : typeOf(part, facts.get(contentTypesPart)?.types);
  const kind = kinds.get(type.toLowerCase().replace(/^application\//, ''));
  if (part !== undefined && (kind !== undefined || isPlainXml(type))) {
    return { part, ...(kind ?? { kind: 'document', macros: false }) };
  }
  throw otherKind(type, parts, lead !== undefined);
}

function typeOf(part: string, types: PartFacts['types'] | undefined): string {
  if (types === undefined) return '';
  const { defaults, overrides } = types;
  const named = [...overrides].find(([name]) => name.toLowerCase() === part.toLowerCase());
  return named?.[1] ?? defaults.get(endingOf(part)) ?? '';
}

/** Some programs give no better type than this; what the part holds is told by its elements. */
function isPlainXml(type: string): boolean {
  return /^(?:application|text)\/xml$/i.test(type);
}

function otherKind(type: string, parts: WordPackage, hasLead: boolean): UnreadablePackage {
  const found = others.find(({ shows }) => shows.test(type));
  const what = found?.what ?? (parts.has('mimetype') ? 'file of another text program' : undefined);
  if (what !== undefined) {
    return new UnreadablePackage(
      `Unexpected ${what}, expected a Word file (.docx).`,
      'Name a Word file, or save its text as a Word Document (.docx).',
    );
  }
  return hasLead || parts.has('word/document.xml')
    ? new UnreadablePackage(
        'Unexpected damage (its text cannot be found), expected a whole Word file (.docx).',
        'Get the file again from where it came from, or open it in Word and save it as a new file.',
      )
    : new UnreadablePackage(
        'Unexpected zip file, expected a Word file (.docx).',
        'If the Word file is in it, unpack it first.',
      );
}
