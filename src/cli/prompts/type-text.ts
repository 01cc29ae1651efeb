import { setTimeout } from 'node:timers';
import {
  createPrompt,
  isEnterKey,
  makeTheme,
  useEffect,
  useKeypress,
  usePrefix,
  useRef,
  useState,
} from '@inquirer/core';

/** A question for text. */
export interface TypeText {
  readonly message: string;
  /** What can be typed besides an answer. */
  readonly hint: string;
  /** Shown behind the question; taken when nothing is typed. */
  readonly current?: string | undefined;
  /** Puts `current` into the line, to be changed there. */
  readonly isPrefilled?: boolean;
  /** Takes many lines, until an empty one. Without it a pasted line end becomes a space. */
  readonly manyLines: boolean;
  /** What is wrong with a text, or null. */
  readonly check: (text: string) => string | null;
  /** What is typed, kept up while it is; with lines in it, the typing goes on behind them. */
  readonly typed?: Typed;
  /** Breaks a paragraph to the width of the terminal. */
  readonly broken: (text: string) => string[];
}

/** Text while it is typed. */
export interface Typed {
  line: string;
  lines: string[];
  isPasting: boolean;
}

/** How many of the lines typed so far are shown. */
const shownLines = 10;

/** Milliseconds in which further signs show that a line end was pasted and not typed. */
const pasteGap = 30;

/**
 * Asks for text that can be typed or pasted. Terminals say where a paste begins and ends; for those that do not, a
 * line end counts as typed only when nothing follows at once.
 */
export const typeText = createPrompt<string, TypeText>((config, done) => {
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [line, setLine] = useState('');
  const [lines, setLines] = useState<readonly string[]>([...(config.typed?.lines ?? [])]);
  const typed = useRef<Typed>(config.typed ?? { line: '', lines: [], isPasting: false });
  const pending = useRef<NodeJS.Timeout | undefined>(undefined);
  const prefix = usePrefix({ status: isDone ? 'done' : 'idle', theme: makeTheme() });

  useEffect((rl) => {
    if (config.isPrefilled === true && config.current !== undefined) {
      rl.write(config.current);
      typed.current.line = config.current;
      setLine(config.current);
    }
    return () => clearTimeout(pending.current);
  }, []);

  useKeypress((key, rl) => {
    if (isDone) return;
    const state = typed.current;
    const show = (): void => {
      setLine(state.line);
      setLines([...state.lines]);
    };
    const endLine = (): void => {
      state.lines.push(state.line);
      state.line = '';
    };
    /** Takes a line end that was pasted. */
    const joinLine = (): void => {
      if (config.manyLines) endLine();
      else if (state.line !== '' && !state.line.endsWith(' ')) {
        state.line += ' ';
        rl.write(state.line);
      } else if (state.line !== '') rl.write(state.line);
    };
    const finish = (): void => {
      const text = config.manyLines ? textOf(state) : state.line;
      const answer = text === '' ? (config.current ?? '') : text;
      const wrong = config.check(answer);
      if (wrong === null) {
        setDone(true);
        setLine(state.line);
        done(answer);
        return;
      }
      setProblem(wrong);
      // The typed text stays, so that it can be mended.
      if (state.line !== '') rl.write(state.line);
      show();
    };

    if (pending.current !== undefined) {
      // Something follows a line end at once: that one was pasted.
      clearTimeout(pending.current);
      pending.current = undefined;
      const follows = rl.line;
      if (config.manyLines) endLine();
      else {
        rl.line = '';
        joinLine();
        rl.write(follows);
      }
    }
    const name = key.name as string;
    if (name === 'paste-start') state.isPasting = true;
    else if (name === 'paste-end') {
      state.isPasting = false;
      show();
    } else if (isEnterKey(key)) {
      if (state.isPasting) joinLine();
      else if (config.manyLines && isLateBack(state)) {
        state.line = '';
        setProblem(noLateBack);
        show();
      } else if (config.manyLines && state.line !== '' && !isCommand(state)) {
        endLine();
        show();
      } else
        pending.current = setTimeout(() => {
          pending.current = undefined;
          finish();
        }, pasteGap);
    } else {
      state.line = rl.line;
      if (!state.isPasting) {
        setProblem(undefined);
        show();
      }
    }
  });

  const below = [...(problem === undefined ? [] : [`> ${problem}`]), config.hint]
    .flatMap(config.broken)
    .join('\n');
  const question = `${prefix} ${config.broken(config.message).join('\n  ')}`;
  if (isDone) {
    const all = config.manyLines ? [...lines, line].filter((one) => one !== '').join(' / ') : line;
    return `${question}\n  ${brief(all === '' ? (config.current ?? '') : all)}`;
  }
  if (!config.manyLines) {
    const current = config.current === undefined || line !== '' ? '' : `(${brief(config.current)}) `;
    return [`${question}\n  ${current}${line}`, below];
  }
  const above = lines.length > shownLines ? [`  … ${lines.length - shownLines} lines above`] : [];
  const shown = lines.slice(-shownLines).map((one) => `  ${one}`);
  return [[question, ...above, ...shown, `  ${line}`].join('\n'), below];
});

/** Words that are an order and no text: they are taken at once, without an empty line after them. */
function isCommand({ line, lines }: Typed): boolean {
  return (lines.length === 0 ? /^(?:<|:e|-)$/ : /^:e$/).test(line.trim());
}

/** Lines that are typed as one text. */
export function textOf({ line, lines }: Typed): string {
  return [...lines, line].join('\n').trimEnd();
}

/** What is said about the sign of the way back below lines, which going back would lose. */
export const noLateBack =
  'Unexpected < below a text, expected more text or its end. End the text first; then < goes back to it.';

/** True for the sign of the way back below lines that were typed. */
export function isLateBack({ line, lines }: Pick<Typed, 'line' | 'lines'>): boolean {
  return lines.length > 0 && line.trim() === '<';
}

function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
