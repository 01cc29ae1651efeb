import type { Block } from './blocks.ts';

/** Values that stand above a page for the site that shows it; lists hold maps of texts. */
export type FrontMatter = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** What a document is besides its text. */
export interface DocumentDetails {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords?: string;
  /** Language of the whole document. */
  readonly language: 'en-US';
  /** Runs along the top of every page. */
  readonly header: string;
  /** Runs along the foot of every page, before the page number. */
  readonly footer?: string;
  /** Puts DRAFT into the header of every page. The notice at the top of the text is the document's own. */
  readonly draft: boolean;
  /** The file is for review: Word tracks what people change in it, besides the changes that blocks hold. */
  readonly trackEdits?: boolean;
  /** Set on pages for a site; only Markdown prints it. */
  readonly frontMatter?: FrontMatter;
  /** Custom properties of the file: the draft's hash, the versions of library and program. */
  readonly properties: Readonly<Record<string, string>>;
  /** The moment the file says it was made; a fixed day when absent, so that the same draft gives the same bytes. */
  readonly date?: Date;
}

/** A document ready to be written in any format. */
export interface DocumentModel extends DocumentDetails {
  readonly blocks: readonly Block[];
}
