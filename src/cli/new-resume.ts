import { isDraft } from '../draft/read-draft.ts';
import { UserError } from '../errors.ts';
import { toPlain } from '../form/to-plain.ts';
import type { Io } from '../io.ts';
import { type Asker, back, Interrupted } from '../new/asker.ts';
import type { DraftTree } from '../new/draft-tree.ts';
import { type Marker, markerLines, readMarker } from '../new/marker.ts';
import { writeDraft } from '../new/write-draft.ts';
import { readAtMost } from '../source/read-text.ts';
import { readYaml } from './new-input.ts';
import { withEnding } from './new-save.ts';
import { say } from './say.ts';
import { shownPath } from './shown-path.ts';

/** An unfinished draft, read back. */
export interface Unfinished {
  readonly file: string;
  readonly tree: DraftTree;
  /** Null for a draft that was not left in the middle; it is opened at the review. */
  readonly marker: Marker | null;
}

/** The file to go on with: the one named, or the only unfinished draft of the folder. */
export async function findUnfinished(named: string | undefined, asker: Asker, io: Io): Promise<string> {
  if (named !== undefined) return (await io.stat(named)) === null ? withEnding(named) : named;
  const found: string[] = [];
  for (const file of [...(await io.glob('*.yaml')).files, ...(await io.glob('*.yml')).files]) {
    if (await isUnfinished(file, io)) found.push(file);
  }
  const [only, ...more] = found;
  if (only === undefined) {
    throw new UserError('There is no unfinished draft in this folder.', {
      hint: 'Name the file: cxpd new --resume FILE. Or begin one: cxpd new',
    });
  }
  if (more.length === 0) return only;
  const chosen = await asker.choose({
    ask: 'Which draft do you go on with?',
    choices: found.map((file) => ({ value: file, label: shownPath(file, io) })),
    current: only,
  });
  if (chosen === back) throw new Interrupted();
  return chosen;
}

/** Whether a file begins as a draft that somebody left in the middle; false for what cannot be read. */
export async function isUnfinished(file: string, io: Io): Promise<boolean> {
  try {
    const bytes = await io.readFile(file, readAtMost);
    return readMarker(new TextDecoder().decode(bytes.subarray(0, 2000))) !== null;
  } catch {
    return false;
  }
}

/** Reads an unfinished draft. Comments of one's own would be lost by writing it anew, so such a file is kept beside. */
export async function readUnfinished(file: string, io: Io): Promise<Unfinished> {
  const { text, root } = await readYaml(file, 'The draft', io);
  if (!isDraft(root)) {
    throw new UserError(`${shownPath(file, io)} is no draft: it has no key "cxpd".`, {
      hint: 'Name a draft in YAML.',
    });
  }
  const tree = toPlain(root, new Map()).value;
  const marker = readMarker(text);
  if (writeDraft(tree, marker === null ? [] : markerLines(marker)) !== text) {
    const kept = await freeCopy(file, io);
    await io.writeFile(kept, new TextEncoder().encode(text));
    say(
      io,
      `${shownPath(file, io)} was changed by hand. It is written anew; with your comments it stays in ${shownPath(kept, io)}.`,
    );
  }
  return { file, tree, marker: marker ?? { at: 'review', after: null, preset: null, typed: '' } };
}

async function freeCopy(file: string, io: Io): Promise<string> {
  for (let number = 1; ; number++) {
    const copy = `${file}.${number}.bak`;
    if ((await io.stat(copy)) === null) return copy;
  }
}
