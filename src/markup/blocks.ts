/**
 * The document model: what a document says and how it is put together, knowing nothing of Word, HTML or Markdown.
 * Everything may carry `origin`, which says whose text it is, such as `dhs-cx:MD-04` (docs/document-markup.md).
 */

interface Marked {
  readonly origin?: string;
}

/** Something that a reviewer accepts or rejects: text that is new, or text that would be without what is new. */
export interface Change {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
}

/**
 * What may be changed as a whole, with all that it holds. Markup has no changes: they are made by comparing documents,
 * and shown by Word's writer alone.
 */
interface Changeable extends Marked {
  readonly change?: Change;
}

/** A piece of running text. */
export type Inline = Text | LineBreak | Strong | Emphasis | Link | Span | Mark | Checkbox;

/** Text without any break or control character; white space is already collapsed. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
}

/** A new line within a paragraph. */
export interface LineBreak {
  readonly type: 'break';
}

export interface Strong extends Marked {
  readonly type: 'strong';
  readonly content: readonly Inline[];
}

export interface Emphasis extends Marked {
  readonly type: 'emphasis';
  readonly content: readonly Inline[];
}

/** A link to a web page, a mail address or, as `#id`, a heading of the document; the address is checked and encoded. */
export interface Link extends Marked {
  readonly type: 'link';
  readonly href: string;
  readonly content: readonly Inline[];
}

/** Text that only carries an origin or a change. */
export interface Span extends Changeable {
  readonly type: 'span';
  readonly content: readonly Inline[];
}

/** Highlighted text. Markup has none: it is made where texts are pointed out to a reviewer, always with words beside it. */
export interface Mark extends Marked {
  readonly type: 'mark';
  readonly content: readonly Inline[];
}

/** A box that is ticked or not; printed as `[x]` or `[ ]`, so that its state is text. */
export interface Checkbox extends Marked {
  readonly type: 'checkbox';
  readonly checked: boolean;
}

/** A part of the document that stands on its own lines. */
export type Block = Heading | Paragraph | List | Table | Notice | Signature | Keep | Page | Sheet;

export interface Heading extends Changeable {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  /** The name that links of the document lead to, such as `how-to-apply`. */
  readonly id?: string;
  readonly content: readonly Inline[];
}

/** How a paragraph looks: `label` is the small name above an entry of a form. */
export type ParagraphStyle = 'body' | 'lead' | 'note' | 'small' | 'label';

export interface Paragraph extends Changeable {
  readonly type: 'paragraph';
  readonly style: ParagraphStyle;
  readonly content: readonly Inline[];
}

/** How many levels lists may have; deeper ones cannot be followed by a reader. */
export const deepestList = 4;

/** A list; an ordered one always counts from 1, or where it is lettered from a. */
export interface List extends Marked {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly lettered?: true;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Marked {
  /** Paragraphs and lists; the first is a paragraph. */
  readonly blocks: readonly FlowBlock[];
}

/** The blocks that items and cells may hold. */
export type FlowBlock = Paragraph | List;

/** `facts`: labels and values; `points`: figures that add up; `form`: the boxes of a cover sheet. */
export type TableStyle = 'plain' | 'facts' | 'points' | 'form';

export interface Table extends Changeable {
  readonly type: 'table';
  readonly style: TableStyle;
  readonly caption: readonly Inline[];
  /** Widths of the columns in percent; whole numbers that add up to 100. */
  readonly widths: readonly number[];
  /** The header row; a `form` may do without. */
  readonly header?: Row;
  readonly rows: readonly Row[];
}

export interface Row extends Changeable {
  readonly cells: readonly Cell[];
  /** A row of sums at the foot. */
  readonly total: boolean;
  /** A row of boxes to write in by hand, which needs room. */
  readonly sign: boolean;
}

export interface Cell extends Marked {
  /** Set when the cell is a header, of its column or of its row. */
  readonly scope?: 'col' | 'row';
  /** How many columns it covers; more than 1 only in a `form`. */
  readonly columns: number;
  /** Set to the right, for figures. */
  readonly numeric: boolean;
  readonly blocks: readonly FlowBlock[];
}

/** A boxed remark, such as the mark of a draft with the list of what is wrong. */
export interface Notice extends Marked {
  readonly type: 'notice';
  /** Paragraphs and lists of one level. */
  readonly blocks: readonly FlowBlock[];
}

/** Where a person signs: fields side by side, each a label above a line. */
export interface Signature extends Changeable {
  readonly type: 'signature';
  /** Who signs, such as "Immediate supervisor". */
  readonly title: string;
  readonly fields: readonly SignatureField[];
}

export interface SignatureField extends Marked {
  readonly label: readonly Inline[];
  /** What is already known; empty when it is to be filled in by hand. */
  readonly value: readonly Inline[];
  /** Takes half the width of the others, such as a date. */
  readonly short: boolean;
}

/** Blocks that stay on one page. */
export interface Keep extends Marked {
  readonly type: 'keep';
  readonly blocks: readonly Block[];
}

/** A form that fills a page of its own with narrow margins, such as a cover sheet; what follows begins a new page. */
export interface Sheet extends Marked {
  readonly type: 'sheet';
  readonly blocks: readonly Block[];
}

/** Blocks that begin on a new page. */
export interface Page extends Marked {
  readonly type: 'page';
  readonly blocks: readonly Block[];
}

/** The text of inlines, breaks as spaces. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'break':
          return ' ';
        case 'checkbox':
          return checkboxText(inline);
        default:
          return plainText(inline.content);
      }
    })
    .join('');
}

/** A checkbox as text. */
export function checkboxText(box: Checkbox): string {
  return box.checked ? '[x]' : '[ ]';
}
