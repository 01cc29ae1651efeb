import { builtin } from '../../src/builtin.ts';
import { builtinFactorLevels } from '../../src/builtin-factor-levels.ts';
import { builtinPresets } from '../../src/builtin-presets.ts';
import { recommended } from '#builtin/recommended';
import { type Asker, type Back, back, Interrupted } from '../../src/new/asker.ts';
import { beginWith } from '../../src/new/begin-with.ts';
import type { DraftTree } from '../../src/new/draft-tree.ts';
import type { Session } from '../../src/new/question.ts';

/** Answers by words of the question: the first that fits and is not used up. A list answers one time after the other. */
export type Script = Readonly<Record<string, string | readonly string[] | Back | (string | Back)[]>>;

/** What a scripted person was shown and asked. */
export interface Scripted {
  readonly asker: Asker;
  readonly asked: string[];
  readonly shown: string[];
  /** What long texts began with, where they did. */
  readonly begun: string[];
}

/** Where a scripted person leaves, and with what half typed. */
export interface Leaving {
  readonly at: string;
  readonly typed: string;
}

/** A person who answers by a script and takes what is offered elsewhere. Leaves at a question, if one is named. */
export function scripted(script: Script, leave?: string | Leaving): Scripted {
  const { at: leaveAt, typed } = typeof leave === 'string' ? { at: leave, typed: '' } : (leave ?? {});
  const asked: string[] = [];
  const begun: string[] = [];
  const shown: string[] = [];
  const used = new Map<string, number>();
  const answerTo = (ask: string): string | readonly string[] | Back | undefined => {
    asked.push(ask);
    if (leaveAt !== undefined && ask.includes(leaveAt)) throw new Interrupted('', { typed: typed ?? '' });
    if (asked.length > 2000) throw new Error(`It goes round in circles at "${ask}"`);
    const key = Object.keys(script).find((words) => ask.includes(words));
    if (key === undefined) return undefined;
    const answers = script[key];
    if (!Array.isArray(answers)) return answers as string | Back;
    const number = used.get(key) ?? 0;
    used.set(key, number + 1);
    return answers[number] as string | Back | undefined;
  };
  const text = (answer: ReturnType<typeof answerTo>, other: string): string | Back =>
    typeof answer === 'string' || answer === back ? answer : other;
  const asker: Asker = {
    show: (paragraphs) => shown.push(...paragraphs),
    line: async ({ ask, current, check }) => {
      const answer = text(answerTo(ask), current ?? '');
      if (answer === back) return back;
      const wrong = check(answer);
      if (wrong === null) return answer;
      shown.push(wrong);
      return asker.line({ ask, current, isOptional: false, check });
    },
    paragraph: async ({ ask, current, typed: before = '' }) => {
      if (before !== '') begun.push(before);
      return text(answerTo(ask), before || (current ?? ''));
    },
    choose: async ({ ask, choices, current }) => text(answerTo(ask), current ?? choices[0]?.value ?? ''),
    chooseMany: async ({ ask, current }) => {
      const answer = answerTo(ask);
      if (answer === back) return back;
      return typeof answer === 'string' ? answer.split(' ') : current;
    },
  };
  return { asker, asked, shown, begun };
}

/** The state of the questions at the beginning. */
export function sessionFrom(presetId: string, base: DraftTree = {}): Session {
  const preset = builtinPresets.find((one) => one.preset === presetId) ?? null;
  const setup = { ...builtin, settings: {}, today: '2026-11-21' };
  return {
    tree: beginWith({ ...(preset?.draft ?? {}), ...base }, preset, builtin.libraries),
    preset,
    places: {},
    setup,
    levels: builtinFactorLevels,
    recommended,
  };
}
