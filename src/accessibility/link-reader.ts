import type { XmlAttributes } from '../xml/scan-xml.ts';
import type { Draft } from './formats.ts';
import { keptText } from './paragraph-reader.ts';
import type { WordLink } from './word-content.ts';

/** A field that is open: its instruction, and the link that it is. */
interface Field {
  instruction: string;
  link: Draft<WordLink> | undefined;
}

/** Fields and links within each other are followed to this depth. */
const mostOpen = 20;

/** Follows the links of a text, as elements and as fields. */
export class LinkReader {
  readonly #targets: ReadonlyMap<string, string>;
  readonly #open: Draft<WordLink>[] = [];
  readonly #fields: Field[] = [];
  #finished: WordLink[] = [];

  constructor(targets: ReadonlyMap<string, string>) {
    this.#targets = targets;
  }

  get isOpen(): boolean {
    return this.#open.length > 0 || this.#fields.some(({ link }) => link !== undefined);
  }

  /** A link begins as an element. */
  open(attributes: XmlAttributes): void {
    if (this.#open.length >= mostOpen) return;
    const target = this.#targets.get(attributes['r:id'] ?? '');
    this.#open.push({ text: '', target, tip: attributes['w:tooltip'] ?? '', holdsObject: false });
  }

  close(): void {
    const link = this.#open.pop();
    if (link !== undefined) this.#finished.push(link);
  }

  /** A field begins, begins to show something, or ends, which gives its instruction. */
  mark(type: string | undefined): string | undefined {
    const field = this.#fields.at(-1);
    if (type === 'begin' && this.#fields.length < mostOpen) {
      this.#fields.push({ instruction: '', link: undefined });
    } else if (type === 'separate' && field !== undefined) field.link = linkOf(field.instruction);
    else if (type === 'end') {
      this.#fields.pop();
      if (field?.link !== undefined) this.#finished.push(field.link);
      return field?.instruction;
    }
    return undefined;
  }

  instruction(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && field.instruction.length < keptText) field.instruction += text;
  }

  text(text: string): void {
    for (const link of this.#all()) {
      if (link.text.length < keptText) link.text += text.slice(0, keptText);
    }
  }

  object(): void {
    for (const link of this.#all()) link.holdsObject = true;
  }

  /** The links that ended since this was asked before. */
  take(): readonly WordLink[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  #all(): Draft<WordLink>[] {
    if (this.#open.length === 0 && this.#fields.length === 0) return [];
    return [...this.#open, ...this.#fields.flatMap(({ link }) => (link === undefined ? [] : [link]))];
  }
}

/** The link that a field is, such as ` HYPERLINK "https://www.opm.gov/" \o "OPM"`. */
function linkOf(instruction: string): Draft<WordLink> | undefined {
  if (!/^\s*HYPERLINK\b/.test(instruction)) return undefined;
  const target = /^\s*HYPERLINK\s+"([^"]*)"/.exec(instruction)?.[1];
  const tip = /\\o\s+"([^"]*)"/.exec(instruction)?.[1] ?? '';
  return { text: '', target, tip, holdsObject: false };
}
