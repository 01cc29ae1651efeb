/** What a field that may stay counts. */
export type PageCount = 'page' | 'pages';

/** A field that is open, in the older form of several runs. */
interface OpenField {
  instruction: string;
  hasValue: boolean;
}

/** What becomes of a field: a page number, text as any other, or nothing. */
export type FieldFate = PageCount | 'text' | 'out';

/** Fields whose value is plain text of the reference. */
const links = /^\s*HYPERLINK\b/i;

/** Longest instruction that is looked at, in characters. */
const longest = 1000;

/** What becomes of a field with an instruction such as ` PAGE \* MERGEFORMAT `. */
export function fieldFate(instruction: string): FieldFate {
  const name = /^\s*([A-Z]+)/i.exec(instruction)?.[1]?.toUpperCase();
  if (name === 'PAGE') return 'page';
  // Pages of the section are those of the text only; our own line counts the cover sheet too.
  if (name === 'NUMPAGES' || name === 'SECTIONPAGES') return 'pages';
  return links.test(instruction) ? 'text' : 'out';
}

/** The name of a field for people. */
export function fieldName(instruction: string): string {
  const name = /^\s*([A-Z]{1,20})\b/i.exec(instruction)?.[1]?.toUpperCase();
  return name === undefined ? 'a field' : `the field ${name}`;
}

/** Follows fields that are made of several runs. */
export class FieldTrack {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ instruction: '', hasValue: false });
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.hasValue && field.instruction.length < longest)
      field.instruction += text;
  }

  value(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.hasValue = true;
  }

  /** The instruction of the field that ends, when no other is around it that is not printed. */
  end(): string | undefined {
    const field = this.#open.pop();
    return this.isShown ? field?.instruction : undefined;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Whether what comes next is printed: no open field is one whose value is left out or written anew. */
  get isShown(): boolean {
    return this.#open.every(({ instruction, hasValue }) => hasValue && fieldFate(instruction) === 'text');
  }
}
