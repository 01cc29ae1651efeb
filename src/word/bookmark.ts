import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';

/** The name of the bookmark for an id: letters, digits and underscores are all that Word lets people type. */
export function bookmarkName(id: string): string {
  return id.replaceAll('-', '_');
}

/** A bookmark with a number of our own, as docx counts on from document to document. */
export class NumberedBookmark extends Bookmark {
  readonly #written: ReturnType<typeof numbered>;

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.#written = numbered(name, number, children);
  }

  override get writtenAs(): ReturnType<typeof numbered> {
    return this.#written;
  }
}

function numbered(name: string, number: number, children: readonly ParagraphChild[]) {
  return [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)] as const;
}
