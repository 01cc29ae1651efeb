import { checkFacts } from '../package/check-package.ts';
import { contentTypesPart } from '../package/content-types.ts';
import { findMainPart, type MainPart } from '../package/main-part.ts';
import { type PartFacts, readFacts } from '../package/part-facts.ts';
import { readPackage } from '../package/read-package.ts';
import { type Relationship, targetPart } from '../package/relationships.ts';
import { UnreadablePackage } from '../package/unreadable-package.ts';
import { findPart, ownerOf, partText, relationshipsPath, type WordPackage } from '../package/word-package.ts';
import { ContentReader } from './content-reader.ts';
import { FindingList, limitFindings, type WordFinding } from './finding-list.ts';
import { listenAll } from './listen-all.ts';
import { unreadable } from './package-rules.ts';
import { PropertyReader } from './property-reader.ts';
import { StyleSheet } from './style-sheet.ts';
import type { Story } from './word-content.ts';
import type { WordFile } from './word-rule.ts';

/** What checking a Word file gave. */
export interface CheckedWord {
  readonly findings: readonly WordFinding[];
  /** Rules that could not run, as the part with the text cannot be read. */
  readonly notRun: readonly string[];
}

/**
 * Checks any Word file, whoever made it: first what it is made of, as of every file that the program writes, then
 * whether everybody can read it. Each part is read once. Whatever the file holds, the answer comes in bounded time and
 * memory.
 */
export function checkWord(name: string, bytes: Uint8Array): CheckedWord {
  try {
    const parts = readPackage(bytes);
    const facts = readIndexes(parts);
    const main = findMainPart(parts, facts);
    const { remarks, notRun } = readParts(name, parts, facts, main);
    return { findings: [...limitFindings(checkFacts(parts, facts)), ...remarks], notRun };
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    return { findings: [{ rule: unreadable.id, message: error.message, fix: error.fix }], notRun: [] };
  }
}

/** Reads the parts that tell what the other parts are. */
function readIndexes(parts: WordPackage): Map<string, PartFacts> {
  const facts = new Map<string, PartFacts>();
  for (const [name, part] of parts) {
    const isIndex = name === contentTypesPart || ownerOf(name) !== undefined;
    if (isIndex && typeof part === 'string') facts.set(name, readFacts(part));
  }
  return facts;
}

/** Reads all other parts, those with text into the rules. */
function readParts(name: string, parts: WordPackage, facts: Map<string, PartFacts>, main: MainPart) {
  const properties = new PropertyReader();
  const styles = new StyleSheet();
  const read = (part: string, handlers = {}) => {
    const text = partText(parts, part);
    if (text !== undefined && !facts.has(part)) facts.set(part, readFacts(text, handlers));
  };
  for (const { type, target } of leadsOf('', parts, facts)) {
    if (/\/(?:core|custom)-properties$/.test(type)) read(target, properties.handlers);
  }
  const leads = leadsOf(main.part, parts, facts);
  for (const { type, target } of leads) {
    if (type.endsWith('/styles')) read(target, styles.handlers);
  }
  const file = describeFile(name, parts, facts, main, properties, styles);
  const remarks = new FindingList();
  const { visitor, waiting } = listenAll(file, remarks);
  const early = remarks.all();
  const stories = leads.flatMap(({ type, target }) => {
    const story = storyOf.get(type.slice(type.lastIndexOf('/') + 1));
    return story === undefined ? [] : [{ part: target, story }];
  });
  for (const { part, story } of [{ part: main.part, story: 'body' as const }, ...stories]) {
    read(part, new ContentReader({ part, story, styles, targets: targetsOf(part, facts) }, visitor).handlers);
  }
  for (const part of parts.keys()) read(part);
  const body = facts.get(main.part);
  // What breaks off in the middle would be blamed for what is missing.
  if (body === undefined || body.problem !== undefined) {
    return { remarks: early, notRun: waiting };
  }
  visitor.end?.();
  return { remarks: remarks.all(), notRun: [] };
}

/** The texts beside the body, by the last word of their relationship's type, in the order of reading. */
const storyOf: ReadonlyMap<string, Story> = new Map([
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
  ['comments', 'comment'],
]);

/** Relationships of a part within the file, targets as names of parts. */
function leadsOf(owner: string, parts: WordPackage, facts: ReadonlyMap<string, PartFacts>): Relationship[] {
  const list = relationshipsPath(owner);
  return (facts.get(list)?.leads ?? []).flatMap((lead) => {
    const target = lead.external ? undefined : findPart(parts, targetPart(list, lead));
    return target === undefined ? [] : [{ ...lead, target }];
  });
}

/** Addresses outside of the file by the id of their relationship. */
function targetsOf(part: string, facts: ReadonlyMap<string, PartFacts>): Map<string, string> {
  const leads = facts.get(relationshipsPath(part))?.leads ?? [];
  return new Map(leads.filter(({ external }) => external).map(({ id, target }) => [id, target]));
}

function describeFile(
  name: string,
  parts: WordPackage,
  facts: ReadonlyMap<string, PartFacts>,
  { kind, macros }: MainPart,
  { texts, own }: PropertyReader,
  styles: StyleSheet,
): WordFile {
  const outside = [...facts].flatMap(([list, { leads }]) =>
    leads
      .filter(({ external }) => external)
      .map(({ type, target }) => ({
        part: ownerOf(list) ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target,
      })),
  );
  return {
    name,
    kind,
    macros: macros || [...parts.keys()].some((part) => /vbaProject[^/]*\.bin$/i.test(part)),
    own: own.has('cxpd version'),
    forReview: own.has('cxpd version') && own.has('cxpd language shown'),
    ...texts,
    styles,
    outside,
  };
}
