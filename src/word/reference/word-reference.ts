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

/** What is taken from an agency's own Word file. Plain data, so that it can be handed to another thread. */
export interface WordReference {
  /** What holds where no style says otherwise. */
  readonly defaults: StyleLook;
  /** Looks by the id of our own style. */
  readonly styles: ReadonlyMap<string, StyleLook>;
  readonly page?: ReferencePage;
  /** What could not be taken, in words for people. */
  readonly notTaken: readonly string[];
}
