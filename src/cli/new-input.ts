import { isDraft } from '../draft/read-draft.ts';
import { draftSchema } from '../draft/schema.ts';
import { UserError } from '../errors.ts';
import { allKeys } from '../form/field-at.ts';
import { toPlain } from '../form/to-plain.ts';
import type { Io } from '../io.ts';
import { type Answers, noAnswers, readAnswers, withAnswer } from '../new/answers.ts';
import { baseOn } from '../new/base-draft.ts';
import type { DraftTree } from '../new/draft-tree.ts';
import type { Preset } from '../new/preset.ts';
import { renderFile } from '../reporters/text-report.ts';
import { parseSource } from '../source/parse-source.ts';
import { readAtMost, readText } from '../source/read-text.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { type SourceFinding, toDiagnostics } from '../source/source-finding.ts';
import { nearestWord } from '../text/nearest.ts';
import { cannotRead } from './cannot-read.ts';
import { say } from './say.ts';
import { shownPath } from './shown-path.ts';

/** Flags of `cxpd new`. */
export interface NewOptions {
  readonly from?: string;
  readonly answers?: string;
  readonly resume?: boolean;
  readonly plain?: boolean;
  readonly template?: boolean;
  readonly force?: boolean;
  readonly config?: string;
  readonly set: readonly string[];
  readonly title?: string;
  readonly organizationalTitle?: string;
  readonly payPlan?: string;
  readonly series?: string;
  readonly grade?: string;
  readonly agency?: string;
  readonly acronym?: string;
}

/** Flags that give one answer, with its key. */
export const answerFlags = {
  title: 'position.title',
  organizationalTitle: 'position.organizationalTitle',
  payPlan: 'position.payPlan',
  series: 'position.series',
  grade: 'position.grade',
  agency: 'organization.agency',
  acronym: 'organization.acronym',
} as const satisfies Partial<Record<keyof NewOptions, string>>;

/** The answers of `--answers` with those of the flags over them. Throws a `UserError` for what cannot be understood. */
export async function collectAnswers(options: NewOptions, io: Io): Promise<Answers> {
  let answers = options.answers === undefined ? noAnswers : await readAnswersFile(options.answers, io);
  for (const [flag, key] of Object.entries(answerFlags)) {
    const value = options[flag as keyof typeof answerFlags];
    if (value !== undefined) answers = withAnswer(answers, key, value) ?? answers;
  }
  for (const written of options.set) answers = setAnswer(answers, written);
  return options.from === undefined ? answers : { ...answers, from: options.from };
}

function setAnswer(answers: Answers, written: string): Answers {
  const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(written) ?? [];
  if (key === '' || value.trim() === '') {
    throw new UserError(`Unexpected --set ${written}, expected a key and a value.`, {
      hint: 'For example: --set "position.employingOffice=Washington, DC" or --set duties.1.percent=40',
    });
  }
  const taken = withAnswer(answers, key.trim(), value.trim());
  if (taken !== null) return taken;
  const keys = allKeys(draftSchema).map(({ path }) => path.join('.'));
  const near = meantKey(key.trim(), keys);
  throw new UserError(`Unexpected --set ${key}, which is no key that holds a value.`, {
    hint:
      near === undefined
        ? 'Keys are those of a draft, with dots between them: position.title, duties.1.percent. cxpd new --template lists them.'
        : `Did you mean ${near}?`,
  });
}

/** The key that was meant, with the numbers that it was typed with: a mistake in it, or its first words left out. */
function meantKey(typed: string, keys: readonly string[]): string | undefined {
  const bare = typed.replaceAll(/\.\d+/g, '');
  const near = nearestWord(bare, keys) ?? keys.find((key) => key.endsWith(`.${bare}`));
  const numbers = typed.split('.').filter((step) => /^\d+$/.test(step));
  if (near === undefined || numbers.length === 0) return near;
  const [first = '', ...rest] = near.split('.');
  return [first, ...numbers, ...rest].join('.');
}

async function readAnswersFile(file: string, io: Io): Promise<Answers> {
  const document = await readYaml(file, 'The answers', io);
  const { answers, findings } = readAnswers(document);
  if (findings.length > 0) throw unusable(file, 'The answers', document.text, findings, io);
  return answers;
}

/** A YAML file as text and nodes. Throws a `UserError` that names what is wrong. */
export async function readYaml(file: string, what: string, io: Io): Promise<SourceDocument> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file, readAtMost);
  } catch (error) {
    throw cannotRead(`${what} in ${shownPath(file, io)}`, error);
  }
  const { text, findings } = readText(bytes);
  if (text === null) throw unusable(file, what, '', findings, io);
  const parsed = parseSource(text);
  if (parsed.root === null || parsed.findings.length > 0)
    throw unusable(file, what, text, parsed.findings, io);
  return { text, root: parsed.root };
}

function unusable(
  file: string,
  what: string,
  text: string,
  findings: readonly SourceFinding[],
  io: Io,
): UserError {
  const shown = shownPath(file, io);
  const diagnostics = toDiagnostics(text, findings);
  io.stderr(
    `${renderFile({ file: shown, stage: 'reading', diagnostics, rulesNotRun: [], skipped: [], text }, {})}\n`,
  );
  return new UserError(`${what} in ${shown} cannot be used: see above.`, {
    hint: 'Mend the file and try again.',
  });
}

/** What a new draft begins with: a preset or another draft. */
export interface Base {
  readonly base: DraftTree;
  readonly preset: Preset | null;
}

/** Finds the preset or reads the draft that `--from` names. */
export async function readBase(from: string | null, presets: readonly Preset[], io: Io): Promise<Base> {
  const preset = presets.find((one) => one.preset === from) ?? null;
  if (from === null || preset !== null) return { base: preset?.draft ?? {}, preset };
  if ((await io.stat(from))?.kind !== 'file') {
    const ids = presets.map((one) => one.preset);
    const near = ids.find((id) => id.startsWith(from)) ?? nearestWord(from, ids);
    throw new UserError(`There is no preset and no file "${from}".`, {
      hint: near === undefined ? `Presets are ${ids.join(', ')}.` : `Did you mean the preset ${near}?`,
    });
  }
  const { root } = await readYaml(from, 'The draft', io);
  if (!isDraft(root)) {
    throw new UserError(`${shownPath(from, io)} is no draft: it has no key "cxpd".`, {
      hint: 'Name a draft in YAML. A Word file cannot be read; copy its texts into the answers.',
    });
  }
  const { tree, left } = baseOn(toPlain(root, new Map()).value);
  if (left.length > 0) say(io, `Not copied, because it belongs to that position alone: ${left.join(', ')}.`);
  return { base: tree, preset: null };
}
