import type { XmlAttributes, XmlHandlers } from '../xml/scan-xml.ts';
import { fillOf, noteParagraphProperty, noteRunProperty } from './formats.ts';
import { LinkReader } from './link-reader.ts';
import { ObjectReader } from './object-reader.ts';
import { ParagraphReader } from './paragraph-reader.ts';
import type { StyleSheet } from './style-sheet.ts';
import { symbolText } from './symbol-text.ts';
import { TableReader } from './table-reader.ts';
import type { Place, Story, WordMark, WordVisitor } from './word-content.ts';

/** What reading a text needs to know. */
export interface ContentSource {
  readonly part: string;
  readonly story: Story;
  readonly styles: StyleSheet;
  /** Addresses outside of the file by the id of their relationship. */
  readonly targets: ReadonlyMap<string, string>;
}

/** As much of a text as is kept to find it by. */
const keptQuote = 100;

type Opening = (reader: ContentReader, attributes: XmlAttributes, parent: string) => void;

/**
 * Reads a part that holds text and tells a visitor of its paragraphs, runs, tables and objects, one after the other, so
 * that no more than the open ones are kept. What stands there for older programs only is passed over.
 */
export class ContentReader {
  readonly #source: ContentSource;
  readonly #visitor: WordVisitor;
  readonly #path: string[] = [];
  readonly #paragraphs: ParagraphReader[] = [];
  readonly #tables: TableReader;
  readonly #objects: ObjectReader;
  readonly #links: LinkReader;
  #count = 0;
  /** What is behind all text, six hex digits. */
  #page = 'FFFFFF';
  #heading: string | undefined;
  /** The last text that was read. */
  #before: string | undefined;
  /** Depth of the element whose content is passed over. */
  #passed: number | undefined;
  #showsText = false;
  #instruction = false;

  constructor(source: ContentSource, visitor: WordVisitor) {
    this.#source = source;
    this.#visitor = visitor;
    this.#tables = new TableReader(source.styles);
    this.#objects = new ObjectReader();
    this.#links = new LinkReader(source.targets);
  }

