import type { XmlAttributes } from '../xml/scan-xml.ts';

/** A field being read: its instruction, and whether it shows anything. */
interface Field {
  instruction: string;
  shows: boolean;
  showing: boolean;
}

/** As much of an instruction as tells what kind of field it is. */
const longestInstruction = 200;

/** Follows the fields of a part and counts those for page numbers that hold no number. */
export class FieldReader {
  emptyPageFields = 0;
  readonly #open: Field[] = [];
  /** Inside `w:t` or `w:instrText`. */
  #text: 'shown' | 'instruction' | undefined;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:t') this.#text = 'shown';
    else if (name === 'w:instrText') this.#text = 'instruction';
    else if (name === 'w:fldChar') this.#mark(attributes['w:fldCharType']);
    else if (name === 'w:fldSimple') this.#begin(attributes['w:instr'] ?? '', true);
  }

  close(name: string): void {
    if (name === 'w:t' || name === 'w:instrText') this.#text = undefined;
    else if (name === 'w:fldSimple') this.#end();
  }

  text(text: string): void {
    if (this.#text === undefined) return;
    for (const field of this.#open) {
      if (this.#text === 'instruction') {
        if (field.instruction.length < longestInstruction) field.instruction += text;
      } else if (field.showing && text.trim() !== '') field.shows = true;
    }
  }

  #mark(type: string | undefined): void {
    if (type === 'begin') this.#begin('', false);
    const field = this.#open.at(-1);
    if (type === 'separate' && field !== undefined) field.showing = true;
    if (type === 'end') this.#end();
  }

  #begin(instruction: string, showing: boolean): void {
    if (this.#open.length < mostOpen) this.#open.push({ instruction, shows: false, showing });
  }

  #end(): void {
    const field = this.#open.pop();
    const isPage = field !== undefined && /^\s*(NUM)?PAGES?\b/.test(field.instruction);
    if (isPage && !field.shows) this.emptyPageFields++;
  }
}

/** Fields within fields are followed to this depth; text is noted in each of them. */
const mostOpen = 20;
