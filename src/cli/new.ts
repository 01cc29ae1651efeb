import path from 'node:path';
import { recommended } from '#builtin/recommended';
import { builtinFactorLevels } from '../builtin-factor-levels.ts';
import { builtinPresets } from '../builtin-presets.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Answers } from '../new/answers.ts';
import type { Asker } from '../new/asker.ts';
import { isInterrupted } from '../new/asker.ts';
import { beginWith } from '../new/begin-with.ts';
import { type DraftTree, isEmpty } from '../new/draft-tree.ts';
import type { Session } from '../new/question.ts';
import { runWizard } from '../new/wizard.ts';
import { writeTemplate } from '../new/write-template.ts';
import { finishDraft } from './new-finish.ts';
import { collectAnswers, type NewOptions, readBase } from './new-input.ts';
import { refuseWithoutTerminal, tellMissing } from './new-missing.ts';
import { findUnfinished, readUnfinished } from './new-resume.ts';
import { createSaver, freeName, type Saver, withEnding } from './new-save.ts';
import { chooseFile, chooseStart } from './new-start.ts';
import { say } from './say.ts';
import { createSetups } from './setups.ts';
import { shownPath } from './shown-path.ts';
import { typedPath } from './typed-path.ts';

/** Opens the terminal for questions; tests give one of their own. */
export type OpenAsker = (isPlain: boolean) => Promise<{ readonly asker: Asker; readonly close: () => void }>;

const openPrompts: OpenAsker = async (isPlain) => {
  const { openAsker } = await import('./prompts.ts');
  return openAsker(isPlain);
};

/**
 * `cxpd new [file]`: asks its way to a draft, saves it after every answer, then checks it and offers to export it.
 * Returns 1 when the finished draft has errors, 2 when something is missing and nobody can be asked, 130 when the
 * person left.
 */
export async function newDraft(
  file: string | undefined,
  options: NewOptions,
  io: Io,
  open: OpenAsker = openPrompts,
): Promise<number> {
  if (options.template === true) {
    io.stdout(writeTemplate());
    return 0;
  }
  const answers = await collectAnswers(options, io);
  const canAsk = io.isTty.stdin && io.isTty.stderr;
  if (!canAsk && options.resume === true) throw refuseWithoutTerminal(io);
  if (!canAsk) return withoutPerson(file, options, io);

  const { asker, close } = await open(options.plain === true || io.env.TERM === 'dumb');
  let saved: string | null = null;
  let saver: Saver | null = null;
  try {
    const { check } = await createSetups(io, { config: options.config }).forFolder('.');
    const common = { setup: check, levels: builtinFactorLevels, recommended };
    const unfinished =
      options.resume === true ? await readUnfinished(await findUnfinished(file, asker, io), io) : null;
    const start =
      unfinished === null
        ? await chooseStart({ from: startOf(answers), presets: builtinPresets }, asker, io)
        : { base: unfinished.tree, preset: presetNamed(unfinished.marker?.preset ?? null) };
    const target = unfinished?.file ?? (await chooseFile(file, start, options.force === true, asker, io));
    const draftSaver = createSaver(target, asker, io);
    saver = draftSaver;
    const session: Session = {
      ...common,
      tree: beginWith(start.base, start.preset, check.libraries, answers),
      preset: start.preset,
      places: answers.open,
    };
    const marker = unfinished?.marker ?? null;
    const finished = await runWizard(
      {
        session,
        at: marker?.at ?? null,
        detour: marker?.after == null ? null : { through: marker.at, after: marker.after },
        typed: marker?.typed ?? '',
        given: options.answers === undefined ? answers.draft : session.tree,
        onlyNeeded: options.answers !== undefined,
      },
      asker,
      async (now, at, detour, typed) => {
        await draftSaver.save(now, at, detour, typed);
        saved = draftSaver.file();
      },
    );
    await draftSaver.finish(finished.tree);
    return await finishDraft(draftSaver.file(), asker, io);
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    say(io, '');
    const unsaved = saver?.unsaved() ?? null;
    if (unsaved !== null) showUnsaved(unsaved, io);
    else if (saved === null) say(io, 'Nothing was saved: no question was answered yet.');
    else
      say(
        io,
        `Your answers are in ${shownPath(saved, io)}. Go on with: cxpd new --resume ${typedPath(saved, io)}`,
      );
    return 130;
  } finally {
    close();
  }
}

/** Shows a draft that could not be saved, so that no answer is lost with it. */
function showUnsaved(text: string, io: Io): void {
  say(
    io,
    'Your answers could not be saved. Copy all that follows into a file such as draft.yaml, then go on with: cxpd new --resume draft.yaml',
  );
  io.stdout(`\n${text}`);
}

/** What to start from: answers that hold the duties need no preset. */
function startOf({ from, draft }: Answers): string | null {
  return from ?? (isEmpty(draft.duties) ? null : 'blank');
}

function presetNamed(id: string | null) {
  return builtinPresets.find(({ preset }) => preset === id) ?? null;
}

/** The file to write. Throws a `UserError` when something is there that must not be replaced. */
async function freeTarget(
  named: string | undefined,
  tree: DraftTree,
  isForced: boolean,
  io: Io,
): Promise<string> {
  const there = named === undefined || named === '' ? null : await io.stat(named);
  if (named !== undefined && there?.kind === 'folder') {
    throw new UserError(`${shownPath(named, io)} is a folder.`, {
      hint: `Name a file in it, such as ${typedPath(path.join(named, await freeName(tree, io)), io)}`,
    });
  }
  const target = named === undefined || named === '' ? await freeName(tree, io) : withEnding(named);
  if (!isForced && (await io.stat(target)) !== null) {
    throw new UserError(`${shownPath(target, io)} is there already.`, {
      hint: 'Name another file, or add --force to replace it.',
    });
  }
  return target;
}

/** Without a terminal the answers have to be there; all that is missing is told at once. */
async function withoutPerson(file: string | undefined, options: NewOptions, io: Io): Promise<number> {
  const answers = await collectAnswers(options, io);
  const { check } = await createSetups(io, { config: options.config }).forFolder('.');
  const { base, preset } = await readBase(answers.from, builtinPresets, io);
  const tree = beginWith(base, preset, check.libraries, answers);
  const session = {
    tree,
    preset,
    places: answers.open,
    setup: check,
    levels: builtinFactorLevels,
    recommended,
  };
  if (tellMissing(session, io)) return 2;
  const target = await freeTarget(file, tree, options.force === true, io);
  const saver = createSaver(target, null, io);
  await saver.finish(tree);
  return finishDraft(target, null, io);
}
