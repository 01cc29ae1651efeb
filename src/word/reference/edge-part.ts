import { type Relationship, targetPart } from '../../package/relationships.ts';
import { findPart, relationshipsPath, type WordPackage } from '../../package/word-package.ts';
import type { PageCount } from './edge-fields.ts';
import type { EdgePicture } from './edge-picture.ts';
import { readPictureFile } from './picture-file.ts';

/** A header or footer of a reference while it is read. */
export interface EdgePart {
  /** `header` or `footer`, as people say it. */
  readonly name: string;
  readonly part: string;
  readonly relationships: readonly Relationship[];
  /** The tallest and widest that a picture may be, in English Metric Units. */
  readonly most: { readonly width: number; readonly height: number };
  /** Names of the pictures that it shows. */
  readonly pictures: Set<string>;
  readonly counts: Set<PageCount>;
  paragraphs: number;
  /** Characters of its text. */
  signs: number;
  /** Height of the pictures that stand in its lines, in English Metric Units. */
  height: number;
  /** Whether a line of text is one that this program wrote. */
  readonly isOurs: (text: string) => boolean;
  /** Notes what is not taken. */
  readonly leaveOut: (what: string) => void;
  /** Notes what people should know of what is taken. */
  readonly remark: (what: string) => void;
}

/** The pictures of a reference. */
export interface PictureStore {
  readonly parts: WordPackage;
  /** Files by the name that they get in documents, such as `agency1.png`. */
  readonly files: Map<string, Uint8Array>;
  /** The same names by the part of the reference. */
  readonly named: Map<string, string>;
  /** How many pictures were shown so far. */
  shown: number;
}

/** Largest picture file, in bytes: it is part of every document. */
const largest = 3_000_000;

/** Most points of a picture: more take a program a gigabyte to show. */
const mostPixels = 50_000_000;

/** As many pictures as the edges of a page may show. */
const mostPictures = 20;

/** Takes the file of a picture and gives it its number and relationship; undefined when it cannot be taken. */
export function takePicture(
  picture: EdgePicture,
  part: EdgePart,
  store: PictureStore,
): { readonly id: number; readonly relationship: string } | undefined {
  const why = reasonAgainst(picture, part, store);
  if (why !== undefined) {
    part.leaveOut(why);
    return undefined;
  }
  const file = nameFor(picture.embed, part, store);
  if (file === undefined) {
    part.leaveOut('a picture of a kind other than PNG, JPEG or GIF, or that is damaged or too large');
    return undefined;
  }
  part.pictures.add(file);
  store.shown++;
  if (picture.inline) part.height += picture.height;
  if (picture.behind) {
    part.remark(
      `A picture lies behind the text of the ${part.name}; look whether the text can be read on it.`,
    );
  }
  if (picture.description === '' && !picture.decorative) {
    part.remark(
      `The picture in the ${part.name} has no description. In Word: right-click it, View Alt Text, and say what it shows.`,
    );
  }
  return { id: store.shown, relationship: relationshipOf(file) };
}

/** The id of the relationship that leads to a picture. */
export function relationshipOf(file: string): string {
  return `rId_${file.replace(/\..*$/, '')}`;
}

function reasonAgainst(picture: EdgePicture, part: EdgePart, store: PictureStore): string | undefined {
  const { width, height, behind } = picture;
  if (store.shown >= mostPictures) return `more than ${mostPictures} pictures`;
  if (width <= part.most.width && height <= part.most.height) return undefined;
  return behind ? 'a picture behind the whole page' : 'a picture that takes more than a third of the page';
}

function nameFor(embed: string, part: EdgePart, store: PictureStore): string | undefined {
  const line = part.relationships.find(({ id }) => id === embed);
  if (line === undefined || line.external) return undefined;
  const at = findPart(store.parts, targetPart(relationshipsPath(part.part), line));
  const bytes = at === undefined ? undefined : store.parts.get(at);
  if (at === undefined || bytes === undefined || typeof bytes === 'string') return undefined;
  const known = store.named.get(at);
  if (known !== undefined) return known;
  const kind = bytes.length > largest ? undefined : readPictureFile(bytes);
  if (kind === undefined || kind.width * kind.height === 0 || kind.width * kind.height > mostPixels) {
    return undefined;
  }
  const name = `agency${store.files.size + 1}.${kind.ending}`;
  store.named.set(at, name);
  // A copy, as a piece of the file keeps all of it in memory.
  store.files.set(name, Uint8Array.from(bytes));
  return name;
}
