import {
  type AliasEvent,
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Path } from '../diagnostics/diagnostic.ts';
import { type Anchor, Anchors } from './anchors.ts';
import { checkEscapes } from './check-escapes.ts';
import { checkTag } from './check-tag.ts';
import type { FindingList } from './finding-list.ts';
import { MapKeys } from './map-keys.ts';
import {
  afterBracket,
  afterColon,
  afterDash,
  afterLastText,
  documentStart,
  nextEntry,
} from './node-places.ts';
import { skipBlanks } from './scan.ts';
import type { ScalarStyle, SourceEntry, SourceNode, SourceScalar, Span } from './source-document.ts';
import { maximumDepth, reportDepth } from './too-deep.ts';

const styles: Readonly<Record<ScalarEvent['style'], ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single-quoted',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double-quoted',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

// Held here because the bundled parser hands out each of its exports through a getter.
const { ALIAS, DOCUMENT, MAPPING, POP, SCALAR } = EVENT_ID;
const inBracketsStyle = COLLECTION_STYLE.FLOW;
const keepsBlankLines = CHOMPING_MODE.KEEP;
const readValue = getScalarValue;

/** What became of the events of one file. */
export interface Composed {
  /** The first document; null when reading had to stop. */
  readonly root: SourceNode | null;
  /** The offset where the first document ends, when a second one follows. */
  readonly secondAfter: number | null;
}

/** What an empty file holds. */
const nothing: SourceScalar = {
  kind: 'scalar',
  start: 0,
  end: 0,
  value: '',
  style: 'plain',
  empty: true,
  textStart: 0,
};

/** A list or map that is being read. */
interface Frame {
  readonly node:
    | { readonly kind: 'mapping'; readonly start: number; end: number; readonly entries: SourceEntry[] }
    | { readonly kind: 'sequence'; readonly start: number; end: number; readonly items: SourceNode[] };
  readonly keys: MapKeys | null;
  readonly anchor: Anchor | null;
  readonly inBrackets: boolean;
  /** Where the first part of it stands, -1 before that is read. */
  first: number;
  /** After the colon or the last part that was read: where the next one is looked for. */
  next: number;
  /** In a map, that a key was read and its value comes; the key is null when its entry is left out. */
  afterKey: boolean;
  key: SourceScalar | null;
  size: number;
  height: number;
}

/** Builds located nodes from the parser's events, in one pass and without recursion, and checks what only it can see. */
export function composeEvents(text: string, events: readonly Event[], findings: FindingList): Composed {
  return new Composer(text, findings).compose(events);
}

class Composer {
  readonly #text: string;
  readonly #findings: FindingList;
  readonly #anchors: Anchors;
  readonly #frames: Frame[] = [];
  #frame: Frame | undefined;
  #root: SourceNode = nothing;
  #end = 0;

  constructor(text: string, findings: FindingList) {
    this.#text = text;
    this.#findings = findings;
    this.#anchors = new Anchors(text, findings);
  }

