import { contentTypesPart, parseContentTypes } from '../../package/content-types.ts';
import { type PartTree, readTrees, treeIn } from '../../package/read-tree.ts';
import { relatedPart } from '../../package/related-part.ts';
import { partText, type WordPackage } from '../../package/word-package.ts';
import { readEdges } from './read-edges.ts';
import { readLooks } from './read-looks.ts';
import { readPage } from './read-page.ts';
import { fitsSheet } from './sheet-page.ts';
import { readStyleList } from './style-list.ts';
import type { StyleLook, WordReference } from './word-reference.ts';

const empty: StyleLook = { run: new Map(), paragraph: new Map() };

/**
 * Reads from an agency's own Word file what documents may take from it, and says what they may not. Only what is known
 * to be harmless is read: macros, links out of the file, embedded objects, comments and tracked changes have no way in.
 * Null when the parts are none of a Word file.
 */
export function readReference(parts: WordPackage): WordReference | null {
  const main = relatedPart(parts, '', 'officeDocument');
  const text = main === undefined ? undefined : partText(parts, main);
  if (main === undefined || text === undefined || !mayBeWord(main, parts)) return null;
  const sections = readTrees(text, new Set(['w:sectPr']));
  if (sections === undefined) return null;
  const partFor = (purpose: string): string => relatedPart(parts, main, purpose) ?? '';
  const styles = readStyleList(parts, partFor('styles'), partFor('theme'));
  const looks = styles === undefined ? undefined : readLooks(styles);
  const last = sections.at(-1);
  const page = last === undefined ? undefined : readPage(last);
  const settings = partText(parts, partFor('settings')) ?? '';
  const found = readEdges({ parts, main, sections, settings, styles, page });
  const notTaken = [
    ...(looks === undefined ? ['its styles, which cannot be read'] : []),
    ...(looks?.numbersHeadings === true ? ['the numbers of headings'] : []),
    ...(page === undefined
      ? ['its page size and margins, which leave no room for text or are not told']
      : []),
    ...(last === undefined ? [] : oddities(last)),
    ...found.notTaken,
    ...(page === undefined || fitsSheet(page)
      ? []
      : ['its page size for cover sheets and forms, which would not fit']),
    ...(holds(parts, /(?:^|\/)vbaProject[^/]*$/i) ? ['macros'] : []),
    ...(holds(parts, /(?:^|\/)embeddings\//i) ? ['embedded objects'] : []),
    ...(holds(parts, /\.odttf$/i) ? ['fonts inside the file; they have to be on the computer'] : []),
  ];
  return {
    defaults: looks?.defaults ?? empty,
    styles: looks?.styles ?? new Map(),
    ...(page === undefined ? {} : { page }),
    ...(found.edges === undefined ? {} : { edges: found.edges }),
    remarks: found.remarks,
    notTaken,
  };
}

/** Workbooks and slides are packages with a main part too. */
function mayBeWord(main: string, parts: WordPackage): boolean {
  const { overrides } = parseContentTypes(partText(parts, contentTypesPart) ?? '');
  return !/spreadsheetml|presentationml|ms-excel|ms-powerpoint|ms-visio/i.test(overrides.get(main) ?? '');
}

function holds(parts: WordPackage, pattern: RegExp): boolean {
  return [...parts.keys()].some((name) => pattern.test(name));
}

function oddities(section: PartTree): string[] {
  const columns = treeIn(section, 'w:cols')?.attributes['w:num'];
  return [
    ...(columns !== undefined && columns !== '1' ? ['columns'] : []),
    ...(treeIn(section, 'w:pgBorders') === undefined ? [] : ['borders around pages']),
    ...(treeIn(section, 'w:lnNumType') === undefined ? [] : ['line numbers']),
  ];
}
