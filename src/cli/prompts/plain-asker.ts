import { createInterface } from 'node:readline';
import { visible } from '../../diagnostics/visible.ts';
import { type Asker, back, Interrupted, isInterrupted } from '../../new/asker.ts';
import type { Choice } from '../../new/question.ts';
import { wrapped } from './rich-asker.ts';
import type { Terminal } from './terminal.ts';
import { isLateBack, noLateBack } from './type-text.ts';

/**
 * Asks line by line, without redrawing: choices are numbered and answered by number. For screen readers and for
 * terminals that cannot move the cursor.
 */
export function createPlainAsker({ input, output, stop }: Terminal): Asker {
  const reader = createInterface({ input, output, terminal: false });
  const waiting: string[] = [];
  let take: ((line: string | null) => void) | null = null;
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    take?.(null);
  };
  reader.on('line', (line) => {
    if (take === null) waiting.push(line);
    else take(line);
  });
  reader.on('close', end);
  stop.addEventListener('abort', () => {
    end();
    reader.close();
  });

  const show = (paragraphs: readonly string[]): void => {
    for (const paragraph of paragraphs) output.write(`${wrapped(paragraph, output.columns ?? 80)}\n`);
  };
  const read = async (): Promise<string> => {
    const known = waiting.shift();
    if (known !== undefined) return known;
    if (isEnded) throw new Interrupted();
    const line = await new Promise<string | null>((resolve) => {
      take = resolve;
    });
    take = null;
    if (line === null) throw new Interrupted();
    return line;
  };
  const answer = async (): Promise<string> => {
    output.write('> ');
    return read();
  };

  /** The next line of a text; what was typed of it before goes along when the person leaves. */
  const next = async (before: readonly string[]): Promise<string> => {
    try {
      return await answer();
    } catch (error) {
      throw isInterrupted(error) ? new Interrupted(error.message, { typed: before.join('\n') }) : error;
    }
  };

  return {
    show,
    line: async ({ ask, current, isOptional, check }) => {
      while (true) {
        const way = isOptional ? ' Type - to leave it out.' : '';
        show([
          ask,
          current === undefined
            ? `Type < to go back.${way}`
            : `Enter keeps: ${current}. Type < to go back.${way}`,
        ]);
        const typed = (await answer()).trim();
        if (typed === '<') return back;
        if (typed === '-' && isOptional) return '';
        const text = typed === '' ? (current ?? '') : typed;
        const problem = check(text);
        if (problem === null) return text;
        show([problem]);
      }
    },
    paragraph: async ({ ask, current = '', isOptional, typed = '' }) => {
      let lines = typed === '' ? [] : typed.split('\n');
      while (true) {
        const none = current !== '' ? ' The dot alone keeps what is there.' : '';
        show([
          ask,
          `Type or paste as many lines as you like; a line with only a dot ends.${none} Type < to go back.${isOptional ? ' Type - to leave it out.' : ''}`,
          ...(lines.length === 0 ? [] : ['Typed so far:', ...lines]),
        ]);
        for (let line = await next(lines); line.trim() !== '.'; line = await next(lines)) {
          if (line.trim() === '<' && lines.length === 0) return back;
          if (line.trim() === '-' && lines.length === 0 && isOptional) return '';
          if (isLateBack({ line, lines })) show([noLateBack]);
          else lines.push(line);
        }
        const text = lines.join('\n').trim() || current;
        lines = [];
        if (text !== '' || isOptional) return text;
        show(['Unexpected empty answer, expected text.']);
      }
    },
    choose: async ({ ask, choices, current }) => {
      const now = choices.findIndex(({ value }) => value === current);
      while (true) {
        show([ask, ...choices.flatMap((choice, index) => numbered(choice, index, ''))]);
        show([
          `Type a number from 1 to ${choices.length}${now < 0 ? '' : `, or Enter for ${now + 1}`}. Type < to go back.`,
        ]);
        const typed = (await answer()).trim();
        if (typed === '<') return back;
        const chosen = choices[typed === '' ? now : Number(typed) - 1];
        if (chosen !== undefined) return chosen.value;
        show([`Unexpected "${typed}", expected a number from 1 to ${choices.length}.`]);
      }
    },
    chooseMany: async ({ ask, choices, current }) => {
      while (true) {
        show([ask]);
        show(
          choices.flatMap((choice, index) =>
            numbered(choice, index, current.includes(choice.value) ? 'chosen: ' : ''),
          ),
        );
        show([
          'Type numbers with spaces between them, 0 for none, or Enter to keep what is chosen. Type < to go back.',
        ]);
        const typed = (await answer()).trim();
        if (typed === '<') return back;
        if (typed === '') return choices.map(({ value }) => value).filter((value) => current.includes(value));
        if (typed === '0') return [];
        const chosen = typed.split(/[\s,]+/).map((number) => choices[Number(number) - 1]?.value);
        const values = chosen.filter((value) => value !== undefined);
        if (values.length === chosen.length)
          return choices.map(({ value }) => value).filter((value) => values.includes(value));
        show([`Unexpected "${typed}", expected numbers from 1 to ${choices.length}.`]);
      }
    },
  };
}

function numbered({ label, detail }: Choice, index: number, mark: string): string[] {
  const more = detail === undefined ? [] : detail.split('\n').map((line) => `     ${line}`);
  return [`${String(index + 1).padStart(3)}. ${visible(mark + label)}`, ...more];
}
