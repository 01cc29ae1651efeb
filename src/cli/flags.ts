import { Option } from 'commander';
import { type Severity, severities } from '../diagnostics/diagnostic.ts';
import { UserError } from '../errors.ts';
import { type Stage, stages } from '../rules/stage.ts';

/** A flag that may stand there several times. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([])
    .argParser((value, previous: string[]) => [...previous, value]);
}

/** `--format` for reports, with targets. */
export function formsFlag(): Option {
  return repeated(
    '--format <form>',
    'text, json, junit, sarif, github or markdown; FORM=FILE writes to a file (repeatable)',
  );
}

/** `--fail-on`. */
export function failFlag(): Option {
  return new Option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning or info')
    .default('error' satisfies Severity)
    .argParser((value) => oneOf('--fail-on', value, severities));
}

/** `--stage`. */
export function stageFlag(): Option {
  return new Option('--stage <stage>', `${stages.join(', ')} (default: from the draft's status)`).argParser(
    (value): Stage => oneOf('--stage', value, stages),
  );
}

/** `--config`. */
export function settingsFlag(): Option {
  return new Option('--config <file>', 'settings to use (default: cxpd.config.yaml, found upward)');
}

/** `--format` for the answer of a command. */
export function answerFlag(): Option {
  return new Option('--format <form>', 'text or json')
    .default('text')
    .argParser((value) => oneOf('--format', value, ['text', 'json'] as const));
}

/** `--format` for an answer that may be a page for the case file. */
export function pageFlag(): Option {
  return new Option('--format <form>', 'text, json or markdown')
    .default('text')
    .argParser((value) => oneOf('--format', value, ['text', 'json', 'markdown'] as const));
}

/** Reads one of some words. Throws a `UserError` that names them for any other. */
export function oneOf<Choice extends string>(
  flag: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UserError(`Unexpected ${flag} ${value}, expected one of ${choices.join(', ')}.`);
}
