import { isOn } from '../package/on-off.ts';
import type { XmlAttributes, XmlHandlers } from '../xml/scan-xml.ts';
import { plain } from './plain.ts';
import type { TrackedChange, WordLine } from './word-review.ts';

/** Who changed something, and when. */
interface Mark {
  readonly kind: TrackedChange['kind'];
  readonly author: string;
  readonly date: string;
  text: string;
}

/** Elements whose content is not read as text: what was moved away, older forms of drawings, instructions. */
const passedOver = new Set([
  'w:instrText',
  'w:delInstrText',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
]);

/** Fields whose value changes with the page, so that it says nothing of an edit. */
const pageField = /\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b/;

/** The style of paragraphs in headers and footers that came from a reference document. */
const edgeStyle = 'AgencyEdge';

/** Goes through the body, a header or a footer, and puts together what people read there. */
export class StoryReader {
  readonly lines: WordLine[] = [];
  readonly changes: TrackedChange[] = [];
  /** What each comment is about, by the comment's id. */
  readonly commented = new Map<string, { readonly section: string; text: string }>();
  readonly #headings: ReadonlySet<string>;
  #section: string;
  /** Texts of the open paragraphs, as boxes hold paragraphs within paragraphs. */
  readonly #paragraphs: { text: string; isHeading: boolean; fromReference: boolean }[] = [];
  /** Cells of the open table rows. */
  readonly #rows: string[][] = [];
  /** Whether all text of the outermost open row came from a reference. */
  #rowFromReference = true;
  readonly #marks: Mark[] = [];
  readonly #openComments = new Set<string>();
  #skipped = 0;
  #runs = 0;
  #isStruck = false;
  #isHidden = false;
  /** Within a field: its instruction, and whether its value is reached. */
  readonly #fields: { instruction: string; hasValue: boolean }[] = [];

  constructor(headings: ReadonlySet<string>, section: string) {
    this.#headings = headings;
    this.#section = section;
  }

  readonly handlers: XmlHandlers = {
    open: (name, attributes) => this.#open(name, attributes),
    close: (name) => this.#close(name),
    text: (text) => this.#characters(text),
  };

  #element = '';

