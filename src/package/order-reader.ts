import { betweenBlocks, type ChildOrder, orderIn } from './element-order.ts';

/** An element where it may not stand. */
export interface Misplaced {
  /** Its name and that of the element around it, such as `w:jc` and `w:pPr`. */
  readonly name: string;
  readonly parent: string;
  /** The element that it has to stand before; undefined when it does not belong there at all. */
  readonly before?: string;
  /** It is there already and may be there once only. */
  readonly again?: true;
}

/** An open element, and how far its children have got. */
interface Frame {
  readonly parent: string;
  readonly order: ChildOrder | undefined;
  reached: number;
  last: string;
}

/** Findings of this kind are kept up to this number a part. */
const mostKept = 20;

/** Follows the elements of a part and notes those that stand where the schema does not let them. */
export class OrderReader {
  readonly misplaced: Misplaced[] = [];
  readonly #open: Frame[] = [];

  open(name: string): void {
    const around = this.#open.at(-1);
    // What is wrapped for newer programs stands where the wrapping stands; what is there for older ones stands there again.
    if (name === 'mc:AlternateContent' || name === 'mc:Choice') {
      this.#open.push(around ?? frame(name));
      return;
    }
    if (around?.order !== undefined && name.startsWith('w:')) this.#place(name, around, around.order);
    this.#open.push(frame(name));
  }

  close(name: string): void {
    const closed = this.#open.pop();
    if (name === 'w:tc' && closed !== undefined && !endsCell.has(closed.last)) {
      this.#note({ name: closed.last === '' ? 'w:tcPr' : closed.last, parent: 'w:tc', before: 'w:p' });
    }
  }

  #place(name: string, around: Frame, { places, repeated }: ChildOrder): void {
    const { parent, reached, last } = around;
    const found = places.get(name);
    const place = found?.find(
      (one) => one > reached || (one === reached && (last !== name || repeated[one])),
    );
    if (place === undefined) {
      if (found === undefined) this.#note({ name, parent });
      else this.#note(name === last ? { name, parent, again: true } : { name, parent, before: last });
      return;
    }
    around.reached = place;
    if (!betweenBlocks.has(name)) around.last = name;
  }

  #note(misplaced: Misplaced): void {
    if (this.misplaced.length < mostKept) this.misplaced.push(misplaced);
  }
}

/** A cell ends with a paragraph, or with what may hold one. */
const endsCell = new Set(['w:p', 'w:sdt', 'w:customXml', 'w:altChunk']);

function frame(name: string): Frame {
  return { parent: name, order: orderIn(name), reached: -1, last: '' };
}
