import { recommended } from '#builtin/recommended';
import { type CheckedDraft, checkDraft } from '../check-draft.ts';
import { draftKeys } from '../draft/draft-keys.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { languageEdits } from '../language/add-language.ts';
import { languageSections } from '../language/library.ts';
import { type Asker, isInterrupted } from '../new/asker.ts';
import { editText } from '../source/edit/edit-text.ts';
import { askForTexts, askForWords, askToSave } from './merge-asked.ts';
import { type ChoiceOptions, choosesTexts, chooseTexts, readSections } from './merge-choice.ts';
import { type Fills, type OpenPlace, openPlaces, readFills } from './merge-fills.ts';
import { bytesLike, type EditableDraft, readEditable, readOrExplain } from './merge-input.ts';
import { showMerge } from './merge-result.ts';
import type { OpenAsker } from './new.ts';
import { say } from './say.ts';
import { writeOrExplain } from './write-or-explain.ts';

/** Flags of `cxpd merge`. */
export interface MergeOptions extends ChoiceOptions {
  readonly fill: readonly string[];
  readonly write?: boolean;
  /** Questions line by line, for screen readers. */
  readonly plain?: boolean;
  readonly config?: string;
}

/** A draft with its additions, as text and checked. */
export interface PlannedMerge {
  readonly text: string;
  readonly checked: CheckedDraft;
  /** Ids that the draft did not take before. */
  readonly added: readonly string[];
}

interface AskedMerge extends PlannedMerge {
  /** Whether nothing was chosen. */
  readonly isEmpty: boolean;
  /** Whether a person answered questions on the way. */
  readonly asked: boolean;
}

/**
 * `cxpd merge <draft>`: adds language to a draft and shows what changes; `--write` saves it. Returns 1 for a draft
 * that cannot be read or that would have new errors, 130 when a question is left. Throws a `UserError` that lists
 * everything that is missing.
 */
export async function merge(
  named: string,
  options: MergeOptions,
  io: Io,
  open: OpenAsker = openPrompts,
): Promise<number> {
  const draft = await readEditable(named, options.config, io);
  if (draft === null) {
    say(io, 'Nothing was added: the draft has to be read without mistakes first.');
    return 1;
  }
  const questions = openQuestions(options.plain === true, io, open);
  try {
    const plan = await planMerge(draft, options, questions.ask, io);
    return await finishMerge(draft, plan, () => wantsToSave(options, plan, questions.ask), io);
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    say(io, `Stopped; ${draft.file} is as it was.`);
    return 130;
  } finally {
    questions.close();
  }
}

const openPrompts: OpenAsker = async (isPlain) => {
  const { openAsker } = await import('./prompts.ts');
  return openAsker(isPlain);
};

/** Opens a terminal for questions with the first one that is asked; null where nobody can be asked. */
type Ask = (() => Promise<Asker>) | null;

function openQuestions(
  isPlain: boolean,
  io: Io,
  open: OpenAsker,
): { readonly ask: Ask; readonly close: () => void } {
  if (!io.isTty.stdin || !io.isTty.stderr) return { ask: null, close: () => {} };
  let opened: { readonly asker: Asker; readonly close: () => void } | undefined;
  return {
    ask: async () => {
      opened ??= await open(isPlain || io.env.TERM === 'dumb');
      return opened.asker;
    },
    close: () => opened?.close(),
  };
}

async function wantsToSave(options: MergeOptions, plan: AskedMerge, ask: Ask): Promise<boolean> {
  if (options.write === true) return true;
  // Whoever answered questions need not answer them again to save.
  return plan.asked && ask !== null ? askToSave(await ask()) : false;
}