  compose(events: readonly Event[]): Composed {
    let documents = 0;
    for (const event of events) {
      if (event.type === SCALAR) this.#scalar(event);
      else if (event.type === POP) this.#close();
      else if (event.type === DOCUMENT) documents++;
      else {
        const readOn = event.type === ALIAS ? this.#alias(event) : this.#open(event);
        if (!readOn) return { root: null, secondAfter: null };
      }
      if (documents > 1) break;
    }
    this.#anchors.reportUnused();
    return { root: this.#root, secondAfter: documents > 1 ? this.#end : null };
  }

  #scalar(event: ScalarEvent): void {
    const node = this.#read(event);
    if (event.tagStart >= 0) checkTag(this.#text, event, node, this.#path, this.#findings);
    if (event.anchorStart >= 0) {
      const anchor = this.#anchors.open(event.anchorStart, event.anchorEnd);
      this.#anchors.close(anchor, { node, size: 1, height: 0 });
    }
    this.#place(node, 1, 0, node);
  }

  #read(event: ScalarEvent): SourceScalar {
    const { valueStart, valueEnd } = event;
    const style = styles[event.style];
    let value = readValue(this.#text, event);
    if (style === 'plain') {
      const written = valueStart >= 0;
      const start = written ? valueStart : this.#placeOfNothing(event);
      const end = written ? valueEnd : start;
      return { kind: 'scalar', start, end, value, style, empty: isNull(value), textStart: start };
    }
    if (style === 'double-quoted' || style === 'single-quoted') {
      const raw = event.fast || style === 'single-quoted' ? '' : this.#text.slice(valueStart, valueEnd);
      if (raw.includes('\\')) value = checkEscapes(raw, valueStart, value, this.#path, this.#findings);
      const [start, end] = [valueStart - 1, valueEnd + 1];
      return { kind: 'scalar', start, end, value, style, empty: false, textStart: valueStart };
    }
    const header = skipBlanks(this.#text, this.#placeOfNothing(event));
    const start = Math.min(header, valueStart);
    const end =
      event.chomping === keepsBlankLines ? valueEnd : afterLastText(this.#text, valueStart, valueEnd);
    return { kind: 'scalar', start, end, value, style, empty: false, textStart: valueStart };
  }

  /** Where a value stands of which nothing is written, or where one may begin that is. */
  #placeOfNothing(event: ScalarEvent): number {
    const named = Math.max(event.anchorEnd, event.tagEnd);
    if (named >= 0) return named;
    const frame = this.#frame;
    if (frame === undefined) return documentStart(this.#text);
    if (frame.afterKey) return frame.next;
    return frame.node.kind === 'sequence' && !frame.inBrackets
      ? afterDash(this.#text, frame.next)
      : nextEntry(this.#text, frame.next);
  }

  /** False when the file must not be read on. */
  #alias(event: AliasEvent): boolean {
    const place = { start: event.anchorStart - 1, end: event.anchorEnd };
    const isKey = this.#frame?.node.kind === 'mapping' && !this.#frame.afterKey;
    if (isKey) this.#anchors.mention(place);
    const found = isKey ? null : this.#anchors.resolve(place, this.#path);
    if (found === 'bomb') return false;
    if (found !== null && this.#frames.length + found.height > maximumDepth) {
      return reportDepth(place.start, this.#path, this.#findings);
    }
    const { node, size, height } = found ?? { node: this.#asText(place), size: 1, height: 0 };
    this.#place(node, size, height, place, 'reference');
    return true;
  }

  /** What stands at a place as a text, for a reference to nothing. */
  #asText({ start, end }: Span): SourceScalar {
    const value = this.#text.slice(start, end);
    return { kind: 'scalar', start, end, value, style: 'plain', empty: false, textStart: start };
  }

  /** False when the file must not be read on. */
  #open(event: SequenceEvent | MappingEvent): boolean {
    if (this.#frames.length >= maximumDepth) return reportDepth(event.start, this.#path, this.#findings);
    if (event.tagStart >= 0) checkTag(this.#text, event, null, this.#path, this.#findings);
    const { start } = event;
    const inBrackets = event.style === inBracketsStyle;
    const entries: SourceEntry[] = [];
    const isMap = event.type === MAPPING;
    const frame: Frame = {
      node: isMap
        ? { kind: 'mapping', start, end: start, entries }
        : { kind: 'sequence', start, end: start, items: [] },
      keys: isMap ? new MapKeys(entries) : null,
      anchor: event.anchorStart >= 0 ? this.#anchors.open(event.anchorStart, event.anchorEnd) : null,
      inBrackets,
      first: -1,
      next: inBrackets && isBracket(this.#text[start]) ? start + 1 : start,
      afterKey: false,
      key: null,
      size: 1,
      height: 1,
    };
    this.#frames.push(frame);
    this.#frame = frame;
    return true;
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    this.#frame = this.#frames.at(-1);
    const { node, first } = frame;
    // `[a: b]` holds a map without brackets of its own: its first key begins where it begins.
    const bracketed = frame.inBrackets && isBracket(this.#text[node.start]) && first !== node.start;
    node.end = bracketed ? afterBracket(this.#text, frame.next) : frame.next;
    const { anchor, size, height } = frame;
    if (anchor !== null) this.#anchors.close(anchor, { node, size, height });
    this.#place(node, size, height, node);
  }

  /** Puts a node that was read into the list or map around it. `place` is where it stands: a reference, not its part. */
  #place(
    node: SourceNode,
    size: number,
    height: number,
    place: Span,
    written: 'word' | 'reference' = 'word',
  ): void {
    const frame = this.#frame;
    if (frame === undefined) {
      this.#root = node;
      this.#end = place.end;
      return;
    }
    frame.size += size;
    frame.height = Math.max(frame.height, height + 1);
    if (frame.first < 0) frame.first = place.start;
    if (frame.node.kind === 'sequence') {
      frame.node.items.push(node);
      frame.next = place.end;
    } else if (frame.afterKey) {
      if (frame.key !== null) frame.node.entries.push({ key: frame.key, value: node });
      frame.key = null;
      frame.afterKey = false;
      frame.next = place.end;
    } else {
      const value = afterColon(this.#text, place.end, frame.inBrackets);
      const form = value >= 0 || frame.inBrackets ? written : 'question';
      frame.key = frame.keys?.accept(node, place, form, this.#path, this.#findings) ?? null;
      frame.afterKey = true;
      frame.next = value >= 0 ? value : place.end;
    }
  }

  /** The path of the value that is read next; for a key, the path of its map. */
  readonly #path = (): Path => {
    const path: (string | number)[] = [];
    for (const { node, afterKey, key } of this.#frames) {
      if (node.kind === 'sequence') path.push(node.items.length);
      else if (key !== null) path.push(key.value);
      else if (afterKey) break;
    }
    return path;
  };
}

/** True for the ways of YAML to write that there is no value. */
function isNull(value: string): boolean {
  if (value.length !== 4) return value === '' || value === '~';
  return value === 'null' || value === 'Null' || value === 'NULL';
}

function isBracket(character: string | undefined): boolean {
  return character === '[' || character === '{';
}
