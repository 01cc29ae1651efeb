import type { XmlAttributes } from '../xml/scan-xml.ts';
import type { Draft } from './formats.ts';
import type { WordObject } from './word-content.ts';

/** An object while it is read, and the depth of the element that holds it. */
interface OpenObject extends Draft<Omit<WordObject, 'place'>> {
  readonly depth: number;
  /** Something that is seen was met in it. */
  seen: boolean;
}

type Kind = WordObject['kind'];

/** What an object is by what it holds; the later kind of these wins. */
const ranks: readonly Kind[] = ['shape', 'picture', 'chart', 'text box', 'embedded object'];

type Note = (object: OpenObject, attributes: XmlAttributes) => void;

const is =
  (kind: Kind): Note =>
  (object) => {
    if (ranks.indexOf(kind) > ranks.indexOf(object.kind)) object.kind = kind;
  };

/** A shape of the older kind, which carries its description and place itself. */
const oldShape: Note = (object, attributes) => {
  object.seen = true;
  object.name ||= attributes.id ?? '';
  object.description ||= attributes.alt ?? attributes.title ?? '';
  // A line across the page.
  if (attributes['o:hr'] === 't') object.decorative = true;
  if (/position:\s*absolute/.test(attributes.style ?? '')) object.floating = true;
};

const notes = new Map<string, Note>([
  [
    'wp:docPr',
    (object, attributes) => {
      object.seen = true;
      object.name = attributes.name ?? '';
      object.description = attributes.descr || attributes.title || '';
      if (attributes.hidden === '1' || attributes.hidden === 'true') object.decorative = true;
    },
  ],
  [
    'wp:anchor',
    (object) => {
      object.floating = true;
    },
  ],
  [
    'adec:decorative',
    (object, { val }) => {
      object.decorative ||= val !== '0' && val !== 'false';
    },
  ],
  ['pic:pic', is('picture')],
  ['v:imagedata', is('picture')],
  ['c:chart', is('chart')],
  ['dgm:relIds', is('chart')],
  ['wps:txbx', is('text box')],
  ['v:textbox', is('text box')],
  ['o:OLEObject', is('embedded object')],
  [
    'v:textpath',
    (object, { string }) => {
      object.description ||= string ?? '';
    },
  ],
  ...['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:line', 'v:group'].map((name): [string, Note] => [
    name,
    oldShape,
  ]),
]);

const roots = ['w:drawing', 'w:pict', 'w:object'];

/** Follows pictures, charts, shapes and embedded files; text boxes may hold others. */
export class ObjectReader {
  /** The elements that it wants to be told of. */
  static readonly elements: readonly string[] = [...roots, ...notes.keys()];
  readonly #open: OpenObject[] = [];

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (roots.includes(name)) {
      const kind = name === 'w:object' ? 'embedded object' : 'shape';
      this.#open.push({
        depth,
        kind,
        name: '',
        description: '',
        decorative: false,
        floating: false,
        seen: false,
      });
      return;
    }
    const object = this.#open.at(-1);
    if (object !== undefined) notes.get(name)?.(object, attributes);
  }

  /** The object that ends with the element of a depth, if one does. */
  close(depth: number): Omit<WordObject, 'place'> | undefined {
    if (this.#open.at(-1)?.depth !== depth) return undefined;
    const { kind, name, description, decorative, floating, seen } = this.#open.pop() as OpenObject;
    return seen ? { kind, name, description: description.trim(), decorative, floating } : undefined;
  }
}
