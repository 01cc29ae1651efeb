import { isOn } from '../package/on-off.ts';
import type { XmlAttributes, XmlHandlers } from '../xml/scan-xml.ts';
import {
  type Draft,
  fillOf,
  noteParagraphProperty,
  noteRunProperty,
  type ParagraphFormat,
} from './formats.ts';
import type { ParagraphStyle, RunFormat } from './word-content.ts';

/** A style as the file defines it. */
interface StyleEntry {
  readonly id: string;
  readonly type: string;
  name: string;
  basedOn: string;
  readonly paragraph: Draft<ParagraphFormat>;
  readonly run: Draft<RunFormat>;
  /** Of a table style: the fills of its cells, for all kinds of rows, and whether it colours text. */
  readonly fills: Set<string>;
  colored: boolean;
}

/** What the style of a table may put behind and into text. */
export interface TableStyle {
  readonly fills: readonly string[];
  readonly colored: boolean;
}

/** Styles are followed to what they are based on up to this depth; Word itself stops there. */
const deepest = 11;

/** The styles of a file, with what they are based on. Its handlers read the part of styles. */
export class StyleSheet {
  readonly #styles = new Map<string, StyleEntry>();
  readonly #defaults: Draft<RunFormat> = {};
  readonly #usual = new Map<string, string>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #runs = new Map<string, RunFormat>();
  readonly #tables = new Map<string, TableStyle>();

  /** Reads the part of styles, under the names that Word gives its elements. */
  readonly handlers: XmlHandlers = this.#createHandlers();

  /** The language of text that names none. */
  get language(): string | undefined {
    return this.run(undefined, undefined).language;
  }

  /** A paragraph style; of the usual one for an unknown id. */
  paragraph(id: string | undefined): ParagraphStyle {
    const known = this.#idOf(id, 'paragraph');
    const before = this.#paragraphs.get(known);
    if (before !== undefined) return before;
    const format: Draft<ParagraphFormat> = {};
    for (const style of this.#line(known)) Object.assign(format, style.paragraph);
    const resolved: ParagraphStyle = {
      id: known,
      name: this.#styles.get(known)?.name ?? '',
      numbered: format.numbered === true,
      ...(format.level === undefined || format.level === 0 ? {} : { level: format.level }),
      ...(format.fill === undefined ? {} : { fill: format.fill }),
    };
    this.#paragraphs.set(known, resolved);
    return resolved;
  }

  /** How characters look in a paragraph style and a character style, before anything is set on themselves. */
  run(paragraph: string | undefined, character: string | undefined): RunFormat {
    const ids = [
      this.#idOf(paragraph, 'paragraph'),
      this.#styles.has(character ?? '') ? (character ?? '') : '',
    ];
    const key = ids.join('\n');
    const before = this.#runs.get(key);
    if (before !== undefined) return before;
    const format: Draft<RunFormat> = { ...this.#defaults };
    for (const style of ids.flatMap((id) => this.#line(id))) Object.assign(format, style.run);
    this.#runs.set(key, format);
    return format;
  }

  /** What a table style may put behind and into text. */
  table(id: string | undefined): TableStyle {
    const known = this.#idOf(id, 'table');
    const before = this.#tables.get(known);
    if (before !== undefined) return before;
    const line = this.#line(known);
    const resolved = {
      fills: [...new Set(line.flatMap((style) => [...style.fills]))],
      colored: line.some((style) => style.colored),
    };
    this.#tables.set(known, resolved);
    return resolved;
  }

  /** Styles called heading 1 to 9 that have no level. */
  headingsWithoutLevel(): { readonly id: string; readonly name: string }[] {
    return [...this.#styles.values()]
      .filter(({ type, name }) => type === 'paragraph' && /^heading [1-9]$/i.test(name))
      .filter(({ id }) => this.paragraph(id).level === undefined);
  }

  #idOf(id: string | undefined, type: string): string {
    return id !== undefined && this.#styles.has(id) ? id : (this.#usual.get(type) ?? '');
  }

  /** The styles from what a style is based on first to itself. */
  #line(id: string): StyleEntry[] {
    const line: StyleEntry[] = [];
    let style = this.#styles.get(id);
    while (style !== undefined && line.length < deepest && !line.includes(style)) {
      line.unshift(style);
      style = this.#styles.get(style.basedOn);
    }
    return line;
  }

  #createHandlers(): XmlHandlers {
    const path: string[] = [];
    let style: StyleEntry | undefined;
    return {
      open: (name, attributes) => {
        const parent = path.at(-1);
        path.push(name);
        if (name === 'w:style') style = this.#begin(attributes);
        else if (style === undefined) {
          if (parent === 'w:rPr' && path.includes('w:rPrDefault')) {
            noteRunProperty(name, attributes, this.#defaults);
          }
        } else note(style, name, attributes, parent, path);
      },
      close: (name) => {
        path.pop();
        if (name === 'w:style') style = undefined;
      },
    };
  }

  #begin(attributes: XmlAttributes): StyleEntry {
    const id = attributes['w:styleId'] ?? '';
    const type = attributes['w:type'] ?? 'paragraph';
    const style: StyleEntry = {
      id,
      type,
      name: '',
      basedOn: '',
      paragraph: {},
      run: {},
      fills: new Set(),
      colored: false,
    };
    this.#styles.set(id, style);
    if (isOn({ 'w:val': attributes['w:default'] ?? '0' })) this.#usual.set(type, id);
    return style;
  }
}

function note(
  style: StyleEntry,
  name: string,
  attributes: XmlAttributes,
  parent: string | undefined,
  path: readonly string[],
): void {
  if (parent === 'w:style') {
    if (name === 'w:name') style.name = attributes['w:val'] ?? '';
    else if (name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? '';
  } else if (parent === 'w:tcPr') {
    const fill = name === 'w:shd' ? fillOf(attributes) : undefined;
    if (typeof fill === 'string') style.fills.add(fill);
  } else if (parent === 'w:rPr') {
    if (style.type === 'table') style.colored ||= name === 'w:color';
    else if (path.at(-3) === 'w:style') noteRunProperty(name, attributes, style.run);
  } else if (parent === 'w:numPr' || (parent === 'w:pPr' && path.at(-3) === 'w:style')) {
    noteParagraphProperty(name, attributes, style.paragraph);
  }
}
