/** Which text of a file something stands in. */
export type Story = 'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'comment';

/** Where something stands, for people to find it in Word. */
export interface Place {
  readonly part: string;
  readonly story: Story;
  /** Number of the paragraph in its part, from 1. */
  readonly paragraph: number;
  /** The heading above it. */
  readonly heading?: string;
  /** The table around it: its number in the part, from 1, and the row in it. */
  readonly table?: { readonly number: number; readonly row: number };
  /** The text that it begins with. */
  readonly quote: string;
  /** Where it has no text: the text before it. */
  readonly after?: string;
}

/** How characters look, as far as the rules ask. */
export interface RunFormat {
  /** Six hex digits; null for the automatic colour, which always stands out. */
  readonly color?: string | null;
  /** What is behind the characters: six hex digits, or null for nothing. */
  readonly fill?: string | null;
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly hidden?: boolean;
  readonly language?: string;
}

/** Characters of one look. */
export interface WordRun {
  readonly text: string;
  /** The look with all styles counted in. */
  readonly format: RunFormat;
  /** What is set on the characters themselves. */
  readonly direct: RunFormat;
  /** The fills that may be behind them where their own has none, from the nearest to the page. */
  readonly behind: readonly string[];
  /** Their colour may come from the style of the table around them. */
  readonly tableColored: boolean;
  readonly paragraphStyle: ParagraphStyle;
  readonly inLink: boolean;
  readonly inTextBox: boolean;
}

/** A paragraph style with all that it is based on. */
export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  /** Level of a heading, from 1 to 9. */
  readonly level?: number;
  readonly numbered: boolean;
  readonly fill?: string | null;
}

/** A link, with where it leads. */
export interface WordLink {
  readonly text: string;
  /** An address outside; undefined for a place within the file. */
  readonly target: string | undefined;
  /** Words for those who point at it, which some screen readers read. */
  readonly tip: string;
  /** A picture within the link stands for its text. */
  readonly holdsObject: boolean;
}

/** A paragraph. Its text is kept up to a length that tells what it is. */
export interface WordParagraph {
  readonly place: Place;
  readonly text: string;
  readonly style: ParagraphStyle;
  /** Level of a heading, by the paragraph itself or its style. */
  readonly level: number | undefined;
  /** Its sign or number comes from Word. */
  readonly numbered: boolean;
  /** All characters that are seen are bold. */
  readonly allBold: boolean;
  readonly links: readonly WordLink[];
  /** Pieces whose colour is set on themselves and that have no other sign of being different. */
  readonly colored: readonly { readonly text: string; readonly color: string }[];
  /** It holds pictures, drawings or the end of a section, so it is not empty without text. */
  readonly holdsMore: boolean;
  readonly framed: boolean;
  readonly inTextBox: boolean;
  /** It holds a field, such as a page number. */
  readonly hasField: boolean;
  /** Number of the cell around it in its part, from 1; undefined outside of tables. */
  readonly cell: number | undefined;
}

/** A table, once all of it was read. */
export interface WordTable {
  readonly place: Place;
  readonly style: string;
  readonly rows: number;
  readonly columns: number;
  /** How many rows from the first one on are header rows, and how many others are. */
  readonly headerRows: number;
  readonly laterHeaderRows: number;
  /** Cells that span columns or rows. */
  readonly merged: number;
  readonly nested: boolean;
  readonly floating: boolean;
  /** Name for screen readers. */
  readonly title: string;
}

/** A picture, chart, shape or embedded file. */
export interface WordObject {
  readonly place: Place;
  readonly kind: 'picture' | 'chart' | 'shape' | 'text box' | 'embedded object';
  readonly name: string;
  readonly description: string;
  readonly decorative: boolean;
  readonly floating: boolean;
}

/** Something of which it only matters that it is there. */
export interface WordMark {
  readonly kind:
    | 'form field'
    | 'control'
    | 'checkbox control'
    | 'revision'
    | 'comment'
    | 'background picture'
    | 'inserted file'
    | 'field from outside';
  readonly place: Place;
  /** Whose revision, or what the field says. */
  readonly detail: string;
}

/** What a rule listens to while a file is read. */
export interface WordVisitor {
  run?(run: WordRun, place: () => Place): void;
  paragraph?(paragraph: WordParagraph): void;
  table?(table: WordTable): void;
  object?(object: WordObject): void;
  mark?(mark: WordMark): void;
  /** All was read. */
  end?(): void;
}
