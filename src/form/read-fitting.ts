import type { SourceNode, SourceScalar } from '../source/source-document.ts';
import { trailingComment } from '../source/trailing-comment.ts';
import { isCleanCode } from '../source/typographic.ts';
import { type Build, type Form, isOptional, type Keys, type Optional, type Section } from './form.ts';
import { isUnsafeKey } from './to-plain.ts';

/** A file that fits its schema, so that nothing has to be said about it. */
export interface Fitting {
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Reads a file that fits its schema in every way, in one pass and many times faster than the schema itself; null where
 * the least thing is amiss, or may be, and the schema has to find out what. The value is the one that the schema gives.
 */
export function readFitting(schema: Section, text: string, root: SourceNode): Fitting | null {
  const read = readerOf(schema)(root, { text, hasComments: text.includes('#', root.start) });
  if (read === misfit) return null;
  const value = read as Record<string, unknown>;
  // What is left empty at the top level counts as not written.
  for (const key of Object.keys(value)) if (value[key] === undefined) delete value[key];
  return { value };
}

/** Stands for a value that does not fit; the schemas give no such value. */
const misfit = Symbol('misfit');

interface Source {
  readonly text: string;
  /** False when no comment can have cut off a part of a text. */
  readonly hasComments: boolean;
}

/** Gives the value of a node, undefined for an empty one that may be left out, or `misfit`. */
type Reader = (node: SourceNode, source: Source) => unknown;

const readers = new WeakMap<Form, Reader>();

function readerOf(place: Form | Optional): Reader {
  if (isOptional(place)) return emptyOr(readerOf(place.form), place.form.kind === 'prose');
  const known = readers.get(place);
  if (known !== undefined) return known;
  const made = makeReader(place);
  readers.set(place, made);
  return made;
}

function makeReader({ build, kind, ofText, ofItems }: Form): Reader {
  if (build.type === 'section') return sectionReader(build.keys);
  if (build.type === 'names') return namesReader(build);
  const readText = ofText === undefined ? refuse : textReader(kind, ofText);
  const readItems =
    ofItems === undefined || build.type !== 'list' ? refuse : itemsReader(readerOf(build.item), ofItems);
  return (node, source) => {
    if (node.kind === 'scalar') return node.empty ? misfit : readText(node, source);
    return node.kind === 'sequence' ? readItems(node, source) : misfit;
  };
}

const refuse = (): typeof misfit => misfit;

/** For what may be left out; even there a comment may have taken the text: `remarks: #1 priority`. */
function emptyOr(read: Reader, prose: boolean): Reader {
  return (node, source) => {
    if (node.kind !== 'scalar' || !node.empty) return read(node, source);
    return prose && isCut(node, source) ? misfit : undefined;
  };
}

function isCut(node: SourceScalar, { text, hasComments }: Source): boolean {
  return hasComments && trailingComment(text, node) !== null;
}

function textReader(kind: string | undefined, ofText: (text: string) => unknown) {
  return (node: SourceScalar, source: Source): unknown => {
    if (kind === 'prose' && isCut(node, source)) return misfit;
    if (kind === 'code' && !isCleanCode(node.value)) return misfit;
    const value = ofText(node.value);
    return value === undefined ? misfit : value;
  };
}

function itemsReader(readItem: Reader, ofItems: (items: unknown[]) => unknown): Reader {
  return (node, source) => {
    if (node.kind !== 'sequence') return misfit;
    const items: unknown[] = [];
    for (const item of node.items) {
      const value = readItem(item, source);
      if (value === misfit) return misfit;
      items.push(value);
    }
    const value = ofItems(items);
    return value === undefined ? misfit : value;
  };
}

/** A part of a section; its reader is made when a file has it. */
interface Part {
  readonly key: string;
  readonly place: number;
  readonly form: Form | Optional;
  readonly isNeeded: boolean;
  read?: Reader;
}

function sectionReader(keys: Keys): Reader {
  const parts = Object.entries(keys).map(([key, form], place) => {
    const part: Part = { key, place, form, isNeeded: !isOptional(form) };
    return part;
  });
  const places = new Map(parts.map(({ key, place }) => [key, place]));
  return (node, source) => {
    if (node.kind !== 'mapping') return misfit;
    const written = new Array<SourceNode | undefined>(parts.length);
    for (const { key, value } of node.entries) {
      const place = places.get(key.value);
      if (place === undefined) return misfit;
      written[place] = value;
    }
    const values: Record<string, unknown> = {};
    for (const part of parts) {
      const value = written[part.place];
      if (value !== undefined) {
        part.read ??= readerOf(part.form);
        const read = part.read(value, source);
        if (read === misfit) return misfit;
        values[part.key] = read;
      } else if (part.isNeeded) return misfit;
    }
    return values;
  };
}

/** For keys that the writer names. */
function namesReader({ name, value }: Extract<Build, { readonly type: 'names' }>): Reader {
  const readValue = readerOf(value);
  const { ofText: ofName = () => undefined } = name;
  return (node, source) => {
    if (node.kind !== 'mapping') return misfit;
    const values: Record<string, unknown> = {};
    for (const { key, value: part } of node.entries) {
      const known = isUnsafeKey(key.value) ? undefined : ofName(key.value);
      const read = known === undefined ? misfit : readValue(part, source);
      if (read === misfit) return misfit;
      values[key.value] = read;
    }
    return values;
  };
}