  #open(name: string, attributes: XmlAttributes): void {
    this.#element = name;
    if (this.#skipped > 0 || passedOver.has(name)) {
      if (this.#skipped === 0) this.#noteFormat(name, attributes);
      this.#skipped++;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ text: '', isHeading: false, fromReference: false });
        break;
      case 'w:pStyle': {
        const paragraph = this.#paragraphs.at(-1);
        if (paragraph === undefined) break;
        paragraph.isHeading = this.#headings.has(attributes['w:val'] ?? '');
        paragraph.fromReference = attributes['w:val'] === edgeStyle;
        break;
      }
      case 'w:r':
        this.#runs++;
        this.#isStruck = false;
        this.#isHidden = false;
        break;
      case 'w:strike':
      case 'w:dstrike':
        this.#isStruck = this.#runs > 0 && isOn(attributes);
        break;
      case 'w:vanish':
        this.#isHidden = this.#runs > 0 && isOn(attributes);
        break;
      case 'w:tr':
        if (this.#rows.length === 0) this.#rowFromReference = true;
        this.#rows.push([]);
        break;
      case 'w:tc':
        this.#rows.at(-1)?.push('');
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        this.#add(' ');
        break;
      case 'w:noBreakHyphen':
        this.#add('-');
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.#mark('inserted', attributes);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#mark('deleted', attributes);
        break;
      case 'w:commentRangeStart': {
        const id = attributes['w:id'] ?? '';
        this.#openComments.add(id);
        this.commented.set(id, { section: this.#section, text: '' });
        break;
      }
      case 'w:commentRangeEnd':
        this.#openComments.delete(attributes['w:id'] ?? '');
        break;
      case 'w:commentReference': {
        const id = attributes['w:id'] ?? '';
        if (!this.commented.has(id)) this.commented.set(id, { section: this.#section, text: '' });
        break;
      }
      case 'w:fldSimple':
        this.#fields.push({ instruction: attributes['w:instr'] ?? '', hasValue: true });
        break;
      case 'w:fldChar':
        this.#fieldSign(attributes['w:fldCharType']);
        break;
    }
  }

  #close(name: string): void {
    this.#element = '';
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#endParagraph();
        break;
      case 'w:r':
        this.#runs--;
        break;
      case 'w:tr':
        this.#line((this.#rows.pop() ?? []).map(plain).join(' | '), /[^ |]/, this.#rowFromReference);
        break;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        this.#endMark();
        break;
      case 'w:fldSimple':
        this.#fields.pop();
        break;
    }
  }

  #characters(text: string): void {
    if (this.#skipped > 0) {
      const field = this.#fields.at(-1);
      if (this.#element === 'w:instrText' && field !== undefined) field.instruction += text;
      return;
    }
    if (this.#element === 'w:t' || this.#element === 'w:delText') this.#add(text);
  }

  #add(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && (!field.hasValue || pageField.test(field.instruction))) return;
    const mark = this.#marks.at(-1);
    if (mark !== undefined) mark.text += text;
    if (this.#marks.some(({ kind }) => kind === 'deleted') || this.#isHidden) return;
    const shown = this.#isStruck && text.trim() !== '' ? `[struck out: ${text}]` : text;
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += shown;
    for (const id of this.#openComments) {
      const about = this.commented.get(id);
      if (about !== undefined) about.text += text;
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const text = plain(paragraph.text);
    const outer = this.#paragraphs.at(-1);
    const row = this.#rows.at(-1);
    if (text !== '' && !paragraph.fromReference) this.#rowFromReference = false;
    if (outer !== undefined) outer.text += ` ${text} `;
    else if (row !== undefined && row.length > 0) row[row.length - 1] += ` ${text}`;
    else {
      if (paragraph.isHeading && text !== '') this.#section = text;
      this.#line(text, /./, paragraph.fromReference);
    }
  }

  #line(text: string, hasWords: RegExp, fromReference: boolean): void {
    if (this.#rows.length > 0) {
      // A table in a cell is read as part of the cell.
      const row = this.#rows.at(-1);
      if (row !== undefined && row.length > 0) row[row.length - 1] += ` ${text}`;
    } else if (hasWords.test(text)) {
      this.lines.push({ section: this.#section, text, ...(fromReference ? { fromReference } : {}) });
    }
  }

  #fieldSign(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ instruction: '', hasValue: false });
    else if (type === 'end') this.#fields.pop();
    else {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.hasValue = true;
    }
  }

  #mark(kind: Mark['kind'], attributes: XmlAttributes): void {
    this.#marks.push({
      kind,
      author: attributes['w:author'] ?? '',
      date: attributes['w:date'] ?? '',
      text: '',
    });
  }

  #endMark(): void {
    const mark = this.#marks.pop();
    if (mark === undefined) return;
    const { kind, author, date } = mark;
    const text = plain(mark.text);
    // The mark of a paragraph or a row has no text of its own.
    if (text !== '') this.#tell({ kind, author, date, section: this.#section, text });
  }

  /** Changes of one author that follow each other are one to the reader. */
  #tell(change: TrackedChange): void {
    const last = this.changes.at(-1);
    if (
      last?.kind === change.kind &&
      last.author === change.author &&
      last.section === change.section &&
      last.date === change.date &&
      change.kind !== 'inserted'
    ) {
      this.changes[this.changes.length - 1] = { ...last, text: plain(`${last.text} ${change.text}`) };
    } else this.changes.push(change);
  }

  #noteFormat(name: string, attributes: XmlAttributes): void {
    if (name !== 'w:rPrChange' && name !== 'w:pPrChange') return;
    const author = attributes['w:author'] ?? '';
    const date = attributes['w:date'] ?? '';
    const last = this.changes.at(-1);
    if (last?.kind === 'formatted' && last.author === author && last.section === this.#section) return;
    this.changes.push({ kind: 'formatted', author, date, section: this.#section, text: '' });
  }
}
