import { isUserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type Asker, back } from '../new/asker.ts';
import type { Preset } from '../new/preset.ts';
import { type Base, readBase } from './new-input.ts';
import { isUnfinished } from './new-resume.ts';
import { freeName, withEnding } from './new-save.ts';
import { shownPath } from './shown-path.ts';
import { typedPath } from './typed-path.ts';

/** Asks what to start from: a preset, a draft that exists, or nothing. */
export async function chooseStart(
  { from, presets }: { readonly from: string | null; readonly presets: readonly Preset[] },
  asker: Asker,
  io: Io,
): Promise<Base> {
  asker.show([
    'This asks its way to a position description and saves it after every answer. Ctrl-C leaves; cxpd new --resume goes on.',
  ]);
  if (from !== null) return offerExisting(await readBase(from, presets, io), presets, asker, io);
  while (true) {
    const chosen = await asker.choose({
      ask: 'What do you start from?',
      choices: [
        ...presets.map(({ preset, title, summary }) => ({ value: preset, label: title, detail: summary })),
        {
          value: 'file',
          label: 'A draft that exists (a YAML file)',
          detail: 'It is copied; its own number, dates and signatures are not.',
        },
      ],
      current: presets[0]?.preset,
      isFirst: true,
    });
    if (chosen === back) continue;
    if (chosen !== 'file') return offerExisting(await readBase(chosen, presets, io), presets, asker, io);
    const base = await askForDraft('Which file?', presets, asker, io);
    if (base !== null) return base;
  }
}

/** The preset for positions outside of CX begins with a draft, where there is one. */
async function offerExisting(base: Base, presets: readonly Preset[], asker: Asker, io: Io): Promise<Base> {
  if (base.preset?.preset !== 'cx-language-only') return base;
  const existing = await askForDraft('Draft of the position, or Enter to type it', presets, asker, io);
  if (existing === null) return base;
  return {
    base: {
      ...existing.base,
      ...(existing.base.cxLanguage === undefined ? { cxLanguage: base.base.cxLanguage } : {}),
    },
    preset: base.preset,
  };
}

async function askForDraft(
  ask: string,
  presets: readonly Preset[],
  asker: Asker,
  io: Io,
): Promise<Base | null> {
  while (true) {
    const file = await asker.line({ ask, current: undefined, isOptional: true, check: () => null });
    if (file === back || file.trim() === '') return null;
    try {
      return await readBase(file.trim(), presets, io);
    } catch (error) {
      if (!isUserError(error)) throw error;
      asker.show([error.message, ...(error.hint === undefined ? [] : [error.hint])]);
    }
  }
}

/** A name as it is where it leads to something, else with the ending of a draft. */
async function fullName(named: string, io: Io): Promise<string> {
  const there = await io.stat(named);
  return there === null || there.kind === 'file' ? withEnding(named) : named;
}

/** Asks where the draft is saved. A file that is there is replaced only when somebody says so. */
export async function chooseFile(
  named: string | undefined,
  { base }: Base,
  isForced: boolean,
  asker: Asker,
  io: Io,
): Promise<string> {
  const suggested = await freeName(base, io);
  let file = named === undefined || named === '' ? undefined : await fullName(named, io);
  while (true) {
    if (file === undefined) {
      const answer = await asker.line({
        ask: 'Save the draft as',
        current: suggested,
        isOptional: false,
        check: () => null,
      });
      if (answer === back || answer.trim() === '') continue;
      file = await fullName(answer.trim(), io);
    }
    const there = await io.stat(file);
    if (there === null || (isForced && there.kind === 'file')) return file;
    if (there.kind !== 'file') {
      const what = there.kind === 'folder' ? 'a folder' : 'no file';
      asker.show([`${shownPath(file, io)} is ${what}. Name a file.`]);
    } else {
      if (await isUnfinished(file, io)) {
        asker.show([
          `${shownPath(file, io)} is not finished. To go on with it, press Ctrl-C and type: cxpd new --resume ${typedPath(file, io)}`,
        ]);
      }
      const what = await asker.choose({
        ask: `${shownPath(file, io)} is there already.`,
        choices: [
          { value: 'other', label: 'Choose another name' },
          { value: 'replace', label: 'Replace it; what it holds is lost' },
        ],
        current: 'other',
      });
      if (what === 'replace') return file;
    }
    file = undefined;
  }
}
