import { severities } from '../diagnostics/diagnostic.ts';
import { stages } from '../rules/stage.ts';
import { reportFormats } from './report-targets.ts';
import type { CompletionWords, Word } from './completion-words.ts';

/** A flag as a shell completes it. */
export interface FlagShape {
  /** Such as `--stage`. */
  readonly name: string;
  readonly about: string;
  /** Name of its value, such as `file`; null for a flag without one. */
  readonly takes: string | null;
}

/** A command as a shell completes it. */
export interface CommandShape {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly FlagShape[];
}

/** What can stand where the cursor is: words, and whether files or folders can stand there too. */
export interface Completion {
  readonly words: readonly Word[];
  readonly paths: 'files' | 'folders' | 'none';
}

const nothing: Completion = { words: [], paths: 'none' };
const files: Completion = { words: [], paths: 'files' };

/** Shells that completion scripts are made for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/**
 * What can stand at the cursor. `typed` are the words after `cxpd` that are complete, `current` is the one that is
 * being typed. A word that ends with "=" is to be typed on.
 */
export function completeWord(
  typed: readonly string[],
  current: string,
  commands: readonly CommandShape[],
  known: CompletionWords,
): Completion {
  const found = find(typed, current, commands, known);
  return { ...found, words: found.words.filter(({ value }) => value.startsWith(current)) };
}

function find(
  typed: readonly string[],
  current: string,
  commands: readonly CommandShape[],
  known: CompletionWords,
): Completion {
  const [name, ...rest] = typed;
  if (name === undefined) return { words: commandWords(commands, current), paths: 'none' };
  if (name === 'help') return { words: rest.length === 0 ? namesOf(commands) : [], paths: 'none' };
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return files;

  const inOne = /^(--[\w-]+)=/.exec(current)?.[1];
  if (inOne !== undefined && !rest.includes('--')) {
    const values = valuesOf(command, inOne, known, current.slice(inOne.length + 1));
    return { ...values, words: values.words.map((word) => ({ ...word, value: `${inOne}=${word.value}` })) };
  }
  const last = flagOf(command, rest.at(-1));
  if (last !== undefined && last.takes !== null && !rest.slice(0, -1).includes('--')) {
    return valuesOf(command, last.name, known, current);
  }
  if (current.startsWith('-') && !rest.includes('--')) return { words: flagWords(command), paths: 'none' };
  return argumentsOf(command, rest, known);
}

function commandWords(commands: readonly CommandShape[], current: string): Word[] {
  const flags = [
    { value: '--help', about: 'the commands' },
    { value: '--version', about: 'the version' },
  ];
  return current.startsWith('-') ? flags : namesOf(commands);
}

function namesOf(commands: readonly CommandShape[]): Word[] {
  return commands.map(({ name, about }) => ({ value: name, about }));
}

function flagWords({ flags }: CommandShape): Word[] {
  return flags.map(({ name, about }) => ({ value: name, about }));
}

function flagOf({ flags }: CommandShape, word: string | undefined): FlagShape | undefined {
  return flags.find((flag) => flag.name === word);
}

/** Words for the values of flags, by flag, or by command and flag where commands differ. */
const fixedValues: Readonly<Record<string, readonly string[]>> = {
  '--stage': stages,
  '--fail-on': severities,
  '--document': ['pd', 'pwp', 'evaluation', 'difference', 'form-b', 'form-a', 'crosswalk', 'posting', 'all'],
  'validate --format': reportFormats,
  'report --format': reportFormats,
  'check-docx --format': reportFormats,
  'export --format': ['docx', 'html', 'md'],
  'export --language': ['plain', 'highlighted', 'tracked'],
  '--format': ['text', 'json'],
};

function valuesOf(command: CommandShape, flag: string, known: CompletionWords, current: string): Completion {
  const fixed = fixedValues[`${command.name} ${flag}`] ?? fixedValues[flag];
  if (fixed !== undefined) return { words: fixed.map((value) => ({ value, about: '' })), paths: 'none' };
  const isDocx = command.name === 'check-docx';
  switch (flag) {
    case '--rule':
      return { words: ruleSettings(isDocx ? known.wordRules : known.rules, current), paths: 'none' };
    case '--ids':
      return { words: inList(known.mergeable, current), paths: 'none' };
    case '--fill':
      return { words: known.places.map((one) => ({ ...one, value: `${one.value}=` })), paths: 'none' };
    case '--section':
      return { words: command.name === 'merge' ? known.mergeSections : known.sections, paths: 'none' };
    case '--kind':
      return { words: known.kinds, paths: 'none' };
    case '--from':
      return { words: known.presets, paths: 'files' };
    default: {
      const takes = flagOf(command, flag)?.takes ?? '';
      if (/folder|dir/.test(takes)) return { words: [], paths: 'folders' };
      return /file|path|json|docx/.test(takes) ? files : nothing;
    }
  }
}

/** First the rule with its "=", then the severities. */
function ruleSettings(rules: readonly Word[], current: string): Word[] {
  const id = /^([^=]*)=/.exec(current)?.[1];
  if (id === undefined) return rules.map((one) => ({ ...one, value: `${one.value}=` }));
  return ['off', ...severities].map((setting) => ({ value: `${id}=${setting}`, about: '' }));
}

/** Ids after those that stand in the same list already. */
function inList(words: readonly Word[], current: string): Word[] {
  const before = current.slice(0, current.lastIndexOf(',') + 1);
  const taken = before.split(',');
  return words
    .filter(({ value }) => !taken.includes(value))
    .map((one) => ({ ...one, value: before + one.value }));
}

function argumentsOf(command: CommandShape, rest: readonly string[], known: CompletionWords): Completion {
  const names = rest.filter((word, index) => {
    const before = flagOf(command, rest[index - 1]);
    return !word.startsWith('-') && (before === undefined || before.takes === null);
  });
  switch (command.name) {
    case 'language':
      return { words: known.texts, paths: 'none' };
    case 'explain':
      if (names.length === 0) return { words: known.explained, paths: 'none' };
      return { words: names[0] === 'factor' && names.length === 1 ? known.levels : [], paths: 'none' };
    case 'completion':
      return {
        words: names.length === 0 ? shells.map((value) => ({ value, about: '' })) : [],
        paths: 'none',
      };
    case 'report':
      return names.length === 0
        ? { words: [{ value: 'merge', about: 'join the parts of a run' }], paths: 'none' }
        : files;
    case 'init':
      return { words: [], paths: 'folders' };
    case 'schema':
      return nothing;
    default:
      return files;
  }
}
