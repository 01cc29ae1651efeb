import type { Path } from '../diagnostics/diagnostic.ts';
import type { FindingList } from './finding-list.ts';
import { quoteText } from './quote-text.ts';
import { excerpt, show, typeThis } from './show-text.ts';
import type { SourceNode, Span } from './source-document.ts';

/** How many parts references may add to a file. A real draft uses a handful; nine lines of an attack make billions. */
export const maximumExpansion = 20_000;

/** A node with how many nodes it stands for, itself included, and how many levels it has below it. */
export interface Sized {
  readonly node: SourceNode;
  readonly size: number;
  readonly height: number;
}

/** A part of a file that was given a name with `&`, to be used again with `*`. */
export interface Anchor {
  readonly name: string;
  /** Offset of the `&`. */
  readonly start: number;
  /** Null until the part is read to its end: a reference before that would contain itself. */
  content: Sized | null;
  used: boolean;
}

/** The named parts of one file and the references to them, which are counted and never expanded. */
export class Anchors {
  readonly #text: string;
  readonly #findings: FindingList;
  readonly #named = new Map<string, Anchor>();
  readonly #onTexts: Anchor[] = [];
  #expansion = 0;

  constructor(text: string, findings: FindingList) {
    this.#text = text;
    this.#findings = findings;
  }

  /** Notes a name before its part is read. `start` is the offset of the name, after the `&`. */
  open(start: number, end: number): Anchor {
    const anchor = { name: this.#text.slice(start, end), start: start - 1, content: null, used: false };
    this.#named.set(anchor.name, anchor);
    return anchor;
  }

  /** Notes the part that a name stands for. */
  close(anchor: Anchor, content: Sized): void {
    anchor.content = content;
    const { node } = content;
    if (node.kind === 'scalar' && node.style === 'plain' && !node.empty) this.#onTexts.push(anchor);
  }

  /** Notes that a name was referred to, from where no part can stand. */
  mention(place: Span): void {
    const anchor = this.#named.get(this.#text.slice(place.start + 1, place.end));
    if (anchor !== undefined) anchor.used = true;
  }

  /**
   * The part that a reference stands for; null when there is none, which is a finding; `bomb` when references add
   * so much that the file must not be read on. `place` is the reference with its `*`.
   */
  resolve(place: Span, path: () => Path): Sized | null | 'bomb' {
    const name = this.#text.slice(place.start + 1, place.end);
    const anchor = this.#named.get(name);
    if (anchor === undefined) {
      this.#findings.add('yaml-alias', place, () => ({
        message: `Unexpected ${show(`*${name}`)}, expected quotes around it: a star at the start of a text refers to a part of the file that is named with "&", and there is none of that name.`,
        fix: typeThis(quoteText(`*${name}`)),
        path: path(),
      }));
      return null;
    }
    anchor.used = true;
    if (anchor.content === null) {
      this.#findings.add('yaml-alias', place, () => ({
        message: `Unexpected ${show(`*${name}`)} inside the very part that it refers to, expected a text: the part would contain itself without end.`,
        fix: `Type the text itself instead of ${show(`*${name}`)}.`,
        path: path(),
        related: [
          {
            message: `The part ${show(`&${name}`)} begins here.`,
            span: { start: anchor.start, end: anchor.start + name.length + 1 },
          },
        ],
      }));
      return null;
    }
    this.#expansion += anchor.content.size;
    if (this.#expansion <= maximumExpansion) return anchor.content;
    this.#findings.add('yaml-alias', place, () => ({
      message: `Unexpected number of references: with ${show(`*${name}`)} they stand for more than ${maximumExpansion} parts, expected a handful.`,
      fix: 'Type the texts themselves instead of references to references.',
      path: path(),
    }));
    return 'bomb';
  }

  /** Reports names that no reference uses and that were cut off a text: `&Partners in service` loses a word. */
  reportUnused(): void {
    for (const anchor of this.#onTexts) {
      if (anchor.used || anchor.content === null) continue;
      const whole = this.#text.slice(anchor.start, anchor.content.node.end);
      const span = { start: anchor.start, end: anchor.start + anchor.name.length + 1 };
      this.#findings.add('yaml-alias', span, () => ({
        message: `Unexpected ${show(`&${anchor.name}`)}, expected quotes around the text: "&" at the start of a text names a part of the file, and the word is cut off the text.`,
        fix: typeThis(quoteText(excerpt(whole))),
      }));
    }
  }
}
