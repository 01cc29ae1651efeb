import type { Choice } from './question.ts';

/** The answer of somebody who wants to go back; the same one in every bundle. */
export const back: unique symbol = Symbol.for('cxpd back');

/** See `back`. */
export type Back = typeof back;

/** Somebody ended the questions: Ctrl-C, a closed terminal, a signal. What was answered is saved. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** Text that was typed and not ended. */
  readonly typed: string;

  constructor(message?: string, { typed = '', cause }: { typed?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.typed = typed;
  }
}

/** True for an `Interrupted` of any bundle: the class may be loaded more than once, its name is the same. */
export function isInterrupted(error: unknown): error is Interrupted {
  return error instanceof Error && error.name === 'Interrupted';
}

/** Puts questions to a person, on a terminal of whichever kind. Each throws `Interrupted` when the person ends it. */
export interface Asker {
  /** Shows paragraphs of plain text; each is broken to the width of the terminal. */
  show(paragraphs: readonly string[]): void;
  /** One line. `check` says what is wrong with an answer, or null. */
  line(asked: {
    readonly ask: string;
    readonly current: string | undefined;
    readonly isOptional: boolean;
    /** `current` stands in the line and can be changed there. */
    readonly isPrefilled?: boolean;
    readonly check: (text: string) => string | null;
  }): Promise<string | Back>;
  /** Text of several lines, typed, pasted, or written in an editor. `current` is what the editor begins with. */
  paragraph(asked: {
    readonly ask: string;
    readonly current: string | undefined;
    readonly isOptional: boolean;
    /** What was typed before the questions were left; it goes on behind that. */
    readonly typed?: string | undefined;
  }): Promise<string | Back>;
  choose(asked: {
    readonly ask: string;
    readonly choices: readonly Choice[];
    readonly current: string | undefined;
    /** There is nothing to go back to. */
    readonly isFirst?: true;
  }): Promise<string | Back>;
  chooseMany(asked: {
    readonly ask: string;
    readonly choices: readonly Choice[];
    readonly current: readonly string[];
  }): Promise<readonly string[] | Back>;
}
