/** Properties of a style as XML, by the name of their element. */
export type Properties = ReadonlyMap<string, string>;

/** How a style looks: the properties of its text and of its paragraphs. */
export interface StyleLook {
  readonly run: Properties;
  readonly paragraph: Properties;
}

/** Pages of the reference, in twentieths of a point. */
export interface ReferencePage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

/** Which pages a header or footer is for: the first one, even ones, or all others. */
export type PageKind = 'default' | 'first' | 'even';

/** A header or footer of the reference, written anew. */
export interface ReferenceEdge {
  /** Paragraphs and tables as XML; the last one is a paragraph. */
  readonly xml: string;
  /** Names of the pictures that it shows. */
  readonly pictures: readonly string[];
  /** Whether it has page numbers: that of the page, and how many there are. */
  readonly page: boolean;
  readonly pages: boolean;
}

/** The headers and footers of the reference. */
export interface ReferenceEdges {
  readonly header: Readonly<Partial<Record<PageKind, ReferenceEdge>>>;
  readonly footer: Readonly<Partial<Record<PageKind, ReferenceEdge>>>;
  /** Whether the first page, and even pages, have their own, if only empty ones. */
  readonly first: boolean;
  readonly even: boolean;
  /** Pictures by their names, such as `agency1.png`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** What is taken from an agency's own Word file. Plain data, so that it can be handed to another thread. */
export interface WordReference {
  /** What holds where no style says otherwise. */
  readonly defaults: StyleLook;
  /** Looks by the id of our own style. */
  readonly styles: ReadonlyMap<string, StyleLook>;
  readonly page?: ReferencePage;
  /** Left out where neither a header nor a footer has anything to show. */
  readonly edges?: ReferenceEdges;
  /** What people should know of what is taken, in sentences. */
  readonly remarks: readonly string[];
  /** What could not be taken, in words for people. */
  readonly notTaken: readonly string[];
}
