import { UserError } from '../errors.ts';
import { fileTrouble } from '../file-trouble.ts';
import type { Io } from '../io.ts';
import { type Asker, back } from '../new/asker.ts';
import { type DraftTree, textAt } from '../new/draft-tree.ts';
import { markerLines } from '../new/marker.ts';
import type { Save } from '../new/wizard.ts';
import { writeDraft } from '../new/write-draft.ts';
import { shownPath } from './shown-path.ts';

/** Keeps a draft on disk while it grows. */
export interface Saver {
  readonly save: Save;
  /** Writes the finished draft, without the remark that it is not finished. */
  readonly finish: (tree: DraftTree) => Promise<void>;
  /** Where the draft is; somewhere else than at first when it could not be written there. */
  readonly file: () => string;
  /** A draft that could not be written, as long as no later one was. */
  readonly unsaved: () => string | null;
}

/** Writes whole files or none, so that what is on disk is always the last saved draft. */
export function createSaver(first: string, asker: Asker | null, io: Io): Saver {
  let file = first;
  let unsaved: string | null = null;
  const write = async (text: string): Promise<void> => {
    unsaved = text;
    while (true) {
      try {
        await io.writeFile(file, new TextEncoder().encode(text));
        unsaved = null;
        return;
      } catch (error) {
        const trouble = `${shownPath(file, io)} cannot be written: ${fileTrouble(error)}.`;
        if (asker === null)
          throw new UserError(trouble, { hint: 'Name another file or folder.', cause: error });
        file = await elsewhere(file, trouble, asker, io);
      }
    }
  };
  return {
    save: ({ tree, preset }, at, detour, typed = '') => {
      const marker = { at, preset: preset?.preset ?? null, after: detour?.after ?? null, typed };
      return write(writeDraft(tree, markerLines(marker)));
    },
    finish: (tree) => write(writeDraft(tree)),
    file: () => file,
    unsaved: () => unsaved,
  };
}

/** Asks where to write instead, so that no answer is lost. */
async function elsewhere(file: string, trouble: string, asker: Asker, io: Io): Promise<string> {
  asker.show([trouble]);
  const what = await asker.choose({
    ask: 'Where should the draft go?',
    choices: [
      { value: 'again', label: `Try again: ${shownPath(file, io)}` },
      { value: 'other', label: 'Another file or folder' },
    ],
    current: 'again',
    isFirst: true,
  });
  if (what !== 'other') return file;
  while (true) {
    const other = await asker.line({
      ask: 'Save as',
      current: undefined,
      isOptional: false,
      check: (typed) =>
        typed.trim() === '' ? 'Unexpected empty answer, expected the name of a file.' : null,
    });
    if (other === back) return file;
    const named = withEnding(other.trim());
    if ((await io.stat(named)) === null) return named;
    asker.show([`${shownPath(named, io)} is there already; choose another name.`]);
  }
}

/** A file name with the ending of a draft, in place of one that other programs would take it by. */
export function withEnding(name: string): string {
  return /\.ya?ml$/i.test(name) ? name : `${name.replace(/\.(?:docx?|odt|pdf|rtf|txt)$/i, '')}.yaml`;
}

/** A name for a draft that no file has: `gs13-customer-experience-strategist.yaml`. */
export async function freeName(tree: DraftTree, io: Io): Promise<string> {
  const grade = textAt(tree, ['position', 'grade']);
  const words = [
    `${textAt(tree, ['position', 'payPlan']) ?? ''}${grade ?? ''}`,
    textAt(tree, ['position', 'title']) ?? 'position',
  ];
  const name =
    words
      .join('-')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'draft';
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.yaml`;
    if ((await io.stat(file)) === null) return file;
  }
}
