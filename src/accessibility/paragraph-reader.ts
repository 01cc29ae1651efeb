import type { Draft, ParagraphFormat } from './formats.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { Place, RunFormat, WordLink, WordParagraph, WordRun } from './word-content.ts';

/** As much of a paragraph's text as is kept, in UTF-16 units. */
export const keptText = 2000;

/** As many pieces in a colour of their own as are kept of a paragraph. */
const keptPieces = 5;

/** A paragraph while it is read. */
export class ParagraphReader {
  readonly format: Draft<ParagraphFormat> = {};
  readonly links: WordLink[] = [];
  /** What is set on the characters of the open run themselves, and their style. */
  direct: Draft<RunFormat> = {};
  runStyle: string | undefined;
  holdsMore = false;
  hasField = false;
  text = '';
  #run = '';
  #bold = true;
  #seen = 0;
  #colored = 0;
  readonly #pieces: { text: string; color: string }[] = [];

  constructor(
    readonly number: number,
    readonly styles: StyleSheet,
    readonly inTextBox: boolean,
  ) {}

  add(text: string): void {
    if (this.text.length < keptText) this.text += text.slice(0, keptText);
    if (this.#run.length < keptText) this.#run += text.slice(0, keptText);
  }

  openRun(): void {
    this.direct = {};
    this.runStyle = undefined;
    this.#run = '';
  }

  /** The run that ends; undefined when nothing of it is seen. */
  closeRun(behind: readonly string[], tableColored: boolean, inLink: boolean): WordRun | undefined {
    const text = this.#run;
    this.#run = '';
    if (text.trim() === '') return undefined;
    const usual = this.styles.run(this.format.style, this.runStyle);
    const format = { ...usual, ...this.direct };
    if (format.hidden === true) return undefined;
    this.#note(text, format, inLink);
    const paragraphStyle = this.styles.paragraph(this.format.style);
    const fill = this.format.fill === undefined ? paragraphStyle.fill : this.format.fill;
    return {
      text,
      format,
      direct: this.direct,
      behind: typeof fill === 'string' ? [fill] : behind,
      tableColored,
      paragraphStyle,
      inLink,
      inTextBox: this.inTextBox,
    };
  }

  close(place: Place, cell: number | undefined): WordParagraph {
    const style = this.styles.paragraph(this.format.style);
    const level = this.format.level ?? style.level;
    return {
      place,
      text: this.text,
      style,
      level: level === 0 ? undefined : level,
      numbered: this.format.numbered ?? style.numbered,
      allBold: this.#bold && this.#seen > 0,
      links: this.links,
      // Where all of a paragraph has a colour of its own, nothing in it is told apart by that.
      colored: this.#colored === this.#seen ? [] : this.#pieces,
      holdsMore: this.holdsMore,
      framed: this.format.framed === true,
      inTextBox: this.inTextBox,
      hasField: this.hasField,
      cell,
    };
  }

  #note(text: string, format: RunFormat, inLink: boolean): void {
    this.#seen += text.length;
    if (format.bold !== true) this.#bold = false;
    const { color } = this.direct;
    if (typeof color !== 'string') return;
    this.#colored += text.length;
    const apart = inLink || [format.bold, format.italic, format.underline, format.fill].some(Boolean);
    if (!apart && this.#pieces.length < keptPieces) this.#pieces.push({ text: text.slice(0, 100), color });
  }
}
