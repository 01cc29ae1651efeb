import inquirer from 'inquirer';
import { visible } from '../../diagnostics/visible.ts';
import { editText } from '../../host/edit-text.ts';
import { type Asker, type Back, back, Interrupted } from '../../new/asker.ts';
import type { Choice } from '../../new/question.ts';
import { wrap } from '../help.ts';
import { keepPastes, tellPastes, withoutPastes } from './pastes.ts';
import type { Terminal } from './terminal.ts';
import { textOf, typeText } from './type-text.ts';

const backChoice = { value: '<', label: '← Back' };
/** Asks with lists to move in, on a terminal that can redraw. */
export function createRichAsker(terminal: Terminal): Asker {
  const { input, output, stop } = terminal;
  const columns = (): number => output.columns ?? 80;
  const ask = inquirer.createPromptModule({ input, output, signal: stop });

  const one = async <Value>(question: object): Promise<Value> => {
    try {
      if (stop.aborted) throw new Interrupted();
      const answers = await withoutPastes(terminal, () =>
        ask<{ answer: Value }>([{ ...question, name: 'answer' } as never]),
      );
      return answers.answer as Value;
    } catch (error) {
      throw isEnd(error) ? new Interrupted('The questions were left.', { cause: error }) : error;
    }
  };
  const text = async (config: Parameters<typeof typeText>[0]): Promise<string> => {
    if (stop.aborted) throw new Interrupted();
    output.write(tellPastes);
    try {
      return await typeText(config, { input, output, signal: stop });
    } catch (error) {
      const typed = config.manyLines && config.typed !== undefined ? textOf(config.typed) : '';
      throw isEnd(error) ? new Interrupted('The questions were left.', { typed, cause: error }) : error;
    } finally {
      output.write(keepPastes);
    }
  };
  return {
    show: (paragraphs) => {
      for (const paragraph of paragraphs) output.write(`${wrapped(paragraph, columns())}\n`);
    },
    line: async ({ ask: message, current, isOptional, isPrefilled = false, check }) => {
      const enter =
        current === undefined || isPrefilled ? 'Enter leaves it out, ' : 'Enter keeps it, - leaves it out, ';
      const answer = await text({
        message: visible(message),
        hint: `${isOptional ? enter : ''}< goes back`,
        current: current === undefined ? undefined : visible(current),
        isPrefilled,
        manyLines: false,
        check: (typed) => (isOrder(typed, isOptional) ? null : check(typed)),
        broken: (line) => broken(line, columns() - 1),
      });
      if (answer.trim() === '<') return back;
      return isOptional && answer.trim() === '-' ? '' : answer;
    },
    paragraph: async ({ ask: message, current = '', isOptional, typed = '' }) => {
      let begun = typed;
      while (true) {
        const keeps = current === '' ? '' : 'Enter keeps what is there, ';
        const answer = await text({
          message: visible(message),
          hint: `Type or paste as many lines as you like; an empty line ends. ${keeps}:e opens your editor, < goes back${isOptional ? ', - leaves it out' : ''}`,
          manyLines: true,
          check: (one) =>
            one === '' && current === '' && !isOptional ? 'Unexpected empty answer, expected text.' : null,
          typed: { line: '', lines: begun === '' ? [] : begun.split('\n'), isPasting: false },
          broken: (line) => broken(line, columns() - 1),
        });
        begun = '';
        if (answer.trim() === '<') return back;
        if (answer.trim() === '-' && isOptional) return '';
        if (answer === '') return current;
        const order = /^(?:([\s\S]*)\n)?:e$/.exec(answer.trim());
        if (order === null) return answer;
        const [, before = ''] = order;
        const edited = editText(before === '' ? current : before, process.env);
        if ('text' in edited) return edited.text;
        output.write(`${wrapped(edited.trouble, columns())}\n`);
        begun = before;
      }
    },
    choose: async ({ ask: message, choices, current, isFirst }): Promise<string | Back> => {
      const all = [...choices, ...(isFirst === true ? [] : [backChoice])];
      const shown = all.map((choice) => listed(choice, columns()));
      const answer = await one<string>({
        type: 'select',
        message: visible(message),
        choices: shown,
        default: current,
        theme: answerBelow(message, columns()),
        pageSize: pageSize(terminal, shown),
        loop: false,
      });
      return answer === backChoice.value ? back : answer;
    },
    chooseMany: async ({ ask: message, choices, current }) => {
      const all = [...choices, { ...backChoice, label: '← Back (tick it, then Enter)' }];
      const shown = all.map((choice) => ({
        ...listed(choice, columns()),
        checked: current.includes(choice.value),
      }));
      const answer = await one<string[]>({
        type: 'checkbox',
        shortcuts: { all: 'a', invert: null },
        message: visible(message),
        choices: shown,
        theme: answerBelow(message, columns()),
        pageSize: pageSize(terminal, shown),
        loop: false,
      });
      // The key that ticks everything means the choices, not the way back.
      if (answer.length === all.length && choices.length > 0) return choices.map(({ value }) => value);
      return answer.includes(backChoice.value) ? back : answer;
    },
  };
}

/** The prompts' own errors for Ctrl-C and for a signal, told by name. */
function isEnd(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}

function isOrder(typed: string, isOptional: boolean): boolean {
  return typed.trim() === '<' || (isOptional && typed.trim() === '-');
}

function listed({ value, label, detail }: Choice, columns: number) {
  const name = broken(label, columns - 4).join('\n    ');
  const lines = detail?.split('\n').flatMap((line) => broken(line, columns - 2));
  const description = lines?.join('\n');
  return { value, name, short: visible(label), ...(description === undefined ? {} : { description }) };
}

/** Shows what was chosen behind the question, or below it where the line would be broken within a word. */
function answerBelow(message: string, columns: number) {
  const fits = (answer: string): boolean => visible(message).length + answer.length + 4 <= columns;
  const answer = (text: string): string =>
    fits(text) ? text : ['', ...broken(text, columns - 3)].join('\n  ');
  return { style: { answer } };
}

/** A paragraph in lines of a width. */
function broken(text: string, width: number): string[] {
  const plain = visible(text);
  return plain.length <= width ? [plain] : wrap(plain, Math.max(20, Math.min(width, 96)));
}

/** Lines of a list, so that its question and the longest detail below it stay on the screen. */
function pageSize({ output }: Terminal, choices: readonly { readonly description?: string }[]): number {
  const detail = Math.max(0, ...choices.map(({ description }) => description?.split('\n').length ?? 0));
  return Math.max(4, Math.min(15, (output.rows ?? 24) - 5 - detail));
}

/** A paragraph broken to the width of the terminal, further lines as far in as the first. */
export function wrapped(paragraph: string, columns: number): string {
  const plain = visible(paragraph);
  const indent = /^\s*(?:- |\d+\. )?/.exec(plain)?.[0] ?? '';
  const lines = broken(plain.slice(indent.length), columns - 1 - indent.length);
  return lines.map((line, index) => (index === 0 ? indent : ' '.repeat(indent.length)) + line).join('\n');
}
