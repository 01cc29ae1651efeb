import type { XmlHandlers } from '../xml/scan-xml.ts';

/** Texts that a file carries about itself. */
const names = new Map([
  ['dc:title', 'title'],
  ['dc:subject', 'subject'],
  ['dc:creator', 'author'],
  ['cp:keywords', 'keywords'],
] as const);

type Name = 'title' | 'subject' | 'author' | 'keywords';

/** As much of a property as is kept, in UTF-16 units. */
const keptText = 1000;

/** Reads the parts of properties, those of the standard and a file's own. */
export class PropertyReader {
  readonly texts: Record<Name, string> = { title: '', subject: '', author: '', keywords: '' };
  /** Names of the file's own properties. */
  readonly own = new Set<string>();
  #open: Name | undefined;

  readonly handlers: XmlHandlers = {
    open: (name, attributes) => {
      this.#open = (names as ReadonlyMap<string, Name>).get(name);
      if (name === 'property' && attributes.name !== undefined) this.own.add(attributes.name);
    },
    close: () => {
      this.#open = undefined;
    },
    text: (text) => {
      if (this.#open === undefined || this.texts[this.#open].length > keptText) return;
      this.texts[this.#open] += text.slice(0, keptText);
    },
  };
}