async function planMerge(draft: EditableDraft, options: MergeOptions, ask: Ask, io: Io): Promise<AskedMerge> {
  const { libraries } = draft.setup.check;
  const sections = readSections(options.section);
  let fills = readFills(options.fill, libraries);
  let ids: readonly string[] = [];
  let asked = false;
  if (choosesTexts(options)) {
    const choice = chooseTexts(draft.merged.draft, libraries, recommended, options);
    for (const remark of choice.remarks) say(io, remark);
    ids = choice.ids;
  } else if (options.fill.length === 0) {
    if (ask === null) throw nothingChosen();
    asked = true;
    ids = await askForTexts(draft.merged.draft, libraries, sections, recommended, await ask());
  }

  let plan = applyMerge(draft, ids, fills);
  let open = openPlaces(plan.checked.merged?.problems ?? [], plan.added);
  if (open.length > 0 && ask !== null) {
    asked = true;
    fills = await askForWords(open, fills, await ask());
    plan = applyMerge(draft, ids, fills);
    open = openPlaces(plan.checked.merged?.problems ?? [], plan.added);
  }
  if (open.length > 0) throw missingWords(open);
  refuseUnusedFills(plan, fills);
  return { ...plan, asked, isEmpty: ids.length === 0 && Object.keys(fills).length === 0 };
}

function applyMerge(draft: EditableDraft, ids: readonly string[], fills: Fills): PlannedMerge {
  const { file, merged, checked, setup } = draft;
  const { libraries } = setup.check;
  // Texts that have changed since they were chosen are to be looked at: a new version would say that somebody did.
  const renewVersion = !checked.report.diagnostics.some((found) => found.rule === 'language-drift');
  const edits = languageEdits(merged.draft, libraries, { ids, fills, renewVersion });
  const text = editText(draft.text, edits, draftKeys);
  if (text === null) {
    throw new UserError(`${file} is written in a way that cannot be edited safely, so nothing was added.`, {
      hint: 'Parts named with "&" and used again with "*" are the usual reason. Type the ids under cxLanguage yourself.',
    });
  }
  const added = edits.flatMap((edit) => (edit.kind === 'add' ? edit.items.map(String) : []));
  return { text, added, checked: checkDraft(file, bytesLike(draft.bytes, text), setup.check) };
}

/** Words for a text that the draft does not take would stand there unused. */
function refuseUnusedFills({ checked }: PlannedMerge, fills: Fills): void {
  const unused = (checked.merged?.problems ?? []).flatMap((problem) =>
    problem.kind === 'not-chosen' && Object.hasOwn(fills, problem.id) ? [problem.id] : [],
  );
  const [id] = unused;
  if (id === undefined) return;
  throw new UserError(`The draft does not take ${unused.join(', ')}, so there is no place to fill.`, {
    hint: `Add the text too: --ids ${id}`,
  });
}

async function finishMerge(
  draft: EditableDraft,
  plan: AskedMerge,
  isWanted: () => Promise<boolean>,
  io: Io,
): Promise<number> {
  const { file, bytes, text } = draft;
  if (plan.text === text) {
    say(io, plan.isEmpty ? `Nothing to add to ${file}.` : `Nothing to add: ${file} has it all already.`);
    return 0;
  }
  if (!(await showMerge(draft, plan, io))) {
    say(io, `Nothing was saved: ${file} would have new errors.`);
    return 1;
  }
  if (!(await isWanted())) {
    say(io, 'Nothing is saved. To save this, type the same with --write.');
    return 0;
  }
  const now = await readOrExplain(file, io);
  if (!Buffer.from(now).equals(bytes)) {
    throw new UserError(`${file} was changed by another program in the meantime, so nothing was saved.`, {
      hint: 'Type the command again.',
    });
  }
  await writeOrExplain(
    file,
    bytesLike(bytes, plan.text),
    io,
    'The draft is as it was. Mend that and type the same again.',
  );
  say(io, `Saved: ${file}`);
  return 0;
}

function nothingChosen(): UserError {
  return new UserError('Nothing says which texts to add.', {
    hint: `Type --recommended, --all, or --ids MD-04,F1-05; --section takes one of ${languageSections.join(', ')}.`,
  });
}

function missingWords(open: readonly OpenPlace[]): UserError {
  const places = open.map(({ id, hole, replaces }) => `${id}.${hole} (in place of "${replaces}")`);
  const flags = open.map(({ id, hole }) => `--fill "${id}.${hole}=…; …"`);
  return new UserError(`Missing words for ${places.join(', ')}.`, { hint: `Add ${flags.join(' ')}` });
}
