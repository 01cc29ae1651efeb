import type { Change } from '../markup/blocks.ts';

/** What Word keeps of a tracked change, in the form that docx asks for. */
export interface RevisionAttributes {
  readonly id: number;
  readonly author: string;
  /** Moment in ISO 8601. */
  readonly date: string;
}

/** A tracked change as an option of docx's paragraphs and rows. */
export type Revision = { readonly insertion: RevisionAttributes } | { readonly deletion: RevisionAttributes };

/** Gives each tracked change of a document its attributes. */
export class Revisions {
  readonly #nextId: () => number;
  readonly #date: string | undefined;

  constructor(nextId: () => number, date: Date | undefined) {
    this.#nextId = nextId;
    this.#date = date?.toISOString().replace(/\.\d+Z$/, 'Z');
  }

  /**
   * The attributes of one change. Without a known moment there is no date: docx leaves it out though its type asks for
   * it, and Word then shows the author alone.
   */
  attributes({ author }: Change): RevisionAttributes {
    const dated = this.#date === undefined ? {} : { date: this.#date };
    return { id: this.#nextId(), author, ...dated } as RevisionAttributes;
  }

  /** The change as an option to spread; nothing where there is none. */
  option(change: Change | undefined): Revision | Record<string, never> {
    if (change === undefined) return {};
    const attributes = this.attributes(change);
    return change.kind === 'inserted' ? { insertion: attributes } : { deletion: attributes };
  }
}