  readonly handlers: XmlHandlers = {
    open: (name, attributes) => {
      const parent = this.#path.at(-1) ?? '';
      this.#path.push(name);
      if (this.#passed !== undefined) return;
      if (revisions.has(name)) this.mark('revision', attributes['w:author']);
      if (passedOver.has(name)) this.#passOver(name);
      else this.#open(name, attributes, parent);
    },
    close: (name) => {
      if (this.#passed === undefined) this.#close(name);
      else if (this.#passed === this.#path.length) this.#passed = undefined;
      this.#path.pop();
    },
    text: (text) => {
      if (this.#passed !== undefined) return;
      if (this.#showsText) this.addText(text);
      else if (this.#instruction) this.#links.instruction(text);
    },
  };

  /** The paragraph that is open, if any; text boxes hold paragraphs within one. */
  get paragraph(): ParagraphReader | undefined {
    return this.#paragraphs.at(-1);
  }

  addText(text: string): void {
    this.paragraph?.add(text);
    this.#links.text(text);
  }

  /** A new line, page or column. */
  addBreak(type = 'textWrapping'): void {
    if (type !== 'textWrapping' && this.paragraph !== undefined) this.paragraph.holdsMore = true;
    this.addText('\n');
  }

  openRun(): void {
    this.paragraph?.openRun();
  }

  openParagraph(): void {
    this.#count++;
    const inTextBox = this.#paragraphs.length > 0;
    this.#paragraphs.push(new ParagraphReader(this.#count, this.#source.styles, inTextBox));
  }

  property(name: string, attributes: XmlAttributes, parent: string): void {
    const around = this.#path.at(-3);
    const paragraph = this.paragraph;
    if (parent === 'w:rPr') {
      if (around !== 'w:r' || paragraph === undefined) return;
      if (name === 'w:rStyle') paragraph.runStyle = attributes['w:val'];
      else noteRunProperty(name, attributes, paragraph.direct);
    } else if (parent === 'w:numPr' || (parent === 'w:pPr' && around === 'w:p')) {
      if (paragraph === undefined) return;
      if (name === 'w:sectPr') paragraph.holdsMore = true;
      noteParagraphProperty(name, attributes, paragraph.format);
    } else if (parent === 'w:tcPr' && name === 'w:shd') this.#tables.fill(fillOf(attributes));
    else this.#tables.property(name, attributes);
  }

  openTable(): void {
    this.#tables.open(this.#place());
  }

  /** A field begins, begins to show something, or ends. */
  markField(type: string | undefined): void {
    if (this.paragraph !== undefined) this.paragraph.hasField = true;
    const instruction = this.#links.mark(type);
    if (instruction !== undefined) this.field(instruction);
    if (type === 'end') this.#takeLinks();
  }

  /** A field of this instruction. */
  field(instruction: string): void {
    if (this.paragraph !== undefined) this.paragraph.hasField = true;
    if (fromOutside.test(instruction)) this.mark('field from outside', instruction.trim().slice(0, 100));
  }

  /** The colour of the page. */
  setPage(color: string | undefined): void {
    if (/^[\da-f]{6}$/i.test(color ?? '')) this.#page = (color ?? '').toUpperCase();
  }

  openLink(attributes: XmlAttributes): void {
    this.#links.open(attributes);
  }

  objectPart(name: string, attributes: XmlAttributes): void {
    this.#objects.open(name, attributes, this.#path.length);
  }

  mark(kind: WordMark['kind'], detail = ''): void {
    this.#visitor.mark?.({ kind, detail, place: this.#place() });
  }

  #passOver(name: string): void {
    this.#passed = this.#path.length;
    // A paragraph of which all text is to be taken out is not there for the space.
    if (name !== 'mc:Fallback' && this.paragraph !== undefined) this.paragraph.holdsMore = true;
  }

  #open(name: string, attributes: XmlAttributes, parent: string): void {
    if (name === 'w:t') this.#showsText = true;
    else if (name === 'w:instrText') this.#instruction = true;
    else if (properties.has(parent)) this.property(name, attributes, parent);
    else openings.get(name)?.(this, attributes, parent);
  }

  #close(name: string): void {
    if (name === 'w:t') this.#showsText = false;
    else if (name === 'w:instrText') this.#instruction = false;
    else if (name === 'w:r') this.#closeRun();
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tbl') this.#closeTable();
    else if (name === 'w:hyperlink') {
      this.#links.close();
      this.#takeLinks();
    }
    const object = this.#objects.close(this.#path.length);
    if (object === undefined) return;
    if (this.paragraph !== undefined) this.paragraph.holdsMore = true;
    this.#links.object();
    this.#visitor.object?.({ ...object, place: this.#place() });
  }

  #closeRun(): void {
    const behind = this.#tables.behind(this.#page);
    const run = this.paragraph?.closeRun(behind, this.#tables.colored, this.#links.isOpen);
    if (run !== undefined) this.#visitor.run?.(run, () => this.#place());
  }

  #closeParagraph(): void {
    const place = this.#place();
    const closed = this.#paragraphs.pop();
    if (closed === undefined) return;
    const paragraph = closed.close(place, this.#tables.cell);
    if (paragraph.level !== undefined && paragraph.text.trim() !== '') this.#heading = paragraph.text;
    if (paragraph.text.trim() !== '') this.#before = paragraph.text.slice(0, keptQuote);
    this.#tables.text(paragraph.text);
    this.#visitor.paragraph?.(paragraph);
  }

  #closeTable(): void {
    const table = this.#tables.close();
    if (table !== undefined) this.#visitor.table?.(table);
  }

  #takeLinks(): void {
    for (const link of this.#links.take()) this.paragraph?.links.push(link);
  }

  #place(): Place {
    const table = this.#tables.position;
    const text = this.paragraph?.text ?? '';
    return {
      part: this.#source.part,
      story: this.#source.story,
      paragraph: this.paragraph?.number ?? this.#count,
      quote: text.trim().slice(0, keptQuote),
      ...(text.trim() !== '' || this.#before === undefined ? {} : { after: this.#before }),
      ...(this.#heading === undefined || this.#source.story !== 'body' ? {} : { heading: this.#heading }),
      ...(table === undefined ? {} : { table }),
    };
  }
}

/** What was so before a tracked change. */
const former = [
  ...['w:del', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange', 'w:sectPrChange'],
  ...['w:tblPrChange', 'w:trPrChange', 'w:tcPrChange'],
];

/** Tracked changes. */
const revisions = new Set(['w:ins', 'w:moveTo', ...former]);

/** What is there for older programs only, or was so before a tracked change. */
const passedOver = new Set(['mc:Fallback', ...former]);

/** Fields that fetch something or start another program. */
const fromOutside = /^\s*(?:DDE(?:AUTO)?|LINK|IMPORT|INCLUDE(?:TEXT|PICTURE)?)\s/i;

/** Elements that hold properties. */
const properties = new Set(['w:rPr', 'w:pPr', 'w:numPr', 'w:tblPr', 'w:trPr', 'w:tcPr']);

/** What an element that is no property does when it begins. */
const openings = new Map<string, Opening>([
  ['w:p', (reader) => reader.openParagraph()],
  ['w:r', (reader) => reader.openRun()],
  ['w:tab', (reader, _, parent) => reader.addText(parent === 'w:tabs' ? '' : '\t')],
  ['w:ptab', (reader) => reader.addText('\t')],
  ['w:br', (reader, attributes) => reader.addBreak(attributes['w:type'])],
  ['w:cr', (reader) => reader.addText('\n')],
  ['w:noBreakHyphen', (reader) => reader.addText('-')],
  ['w:sym', (reader, attributes) => reader.addText(symbolText(attributes))],
  ['w:tbl', (reader) => reader.openTable()],
  ['w:hyperlink', (reader, attributes) => reader.openLink(attributes)],
  ['w:fldChar', (reader, attributes) => reader.markField(attributes['w:fldCharType'])],
  ['w:fldSimple', (reader, attributes) => reader.field(attributes['w:instr'] ?? '')],
  ['w:ffData', (reader) => reader.mark('form field')],
  ['w:control', (reader) => reader.mark('control')],
  ['w14:checkbox', (reader) => reader.mark('checkbox control')],
  ['w:comment', (reader) => reader.mark('comment')],
  ['w:background', (reader, attributes) => reader.setPage(attributes['w:color'])],
  ['v:background', (reader) => reader.mark('background picture')],
  ['w:altChunk', (reader) => reader.mark('inserted file')],
]);
for (const name of ['w:tr', 'w:tc']) {
  openings.set(name, (reader, attributes) => reader.property(name, attributes, ''));
}
for (const name of ObjectReader.elements) {
  openings.set(name, (reader, attributes) => reader.objectPart(name, attributes));
}
